import type { ClaimId, EntryId, EntryOf } from '../../../events/index.ts';
import type { Challenge, ClaimEvent, Part } from '../../../machines/index.ts';
import type { Hearing } from '../hearing.ts';
import { challengeOf, isAimedAtClaim, isOpen } from '../parts.ts';
import { withThoseItAmends } from './amended.ts';

/** An order is set aside: what it decided is undecided, what it stayed is free (Fed. R. Civ. P. 60(b)). */
export function hearVacatur(hearing: Hearing, { id: by, data }: EntryOf<'OrderVacated'>): void {
  if (!hearing.tellOrder(data.order, { type: 'vacated', by })) return;
  for (const order of withThoseItAmends(hearing.docket, data.order)) {
    const affected = claimsDecidedBy(hearing, order);
    for (const [motion, standing] of hearing.docket.motions)
      if (standing.context.parts.some((part) => part.decidedBy === order))
        hearing.tellMotion(motion, { type: 'reopened', by, order });
    for (const [claim, reopened] of affected)
      if (!undoJudgment(hearing, claim, order, reopened))
        tellIfItCanReturn(hearing, claim, { type: 'orderVacated', by, order, reopened });
    undoJudgments(hearing, order);
    liftItsStays(hearing, order);
  }
}

/**
 * A higher court reverses: a dismissal by that order is undone and the claim goes on; where the order had let
 * the claim live, the motion is open again (28 U.S.C. § 2106).
 */
export function hearReversal(hearing: Hearing, { id: by, data }: EntryOf<'OrderReversed'>): void {
  const { claims: only } = data;
  if (!hearing.tellOrder(data.order, { type: only ? 'reversedInPart' : 'reversed', by })) return;
  for (const order of withThoseItAmends(hearing.docket, data.order)) reverse(hearing, order, only);
}

function reverse(hearing: Hearing, order: EntryId, only: readonly ClaimId[] | undefined): void {
  const by = hearing.entry.id;
  const reached = (claim: ClaimId | null): boolean =>
    only === undefined || (claim !== null && only.includes(claim));
  const granted = (part: Part): boolean => part.status === 'granted';
  const affected = claimsDecidedBy(hearing, order, (part) => !granted(part));
  for (const [motion, standing] of hearing.docket.motions) {
    const decisions = standing.context.parts
      .filter((part) => part.decidedBy === order && reached(part.claim))
      .map((part) => ({
        key: part.key,
        disposition: granted(part) ? ('denied' as const) : ('deferred' as const),
        express: true,
      }));
    if (decisions.length > 0) hearing.tellMotion(motion, { type: 'decidedAgain', by, decisions });
  }
  for (const [claim, reopened] of affected)
    if (reached(claim) && !undoJudgment(hearing, claim, order, reopened))
      tellIfItCanReturn(hearing, claim, { type: 'orderReversed', by, order, reopened });
  undoJudgments(hearing, order, only);
  liftItsStays(hearing, order, only);
}

/** A claim that was withdrawn or settled meanwhile, and so rests on no order, has nothing to return from. */
function tellIfItCanReturn(
  hearing: Hearing,
  claim: ClaimId,
  event: Extract<ClaimEvent, { type: 'orderVacated' | 'orderReversed' }>,
): void {
  const rests = hearing.docket.claims.get(claim)?.context.grants.some((grant) => grant.order === event.order);
  if ((rests || hearing.wouldHear(claim, event)) && hearing.tellClaim(claim, event))
    reopenWhatReturned(hearing, claim);
}

/** What a later order called moot, because the claim had fallen, is asked again of a claim that returns. */
function reopenWhatReturned(hearing: Hearing, claim: ClaimId): void {
  const { docket, entry } = hearing;
  for (const { motion, part } of docket.claims.get(claim)?.context.challenges ?? []) {
    const found = docket.motions.get(motion)?.context.parts.find(({ key }) => `${motion}/${key}` === part);
    if (!found || isOpen(found)) continue;
    const decisions = [{ key: found.key, disposition: 'deferred' as const, express: false }];
    hearing.tellMotion(motion, { type: 'decidedAgain', by: entry.id, decisions });
  }
}

/** The claims an order decided, each with the parts of motions that are open against it once the order is gone. */
function claimsDecidedBy(
  hearing: Hearing,
  order: EntryId,
  reopens: (part: Part) => boolean = () => true,
): ReadonlyMap<ClaimId, readonly Challenge[]> {
  const { docket } = hearing;
  const found = new Map<ClaimId, Challenge[]>();
  for (const standing of docket.motions.values())
    for (const part of standing.context.parts)
      if (part.claim && part.decidedBy === order && isAimedAtClaim(part)) {
        const list = found.get(part.claim) ?? [];
        // What the claim itself still holds as unreached comes back from there.
        const held = docket.claims.get(part.claim)?.context.unreached ?? [];
        const challenge = challengeOf(docket.caption, standing.filed, part);
        if (reopens(part) && !held.some((other) => other.part === challenge.part)) list.push(challenge);
        found.set(part.claim, list);
      }
  for (const [claim, standing] of docket.claims)
    if (!found.has(claim) && standing.context.grants.some((grant) => grant.order === order))
      found.set(claim, []);
  return found;
}

const restsOn = (hearing: Hearing, claim: ClaimId, order: EntryId): boolean => {
  const standing = hearing.docket.claims.get(claim);
  return standing?.value === 'judgment' && standing.since === order;
};

/** True where the claim was in judgment by the order, and is no longer. */
const undoJudgment = (
  hearing: Hearing,
  claim: ClaimId,
  order: EntryId,
  reopened: readonly Challenge[],
): boolean =>
  restsOn(hearing, claim, order) &&
  hearing.tellClaim(claim, { type: 'judgmentUndone', by: hearing.entry.id, reopened });

function undoJudgments(hearing: Hearing, order: EntryId, only?: readonly ClaimId[]): void {
  for (const claim of hearing.docket.claims.keys())
    if (only === undefined || only.includes(claim)) undoJudgment(hearing, claim, order, []);
}

function liftItsStays(hearing: Hearing, order: EntryId, only?: readonly ClaimId[]): void {
  const by = hearing.entry.id;
  for (const [claim, standing] of hearing.docket.claims)
    if (standing.context.stays.includes(order) && (only === undefined || only.includes(claim)))
      hearing.tellClaim(claim, { type: 'stayLifted', by, stay: order });
  if (only !== undefined) return;
  for (const [matter, standing] of hearing.docket.matters)
    if (standing.context.stays.includes(order))
      hearing.tellMatter(matter, { type: 'stayLifted', by, stay: order });
}
