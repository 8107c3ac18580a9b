import type { Day } from '../../events/dates.ts';
import type { ClaimId, Entry, ReadingId } from '../../events/index.ts';
import { openRecord, standingAt } from '../audit/index.ts';
import { materialise, replayed } from './materialise.ts';

/**
 * The claims that stand elsewhere when the record is read the other way, each with the readings it depends on.
 * At the end of a day; after everything recorded where none is given.
 */
export function dependsOnReadings(
  recorded: readonly Entry[],
  at: Day = Infinity,
): ReadonlyMap<ClaimId, readonly ReadingId[]> {
  const { caption } = replayed(recorded).docket;
  const found = new Map<ClaimId, ReadingId[]>();
  if (caption.readings.size === 0) return found;
  const record = openRecord(recorded);
  const states = (of: typeof record, id: ClaimId): string =>
    JSON.stringify([...standingAt(of, { kind: 'claim', id }, at).states].sort());
  for (const [reading, { edits }] of caption.readings) {
    const branch = materialise(recorded, edits);
    if (!branch.ok) continue;
    const other = openRecord(branch.entries);
    for (const claim of caption.claims.keys())
      if (states(record, claim) !== states(other, claim))
        found.set(claim, [...(found.get(claim) ?? []), reading]);
  }
  return found;
}
