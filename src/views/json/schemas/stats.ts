import * as z from 'zod';
import { Day } from './parts.ts';

const Share = {
  count: z.int(),
  of: z.int(),
  share: z.number(),
  low: z.number().describe('The lower end of the 95 % score interval (Wilson)'),
  high: z.number(),
} as const;

const Quantile = z
  .strictObject({
    days: z.number().nullable().describe('Null where the curve does not come down so far'),
    low: z.number().nullable(),
    high: z.number().nullable(),
  })
  .meta({ id: 'Quantile' });

const Survival = z
  .strictObject({
    total: z.int(),
    ended: z.int(),
    censored: z.int().describe('Not ended on the last day that their docket tells of'),
    quartile: Quantile.describe('The days within which a quarter ended'),
    median: Quantile,
    upperQuartile: Quantile,
    curve: z.array(
      z.strictObject({
        days: z.number(),
        atRisk: z.int(),
        ended: z.int(),
        survival: z.number(),
        standardError: z.number(),
        low: z.number(),
        high: z.number(),
      }),
    ),
  })
  .nullable()
  .meta({ id: 'Survival', description: 'The product-limit estimate; null where nothing was seen' });

const Unreadable = z.array(z.strictObject({ case: z.string(), why: z.string() })).optional();

export const StatsAnswer = z.strictObject({
  court: z.string().nullable(),
  judge: z.string().nullable(),
  relief: z.string().nullable(),
  from: Day.nullable(),
  to: Day.nullable(),
  by: z.string().nullable(),
  cases: z.int(),
  motions: z.array(
    z.strictObject({
      group: z.string().nullable(),
      relief: z.string(),
      total: z.int(),
      decided: z.int(),
      pending: z.int(),
      uncertain: z.int().describe('Of an uncertain day: not among the days'),
      dispositions: z.array(
        z.strictObject({
          disposition: z.string(),
          ...Share,
          behind: z.array(z.string()).describe('CASE/MOTION/REQUEST, each'),
        }),
      ),
      days: Survival.describe('Days from filing to decision'),
    }),
  ),
  endings: z.array(z.strictObject({ how: z.string(), ...Share })),
  stays: Survival.describe('Days that stays of claims last'),
  unreadable: Unreadable,
});

const ShareOf = z.strictObject(Share);

export const StoreOddsAnswer = z.strictObject({
  case: z.string().nullable(),
  enough: z.int().describe('Fewer like findings or motions than these give no odds'),
  rates: z.array(
    z.discriminatedUnion('from', [
      z.strictObject({ finding: z.string(), from: z.literal('findings'), satisfied: ShareOf, open: ShareOf }),
      z.strictObject({
        finding: z.string(),
        from: z.literal('motions'),
        reliefs: z.array(z.string()),
        granted: ShareOf,
        chance: z.number(),
      }),
      z.strictObject({ finding: z.string(), from: z.literal('nothing'), like: z.int() }),
    ]),
  ),
});
