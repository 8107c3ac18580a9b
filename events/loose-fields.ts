/** Fields with their names, whatever they hold: an entry, or a part of one, before anybody has checked it. */
export type LooseFields = Readonly<Record<string, unknown>>;

/** The fields that a value is; undefined for a list, a text, nothing. */
export const asFields = (value: unknown): LooseFields | undefined =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as LooseFields) : undefined;
