import type { Entry } from '../../events/index.ts';
import type { ClaimAudit } from '../audit/index.ts';

/**
 * Receipts of format 1 were issued before a claim stood as to each of its defendants for itself. They are verified
 * as what they were: their entries are replayed as if nobody were told apart, and give the answer in its words of then.
 */

/** The entries as they were replayed then: each claim against all of its defendants together. */
export function toldTogether(entries: readonly Entry[]): readonly Entry[] {
  return entries.map((entry) => {
    if (entry.type !== 'ClaimDescribed') return entry;
    const { against: _, ...data } = entry.data;
    return { ...entry, data };
  });
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
  const because = answer.because.map(({ express: _express, condition: _condition, ...one }) => ({
    ...one,
    effect: one.effect.replace(/^judgment entered for the (claimant|opponent)$/, 'judgment entered'),
  }));
  return { ...answer, because };
}
