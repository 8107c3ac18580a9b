import type { Day } from '../../events/dates.ts';
import type { ClaimId, PartyId, ReadingId } from '../../events/index.ts';
import { dependsOnReadings, type ReadingOn, readingsOn } from '../branches/what-if/readings.ts';
import type { AskedOf } from './asked.ts';

/** The readings on which each claim's standing depends; claims that stand the same either way are left out. */
export type Readings = ReadonlyMap<ClaimId, readonly ReadingId[]>;

/**
 * Which claims would stand elsewhere at the end of a day if the record were read the other way. AskedOf of the
 * record only: a branch has taken its reading.
 */
export function readingsAt({ record, entries, branch }: AskedOf, at: Day = Infinity): Readings {
  if (branch !== 'main' || record.docket.caption.readings.size === 0) return new Map();
  return dependsOnReadings(entries, at, record);
}

/** The readings that bear on one claim, whether or not it ends elsewhere by them. AskedOf of the record only. */
export const readingsAbout = (
  { record, entries, branch }: AskedOf,
  claim: ClaimId,
  against?: PartyId,
): readonly ReadingOn[] =>
  branch !== 'main' || record.docket.caption.readings.size === 0 ? [] : readingsOn(entries, claim, against);

/** The claim, with the readings on which it depends where there are any. */
export const withReadings = <Claim extends { readonly id: ClaimId }>(
  claim: Claim,
  readings: Readings,
): Claim & { readonly readings?: readonly ReadingId[] } => {
  const depends = readings.get(claim.id);
  return depends === undefined ? claim : { ...claim, readings: depends };
};
