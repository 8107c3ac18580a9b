import { type EntryId, isOrder, RELIEVES } from '../../../events/index.ts';
import type { DecidedPart } from '../decided-part.ts';
import { groupsReached } from '../groups.ts';
import type { Hearing } from '../hearing.ts';
import type { Order } from '../rulings.ts';
import { type Extent, reachesClaim, reachIn } from './affected.ts';
import { adjudgedBy, undoJudgment } from './judgments.ts';
import { undoWithWhatItEmbodies, vacate } from './undoing.ts';

/**
 * What an order does to judgments. Relief from a judgment, or from a voluntary dismissal, takes it away, and the
 * claims stand where they stood before it (Fed. R. Civ. P. 55(c), 59(a), 60(b)); judgment as a matter of law takes
 * the place of what was adjudged (50(b)). A conditional ruling does nothing yet (50(c)(1)).
 */
export function hearRelief(hearing: Hearing, entry: Order, parts: readonly DecidedPart[]): void {
  const reconsidered = entry.type === 'OrderEntered' ? (entry.data.reconsiders ?? []) : [];
  for (const part of parts) {
    if (part.disposition !== 'granted' || part.conditional) continue;
    const extent = extentOf(entry, part);
    if (part.relief === 'judgment-as-a-matter-of-law') giveJudgment(hearing, part, extent);
    else if (takesAway(part))
      for (const target of targetsOf(hearing, part)) relieve(hearing, entry.id, target, extent, reconsidered);
  }
}

/** An altered judgment stands as altered, unless the ruling says that it is vacated (Fed. R. Civ. P. 59(e)). */
const takesAway = ({ relief, vacated }: DecidedPart): boolean =>
  RELIEVES.has(relief) || (relief === 'alter-judgment' && vacated === true);

function giveJudgment(hearing: Hearing, { order }: DecidedPart, { claims, against }: Extent): void {
  const named = order === null ? undefined : hearing.docket.orders.get(order)?.entry;
  const adjudged = named?.type === 'JudgmentEntered' ? named.data.claims : [];
  for (const claim of claims ?? adjudged)
    hearing.tellAsTo(claim, against, { type: 'judgmentEntered', by: hearing.entry.id });
}

/**
 * What an order ruled in case the judgment that it gives should not stand: once that judgment is undone, a new trial
 * conditionally granted takes away the judgment that returns (Fed. R. Civ. P. 50(c)(1)).
 */
export function hearConditional(hearing: Hearing, by: EntryId, order: EntryId, extent: Extent): void {
  const { orders, journal } = hearing.docket;
  const entry = orders.get(order)?.entry;
  if (entry === undefined || !isOrder(entry) || !mayBeConditional(entry)) return;
  const line = journal.find((one) => one.entry.id === order);
  if (line === undefined) return;
  for (const part of line.decided)
    if (part.conditional && part.disposition === 'granted' && takesAway(part))
      for (const target of targetsOf(hearing, part)) {
        const own = extentOf(entry, part);
        relieve(
          hearing,
          by,
          target,
          { claims: extent.claims ?? own.claims, against: extent.against ?? own.against },
          [],
        );
      }
}

/** Whether an order, or the recommendation that it adopts, may rule on a condition. */
const mayBeConditional = ({ type, data }: Order): boolean =>
  (data.rulings ?? []).some(({ conditional }) => conditional) ||
  (type === 'OrderEntered' && data.adopts !== undefined);

/** What is to be taken away: what the motion names, else the judgments in which its claim stands. */
function targetsOf({ docket }: Hearing, { order, claim, against }: DecidedPart): readonly EntryId[] {
  if (order !== null) return [order];
  if (claim === null) return [];
  const judged = groupsReached(docket.claims, claim, against).map(({ context }) => context.judgment);
  return [...new Set(judged.filter((judgment) => judgment !== null))];
}

/** How far a ruling goes: as to its own claims and defendants, where it names any. */
function extentOf({ data }: Order, { ruling, claim, against }: DecidedPart): Extent {
  const named = ruling === null ? undefined : data.rulings?.[ruling];
  const claims = named?.claims ?? (claim === null ? undefined : [claim]);
  return { claims, against: named?.against ?? (claim === null || against === null ? undefined : against) };
}

function relieve(
  hearing: Hearing,
  by: EntryId,
  order: EntryId,
  extent: Extent,
  reconsidered: readonly EntryId[],
): void {
  const { docket } = hearing;
  const target = docket.orders.get(order)?.entry;
  if (target?.type === 'JudgmentEntered') {
    if (!reconsidered.includes(order)) hearing.tellOrder(order, { type: 'vacated', by });
    undoWithWhatItEmbodies(hearing, { by, order, extent }, (one, undoing) => {
      // What the order decides again of what the judgment embodies is for its rulings to say.
      if (undoing.order === order || !reconsidered.includes(undoing.order)) vacate(one, undoing);
    });
    return;
  }
  for (const one of adjudgedBy(hearing, order)) undoJudgment(hearing, { by, order: one, extent });
  if (target === undefined) bringBack(hearing, by, order, extent);
}

/** A claim that ended by notice or stipulation comes back (Fed. R. Civ. P. 60(b)). */
function bringBack(hearing: Hearing, by: EntryId, entry: EntryId, extent: Extent): void {
  const ended = ({ context }: { context: { dismissal: { by: EntryId } | null } }): boolean =>
    context.dismissal?.by === entry;
  for (const [claim, groups] of hearing.docket.claims)
    for (const group of groups) {
      const reach = reachIn(hearing, claim, group, extent);
      if (reachesClaim(extent, claim) && ended(group) && reach?.length !== 0)
        hearing.tellClaim(claim, { type: 'reinstated', by, entry, reopened: [], decided: [] }, reach);
    }
}
