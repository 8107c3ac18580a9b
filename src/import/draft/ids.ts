import type { CaseId, ClaimId, EntryId, PartyId } from '../../../events/index.ts';
import type { Row } from '../classify/rows.ts';
import { inTimeOrder } from '../classify/time-order.ts';

/** Lower-case letters, digits and hyphens, at most `longest` of them; the empty string where nothing is left. */
export function slugOf(text: string, longest = 48): string {
  return text
    .slice(0, 400)
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/[’']/g, '')
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, longest)
    .replace(/^-+|-+$/g, '');
}

export const entryId = (text: string): EntryId => text as EntryId;
export const partyId = (text: string): PartyId => text as PartyId;
export const claimId = (text: string): ClaimId => text as ClaimId;
export const caseId = (text: string): CaseId => text as CaseId;

/** A name that is not taken yet: the wanted one, or that with the first free number from 2 after it. */
export function unused(wanted: string, taken: { has(name: string): boolean }): string {
  let name = wanted;
  for (let next = 2; taken.has(name); next++) name = `${wanted}-${next}`;
  return name;
}

/**
 * The id of each row's entry, by the row's index. Ids rest on what a clerk never changes: the document number,
 * and for an entry without one the day it was filed and its place among that day's. So they stay the same when
 * a text is edited and when a docket that has grown is imported again.
 */
export function entryIds(rows: readonly Row[]): ReadonlyMap<number, EntryId> {
  const ids = new Map<number, EntryId>();
  const taken = new Set<string>();
  const next = new Map<string, number>();
  const numbered = (row: Row): string => {
    const slug = row.number === null ? '' : slugOf(row.number);
    return slug === '' ? `minute-${row.on ?? 'undated'}` : `doc-${slug}`;
  };
  for (const row of inTimeOrder(rows)) {
    const wanted = numbered(row);
    let name = wanted;
    do {
      const ordinal = (next.get(wanted) ?? 0) + 1;
      next.set(wanted, ordinal);
      name = ordinal === 1 && wanted.startsWith('doc-') ? wanted : `${wanted}-${ordinal}`;
    } while (taken.has(name));
    taken.add(name);
    ids.set(row.index, entryId(name));
  }
  return ids;
}
