import type { ClaimId, EntryId, EntryOf, PartyId } from '../../../events/index.ts';
import type { Challenge, ClaimEvent, Part } from '../../../machines/index.ts';
import { bothReach, type Group, groupsReached, type Reach } from '../groups.ts';
import type { Hearing } from '../hearing.ts';
import { challengeOf, isAimedAtClaim, isOpen, partName } from '../parts.ts';
import { withThoseItAmends } from './amended.ts';

/** How far an order is set aside: as to which claims, and as to whom. */
type Extent = {
  readonly claims?: readonly ClaimId[] | undefined;
  readonly against?: readonly PartyId[] | undefined;
};

const isWhole = ({ claims, against }: Extent): boolean => claims === undefined && against === undefined;

/** An order is set aside: what it decided is undecided, what it stayed is free (Fed. R. Civ. P. 54(b), 60(b)). */
export function hearVacatur(hearing: Hearing, { id: by, data }: EntryOf<'OrderVacated'>): void {
  if (!hearing.tellOrder(data.order, { type: isWhole(data) ? 'vacated' : 'reversedInPart', by })) return;
  for (const order of withThoseItAmends(hearing.docket, data.order)) vacate(hearing, order, data);
  for (const { order, extent } of embodiedIn(hearing, data.order, data)) {
    hearing.tellOrder(order, { type: 'reversedInPart', by });
    vacate(hearing, order, extent);
  }
}

function vacate(hearing: Hearing, order: EntryId, extent: Extent): void {
  const by = hearing.entry.id;
  const affected = standingsDecidedBy(hearing, order, extent);
  reopenMotions(hearing, order, extent);
  for (const found of affected)
    if (!undoJudgment(hearing, found, order))
      tellIfItCanReturn(hearing, found, { type: 'orderVacated', by, order, reopened: found.reopened });
  undoJudgments(hearing, order, extent);
  liftItsStays(hearing, order, extent);
}

function reopenMotions(hearing: Hearing, order: EntryId, extent: Extent): void {
  const by = hearing.entry.id;
  for (const [motion, { context }] of hearing.docket.motions) {
    const own = context.parts.filter((part) => part.decidedBy === order);
    if (own.length === 0) continue;
    if (isWhole(extent)) hearing.tellMotion(motion, { type: 'reopened', by, order });
    else
      decideAgain(
        hearing,
        motion,
        own.filter((part) => isWithin(hearing, part, extent)),
        () => 'deferred',
        extent,
      );
  }
}

/** Whether a part is about what is set aside, in whole or in part. */
const isWithin = (hearing: Hearing, { claim, against }: Part, extent: Extent): boolean => {
  if (extent.claims !== undefined && (claim === null || !extent.claims.includes(claim))) return false;
  if (claim === null || extent.against === undefined) return claim !== null || isWhole(extent);
  return bothReach(against, hearing.reach(claim, extent.against))?.length !== 0;
};

function decideAgain(
  hearing: Hearing,
  motion: EntryId,
  parts: readonly Part[],
  disposition: (part: Part) => 'denied' | 'deferred',
  extent: Extent,
): void {
  const decisions = parts.map((part) => ({
    key: part.key,
    disposition: disposition(part),
    express: true,
    ...(extent.against === undefined ? {} : { against: extent.against }),
  }));
  if (decisions.length > 0)
    hearing.tellMotion(motion, { type: 'decidedAgain', by: hearing.entry.id, decisions });
}

/**
 * A higher court reverses: a dismissal by that order is undone and the claim goes on; where the order had let
 * the claim live, the motion is open again (28 U.S.C. § 2106).
 */
export function hearReversal(hearing: Hearing, { id: by, data }: EntryOf<'OrderReversed'>): void {
  if (!hearing.tellOrder(data.order, { type: isWhole(data) ? 'reversed' : 'reversedInPart', by })) return;
  for (const order of withThoseItAmends(hearing.docket, data.order)) reverse(hearing, order, data);
  for (const { order, extent } of embodiedIn(hearing, data.order, data)) {
    hearing.tellOrder(order, { type: 'reversedInPart', by });
    reverse(hearing, order, extent);
  }
}

/**
 * The orders that a judgment embodies, as far as it does: the one that it names, else those by which its claims fell.
 * To set the judgment aside is to set aside what it rests on (Fed. R. Civ. P. 54(b), 58).
 */
function embodiedIn(
  { docket }: Hearing,
  judgment: EntryId,
  { claims, against }: Extent,
): readonly { readonly order: EntryId; readonly extent: Extent }[] {
  const entry = docket.orders.get(judgment)?.entry;
  if (entry?.type !== 'JudgmentEntered') return [];
  const { data } = entry;
  const extent = { claims: claims ?? data.claims, against: against ?? data.against };
  const fell = (data.claims ?? []).flatMap((claim) =>
    (docket.claims.get(claim) ?? []).flatMap(({ context }) => context.grants.map(({ order }) => order)),
  );
  const orders = data.order === undefined ? [...new Set(fell)] : [data.order];
  return orders.filter((order) => docket.orders.has(order)).map((order) => ({ order, extent }));
}

