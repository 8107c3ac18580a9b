import type { StateValue } from 'xstate';

/** A machine's state as one word, as the docket writes it: `dismissed.withLeave`. */
export const dotted = (value: unknown): string => {
  if (typeof value === 'string') return value;
  const [[outer, inner] = ['', '']] = Object.entries(value as Record<string, unknown>);
  return `${outer}.${dotted(inner)}`;
};

/** The same word as XState writes it. */
export const nested = (value: string): StateValue => {
  const [outer = '', ...inner] = value.split('.');
  return inner.length === 0 ? outer : { [outer]: nested(inner.join('.')) };
};
