import * as z from 'zod';
import { WrittenAmount } from './amount.ts';
import { STAGES } from './valuation.ts';

const Chance = z
  .union([z.number().min(0).max(1), z.string().regex(/^\s*[\d.]+\s*%\s*$/)])
  .describe('A probability from 0 to 1, or as 60%');

const ChanceOrRange = z.union([
  Chance,
  z.tuple([Chance, Chance]).describe('A range, the lower end first'),
  z.strictObject({ low: Chance, high: Chance }),
]);

/** A section names claims as to defendants; what it leaves empty is not given. */
const byStake = <Value extends z.ZodType>(value: Value, what: string) =>
  z
    .record(
      z.string().describe('CLAIM@PARTY, or CLAIM: each of its defendants'),
      z.union([z.null(), value, z.record(z.string().describe('A defendant'), value)]),
    )
    .nullish()
    .describe(what);

/** A valuation file. */
export const ValuationFile = z.strictObject({
  currency: z.string().describe('ISO 4217, as in USD: every amount is in it'),
  odds: z
    .record(
      z
        .string()
        .describe(
          'TEST/ELEMENT, TEST/ELEMENT@PARTY, MOTION, MOTION/REQUEST, MOTION:CLAIM or MOTION:CLAIM@PARTY',
        ),
      z.union([
        z.null(),
        ChanceOrRange,
        z.strictObject({
          satisfied: Chance.optional(),
          'not-satisfied': Chance.optional(),
          open: Chance.optional(),
        }),
        z.strictObject({ granted: ChanceOrRange, denied: Chance.optional() }),
      ]),
    )
    .nullish()
    .describe('That a finding is satisfied, or that a motion is granted'),
  trial: byStake(ChanceOrRange, 'That the claimant wins at trial'),
  relief: byStake(WrittenAmount, 'What the claimant is then awarded'),
  costs: z
    .record(
      z.string().describe('A party'),
      z.union([z.null(), z.partialRecord(z.enum(STAGES), z.union([z.null(), WrittenAmount]))]),
    )
    .nullish()
    .describe('What each party has yet to spend in each stage, if the suit comes to it'),
});

/** The names of its sections. */
export const SECTIONS: readonly string[] = Object.keys(ValuationFile.shape);

/** The JSON Schema (draft 2020-12) of a valuation file. */
export const valuationJsonSchema = (): object => ({
  title: 'nunc: a valuation file',
  ...z.toJSONSchema(ValuationFile, { target: 'draft-2020-12' }),
});
