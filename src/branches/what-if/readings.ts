import type { Day } from '../../../events/dates.ts';
import type { ClaimId, Entry, ReadingId } from '../../../events/index.ts';
import { type CaseRecord, openRecord, openReplayed, standingAt } from '../../audit/index.ts';
import { materialiseAgain } from '../faster/materialise-again.ts';
import { replayed } from '../faster/replayed.ts';

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
  replayed.note(recorded, record);
  const states = (of: CaseRecord, id: ClaimId): string =>
    [...standingAt(of, { kind: 'claim', id }, at).states].sort().join();
  for (const [reading, { edits }] of caption.readings) {
    const branch = materialiseAgain(recorded, edits);
    if (!branch.ok) continue;
    const other = openReplayed(replayed(branch.entries));
    for (const id of caption.claims.keys())
      if (states(record, id) !== states(other, id)) found.set(id, [...(found.get(id) ?? []), reading]);
  }
  return found;
}
