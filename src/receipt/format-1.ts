import type { Entry, Order } from '../../events/index.ts';
import type { ClaimAudit } from '../audit/index.ts';

/**
 * Receipts of format 1 were issued before a claim stood as to each of its defendants for itself. They are verified
 * as what they were: their entries are replayed as if nobody were told apart, and give the answer in its words of then.
 */

/**
 * The entries as they were replayed then: each claim against all of its defendants together, an answer moving nothing,
 * and no Rule supplying what an order leaves unsaid of prejudice.
 */
export function asReplayedThen(entries: readonly Entry[]): readonly Entry[] {
  return entries.map((entry): Entry => {
    switch (entry.type) {
      case 'ClaimDescribed': {
        const { against: _, ...data } = entry.data;
        return { ...entry, data };
      }
      case 'AnswerFiled':
        return { ...entry, type: 'PaperFiled', data: { kind: 'answer' } };
      case 'CaseStatusNoted':
        return { ...entry, type: 'PaperFiled', data: { kind: 'other' } };
      case 'OrderEntered':
      case 'OrderAmended':
        return withoutRule41(entry);
      default:
        return entry;
    }
  });
}

function withoutRule41(order: Order): Entry {
  const { rulings } = order.data;
  if (rulings === undefined) return order;
  const said = rulings.map((ruling) => ({ ...ruling, prejudice: ruling.prejudice ?? ('unknown' as const) }));
  return { ...order, data: { ...order.data, rulings: said } } as Entry;
}

/** The answer as it was written then. */
export function answerOfFormat1({
  split: _split,
  against: _against,
  asTo: _asTo,
  judgment: _judgment,
  marks: _marks,
  ...answer
}: ClaimAudit): Partial<ClaimAudit> {
  const { dismissal } = answer;
  const because = answer.because.map(({ express: _express, condition: _condition, ...one }) => ({
    ...one,
    effect: one.effect.replace(/^judgment entered for the (claimant|opponent)$/, 'judgment entered'),
  }));
  return { ...answer, ...(dismissal && { dismissal: asTold(dismissal) }), because };
}

/** A dismissal without whence its prejudice is known. */
function asTold({
  prejudiceBy: _prejudiceBy,
  ordered: _ordered,
  ...dismissal
}: NonNullable<ClaimAudit['dismissal']>): NonNullable<ClaimAudit['dismissal']> {
  return dismissal;
}
