import type { Edit } from '../../../events/index.ts';
import type { Comparison } from '../../branches/index.ts';

export type ComparisonHead = {
  readonly case: string;
  readonly base: string;
  /** The branch's name; null where it was not saved. */
  readonly branch: string | null;
  readonly edits: readonly Edit[];
};

/** A comparison for programs: end states on both sides, `base` and `branch`. */
export const comparisonJson = (head: ComparisonHead, comparison: Comparison) => ({ ...head, ...comparison });
