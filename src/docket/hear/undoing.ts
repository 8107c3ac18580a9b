import type { ClaimId, EntryId, EntryOf } from '../../../events/index.ts';
import type { Challenge } from '../../../machines/index.ts';
import type { Hearing } from '../hearing.ts';
import { challengeOf, isAimedAtClaim } from './motion.ts';

/** An order is set aside: what it decided is undecided, what it stayed is free (Fed. R. Civ. P. 60(b)). */
export function hearVacatur(hearing: Hearing, { id: by, data }: EntryOf<'OrderVacated'>): void {
  const { order } = data;
  if (!hearing.tellOrder(order, { type: 'vacated', by })) return;
  const affected = claimsDecidedBy(hearing, order);
  for (const [motion, standing] of hearing.docket.motions)
    if (standing.context.parts.some((part) => part.decidedBy === order))
      hearing.tellMotion(motion, { type: 'reopened', by, order });
  for (const [claim, reopened] of affected)
    hearing.tellClaim(claim, { type: 'orderVacated', by, order, reopened });
  undoJudgment(hearing, order);
  liftItsStays(hearing, order);
}

/**
 * A higher court reverses: a dismissal by that order is undone and the claim goes on; where the order had let
 * the claim live, the motion is open again (28 U.S.C. § 2106).
 */
export function hearReversal(hearing: Hearing, { id: by, data }: EntryOf<'OrderReversed'>): void {
  const { order, claims: only } = data;
  if (!hearing.tellOrder(order, { type: only ? 'reversedInPart' : 'reversed', by })) return;
  const affected = [...claimsDecidedBy(hearing, order)].filter(
    ([claim]) => only === undefined || only.includes(claim),
  );
  const claims = new Set(affected.map(([claim]) => claim));
  for (const [motion, standing] of hearing.docket.motions) {
    const decisions = standing.context.parts
      .filter(
        (part) => part.decidedBy === order && (part.claim ? claims.has(part.claim) : only === undefined),
      )
      .map((part) => ({
        key: part.key,
        disposition: part.status === 'granted' ? ('denied' as const) : ('deferred' as const),
        express: true,
      }));
    if (decisions.length > 0) hearing.tellMotion(motion, { type: 'decidedAgain', by, decisions });
  }
  for (const [claim, reopened] of affected)
    hearing.tellClaim(claim, { type: 'orderReversed', by, order, reopened });
  undoJudgment(hearing, order, only);
}

/** The claims an order decided, each with the parts of motions that are open against it once the order is gone. */
function claimsDecidedBy(hearing: Hearing, order: EntryId): ReadonlyMap<ClaimId, readonly Challenge[]> {
  const { docket } = hearing;
  const found = new Map<ClaimId, Challenge[]>();
  for (const standing of docket.motions.values())
    for (const part of standing.context.parts)
      if (part.claim && part.decidedBy === order && isAimedAtClaim(part)) {
        const list = found.get(part.claim) ?? [];
        // What the claim itself still holds as unreached comes back from there.
        const held = docket.claims.get(part.claim)?.context.unreached ?? [];
        const challenge = challengeOf(docket, standing.filed, part);
        if (!held.some((other) => other.part === challenge.part)) list.push(challenge);
        found.set(part.claim, list);
      }
  for (const [claim, standing] of docket.claims)
    if (!found.has(claim) && standing.context.grants.some((grant) => grant.order === order))
      found.set(claim, []);
  return found;
}

function undoJudgment(hearing: Hearing, order: EntryId, only?: readonly ClaimId[]): void {
  for (const [claim, standing] of hearing.docket.claims)
    if (
      standing.value === 'judgment' &&
      standing.since === order &&
      (only === undefined || only.includes(claim))
    )
      hearing.tellClaim(claim, { type: 'judgmentUndone', by: hearing.entry.id });
}

function liftItsStays(hearing: Hearing, order: EntryId): void {
  const by = hearing.entry.id;
  for (const [claim, standing] of hearing.docket.claims)
    if (standing.context.stays.includes(order))
      hearing.tellClaim(claim, { type: 'stayLifted', by, stay: order });
  for (const [matter, standing] of hearing.docket.matters)
    if (standing.context.stays.includes(order))
      hearing.tellMatter(matter, { type: 'stayLifted', by, stay: order });
}
