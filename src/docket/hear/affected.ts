import type { ClaimId, EntryId, PartyId } from '../../../events/index.ts';
import type { Challenge, Part } from '../../../machines/index.ts';
import { bothReach, type Group, groupsReached, type Reach } from '../groups.ts';
import type { Hearing } from '../hearing.ts';
import { challengeOf, isAimedAtClaim } from '../parts.ts';

/** How far an order is set aside: as to which claims, and as to whom. */
export type Extent = {
  readonly claims?: readonly ClaimId[] | undefined;
  readonly against?: readonly PartyId[] | undefined;
};

export const isUnlimited = ({ claims, against }: Extent): boolean =>
  claims === undefined && against === undefined;

/** Whether something set aside so far reaches a claim at all. */
export const reachesClaim = ({ claims }: Extent, claim: ClaimId): boolean =>
  claims === undefined || claims.includes(claim);

/** As to whom of those in a group something is set aside that goes so far; empty where as to none. */
export const reachIn = (
  hearing: Hearing,
  claim: ClaimId,
  { against }: Pick<Group, 'against'>,
  extent: Extent,
): Reach => bothReach(against, hearing.reach(claim, extent.against));

/** A claim as to some defendants, with what is open against it once an order is gone. */
export type Affected = {
  readonly claim: ClaimId;
  readonly reach: Reach;
  readonly reopened: readonly Challenge[];
  /** What the order had decided of motions aimed at it, as it was decided. */
  readonly own: readonly { readonly part: Part; readonly challenge: Challenge }[];
  readonly decided: readonly string[];
};

export const groupsAffected = ({ docket }: Hearing, { claim, reach }: Pick<Affected, 'claim' | 'reach'>) =>
  groupsReached(docket.claims, claim, reach);

/** Where claims stand that an order decided, each with the parts of motions that are open against it without it. */
export function standingsDecidedBy(
  hearing: Hearing,
  order: EntryId,
  extent: Extent,
  reopens: (part: Part, name: string) => boolean = () => true,
): readonly Affected[] {
  const { docket } = hearing;
  const decided = new Map<ClaimId, { readonly part: Part; readonly challenge: Challenge }[]>();
  for (const { context, filed } of docket.motions.values())
    for (const part of context.parts)
      if (part.claim && part.decidedBy === order && isAimedAtClaim(part)) {
        const list = decided.get(part.claim) ?? [];
        list.push({ part, challenge: challengeOf(docket.caption, filed, part) });
        decided.set(part.claim, list);
      }
  return [...docket.claims].flatMap(([claim, groups]) => {
    if (!reachesClaim(extent, claim)) return [];
    return groups.flatMap(({ against, context }): readonly Affected[] => {
      const reach = reachIn(hearing, claim, { against }, extent);
      if (reach?.length === 0) return [];
      const own = (decided.get(claim) ?? []).filter(
        ({ part }) => bothReach(part.against, reach)?.length !== 0,
      );
      if (own.length === 0 && !context.grants.some((grant) => grant.order === order)) return [];
      // What the claim itself still holds as unreached comes back from there.
      const held = new Set(context.unreached.map(({ part }) => part));
      const open = own.filter(
        ({ part, challenge }) => reopens(part, challenge.part) && !held.has(challenge.part),
      );
      return [
        {
          claim,
          reach,
          reopened: open.map(({ challenge }) => challenge),
          own,
          decided: own.map(({ challenge }) => challenge.part),
        },
      ];
    });
  });
}