function reverse(hearing: Hearing, order: EntryId, extent: Extent): void {
  const by = hearing.entry.id;
  const granted = (part: Part): boolean => part.status === 'granted';
  const affected = standingsDecidedBy(hearing, order, extent, (part) => !granted(part));
  for (const [motion, { context }] of hearing.docket.motions)
    decideAgain(
      hearing,
      motion,
      context.parts.filter((part) => part.decidedBy === order && isWithin(hearing, part, extent)),
      (part) => (granted(part) ? 'denied' : 'deferred'),
      extent,
    );
  for (const found of affected)
    if (!undoJudgment(hearing, found, order))
      tellIfItCanReturn(hearing, found, { type: 'orderReversed', by, order, reopened: found.reopened });
  undoJudgments(hearing, order, extent);
  liftItsStays(hearing, order, extent);
}

/** A claim as to some defendants, with what is open against it once an order is gone. */
type Affected = { readonly claim: ClaimId; readonly reach: Reach; readonly reopened: readonly Challenge[] };

const groupsOf = ({ docket }: Hearing, { claim, reach }: Pick<Affected, 'claim' | 'reach'>) =>
  groupsReached(docket.claims, claim, reach);

/** A claim that was withdrawn or settled meanwhile, and so rests on no order, has nothing to return from. */
function tellIfItCanReturn(
  hearing: Hearing,
  found: Affected,
  event: Extract<ClaimEvent, { type: 'orderVacated' | 'orderReversed' }>,
): void {
  const { claim, reach } = found;
  const rests = groupsOf(hearing, found).some(({ context }) =>
    context.grants.some((grant) => grant.order === event.order),
  );
  if ((rests || hearing.wouldHear(claim, event, reach)) && hearing.tellClaim(claim, event, reach))
    reopenWhatReturned(hearing, found);
}

/** What a later order called moot, because the claim had fallen, is asked again of a claim that returns. */
function reopenWhatReturned(hearing: Hearing, found: Affected): void {
  for (const { context, against } of groupsOf(hearing, found))
    for (const { motion, part } of context.challenges) {
      const parts = hearing.docket.motions.get(motion)?.context.parts ?? [];
      const closed = parts.filter(
        (other) =>
          partName(motion, other) === part &&
          !isOpen(other) &&
          bothReach(other.against, against)?.length !== 0,
      );
      if (closed.length > 0)
        hearing.tellMotion(motion, {
          type: 'decidedAgain',
          by: hearing.entry.id,
          decisions: closed.map(({ key }) => ({
            key,
            disposition: 'deferred' as const,
            express: false,
            ...(against === null ? {} : { against }),
          })),
        });
    }
}

/** Where claims stand that an order decided, each with the parts of motions that are open against it without it. */
function standingsDecidedBy(
  hearing: Hearing,
  order: EntryId,
  extent: Extent,
  reopens: (part: Part) => boolean = () => true,
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
    if (extent.claims !== undefined && !extent.claims.includes(claim)) return [];
    const named = hearing.reach(claim, extent.against);
    return groups.flatMap(({ against, context }): readonly Affected[] => {
      const reach = bothReach(against, named);
      if (reach?.length === 0) return [];
      const own = (decided.get(claim) ?? []).filter(
        ({ part }) => bothReach(part.against, reach)?.length !== 0,
      );
      if (own.length === 0 && !context.grants.some((grant) => grant.order === order)) return [];
      // What the claim itself still holds as unreached comes back from there.
      const held = new Set(context.unreached.map(({ part }) => part));
      const open = own.filter(({ part, challenge }) => reopens(part) && !held.has(challenge.part));
      return [{ claim, reach, reopened: open.map(({ challenge }) => challenge) }];
    });
  });
}

const restsOn = ({ value, since }: Group, order: EntryId): boolean => value === 'judgment' && since === order;

/** True where the claim was in judgment by the order, and is no longer. */
const undoJudgment = (hearing: Hearing, found: Affected, order: EntryId): boolean =>
  groupsOf(hearing, found).some((group) => restsOn(group, order)) &&
  hearing.tellClaim(
    found.claim,
    { type: 'judgmentUndone', by: hearing.entry.id, reopened: found.reopened },
    found.reach,
  );

function undoJudgments(hearing: Hearing, order: EntryId, extent: Extent): void {
  for (const [claim, groups] of hearing.docket.claims)
    if (extent.claims === undefined || extent.claims.includes(claim))
      for (const group of groups) {
        const reach = bothReach(group.against, hearing.reach(claim, extent.against));
        if (restsOn(group, order) && reach?.length !== 0)
          undoJudgment(hearing, { claim, reach, reopened: [] }, order);
      }
}

function liftItsStays(hearing: Hearing, order: EntryId, extent: Extent): void {
  const by = hearing.entry.id;
  for (const [claim, groups] of hearing.docket.claims)
    if (extent.claims === undefined || extent.claims.includes(claim))
      for (const { context, against } of groups) {
        const reach = bothReach(against, hearing.reach(claim, extent.against));
        if (context.stays.includes(order) && reach?.length !== 0)
          hearing.tellClaim(claim, { type: 'stayLifted', by, stay: order }, reach);
      }
  if (!isWhole(extent)) return;
  for (const [matter, standing] of hearing.docket.matters)
    if (standing.context.stays.includes(order))
      hearing.tellMatter(matter, { type: 'stayLifted', by, stay: order });
}
