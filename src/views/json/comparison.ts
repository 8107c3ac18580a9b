import type { Edit } from '../../../events/index.ts';
import type { Comparison } from '../../branches/index.ts';

export type ComparisonHead = {
  readonly case: string;
  readonly base: string;
  /** The branch's name; null where it was not saved. */
  readonly branch: string | null;
  readonly edits: readonly Edit[];
};

/** A comparison for programs: end states on both sides, `base` and `branch`; `next` is what the branch leaves to decide. */
export const comparisonJson = (head: ComparisonHead, comparison: Comparison) => ({
  ...head,
  ...comparison,
  claims: comparison.claims.map(({ next, because, ...claim }) => ({
    ...claim,
    ...(next.branch.length > 0 && { next: next.branch }),
    because,
  })),
});
