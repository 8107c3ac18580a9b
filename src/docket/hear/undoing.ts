import type { EntryId } from '../../../events/index.ts';
import type { ClaimEvent, Part, PartDecision } from '../../../machines/index.ts';
import { bothReach } from '../groups.ts';
import type { Hearing } from '../hearing.ts';
import { isOpen } from '../parts.ts';
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
import { untold } from './ending.ts';
import { embodiedIn, judgmentsOn, standsOn, type Undoing, undoJudgment } from './judgments.ts';
import { loseMarksOf } from './marks.ts';
import { reinstateClaims } from './reinstate.ts';

/** What is done to an order that is set aside, so far as it is. */
export type Undo = (hearing: Hearing, undoing: Undoing) => void;

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

/**
 * A grant that is reversed is a denial, and the claim goes on; a denial that is reversed leaves its motion granted, or
 * to be decided again (28 U.S.C. § 2106). `ruled` are the parts, by name, on which the higher court rules itself.
 */
export const reversing =
  (ruled: ReadonlySet<string>): Undo =>
  (hearing, undoing) => {
    const { by, order, extent } = undoing;
    const all = standingsDecidedBy(hearing, order, extent);
    const fell = ({ claim, against }: Part): boolean =>
      all.some(
        (found) =>
          found.claim === claim && found.own.some(({ part }) => isGranted(part) && overlap(part, against)),
      );
    // Where the order ended the claim, what is reversed is its end: what it denied beside it stays denied.
    const staysDenied = (part: Part, name: string): boolean =>
      part.status === 'denied' && !ruled.has(name) && fell(part);
    const affected = standingsDecidedBy(
      hearing,
      order,
      extent,
      (part, name) => (!isGranted(part) || ruled.has(name)) && !staysDenied(part, name),
    );
    tellMotions(hearing, undoing, (part, name) => {
      if (staysDenied(part, name)) return null;
      return isGranted(part) && !ruled.has(name) ? 'denied' : 'pending';
    });
    undoForClaims(hearing, undoing, 'orderReversed', affected);
    for (const found of affected) {
      const denied = found.own.filter(
        ({ part, challenge }) =>
          part.status === 'denied' && !ruled.has(challenge.part) && !staysDenied(part, challenge.part),
      );
      const ends = denied.some(({ challenge }) => !challenge.byClaimant) ? 'dismissed' : 'judgment';
      if (denied.length > 0) mayHaveEnded(hearing, by, found, ends);
    }
  };

const isGranted = (part: Part): boolean => part.status === 'granted';

const overlap = ({ against }: Part, other: Part['against']): boolean =>
  bothReach(against, other)?.length !== 0;

/** The record does not say whether a claim ended here, or stands where it stood. */
export function mayHaveEnded(
  hearing: Hearing,
  by: EntryId,
  { claim, reach }: Pick<Affected, 'claim' | 'reach'>,
  end: 'dismissed' | 'judgment',
): void {
  const event = { type: 'decided', by, rulings: [untold(end)] } as const;
  if (hearing.wouldHear(claim, event, reach)) hearing.tellClaim(claim, event, reach);
}

/** Tells the motions that an order decided how their parts stand without it. */
function tellMotions(
  hearing: Hearing,
  { by, order, extent }: Undoing,
  stands: (part: Part, name: string) => 'denied' | 'pending' | null,
): void {
  for (const [motion, { context }] of hearing.docket.motions) {
    const decisions = context.parts
      .filter((part) => part.decidedBy === order && isWithin(hearing, part, extent))
      .flatMap((part): readonly PartDecision[] => {
        const disposition = stands(part, part.name);
        if (disposition === null) return [];
        const { against } = extent;
        return [{ key: part.key, disposition, express: true, ...(against === undefined ? {} : { against }) }];
      });
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
  // What the order had taken away comes back: a judgment, where the new trial that it granted is refused.
  reinstateClaims(hearing, undoing);
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
        (other) => other.name === part && !isOpen(other) && bothReach(other.against, against)?.length !== 0,
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
