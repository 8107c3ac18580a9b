import type { Day } from '../../events/dates.ts';
import type { ClaimId, Entry, ReadingId } from '../../events/index.ts';
import { type CaseRecord, openRecord, standingAt } from '../audit/index.ts';
import { materialise } from './materialise.ts';

/**
 * The claims that stand elsewhere when the record is read the other way, each with the readings it depends on.
 * At the end of a day; after everything recorded where none is given. `record` is that of the entries: one that
 * has been asked about that day already need not look again.
 */
export function dependsOnReadings(
  recorded: readonly Entry[],
  at: Day = Infinity,
  record: CaseRecord = openRecord(recorded),
): ReadonlyMap<ClaimId, readonly ReadingId[]> {
  const { caption } = record.docket;
  const found = new Map<ClaimId, ReadingId[]>();
  if (caption.readings.size === 0) return found;
  const states = (of: CaseRecord, id: ClaimId): string =>
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
