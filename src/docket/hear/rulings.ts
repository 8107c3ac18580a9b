import { type ClaimId, type EntryId, type PartyId, STAYS_A_CLAIM } from '../../../events/index.ts';
import type { Challenge, ClaimRuling, PartDecision } from '../../../machines/index.ts';
import { type DecidedOfClaim, type DecidedPart, decidedPart, isOfClaim } from '../decided-part.ts';
import type { Caption } from '../docket.ts';
import { type Group, groupFor, groupsReached, type Reach, reachesAny } from '../groups.ts';
import type { Hearing } from '../hearing.ts';
import { isAimedAtClaim } from '../parts.ts';
import { isDecisive } from '../rulings.ts';

/**
 * Tells the motions and then the claims what an order decides; a ruling that its motion would not hear reaches no
 * claim. Gives what it leaves undecided without a word, because claims fell on other grounds.
 */
export function tellWhatIsDecided(
  hearing: Hearing,
  parts: readonly DecidedPart[],
  again: boolean,
): readonly DecidedPart[] {
  const type = again ? 'decidedAgain' : 'decided';
  const by = hearing.entry.id;
  const byMotion = decisionsOf(parts);
  const byClaim = new Map<ClaimId, DecidedOfClaim[]>();
  for (const part of parts) {
    if (!isOfClaim(part) || !reachesItsClaim(hearing, part, again)) continue;
    const known = byClaim.get(part.claim);
    if (known) known.push(part);
    else byClaim.set(part.claim, [part]);
  }
  const refused = new Set<EntryId | null>();
  for (const [motion, decisions] of byMotion)
    if (!hearing.tellMotion(motion, { type, by, decisions })) refused.add(motion);
  const left: DecidedPart[] = [];
  for (const [claim, all] of byClaim) {
    const heard = refused.size === 0 ? all : all.filter((part) => !refused.has(part.motion));
    for (const { reach, rulings } of byReach(hearing, claim, heard)) {
      const before = groupsReached(hearing.docket.claims, claim, reach);
      noteIfInBankruptcy(hearing, claim, before, rulings);
      const rules = rulings.map((part) => asTheClaimHearsIt(part, hearing.docket.caption.tests));
      if (hearing.tellClaim(claim, { type, by, rulings: rules }, reach))
        left.push(...settleWhatIsLeft(hearing, claim, reach, before, byMotion));
    }
  }
  return left;
}

/** What is decided against a debtor while bankruptcy stays the claim is heard, and told of (11 U.S.C. § 362(a)(1)). */
function noteIfInBankruptcy(
  hearing: Hearing,
  claim: ClaimId,
  groups: readonly Group[],
  rulings: readonly DecidedOfClaim[],
): void {
  if (groups.every(({ context }) => context.stays.length === 0)) return;
  if (!rulings.some(({ disposition, relief }) => isDecisive(disposition) && relief !== 'lift-stay')) return;
  const stay = groups
    .flatMap(({ context }) => context.stays)
    .find((id) => {
      const entry = hearing.docket.orders.get(id)?.entry;
      return entry?.type === 'StayEntered' && entry.data.basis === 'bankruptcy';
    });
  if (stay !== undefined)
    hearing.note(
      'contradictory',
      claim,
      `${claim} is decided while the bankruptcy stay ${stay} holds it (11 U.S.C. § 362(a)(1))`,
    );
}

type Decisions = ReadonlyMap<EntryId, readonly PartDecision[]>;

/** The decisions that each motion hears, in the order of the rulings: the last word on each part stands. */
function decisionsOf(parts: readonly DecidedPart[]): Decisions {
  const byMotion = new Map<EntryId, PartDecision[]>();
  for (const { motion, key, against, disposition, express, narrowed } of parts) {
    if (motion === null || key === null) continue;
    const decision =
      narrowed && against ? { key, disposition, express, against } : { key, disposition, express };
    const known = byMotion.get(motion);
    if (known) known.push(decision);
    else byMotion.set(motion, [decision]);
  }
  return byMotion;
}

/** Whether the claim has to hear it: if nothing hangs on a part, it need not hear that the part is moot. */
function reachesItsClaim(hearing: Hearing, part: DecidedOfClaim, again: boolean): boolean {
  if (part.key === null) return true;
  if (!isAimedAtClaim(part)) return false;
  // What was decided before and is now put off is asked of the claim again.
  if (isDecisive(part.disposition) || (again && part.disposition === 'deferred')) return true;
  const groups = groupsReached(hearing.docket.claims, part.claim, part.against);
  const named = (name: string): boolean => part.names.includes(name);
  return (
    groups.length === 0 ||
    groups.some(
      ({ context: { challenges, unreached, grants, withstood } }) =>
        challenges.some((challenge) => named(challenge.part)) ||
        unreached.some((challenge) => named(challenge.part)) ||
        grants.some((grant) => grant.parts.some(named)) ||
        withstood.some((denied) => denied.parts.some(named)),
    )
  );
}

const reachesAll = ({ against }: DecidedOfClaim, defendants: readonly PartyId[]): boolean =>
  against === null || against.length === defendants.length;

