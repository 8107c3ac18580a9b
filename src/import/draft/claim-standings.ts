import type { ClaimId, PartyId } from '../../../events/index.ts';
import { defendantsAmong, reachOfMotion, type Sides } from '../../docket/index.ts';
import type { PlannedCaption } from './claims.ts';
import { among, apartFrom, type ClaimShare } from './shares.ts';
import type { ClaimStanding } from './standing.ts';

type Change = Partial<Omit<ClaimStanding, keyof ClaimShare>>;

/** Where the claims stand, each once for every set of defendants as to whom it stands alike. */
export class ClaimStandings {
  readonly #claims = new Map<ClaimId, readonly ClaimStanding[]>();
  readonly #sides: Sides;

  constructor({ claims, parties }: Pick<PlannedCaption, 'claims' | 'parties'>) {
    for (const { claim, claimant, against, counterclaim, count } of claims)
      this.#claims.set(claim, [
        {
          claim,
          claimant,
          against,
          all: against,
          counterclaim,
          count,
          status: 'unasserted',
          shaken: false,
          stayed: false,
          aside: false,
          endedBy: null,
          leftBy: null,
          doubted: false,
        },
      ]);
    this.#sides = {
      claims: new Map(
        claims.map(({ claim, title, claimant, against }) => [
          claim,
          { claim, title, claimant, against: [...against] },
        ]),
      ),
      parties: new Map(
        parties.map(({ party, name, role, members }) => [
          party,
          { party, name, role, ...(members === undefined ? {} : { members: [...members] }) },
        ]),
      ),
    };
  }

  all(): readonly ClaimStanding[] {
    return [...this.#claims.values()].flat();
  }

  ids(): readonly ClaimId[] {
    return [...this.#claims.keys()];
  }

  of(claim: ClaimId): readonly ClaimStanding[] {
    return this.#claims.get(claim) ?? [];
  }

  isAgainst(claim: ClaimId, party: PartyId): boolean {
    return this.of(claim)[0]?.all.includes(party) ?? false;
  }

  /** What these name of the claims; all of each where they name no defendants. */
  within(claims: readonly ClaimId[], against?: readonly PartyId[]): readonly ClaimStanding[] {
    const all = claims.flatMap((claim) => this.of(claim));
    if (against === undefined) return all;
    return claims.flatMap((claim) =>
      among(this.of(claim), this.#reached(claim, defendantsAmong(this.#sides, claim, against))),
    );
  }

  /** What a motion asks as to the claims that it names. */
  asked(
    claims: readonly ClaimId[],
    movants: readonly PartyId[],
    against: readonly PartyId[] | undefined,
  ): readonly ClaimShare[] {
    return claims.flatMap((claim) =>
      this.#reached(claim, reachOfMotion(this.#sides, claim, movants, against)),
    );
  }

  #reached(claim: ClaimId, reach: readonly PartyId[] | null): readonly ClaimShare[] {
    const all = this.of(claim)[0]?.all;
    if (all === undefined) return [];
    return reach?.length === 0 ? [] : [{ claim, all, against: reach ?? all }];
  }

  set(claims: readonly ClaimId[], change: Change, against?: readonly PartyId[]): void {
    for (const one of this.within(claims, against)) this.setAsTo(one, change);
  }

  setWhere(such: (claim: ClaimStanding) => boolean, change: Change): void {
    for (const one of this.all()) if (such(one)) this.setAsTo(one, change);
  }

  /** Changes how a claim stands as to some of its defendants; as to the others it stands as before. */
  setAsTo(meant: ClaimShare, change: Change): void {
    const groups = this.of(meant.claim);
    const changed = among(groups, [meant]).map((group) => ({ ...group, ...change }));
    this.#claims.set(meant.claim, alike([...apartFrom(groups, [meant]), ...changed]));
  }
}

/** Groups that stand alike as one, in the order in which the claim names its defendants. */
function alike(groups: readonly ClaimStanding[]): readonly ClaimStanding[] {
  if (groups.length < 2) return groups;
  const found = new Map<string, ClaimStanding>();
  for (const group of groups) {
    const { against: _own, all: _all, claim: _claim, claimant: _claimant, ...stands } = group;
    const key = JSON.stringify(stands);
    const known = found.get(key);
    const against = new Set([...(known?.against ?? []), ...group.against]);
    found.set(key, { ...group, against: group.all.filter((party) => against.has(party)) });
  }
  return [...found.values()];
}
