import * as z from 'zod';
import { At } from './parts.ts';

/** The answer about what a case is worth. */

const Money = z.number().describe('In the currency of the file, unrounded');
const Chance = z.number().min(0).max(1);
const Line = z.int().nullable().describe('The line of the valuation file');

export const ValueAnswer = z.strictObject({
  case: z.string().nullable(),
  at: At,
  currency: z.string().describe('ISO 4217'),
  method: z.enum(['exact', 'monte-carlo']),
  trials: z.int().nullable().describe('Null of an exact answer'),
  seed: z.int().nullable(),
  digits: z.int().describe('How many significant digits what was given bears'),
  parties: z
    .array(
      z.strictObject({
        party: z.string(),
        name: z.string(),
        expected: Money.describe('Net of the party’s own costs to come'),
        gross: Money.describe('Before the party’s own costs to come'),
        standardError: z.number().optional().describe('Of expected, where it comes from trials'),
        between: z
          .tuple([Money, Money])
          .optional()
          .describe('Where odds are ranges: the least and the most that expected can be'),
        percentiles: z
          .strictObject({ p5: Money, p10: Money, p25: Money, p50: Money, p75: Money, p90: Money, p95: Money })
          .describe('Of the net'),
        chanceOfLoss: Chance.describe('That the net is below zero'),
      }),
    )
    .describe('Claimants first'),
  ends: z
    .array(
      z.strictObject({
        probability: Chance,
        path: z
          .array(
            z.strictObject({
              what: z.enum(['motion', 'trial', 'appeal']),
              of: z.string().describe('A motion, or CLAIM@PARTY'),
              claims: z
                .array(z.string())
                .describe('CLAIM@PARTY; CLAIM where it is against nobody in particular'),
              comes: z.enum(['granted', 'denied', 'claimant', 'opponent', 'affirmed', 'reversed']),
            }),
          )
          .describe('What happens on the way; empty for all ends together that are too many to list'),
        parties: z.array(z.strictObject({ party: z.string(), expected: Money, gross: Money })),
      }),
    )
    .describe('Likeliest first; figures are means in that end'),
  moves: z
    .array(
      z.strictObject({
        input: z.string(),
        line: Line,
        from: z.string(),
        to: z.string(),
        low: Money.describe('What the first of the parties expects at `from`'),
        high: Money.describe('And at `to`'),
        swing: Money,
      }),
    )
    .describe('What moves the value most, first'),
  inputs: z
    .array(z.strictObject({ name: z.string(), given: z.string(), line: Line }))
    .describe('Everything that was given'),
  notReckoned: z.array(z.string()).describe('What is left out of the figures'),
});
