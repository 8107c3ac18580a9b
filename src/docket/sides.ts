import type { ClaimId, DataOf, PartyId } from '../../events/index.ts';
import type { Caption } from './docket.ts';
import type { Reach } from './groups.ts';

/** On which side of a claim somebody stands. */
export type Side = 'claimant' | 'opponent' | 'other' | 'stranger';

/** What says who is on which side: the claims, and the parties with those they stand for. */
export type Sides = Pick<Caption, 'claims'> & Partial<Pick<Caption, 'parties' | 'substituted'>>;

/** Who stands in a party's place now: itself, or who was substituted for it (Fed. R. Civ. P. 25). */
export const inPlaceOf = ({ substituted }: Partial<Pick<Caption, 'substituted'>>, party: PartyId): PartyId =>
  substituted?.get(party) ?? party;

/** Whether a party is another, stands for it or in its place, or is one of those for whom it stands. */
const standsFor = ({ parties, substituted }: Sides, party: PartyId, other: PartyId): boolean =>
  party === other ||
  substituted?.get(other) === party ||
  (parties?.get(party)?.members?.includes(other) ?? false) ||
  (parties?.get(other)?.members?.includes(party) ?? false);

/** Whether a party is among some, by itself or by one who stands for the other. */
const isAmong = (sides: Sides, some: readonly PartyId[], party: PartyId): boolean =>
  some.some((one) => standsFor(sides, one, party));

/** Who may be heard on a claim without being a party to it (Fed. R. Civ. P. 14, 24; 28 U.S.C. §§ 517, 2403). */
const HEARD_ALL_THE_SAME: ReadonlySet<DataOf<'PartyNamed'>['role']> = new Set([
  'intervenor',
  'third-party-defendant',
  'petitioner',
  'respondent',
  'debtor',
  'creditor',
  'other',
]);

const GOVERNMENT = /\b(united states|u\.\s?s\.|government|attorney general)\b/i;

/**
 * On which side of a claim the movants stand: the claimant's, the opponent's, neither but heard all the same, or as
 * strangers to it. Where the case does not say against whom a claim is, whoever is not its claimant opposes it.
 */
export function sideOf(caption: Sides, claim: ClaimId, movants: readonly PartyId[]): Side {
  const described = caption.claims.get(claim);
  const { claimant, against } = described ?? {};
  if (claimant !== undefined && isAmong(caption, movants, claimant)) return 'claimant';
  if (described === undefined || against === undefined || against.length === 0) return 'opponent';
  if (against.some((party) => isAmong(caption, movants, party))) return 'opponent';
  const stranger = movants.every((movant) => {
    const party = caption.parties?.get(movant);
    return party !== undefined && !HEARD_ALL_THE_SAME.has(party.role) && !GOVERNMENT.test(party.name);
  });
  return stranger && movants.length > 0 ? 'stranger' : 'other';
}

/** The defendants to a claim among these parties, or among those whom they stand for. */
export function defendantsAmong(caption: Sides, claim: ClaimId, named: readonly PartyId[]): Reach {
  const against = caption.claims.get(claim)?.against;
  if (against === undefined || against.length === 0) return null;
  const reached = against.filter((party) => isAmong(caption, named, party));
  return reached.length === against.length ? null : reached;
}

/** Whether a party is the one that is named, or has it among those for whom it stands. */
export const isParty = ({ parties, substituted }: Sides, named: PartyId, party: PartyId): boolean =>
  party === named ||
  substituted?.get(party) === named ||
  (parties?.get(party)?.members?.includes(named) ?? false);

/** The defendant to a claim who is the party named, or stands for it; undefined where there is none. */
export function defendantNamed(caption: Sides, claim: ClaimId, named: PartyId): PartyId | undefined {
  const against = caption.claims.get(claim)?.against ?? [];
  return against.find((party) => party === named) ?? against.find((party) => isParty(caption, named, party));
}

/**
 * As to whom a motion reaches a claim: those whom the request names, else the movants where they are defendants to
 * it, else all. A defendant moves for itself alone (Fed. R. Civ. P. 12(b), 54(b)).
 */
export function reachOfMotion(
  caption: Sides,
  claim: ClaimId,
  movants: readonly PartyId[],
  named: readonly PartyId[] | undefined,
): Reach {
  if (named !== undefined) return defendantsAmong(caption, claim, named);
  return sideOf(caption, claim, movants) === 'opponent' ? defendantsAmong(caption, claim, movants) : null;
}
