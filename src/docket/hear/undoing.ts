import type { EntryId, EntryOf } from '../../../events/index.ts';
import type { ClaimEvent, Part, PartDecision } from '../../../machines/index.ts';
import { bothReach } from '../groups.ts';
import type { Hearing } from '../hearing.ts';
import { isOpen, partName } from '../parts.ts';
import {
  type Affected,
  type Extent,
  groupsAffected,
  isUnlimited,
  reachesClaim,
  reachIn,
  standingsDecidedBy,
} from './affected.ts';
import { withThoseItAmends } from './amended.ts';
import { embodiedIn, judgmentsOn, standsOn, type Undoing, undoJudgment } from './judgments.ts';
import { loseMarksOf } from './marks.ts';

/** An order is set aside: what it decided is undecided, what it stayed is free (Fed. R. Civ. P. 54(b), 60(b)). */
export function hearVacatur(hearing: Hearing, { id: by, data }: EntryOf<'OrderVacated'>): void {
  if (hearing.tellOrder(data.order, { type: isUnlimited(data) ? 'vacated' : 'reversedInPart', by }))
    undoWithWhatItEmbodies(hearing, { by, order: data.order, extent: data }, vacate);
}

/**
 * A higher court reverses: a dismissal by that order is undone and the claim goes on; where the order had let
 * the claim live, the motion is open again (28 U.S.C. § 2106).
 */
export function hearReversal(hearing: Hearing, { id: by, data }: EntryOf<'OrderReversed'>): void {
  if (hearing.tellOrder(data.order, { type: isUnlimited(data) ? 'reversed' : 'reversedInPart', by }))
    undoWithWhatItEmbodies(hearing, { by, order: data.order, extent: data }, reverse);
}

type Undo = (hearing: Hearing, undoing: Undoing) => void;

/** Undoes an order, those whose place it took and, of a judgment, those that it embodies. */
export function undoWithWhatItEmbodies(hearing: Hearing, undoing: Undoing, undo: Undo): void {
  const { by, order, extent } = undoing;
  const embodied = embodiedIn(hearing, order, extent);
  for (const one of withThoseItAmends(hearing.docket, order)) {
    undo(hearing, { by, order: one, extent });
    loseMarksOf(hearing, { by, order: one, extent });
  }
  for (const found of embodied) {
    hearing.tellOrder(found.order, { type: 'reversedInPart', by });
    undo(hearing, { by, ...found });
    loseMarksOf(hearing, { by, ...found });
  }
}

/** What an order decided is undecided again, and what it had ended stands without it. */
export function vacate(hearing: Hearing, undoing: Undoing): void {
  const affected = standingsDecidedBy(hearing, undoing.order, undoing.extent);
  tellMotions(hearing, undoing, () => 'pending');
  undoForClaims(hearing, undoing, 'orderVacated', affected);
}

function reverse(hearing: Hearing, undoing: Undoing): void {
  const { order, extent } = undoing;
  const granted = (part: Part): boolean => part.status === 'granted';
  const affected = standingsDecidedBy(hearing, order, extent, (part) => !granted(part));
  tellMotions(hearing, undoing, (part) => (granted(part) ? 'denied' : 'pending'));
  undoForClaims(hearing, undoing, 'orderReversed', affected);
}

/** Tells the motions that an order decided how their parts stand without it. */
function tellMotions(
  hearing: Hearing,
  { by, order, extent }: Undoing,
  stands: (part: Part) => 'denied' | 'pending',
): void {
  for (const [motion, { context }] of hearing.docket.motions) {
    const decisions = context.parts
      .filter((part) => part.decidedBy === order && isWithin(hearing, part, extent))
      .map(
        (part): PartDecision => ({
          key: part.key,
          disposition: stands(part),
          express: true,
          ...(extent.against === undefined ? {} : { against: extent.against }),
        }),
      );
    const opens = decisions.some(({ disposition }) => disposition === 'pending');
    if (decisions.length > 0)
      hearing.tellMotion(motion, { type: opens ? 'reopened' : 'decidedAgain', by, decisions });
  }
}

/** Whether a part is about what is set aside, in whole or in part. */
function isWithin(hearing: Hearing, { claim, against }: Part, extent: Extent): boolean {
  if (claim === null) return isUnlimited(extent);
  return reachesClaim(extent, claim) && reachIn(hearing, claim, { against }, extent)?.length !== 0;
}

function undoForClaims(
  hearing: Hearing,
  undoing: Undoing,
  type: 'orderVacated' | 'orderReversed',
  affected: readonly Affected[],
): void {
  const { by, order, extent } = undoing;
  for (const found of affected)
    if (!standsOn(hearing, found, order))
      tellIfItCanReturn(hearing, found, { type, by, order, reopened: found.reopened });
  for (const judgment of [order, ...judgmentsOn(hearing, order)]) {
    const moved = undoJudgment(
      hearing,
      { by, order: judgment, extent },
      (claim) => affected.find((found) => found.claim === claim) ?? { reopened: [], decided: [] },
    );
    if (judgment !== order && moved.length > 0 && !isUndone(hearing, judgment))
      hearing.tellOrder(judgment, { type: isUnlimited(extent) ? 'vacated' : 'reversedInPart', by });
    for (const found of moved) reopenWhatReturned(hearing, by, found);
  }
  liftItsStays(hearing, undoing);
}

const isUndone = ({ docket }: Hearing, order: EntryId): boolean =>
  ['vacated', 'reversed'].includes(docket.orders.get(order)?.value ?? '');

/** A claim that was withdrawn or settled meanwhile, and so rests on no order, has nothing to return from. */
function tellIfItCanReturn(
  hearing: Hearing,
  found: Affected,
  event: Extract<ClaimEvent, { type: 'orderVacated' | 'orderReversed' }>,
): void {
  const { claim, reach } = found;
  const rests = groupsAffected(hearing, found).some(({ context }) =>
    context.grants.some((grant) => grant.order === event.order),
  );
  if ((rests || hearing.wouldHear(claim, event, reach)) && hearing.tellClaim(claim, event, reach))
    reopenWhatReturned(hearing, event.by, found);
}

/** What a later order called moot, because the claim had fallen, is asked again of a claim that returns. */
function reopenWhatReturned(hearing: Hearing, by: EntryId, found: Pick<Affected, 'claim' | 'reach'>): void {
  for (const { context, against } of groupsAffected(hearing, found))
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
          type: 'reopened',
          by,
          decisions: closed.map(({ key }) => ({
            key,
            disposition: 'pending' as const,
            express: true,
            ...(against === null ? {} : { against }),
          })),
        });
    }
}

function liftItsStays(hearing: Hearing, { by, order, extent }: Undoing): void {
  for (const [claim, groups] of hearing.docket.claims)
    if (reachesClaim(extent, claim))
      for (const group of groups) {
        const reach = reachIn(hearing, claim, group, extent);
        if (group.context.stays.includes(order) && reach?.length !== 0)
          hearing.tellClaim(claim, { type: 'stayLifted', by, stay: order }, reach);
      }
  if (!isUnlimited(extent)) return;
  for (const [matter, standing] of hearing.docket.matters)
    if (standing.context.stays.includes(order))
      hearing.tellMatter(matter, { type: 'stayLifted', by, stay: order });
}
