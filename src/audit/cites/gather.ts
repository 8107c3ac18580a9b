import type { Draft, Entry } from '../../../events/index.ts';

/** A citation and the place in the record that makes it. */
export type PlacedCite = { readonly where: string; readonly cite: string };

/** Every citation an entry makes: its own and those of its requests, findings, rulings, lifts and edits. */
export function citesOf(entry: Draft | Entry): readonly PlacedCite[] {
  const own = (entry.cites ?? []).map((cite) => ({ where: entry.id as string, cite }));
  return [...own, ...within(entry.data, entry.id)];
}

function within(value: unknown, where: string): readonly PlacedCite[] {
  if (Array.isArray(value))
    return value.flatMap((item, index) => within(item, `${where} ${nameOf(item) ?? index + 1}`));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => {
    if (key === 'cites' && Array.isArray(inner))
      return inner.filter((cite) => typeof cite === 'string').map((cite) => ({ where, cite }));
    const named = KINDS[key];
    return within(inner, named === undefined ? where : `${where}, ${named}`);
  });
}

const KINDS: Readonly<Record<string, string>> = {
  requests: 'request',
  findings: 'finding',
  rulings: 'ruling',
  recommends: 'recommendation',
  stays: 'stay',
  lifts: 'lift',
  directions: 'direction',
  edits: 'edit',
  with: 'replacement',
};

/** What a person would call one item of a list, from the ids it carries. */
function nameOf(item: unknown): string | undefined {
  if (typeof item !== 'object' || item === null) return undefined;
  const { id, test, element, request, ground, matter, claims } = item as Record<string, unknown>;
  if (typeof id === 'string') return id;
  if (typeof test === 'string' && typeof element === 'string') return `${test}/${element}`;
  const only = Array.isArray(claims) && claims.length === 1 ? claims[0] : undefined;
  const parts = [request, ground, matter, only].filter((part) => typeof part === 'string');
  return parts.length > 0 ? parts.join(' ') : undefined;
}
