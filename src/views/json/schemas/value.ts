import * as z from 'zod';
import { At } from './parts.ts';

/** The answer about what a case is worth. */

const Money = z.number().describe('In the currency of the file, unrounded');
const Chance = z.number().min(0).max(1);
const Line = z.int().nullable().describe('The line of the valuation file');

const Expected = z
  .record(z.string().describe('A party'), Money)
  .nullable()
  .describe('What each party expects, net; null where the file does not say enough');

const Foreseen = z.strictObject({ of: z.string(), line: Line, worth: Money });

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
        quantiles: z
          .array(Money)
          .length(21)
          .describe('The net that is not passed with a probability of 0, 0.05, 0.1 and so on up to 1'),
        chanceOfLoss: Chance.describe('That the net is below zero'),
        beyond: z
          .strictObject({ amount: z.number(), gain: Chance, lose: Chance })
          .optional()
          .describe('How likely it is to gain, or to lose, more than was asked about'),
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
  rulings: z
    .array(
      z.strictObject({
        motion: z.string(),
        granted: z.array(z.string()).describe('CLAIM@PARTY as to which it is granted'),
        denied: z.array(z.string()),
        probability: Chance,
        parties: z.array(z.strictObject({ party: z.string(), expected: Money })),
      }),
    )
    .describe(
      'What the case is worth under each way for a pending motion to be decided; neither granted nor denied where it does not come to that',
    ),
  settlement: z
    .array(
      z.strictObject({
        claimant: z.string(),
        defendant: z.string(),
        claimantAtLeast: Money.describe('Less is worse for the claimant than to go on'),
        defendantAtMost: Money.describe('More is worse for the defendant than to go on'),
        room: Money.describe('Below zero no figure suits both'),
      }),
    )
    .describe('Of each two parties who have claims between them'),
  foresight: z
    .strictObject({
      offer: Money.describe('What the first of the parties would net from settling all'),
      waiting: z.array(Foreseen).describe('For a pending motion, before taking the offer or going on'),
      knowing: z.array(Foreseen).describe('Being sure of one thing of which there are odds, first'),
    })
    .describe('What it is worth to the first of the parties'),
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
  overTime: z
    .array(
      z.strictObject({
        entry: z.string().nullable().describe('Null: before any of them'),
        title: z.string().nullable(),
        on: z.string().describe('YYYY-MM-DD'),
        expected: Expected,
        missing: z.array(z.string()).optional().describe('What the file did not say'),
      }),
    )
    .optional()
    .describe('With --since: what the case was worth after each entry, under the same file'),
  movedBy: z
    .array(
      z.strictObject({
        entry: z.string(),
        title: z.string().nullable(),
        on: z.string(),
        from: Money,
        to: Money,
      }),
    )
    .optional()
    .describe('Which entries moved it for the first of the parties, the most first'),
  compared: z
    .strictObject({ branch: z.string(), expected: Expected })
    .optional()
    .describe('With --compare: what it is worth on that branch, under the same file'),
  inputs: z
    .array(z.strictObject({ name: z.string(), given: z.string(), line: Line }))
    .describe('Everything that was given'),
  notReckoned: z.array(z.string()).describe('What is left out of the figures'),
});
