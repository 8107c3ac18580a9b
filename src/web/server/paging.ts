import { NotAnswered } from './fault.ts';

/** A list from `offset`, at most `limit` long, as the address asks, and where the next part of it is; all where it does not. */
export function pageOf<Item>(
  list: readonly Item[],
  url: URL,
): { readonly cases: readonly Item[]; readonly next: string | null } {
  const limit = numberIn(url, 'limit', 1);
  const offset = numberIn(url, 'offset', 0) ?? 0;
  if (limit === undefined) return { cases: offset === 0 ? list : list.slice(offset), next: null };
  const after = new URL(url);
  after.searchParams.set('offset', String(offset + limit));
  return {
    cases: list.slice(offset, offset + limit),
    next: offset + limit < list.length ? `${after.pathname}${after.search}` : null,
  };
}

function numberIn(url: URL, name: string, least: number): number | undefined {
  const given = url.searchParams.get(name);
  if (given === null) return undefined;
  if (/^\d{1,7}$/.test(given) && Number(given) >= least) return Number(given);
  throw new NotAnswered(400, `${name}: a whole number from ${least} is needed, not "${given.slice(0, 40)}"`);
}
