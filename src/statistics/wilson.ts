/** The two-sided 95 % quantile of the normal distribution. */
export const Z_95 = 1.959963984540054;

export type Share = {
  readonly count: number;
  readonly of: number;
  readonly share: number;
  /** The ends of the 95 % interval. */
  readonly low: number;
  readonly high: number;
};

/**
 * A share with its 95 % score interval (E. B. Wilson, 22 J. Am. Stat. Ass'n 209 (1927)), which keeps within 0 and 1 and
 * holds for small numbers. `of` is more than 0.
 */
export function wilson(count: number, of: number): Share {
  const share = count / of;
  const square = Z_95 * Z_95;
  const middle = (share + square / (2 * of)) / (1 + square / of);
  const half = (Z_95 * Math.sqrt((share * (1 - share)) / of + square / (4 * of * of))) / (1 + square / of);
  return { count, of, share, low: Math.max(0, middle - half), high: Math.min(1, middle + half) };
}
