import type { Explanation } from '../../doctrine/index.ts';

type Joint = Exclude<Explanation, { kind: 'element' }>;

const JOINTS = { all: 'all of', any: 'any of', not: 'not' } as const;

/** How a rule joins its parts, in words: `all of`, `at least 2 of`. */
export const joinedBy = ({ kind, needed }: Pick<Joint, 'kind' | 'needed'>): string =>
  kind === 'at-least' ? `at least ${needed ?? 1} of` : JOINTS[kind];
