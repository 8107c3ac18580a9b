import { type EntryId, type EntryOf, isReview, type Review } from '../../../events/index.ts';
import type { Hearing } from '../hearing.ts';
import { ruledBy } from '../rulings.ts';
import { isUnlimited } from './affected.ts';
import { appealOf, markAffirmed, onAppeal } from './appeal.ts';
import { embodiedIn, undoJudgment } from './judgments.ts';
import { loseMarksOf } from './marks.ts';
import { reinstate } from './reinstate.ts';
import { hearConditional } from './relief.ts';
import { tellWhatIsDecided } from './rulings.ts';
import { mayHaveEnded, reversing, undoWithWhatItEmbodies, vacate } from './undoing.ts';

/**
 * An order is set aside, reversed or affirmed, by the court itself or by a higher one. What a higher court decides
 * takes effect with its mandate, where the record holds one; else at once (Fed. R. App. P. 41(c)).
 */
export function hearReview(hearing: Hearing, entry: Review): void {
  hearing.enterOrder();
  const { appeal } = entry.data;
  const known = appeal ?? appealOf(hearing, entry.data.order);
  if (known !== undefined) hearing.tellAppeal(known, { type: 'decided', by: entry.id });
  if (entry.takesEffectWith === undefined) carryOut(hearing, entry);
}

/** A mandate carries out what was decided on its appeal, and the appeal is over (Fed. R. App. P. 41). */
export function hearMandate(hearing: Hearing, entry: EntryOf<'MandateIssued'>): void {
  if (!hearing.tellAppeal(entry.data.appeal, { type: 'mandateIssued', by: entry.id })) return;
  for (const id of entry.carriesOut ?? []) {
    const review = hearing.docket.orders.get(id)?.entry;
    if (review !== undefined && isReview(review)) carryOut(hearing, review);
  }
  onAppeal(hearing, entry.data.appeal, 'over');
}

function carryOut(hearing: Hearing, review: Review): void {
  const { order, rulings = [] } = review.data;
  const reviewed = hearing.docket.orders.get(order)?.entry;
  if (!tellTheOrder(hearing, review)) return;
  const { parts, troubles } = ruledBy(review.id, rulings, true, hearing.docket);
  for (const { kind, about, what } of troubles) hearing.note(kind, about, what);
  const ruled = new Set(parts.flatMap(({ names }) => names));
  if (reviewed !== undefined && isReview(reviewed)) reviewDecision(hearing, review, reviewed, ruled);
  else reviewOrder(hearing, review, order, ruled);
  if (parts.length > 0) hearing.decides([...parts, ...tellWhatIsDecided(hearing, parts, true)]);
  const appeal = review.data.appeal ?? appealOf(hearing, order);
  if (appeal !== undefined) onAppeal(hearing, appeal, 'over');
}

/** Tells the order what becomes of it; one that is touched in part only is told so. */
function tellTheOrder(hearing: Hearing, { id: by, type, data }: Review): boolean {
  if (type === 'OrderAffirmed')
    return isUnlimited(data)
      ? hearing.tellOrder(data.order, { type: 'affirmed', by })
      : hearing.docket.orders.has(data.order) || hearing.tellOrder(data.order, { type: 'affirmed', by });
  const whole = type === 'OrderVacated' ? 'vacated' : 'reversed';
  return hearing.tellOrder(data.order, { type: isUnlimited(data) ? whole : 'reversedInPart', by });
}

function reviewOrder(hearing: Hearing, review: Review, order: EntryId, ruled: ReadonlySet<string>): void {
  const { id: by, type, data } = review;
  const undoing = { by, order, extent: data };
  if (type === 'OrderAffirmed') {
    markAffirmed(hearing, undoing);
    return;
  }
  if (type === 'OrderVacated') {
    undoWithWhatItEmbodies(hearing, undoing, vacate);
    return;
  }
  const tried = isTried(hearing, order) && data.rulings === undefined;
  const moved = tried
    ? undoJudgment(hearing, undoing)
    : undoWithWhatItEmbodies(hearing, undoing, reversing(ruled));
  // Judgment for the other side, or a new trial: the record does not say.
  for (const found of moved ?? []) mayHaveEnded(hearing, by, found, 'judgment');
  hearConditional(hearing, by, order, data);
}

/** Whether a judgment rests on a trial: on no order, and on no default. */
function isTried(hearing: Hearing, judgment: EntryId): boolean {
  const entry = hearing.docket.orders.get(judgment)?.entry;
  return (
    entry?.type === 'JudgmentEntered' &&
    !/\bdefault/i.test(entry.data.basis ?? '') &&
    embodiedIn(hearing, judgment, {}).length === 0
  );
}

/**
 * A still higher court on what a higher one decided: to reverse or vacate it brings back what it had undone, and one
 * that is vacated is pending on its appeal again; to reverse an affirmance is to reverse what was affirmed.
 */
function reviewDecision(
  hearing: Hearing,
  review: Review,
  reviewed: Review,
  ruled: ReadonlySet<string>,
): void {
  const { id: by, type, data } = review;
  const undoing = { by, order: reviewed.id, extent: data };
  if (type === 'OrderAffirmed') {
    markAffirmed(hearing, { ...undoing, order: reviewed.data.order });
    return;
  }
  loseMarksOf(hearing, undoing);
  if (reviewed.type !== 'OrderAffirmed') reinstate(hearing, undoing);
  else if (type === 'OrderReversed') {
    const extent = {
      claims: data.claims ?? reviewed.data.claims,
      against: data.against ?? reviewed.data.against,
    };
    const { order } = reviewed.data;
    hearing.tellOrder(order, { type: isUnlimited(extent) ? 'reversed' : 'reversedInPart', by });
    reviewOrder(hearing, { ...review, data: { ...data, ...extent } } as Review, order, ruled);
  }
  const appeal = reviewed.data.appeal ?? appealOf(hearing, reviewed.data.order);
  if (type === 'OrderVacated' && appeal !== undefined) {
    hearing.tellAppeal(appeal, { type: 'reopened', by });
    onAppeal(hearing, appeal, 'pending');
  }
}
