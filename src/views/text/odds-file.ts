import type { BaseRate, Share } from '../../statistics/index.ts';

const percent = (share: number): string => `${Math.round(share * 100)}%`;
const interval = ({ low, high }: Share): string => `95% from ${percent(low)} to ${percent(high)}`;
const rounded = (chance: number): number => Math.round(chance * 1000) / 1000;

/**
 * An odds file of a store's base rates, for a person to change: a line a finding, with the count and the interval behind
 * it as its comment. A finding behind which too few stand has a comment and no odds.
 */
export function oddsFile(name: string, rates: readonly BaseRate[], enough: number): string {
  const given = rates.filter(({ from }) => from !== 'nothing').length;
  return [
    `# Odds on the findings of ${name} from the other cases of the store: base rates, and not this case.`,
    '# Change what you know better: nunc simulate CASE --odds FILE',
    given === 0
      ? `# Nothing: fewer than ${enough} like findings or motions stand behind any of them.`
      : `# Where fewer than ${enough} like findings or motions stand behind one, it has no odds.`,
    ...rates.map(oddsLine),
    ...(given === 0 ? ['{}'] : []),
    '',
  ].join('\n');
}

function oddsLine(rate: BaseRate): string {
  if (rate.from === 'nothing') return `# ${rate.finding}: ${rate.like} like it`;
  if (rate.from === 'motions') {
    const { granted, reliefs, chance } = rate;
    const asked = reliefs.join(' or ');
    return `${rate.finding}: ${rounded(chance)} # ${granted.count} of ${granted.of} motions (${asked}) were granted whole: ${percent(granted.share)}, ${interval(granted)}; every element of the test alike`;
  }
  const { satisfied, open } = rate;
  const odds =
    open.count === 0
      ? `${rounded(satisfied.share)}`
      : `{ satisfied: ${rounded(satisfied.share)}, open: ${rounded(open.share)} }`;
  const told = open.count === 0 ? '' : `; open in ${open.count}, ${percent(open.share)}, ${interval(open)}`;
  return `${rate.finding}: ${odds} # satisfied in ${satisfied.count} of ${satisfied.of} orders: ${percent(satisfied.share)}, ${interval(satisfied)}${told}`;
}
