import type { ClaimId, EntryId } from '../../../events/index.ts';
import type { Challenge, ClaimRuling, PartDecision } from '../../../machines/index.ts';
import { type DecidedOfClaim, type DecidedPart, decidedPart, isOfClaim } from '../decided-part.ts';
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
  const byClaim = Map.groupBy(
    parts.filter(isOfClaim).filter((part) => reachesItsClaim(hearing, part, again)),
    ({ claim }) => claim,
  );
  const refused = new Set<EntryId | null>();
  for (const [motion, decisions] of byMotion)
    if (!hearing.tellMotion(motion, { type, by, decisions: [...decisions.values()] })) refused.add(motion);
  const left: DecidedPart[] = [];
  for (const [claim, all] of byClaim) {
    const heard = refused.size === 0 ? all : all.filter((part) => !refused.has(part.motion));
    const before = hearing.docket.claims.get(claim)?.context.unreached ?? [];
    if (heard.length > 0 && hearing.tellClaim(claim, { type, by, rulings: heard.map(asTheClaimHearsIt) }))
      left.push(...settleWhatIsLeft(hearing, claim, before, byMotion));
  }
  return left;
}

type Decisions = ReadonlyMap<EntryId, ReadonlyMap<string, PartDecision>>;

/** The decisions that each motion hears: the last word on each of its parts. */
function decisionsOf(parts: readonly DecidedPart[]): Decisions {
  const byMotion = new Map<EntryId, Map<string, PartDecision>>();
  for (const { motion, key, disposition, express } of parts) {
    if (motion === null || key === null) continue;
    const decisions = byMotion.get(motion) ?? new Map<string, PartDecision>();
    byMotion.set(motion, decisions.set(key, { key, disposition, express }));
  }
  return byMotion;
}

/** Whether the claim has to hear it: if nothing hangs on a part, it need not hear that the part is moot. */
function reachesItsClaim(hearing: Hearing, part: DecidedOfClaim, again: boolean): boolean {
  if (part.key === null) return true;
  if (!isAimedAtClaim(part)) return false;
  // What was decided before and is now put off is asked of the claim again.
  if (isDecisive(part.disposition) || (again && part.disposition === 'deferred')) return true;
  const context = hearing.docket.claims.get(part.claim)?.context;
  if (!context) return true;
  const { challenges, unreached, grants, withstood } = context;
  const named = (name: string): boolean => part.names.includes(name);
  return (
    challenges.some((challenge) => named(challenge.part)) ||
    unreached.some((challenge) => named(challenge.part)) ||
    grants.some((grant) => grant.parts.some(named)) ||
    withstood.some((denied) => denied.parts.some(named))
  );
}

const asTheClaimHearsIt = (part: DecidedPart): ClaimRuling => ({
  parts: part.names,
  motion: part.motion,
  relief: part.relief,
  ground: part.ground,
  byClaimant: part.byClaimant,
  disposition: part.disposition,
  leaveToAmend: part.leaveToAmend,
  prejudice: part.prejudice,
  express: part.express,
});

/** A claim that falls leaves the rest of what was asked against it unreached; one that revives brings it back. */
function settleWhatIsLeft(
  hearing: Hearing,
  claim: ClaimId,
  unreachedBefore: readonly Challenge[],
  byMotion: Decisions,
): readonly DecidedPart[] {
  const context = hearing.docket.claims.get(claim)?.context;
  if (!context || (context.unreached.length === 0 && unreachedBefore.length === 0)) return [];
  const asked = new Set(context.challenges.map((challenge) => challenge.part));
  tellParts(
    hearing,
    unreachedBefore.filter((challenge) => asked.has(challenge.part)),
    () => 'deferred',
  );
  const known = new Set(unreachedBefore.map((challenge) => challenge.part));
  return tellParts(
    hearing,
    context.unreached.filter((challenge) => !known.has(challenge.part) && !passesOver(challenge, byMotion)),
    (motion) => (byMotion.has(motion) ? 'not-reached' : 'moot'),
  );
}

/** Whether the order itself says that it does not reach a part, or that it is moot. */
function passesOver({ motion, part }: Challenge, byMotion: Decisions): boolean {
  const disposition = byMotion.get(motion)?.get(part.slice(motion.length + 1))?.disposition;
  return disposition === 'moot' || disposition === 'not-reached';
}

/** Tells motions how parts of theirs come out without a word of the order. */
function tellParts(
  hearing: Hearing,
  challenges: readonly Challenge[],
  disposition: (motion: EntryId) => 'deferred' | 'not-reached' | 'moot',
): readonly DecidedPart[] {
  const by = hearing.entry.id;
  const told: DecidedPart[] = [];
  for (const [motion, all] of Map.groupBy(challenges, (challenge) => challenge.motion)) {
    const standing = hearing.docket.motions.get(motion);
    const terms = { disposition: disposition(motion), express: false };
    const names = new Set(all.map(({ part }) => part));
    for (const part of standing?.context.parts ?? [])
      if (standing && names.has(`${motion}/${part.key}`))
        told.push(decidedPart(standing, part, null, terms, hearing.docket));
    const decisions = all.map(({ part }) => ({ key: part.slice(motion.length + 1), ...terms }));
    hearing.tellMotion(motion, { type: 'decidedAgain', by, decisions });
  }
  return told;
}

/** The claims for which a stay was granted or refused. */
export const stayDecidedFor = (parts: readonly DecidedPart[]): readonly ClaimId[] => [
  ...new Set(
    parts
      .filter(isOfClaim)
      .flatMap(({ claim, relief, disposition }) =>
        relief === 'stay' && disposition !== 'deferred' ? [claim] : [],
      ),
  ),
];
