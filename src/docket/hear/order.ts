import type { ClaimId, Direction, EntryId, EntryOf } from '../../../events/index.ts';
import type { Hearing } from '../hearing.ts';
import { decidedBy, decidesAgain, type Order, recommendedBy } from '../rulings.ts';
import { withThoseItAmends } from './amended.ts';
import { undoWhatIsDecidedAgain } from './judgments.ts';
import { giveLeave } from './leave.ts';
import { markAsRuled } from './marks.ts';
import { hearOnMatters } from './matter-rulings.ts';
import { hearRelief } from './relief.ts';
import { stayDecidedFor, tellWhatIsDecided } from './rulings.ts';
import { lift, stay } from './stay.ts';

/** An order is entered: its rulings reach motions and claims, its stays and directions what they name. */
export function hearOrder(hearing: Hearing, entry: Order): void {
  const { data } = entry;
  hearing.enterOrder();
  const earlier = tellEarlierOrders(hearing, entry);
  const { parts, troubles } = decidedBy(entry, hearing.docket);
  for (const { kind, about, what } of troubles) hearing.note(kind, about, what);
  undoWhatIsDecidedAgain(hearing, entry, earlier, parts);
  const left = tellWhatIsDecided(hearing, parts, decidesAgain(entry));
  hearRelief(hearing, entry, parts);
  giveLeave(hearing, parts);
  markAsRuled(hearing, parts, decidesAgain(entry));
  hearing.decides(left.length === 0 ? parts : [...parts, ...left]);
  for (const held of data.stays ?? []) stay(hearing, held);
  if (earlier.length > 0) replaceStays(hearing, entry, earlier, stayDecidedFor(parts));
  for (const lifted of data.lifts ?? []) lift(hearing, lifted);
  for (const direction of data.directions ?? []) direct(hearing, direction);
  hearOnMatters(hearing, entry, parts);
}

/** A recommendation decides nothing: what it would decide is kept, and it is an order to be adopted. */
export function hearRecommendation(hearing: Hearing, entry: EntryOf<'RecommendationFiled'>): void {
  hearing.enterOrder();
  hearing.tellOrder(entry.id, { type: 'recommended', by: entry.id });
  hearing.decides(recommendedBy(entry, hearing.docket));
}

/** Tells the orders that this one amends or reconsiders, and the recommendations that it acts on. Gives those whose rulings it may decide again. */
function tellEarlierOrders(hearing: Hearing, entry: Order): readonly EntryId[] {
  const by = entry.id;
  if (entry.type === 'OrderAmended') {
    hearing.tellOrder(entry.data.order, { type: 'amended', by });
    return withThoseItAmends(hearing.docket, by).slice(1);
  }
  const { reconsiders, adopts, inPart, rejects, recommits } = entry.data;
  for (const order of reconsiders ?? []) hearing.tellOrder(order, { type: 'reconsidered', by });
  if (adopts) hearing.tellOrder(adopts, { type: inPart ? 'adoptedInPart' : 'adopted', by });
  if (rejects) hearing.tellOrder(rejects, { type: 'rejected', by });
  if (recommits) hearing.tellOrder(recommits, { type: 'recommitted', by });
  return reconsiders ?? [];
}

/** A stay that an order decides again, or gives again, takes the place of the earlier order's. */
function replaceStays(
  hearing: Hearing,
  { data }: Order,
  earlier: readonly EntryId[],
  decided: readonly ClaimId[],
): void {
  const { docket } = hearing;
  const by = hearing.entry.id;
  const claims = new Set([...decided, ...(data.stays ?? []).flatMap(({ claims }) => claims ?? [])]);
  const matters = new Set((data.stays ?? []).flatMap(({ matters }) => matters ?? []));
  for (const order of earlier) {
    for (const claim of claims)
      for (const { context, against } of docket.claims.get(claim) ?? [])
        if (context.stays.includes(order))
          hearing.tellClaim(claim, { type: 'stayLifted', by, stay: order }, against);
    for (const matter of matters)
      if (docket.matters.get(matter)?.context.stays.includes(order))
        hearing.tellMatter(matter, { type: 'stayLifted', by, stay: order });
  }
}

const MATTER_EVENT = {
  'meet-and-confer': 'sentToConfer',
  compel: 'compelled',
  deny: 'denied',
  close: 'closed',
  unknown: 'leftUnknown',
} as const;

const direct = (hearing: Hearing, { matter, action }: Direction): void => {
  // What may have been done about a matter is done only where it has been raised by then.
  if (action === 'unknown' && !hearing.docket.matters.has(matter)) return;
  hearing.tellMatter(matter, { type: MATTER_EVENT[action], by: hearing.entry.id });
};
