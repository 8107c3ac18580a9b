import * as z from 'zod';
import type { Random } from '../branches/index.ts';

/** An amount of money as somebody gives it: a figure, or how likely which figures are. */
export type Amount =
  | { readonly kind: 'figure'; readonly amount: number }
  | {
      readonly kind: 'discrete';
      readonly outcomes: readonly { readonly amount: number; readonly odds: number }[];
    }
  /** Anything between two figures, one as likely as the other. */
  | { readonly kind: 'range'; readonly low: number; readonly high: number }
  | { readonly kind: 'triangular'; readonly low: number; readonly likely: number; readonly high: number }
  /** Log-normal, by the figures below which a tenth and nine tenths of it lie. */
  | { readonly kind: 'log-normal'; readonly p10: number; readonly p90: number };

const Figure = z
  .union([z.number(), z.string().regex(/\d/)])
  .describe('250000, or "250,000", 250k, 1.5m; a currency with it has to be the one of the file');
const Chance = z
  .union([z.number(), z.string().regex(/^\s*[\d.]+\s*%\s*$/)])
  .describe('A probability: 0.6, or 60%');

/** How an amount may be written. */
export const WrittenAmount = z
  .union([
    Figure,
    z.tuple([Figure, Figure]).describe('A range, the lower end first'),
    z
      .strictObject({ low: Figure, high: Figure })
      .describe('A range: anything between, one as likely as the other'),
    z
      .strictObject({ low: Figure, likely: Figure, high: Figure })
      .describe('Triangular: from low to high, most often near likely; mode may stand for likely'),
    z
      .strictObject({ triangular: z.tuple([Figure, Figure, Figure]) })
      .describe('Triangular: low, likely, high'),
    z
      .strictObject({ p10: Figure, p90: Figure })
      .describe('Log-normal: a tenth of it lies below p10, nine tenths below p90'),
    z.strictObject({ 'log-normal': z.tuple([Figure, Figure]) }).describe('Log-normal: p10, p90'),
    z
      .strictObject({
        discrete: z.array(z.strictObject({ amount: Figure, odds: Chance })).min(1),
      })
      .describe('One of several figures, with odds that add up to 1'),
    z
      .record(z.string().regex(/^[^a-zA-Z]+$/), Chance)
      .describe('The same, shorter: { 100000: 0.7, 400000: 0.3 }'),
  ])
  .describe('An amount of money');

/** The standard normal distribution is below this nine times out of ten. */
const NINE_TENTHS = 1.2815515655446004;

const logNormal = ({
  p10,
  p90,
}: Extract<Amount, { kind: 'log-normal' }>): readonly [mean: number, deviation: number] => [
  (Math.log(p10) + Math.log(p90)) / 2,
  (Math.log(p90) - Math.log(p10)) / (2 * NINE_TENTHS),
];

/** What it comes to on average. */
export function meanAmount(amount: Amount): number {
  switch (amount.kind) {
    case 'figure':
      return amount.amount;
    case 'discrete':
      return amount.outcomes.reduce((sum, outcome) => sum + outcome.amount * outcome.odds, 0);
    case 'range':
      return (amount.low + amount.high) / 2;
    case 'triangular':
      return (amount.low + amount.likely + amount.high) / 3;
    case 'log-normal': {
      const [mean, deviation] = logNormal(amount);
      return Math.exp(mean + deviation ** 2 / 2);
    }
  }
}

/** Whether it may be any of so many figures that they can be gone through one by one. */
export const isCountable = ({ kind }: Amount): boolean => kind === 'figure' || kind === 'discrete';

/** The figures that it may be, with how likely each is; what cannot be counted, by its mean. */
export const outcomesOfAmount = (
  amount: Amount,
): readonly { readonly amount: number; readonly odds: number }[] =>
  amount.kind === 'discrete' ? amount.outcomes : [{ amount: meanAmount(amount), odds: 1 }];

/** From where to where it may go: a log-normal one by its 10th and 90th percentiles; null where it is one figure. */
export function spanOf(amount: Amount): readonly [number, number] | null {
  switch (amount.kind) {
    case 'figure':
      return null;
    case 'discrete': {
      const figures = amount.outcomes.filter(({ odds }) => odds > 0).map((outcome) => outcome.amount);
      return figures.length < 2 ? null : [Math.min(...figures), Math.max(...figures)];
    }
    case 'log-normal':
      return [amount.p10, amount.p90];
    default:
      return [amount.low, amount.high];
  }
}

/** Draws a figure, in trials. */
export function drawer(amount: Amount): (random: Random) => number {
  switch (amount.kind) {
    case 'figure':
      return () => amount.amount;
    case 'discrete': {
      const { outcomes } = amount;
      return (random) => {
        let left = random.next();
        for (const outcome of outcomes) {
          left -= outcome.odds;
          if (left < 0) return outcome.amount;
        }
        return outcomes.at(-1)?.amount ?? 0;
      };
    }
    case 'range': {
      const { low, high } = amount;
      return (random) => low + (high - low) * random.next();
    }
    case 'triangular': {
      const { low, likely, high } = amount;
      const turn = high === low ? 0 : (likely - low) / (high - low);
      return (random) => {
        const share = random.next();
        return share < turn
          ? low + Math.sqrt(share * (high - low) * (likely - low))
          : high - Math.sqrt((1 - share) * (high - low) * (high - likely));
      };
    }
    case 'log-normal': {
      const [mean, deviation] = logNormal(amount);
      // Box and Muller's transform of two uniform numbers.
      return (random) =>
        Math.exp(
          mean +
            deviation * Math.sqrt(-2 * Math.log(1 - random.next())) * Math.cos(2 * Math.PI * random.next()),
        );
    }
  }
}
