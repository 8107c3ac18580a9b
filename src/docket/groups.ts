import type { ClaimId, PartyId } from '../../events/index.ts';
import type { Caption, Standing } from './docket.ts';

/**
 * How a claim stands as to some of its defendants (Fed. R. Civ. P. 54(b)). A claim has one group until something
 * reaches fewer than all of them; what is not reached stays in a group of its own and shares what was before.
 */
export type Group = Standing<'claim'> & {
  /** The defendants as to whom it stands so; null where the case does not say against whom it is. */
  readonly against: readonly PartyId[] | null;
};

/** The defendants whom something reaches; null: all that the claim is against. */
export type Reach = readonly PartyId[] | null;

type Claims = { readonly get: (id: ClaimId) => readonly Group[] | undefined };

/** The groups of a claim that something reaches, in whole or in part; none where it is not on the docket. */
export function groupsReached(claims: Claims, id: ClaimId, reach: Reach): readonly Group[] {
  const groups = claims.get(id) ?? [];
  return reach === null ? groups : groups.filter(({ against }) => reachesAny(reach, against));
}

/** Whether something reaches any of these defendants; null: all that the claim is against. */
export const reachesAny = (reach: Reach, against: Reach): boolean =>
  reach === null || against === null || against.some((party) => reach.includes(party));

/** Whether something reaches a group as to all whom it is against. */
export const reachesWhole = (reach: Reach, { against }: Group): boolean =>
  reach === null || against === null || against === reach || against.every((party) => reach.includes(party));

/** A group parted into those whom something reaches and those whom it does not, where it is not one of the two. */
export function parted(group: Group, reach: Reach): readonly [reached: Group | null, rest: Group | null] {
  const { against } = group;
  if (reach === null || against === null) return [group, null];
  const inside = against.filter((party) => reach.includes(party));
  if (inside.length === against.length) return [group, null];
  if (inside.length === 0) return [null, group];
  return [
    { ...group, against: inside },
    { ...group, against: against.filter((party) => !reach.includes(party)) },
  ];
}

/** The defendants whom both reach; null where both reach all. */
export const bothReach = (one: Reach, other: Reach): Reach =>
  one === null ? other : other === null ? one : one.filter((party) => other.includes(party));

/** The group in which a claim stands as to a defendant; its only one where it does not tell them apart. */
export const groupFor = (groups: readonly Group[], party: PartyId | null): Group | undefined =>
  party === null ? groups[0] : groups.find(({ against }) => against === null || against.includes(party));

/** The defendants to a claim, in the order in which the case names them; `[null]` where it names none. */
export const defendantsTo = (
  { claims }: Pick<Caption, 'claims'>,
  claim: ClaimId,
): readonly (PartyId | null)[] => {
  const against = claims.get(claim)?.against ?? [];
  return against.length > 0 ? against : [null];
};
