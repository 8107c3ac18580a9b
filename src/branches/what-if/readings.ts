import type { Day } from '../../../events/dates.ts';
import type { ClaimId, Entry, PartyId, ReadingId } from '../../../events/index.ts';
import { type CaseRecord, openRecord, openReplayed, standingAt } from '../../audit/index.ts';
import { materialiseAgain } from '../faster/materialise-again.ts';
import { replayed } from '../faster/replayed.ts';
import { compare } from './compare.ts';

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

/** A way to read the record that bears on a claim, and whether the claim would stand elsewhere by it. */
export type ReadingOn = {
  readonly reading: ReadingId;
  readonly question: string;
  /** How the record above reads it, and how it is read otherwise. */
  readonly takes: string;
  readonly other: string;
  /** False where the claim ends the same, for other reasons. */
  readonly elsewhere: boolean;
};

/** The readings that bear on a claim: by which it ends elsewhere, or ends the same for other reasons. */
export function readingsOn(
  recorded: readonly Entry[],
  claim: ClaimId,
  against?: PartyId,
): readonly ReadingOn[] {
  const { readings } = replayed(recorded).docket.caption;
  return [...readings.values()].flatMap(({ reading, question, takes, other, edits }) => {
    const branch = materialiseAgain(recorded, edits);
    if (!branch.ok) return [];
    const { claims } = compare({ entries: recorded }, branch, against);
    const compared = claims.find(({ id }) => id === claim);
    if (compared === undefined) return [];
    const bears = compared.changed || compared.because.base.length + compared.because.branch.length > 0;
    return bears ? [{ reading, question, takes, other, elsewhere: compared.changed }] : [];
  });
}