/** What an order rules on a claim, put together for those defendants whom the same rulings reach. */
function byReach(
  hearing: Hearing,
  claim: ClaimId,
  rulings: readonly DecidedOfClaim[],
): readonly { readonly reach: Reach; readonly rulings: readonly DecidedOfClaim[] }[] {
  const defendants = hearing.docket.caption.claims.get(claim)?.against ?? [];
  if (rulings.length === 0) return [];
  if (rulings.every((part) => reachesAll(part, defendants))) return [{ reach: null, rulings }];
  const together = new Map<string, { reach: PartyId[]; rulings: readonly DecidedOfClaim[] }>();
  for (const party of defendants) {
    const own = rulings.filter((part) => reachesAll(part, defendants) || part.against?.includes(party));
    if (own.length === 0) continue;
    const key = own.map((part) => rulings.indexOf(part)).join();
    const known = together.get(key) ?? { reach: [], rulings: own };
    known.reach.push(party);
    together.set(key, known);
  }
  return [...together.values()];
}

function asTheClaimHearsIt(part: DecidedPart, tests: Caption['tests']): ClaimRuling {
  const ruling = {
    parts: part.names,
    motion: part.motion,
    relief: part.relief,
    ground: part.ground,
    about: part.ground === null ? null : (tests.get(part.ground)?.about ?? ('merits' as const)),
    byClaimant: part.byClaimant,
    disposition: part.disposition,
    leaveToAmend: part.leaveToAmend,
    prejudice: part.prejudice,
    express: part.express,
  };
  return part.extent ? { ...ruling, extent: part.extent } : ruling;
}

/** A claim that falls leaves the rest of what was asked against it unreached; one that revives brings it back. */
function settleWhatIsLeft(
  hearing: Hearing,
  claim: ClaimId,
  reach: Reach,
  before: readonly Group[],
  byMotion: Decisions,
): readonly DecidedPart[] {
  const told: DecidedPart[] = [];
  const isWhole = hearing.docket.claims.get(claim)?.length === 1;
  for (const group of groupsReached(hearing.docket.claims, claim, reach)) {
    const { challenges, unreached } = group.context;
    const was = groupFor(before, group.against?.[0] ?? null)?.context.unreached ?? [];
    if (unreached.length === 0 && was.length === 0) continue;
    const asTo = isWhole ? null : group.against;
    const back = was.filter((challenge) => isAmong(challenges, challenge));
    if (back.length > 0) tellParts(hearing, back, asTo, () => 'deferred');
    const left = unreached.filter(
      (challenge) => !isAmong(was, challenge) && !passesOver(hearing, challenge, asTo, byMotion),
    );
    if (left.length > 0)
      told.push(
        ...tellParts(hearing, left, asTo, (motion) => (byMotion.has(motion) ? 'not-reached' : 'moot')),
      );
  }
  return told;
}

const isAmong = (challenges: readonly Challenge[], { part }: Challenge): boolean =>
  challenges.some((challenge) => challenge.part === part);

/** Whether the order itself says that it does not reach a part, or that it is moot. */
function passesOver(
  hearing: Hearing,
  { motion, part }: Challenge,
  reach: Reach,
  byMotion: Decisions,
): boolean {
  const decisions = byMotion.get(motion);
  for (const { name, key, against, status, decidedBy } of hearing.docket.motions.get(motion)?.context.parts ??
    []) {
    if (name !== part || !reachesAny(reach, against)) continue;
    const said = decisions?.findLast((decision) => decision.key === key)?.disposition;
    const now = said ?? (decidedBy === hearing.entry.id ? status : undefined);
    if (now === 'moot' || now === 'not-reached') return true;
  }
  return false;
}

/** Tells motions how parts of theirs come out, as to some defendants, without a word of the order. */
function tellParts(
  hearing: Hearing,
  challenges: readonly Challenge[],
  reach: Reach,
  disposition: (motion: EntryId) => 'deferred' | 'not-reached' | 'moot',
): readonly DecidedPart[] {
  const by = hearing.entry.id;
  const told: DecidedPart[] = [];
  for (const [motion, all] of Map.groupBy(challenges, (challenge) => challenge.motion)) {
    const standing = hearing.docket.motions.get(motion);
    if (!standing) continue;
    const terms = {
      disposition: disposition(motion),
      express: false,
      ...(reach ? { against: [...reach] } : {}),
    };
    // A motion may have thousands of parts.
    const names = new Set(all.map(({ part }) => part));
    const made: DecidedPart[] = [];
    for (const part of standing.context.parts)
      if (names.has(part.name) && reachesAny(reach, part.against))
        made.push(decidedPart(standing, part, null, terms, hearing.docket));
    const decisions = decisionsOf(made).get(motion) ?? [];
    if (decisions.length > 0) hearing.tellMotion(motion, { type: 'decidedAgain', by, decisions });
    told.push(...made);
  }
  return told;
}

/** The claims for which a stay was granted or refused. */
export const stayDecidedFor = (parts: readonly DecidedPart[]): readonly ClaimId[] => [
  ...new Set(
    parts
      .filter(isOfClaim)
      .flatMap(({ claim, relief, disposition }) =>
        STAYS_A_CLAIM.has(relief) && disposition !== 'deferred' ? [claim] : [],
      ),
  ),
];
