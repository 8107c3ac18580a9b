import type { Worked } from './worked.ts';

/** The percentiles that are told. */
const TOLD = [5, 10, 25, 50, 75, 90, 95] as const;

export type Percentiles = Readonly<Record<`p${(typeof TOLD)[number]}`, number>>;

/** What a party nets, as a distribution: figures from the least to the most, with how likely each is. */
export type Distribution = {
  readonly figures: Float64Array;
  /** How likely it is to net so much or less. */
  readonly upTo: Float64Array;
};

/** The distribution of what a party nets. */
export function distributionOf({ nets, weights }: Worked, party: number): Distribution {
  const own = nets[party] ?? new Float64Array();
  if (weights === null) {
    const figures = own.toSorted();
    return { figures, upTo: Float64Array.from(figures, (_, at) => (at + 1) / figures.length) };
  }
  const byFigure = new Map<number, number>();
  for (const [at, figure] of own.entries())
    byFigure.set(figure, (byFigure.get(figure) ?? 0) + (weights[at] ?? 0));
  const sorted = [...byFigure].toSorted(([one], [other]) => one - other);
  let sum = 0;
  return {
    figures: Float64Array.from(sorted, ([figure]) => figure),
    upTo: Float64Array.from(sorted, ([, weight]) => {
      sum += weight;
      return sum;
    }),
  };
}

/** What rounding in sums of odds may come to. */
const ROUNDING = 1e-9;

/** The least figure that is not passed with this probability or more. */
export function quantile({ figures, upTo }: Distribution, share: number): number {
  let [from, to] = [0, figures.length - 1];
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((upTo[middle] ?? 1) >= share - ROUNDING) to = middle;
    else from = middle + 1;
  }
  return figures[from] ?? 0;
}

export const percentilesOf = (distribution: Distribution): Percentiles =>
  Object.fromEntries(TOLD.map((each) => [`p${each}`, quantile(distribution, each / 100)])) as Percentiles;

/** How likely it is to net less than a figure. */
export function chanceBelow({ figures, upTo }: Distribution, figure: number): number {
  let below = 0;
  for (let at = 0; at < figures.length; at++) {
    if ((figures[at] ?? 0) >= figure - ROUNDING) break;
    below = upTo[at] ?? 0;
  }
  return Math.min(1, below);
}

/** How likely it is to net more than a figure. */
export function chanceAbove({ figures, upTo }: Distribution, figure: number): number {
  let upToIt = 0;
  for (let at = 0; at < figures.length; at++) {
    if ((figures[at] ?? 0) > figure + ROUNDING) break;
    upToIt = upTo[at] ?? 0;
  }
  return Math.max(0, 1 - upToIt);
}

/** How far a mean of trials may be from what more trials would give: its standard error. */
export function standardErrorOf({ nets, weights, expected }: Worked, party: number): number | undefined {
  const own = nets[party];
  if (weights !== null || own === undefined) return undefined;
  const mean = expected[party] ?? 0;
  let squares = 0;
  for (const net of own) squares += (net - mean) ** 2;
  return Math.sqrt(squares / Math.max(1, own.length - 1) / own.length);
}
