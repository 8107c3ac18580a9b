import { Z_95 } from './wilson.ts';

/** How long something took, in days; or, where it has not ended, how long it had lasted when it was last seen. */
export type Duration = { readonly days: number; readonly ended: boolean };

/** The curve just after a day on which something ended. */
export type SurvivalStep = {
  readonly days: number;
  readonly atRisk: number;
  readonly ended: number;
  /** The share that lasts longer than these days, its standard error (Greenwood), and the ends of its 95 % interval. */
  readonly survival: number;
  readonly standardError: number;
  readonly low: number;
  readonly high: number;
};

/** A quantile of the days, with its 95 % interval; null where the curve does not come down so far. */
export type Quantile = {
  readonly days: number | null;
  readonly low: number | null;
  readonly high: number | null;
};

export type Survival = {
  readonly total: number;
  readonly ended: number;
  /** Those that had not ended: counted for as long as they were seen, and not left out. */
  readonly censored: number;
  readonly quartile: Quantile;
  readonly median: Quantile;
  readonly upperQuartile: Quantile;
  readonly curve: readonly SurvivalStep[];
};

/**
 * The product-limit estimate (E. L. Kaplan & P. Meier, 53 J. Am. Stat. Ass'n 457 (1958)) with Greenwood's variance and
 * intervals on the log-log scale (J. D. Kalbfleisch & R. L. Prentice), which keep within 0 and 1. A quantile is the first
 * day on which the curve is at or below what is left; its interval holds the days at which the curve's own does not rule
 * that share out (R. Brookmeyer & J. Crowley, 38 Biometrics 29 (1982)). Null where nothing was seen.
 */
export function survivalOf(durations: readonly Duration[]): Survival | null {
  if (durations.length === 0) return null;
  const sorted = durations.toSorted((a, b) => a.days - b.days);
  const curve: SurvivalStep[] = [];
  let survival = 1;
  let greenwood = 0;
  for (let place = 0; place < sorted.length; ) {
    const days = sorted[place]?.days ?? 0;
    let next = place;
    let ended = 0;
    for (; next < sorted.length && sorted[next]?.days === days; next += 1)
      if (sorted[next]?.ended) ended += 1;
    const atRisk = sorted.length - place;
    if (ended > 0) {
      survival *= 1 - ended / atRisk;
      greenwood += atRisk > ended ? ended / (atRisk * (atRisk - ended)) : 0;
      curve.push({ days, atRisk, ended, ...intervalOf(survival, greenwood) });
    }
    place = next;
  }
  const done = durations.filter(({ ended }) => ended).length;
  return {
    total: durations.length,
    ended: done,
    censored: durations.length - done,
    quartile: quantileOf(curve, 0.75),
    median: quantileOf(curve, 0.5),
    upperQuartile: quantileOf(curve, 0.25),
    curve,
  };
}

function intervalOf(
  survival: number,
  greenwood: number,
): Pick<SurvivalStep, 'survival' | 'standardError' | 'low' | 'high'> {
  const standardError = survival * Math.sqrt(greenwood);
  if (survival <= 0 || survival >= 1) return { survival, standardError, low: survival, high: survival };
  const width = (Z_95 * Math.sqrt(greenwood)) / Math.abs(Math.log(survival));
  const to = (sign: 1 | -1): number => survival ** Math.exp(sign * width);
  return { survival, standardError, low: to(1), high: to(-1) };
}

/** What rounding may put a share beside the one that it is. */
const SLIGHT = 1e-12;

function quantileOf(curve: readonly SurvivalStep[], left: number): Quantile {
  const firstBelow = (of: (step: SurvivalStep) => number): number | null =>
    curve.find((step) => of(step) <= left + SLIGHT)?.days ?? null;
  return {
    days: firstBelow(({ survival }) => survival),
    low: firstBelow(({ low }) => low),
    high: firstBelow(({ high }) => high),
  };
}
