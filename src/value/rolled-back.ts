import type { EndStep, EndTold } from './ends.ts';

/** The ends as a tree, each node with what a party expects there: rolled back from the ends that follow. */
export type RolledBack = {
  /** What happened last before it; null of the root, and of all ends together that are not listed one by one. */
  readonly step: EndStep | null;
  /** How likely it is from the root. */
  readonly probability: number;
  /** For each party, in the order of those told. */
  readonly expected: readonly number[];
  /** Likeliest first; none where the suit has ended. */
  readonly branches: readonly RolledBack[];
};

/** Rolls the ends of an answer back to what the case is worth at each step. */
export const rolledBack = (ends: readonly EndTold[]): RolledBack => nodeOf(null, ends, 0);

function nodeOf(step: EndStep | null, ends: readonly EndTold[], depth: number): RolledBack {
  const probability = ends.reduce((sum, end) => sum + end.probability, 0);
  const parties = ends[0]?.parties.length ?? 0;
  const expected = Array.from({ length: parties }, (_, at) =>
    probability === 0
      ? 0
      : ends.reduce((sum, end) => sum + end.probability * (end.parties[at]?.expected ?? 0), 0) / probability,
  );
  const further = ends.filter(({ path }) => path.length > depth);
  const over = ends.filter(({ path }) => path.length <= depth);
  const branches = [...Map.groupBy(further, ({ path }) => JSON.stringify(path[depth])).values()].map(
    (group) => nodeOf(group[0]?.path[depth] ?? null, group, depth + 1),
  );
  // Ends that are not listed one by one have no path: beside others they are a branch of their own.
  if (branches.length > 0 && over.length > 0) branches.push(nodeOf(null, over, Infinity));
  return {
    step,
    probability,
    expected,
    branches: branches.toSorted((one, other) => other.probability - one.probability),
  };
}
