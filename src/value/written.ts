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

const Rate = z.union([z.number().min(0), z.string().regex(/^\s*[\d.]+\s*%\s*$/)]);

const Offer = z.strictObject({
  by: z.string().describe('A defendant'),
  to: z.string().optional().describe('A claimant; all where it is left out'),
  amount: WrittenAmount,
  costs: WrittenAmount.optional().describe(
    'The costs after the offer that the claimant pays who does no better',
  ),
});

/** A valuation file. */
export const ValuationFile = z.strictObject({
  currency: z.string().describe('ISO 4217, as in USD: every amount is in it'),
  odds: z
    .record(
      z
        .string()
        .describe(
          'TEST/ELEMENT, TEST/ELEMENT@PARTY, TEST/ELEMENT:CLAIM, MOTION, MOTION/REQUEST, MOTION:CLAIM or MOTION:CLAIM@PARTY',
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
  spent: z
    .record(
      z.string().describe('A party'),
      z.union([z.null(), WrittenAmount, z.partialRecord(z.enum(STAGES), WrittenAmount)]),
    )
    .nullish()
    .describe('What each party has spent already: it counts where another has to pay it'),
  appeal: byStake(
    z.union([
      ChanceOrRange,
      z.strictObject({
        affirmed: ChanceOrRange,
        taken: ChanceOrRange.optional().describe('That who loses appeals; else certain'),
        lost: ChanceOrRange.optional().describe(
          'That a judgment for the opponent is affirmed; else it is not appealed',
        ),
      }),
    ]),
    'That a judgment for the claimant is affirmed',
  ),
  liability: z
    .record(
      z.string().describe('A claim'),
      z.union([
        z.null(),
        z.enum(['joint', 'joint-and-several', 'several']),
        z.partialRecord(
          z.enum(['joint', 'joint-and-several', 'several']),
          z.record(z.string().describe('A defendant'), z.number().min(0)),
        ),
      ]),
    )
    .nullish()
    .describe('Whether its defendants owe one loss together, or each a share'),
  overlap: z
    .union([z.array(z.array(z.string()).min(2)), z.array(z.string())])
    .nullish()
    .describe('Claims that are for the same loss, which is paid once'),
  caps: byStake(WrittenAmount, 'The most that may be awarded'),
  multiples: byStake(
    z.union([z.number().min(0), z.enum(['double', 'treble'])]),
    'What a statute multiplies the award by',
  ),
  fees: z
    .union([
      z.enum(['american', 'english', 'loser-pays']),
      z.record(
        z.string().describe('CLAIM@PARTY or CLAIM'),
        z.union([
          z.null(),
          z.enum(['claimant', 'winner', 'loser']),
          z.strictObject({
            to: z.enum(['claimant', 'winner', 'loser']),
            share: z.number().min(0).optional(),
            as: z.literal('costs').optional(),
          }),
        ]),
      ),
    ])
    .nullish()
    .describe('Whose costs the other side pays'),
  offers: z
    .union([z.array(Offer), Offer])
    .nullish()
    .describe('Offers of judgment that were not accepted (Fed. R. Civ. P. 68)'),
  interest: z
    .strictObject({ before: Rate.optional(), after: Rate.optional(), from: z.string().optional() })
    .nullish()
    .describe('Simple interest by the year, before judgment (from a day) and after it'),
  discount: Rate.nullish().describe('By the year'),
  time: z
    .partialRecord(z.enum(STAGES), z.union([z.null(), z.number().min(0), z.string()]))
    .nullish()
    .describe('How long each stage takes: years, or 6 months'),
});

/** The names of its sections. */
export const SECTIONS: readonly string[] = Object.keys(ValuationFile.shape);

/** The JSON Schema (draft 2020-12) of a valuation file. */
export const valuationJsonSchema = (): object => ({
  title: 'nunc: a valuation file',
  ...z.toJSONSchema(ValuationFile, { target: 'draft-2020-12' }),
});
