/** One measure: a contender against its raw limit, or against what a user would otherwise do. */
export type Row = {
  readonly measure: string;
  readonly against: string;
  /** How it is to be read: `at least` (of the limit's speed, or so many times as fast) or `at most`. */
  readonly reach: { readonly kind: 'at least' | 'at most'; readonly ratio: number };
  /** The median of the repeats, with the lowest and the highest. */
  readonly ratio: number;
  readonly spread: readonly [number, number];
  readonly reached: boolean;
  /** The two medians in words, e.g. `812,000 entries/s against 1,100,000`. */
  readonly figures: string;
};

export type Race = Pick<Row, 'measure' | 'against' | 'reach'> & {
  /** Does the work once and gives the milliseconds it took, setting up not counted. */
  readonly contender: () => number | Promise<number>;
  readonly limit: () => number | Promise<number>;
  /** What the ratio divides: the limit's time by the contender's (`speed`) or the other way round (`cost`). */
  readonly by: 'speed' | 'cost';
  readonly repeats?: number;
  readonly told: (contender: number, limit: number) => string;
};

/**
 * Runs contender and limit in turn, so that whatever else the machine is doing falls on both, and compares
 * medians. One round to warm up is thrown away.
 */
export async function race({ contender, limit, by, repeats = 7, told, ...row }: Race): Promise<Row> {
  await contender();
  await limit();
  const times: (readonly [number, number])[] = [];
  for (let round = 0; round < repeats; round += 1) times.push([await contender(), await limit()]);
  const ratioOf = (ours: number, theirs: number): number => (by === 'speed' ? theirs / ours : ours / theirs);
  const ratios = times.map(([ours, theirs]) => ratioOf(ours, theirs)).sort((a, b) => a - b);
  const ours = median(times.map(([time]) => time));
  const theirs = median(times.map(([, time]) => time));
  const ratio = ratioOf(ours, theirs);
  return {
    ...row,
    ratio,
    spread: [ratios[0] ?? ratio, ratios.at(-1) ?? ratio],
    reached: row.reach.kind === 'at least' ? ratio >= row.reach.ratio : ratio <= row.reach.ratio,
    figures: told(ours, theirs),
  };
}

export const median = (numbers: readonly number[]): number => {
  const sorted = numbers.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  const [low = 0, high = 0] = [sorted[middle - 1 + (sorted.length % 2)], sorted[middle]];
  return (low + high) / 2;
};

/** Milliseconds that something takes, and what it gave, so that no engine can leave it out. */
export function timed<Result>(work: () => Result): number {
  const start = performance.now();
  kept = work();
  return performance.now() - start;
}

export async function timedAsync<Result>(work: () => Promise<Result>): Promise<number> {
  const start = performance.now();
  kept = await work();
  return performance.now() - start;
}

/** The last result, where the engine must suppose that somebody reads it. */
export let kept: unknown;

export const perSecond = (count: number, milliseconds: number): string =>
  `${Math.round((count / milliseconds) * 1_000).toLocaleString('en-US')}/s`;
