import type { Because } from '../../audit/index.ts';

/** What an entry did, with whether the order says so in terms and what it makes it depend on. */
export const becauseWords = ({
  effect,
  express,
  condition,
}: Pick<Because, 'effect' | 'express' | 'condition'>): string =>
  [
    effect,
    express === false ? 'by implication' : '',
    condition === undefined ? '' : `on condition ${condition}`,
  ]
    .filter((part) => part !== '')
    .join(', ');
