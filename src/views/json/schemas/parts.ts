import * as z from 'zod';
import { CLAIM_WORDS, MARK_WORDS, MATTER_WORDS } from '../../../../machines/index.ts';

/** What several answers have in common. Every field is told, so that a program needs to read nothing else. */

export const Day = z
  .string()
  .regex(/^\d{4}-\d\d-\d\d$/)
  .describe('A day, YYYY-MM-DD');

export const OnDate = z
  .string()
  .nullable()
  .describe('EDTF (ISO 8601-2); null where the record gives no date');

export const Branch = z.string().describe('The branch looked at; main is the record');
export const At = Day.nullable().describe(
  'The day the answer is for, at its end; null: after everything recorded',
);
export const KnownAt = z
  .string()
  .nullable()
  .describe('The instant up to which the record is known (RFC 3339, UTC); null: all that is recorded');

export const Cites = z.array(z.string()).describe('Pin cites, each perhaps with a locator in quotes');

export const ClaimState = z.enum(CLAIM_WORDS);

export const MatterState = z.enum(MATTER_WORDS);

export const Holding = z.enum(['satisfied', 'not-satisfied', 'open']);

export const Because = z
  .strictObject({
    entry: z.string(),
    on: OnDate,
    effect: z.string().describe('What it did, in the words of a docket'),
    cites: Cites,
    express: z.literal(false).optional().describe('The order lets it survive without saying so in terms'),
    condition: z.string().optional().describe('What the order makes it depend on'),
    possibly: z.literal(true).optional().describe('Its date leaves open whether it has happened by then'),
  })
  .describe('An entry that the answer rests on');

export const TurnsOn = z.array(
  z.strictObject({
    entry: z.string(),
    on: OnDate,
    against: z.array(z.string()).optional().describe('Of a claim: only as to these of its defendants'),
  }),
);

export const Bounded = z
  .literal(true)
  .optional()
  .describe('There were too many ways for things to have gone for each to be tried');

const DismissalAudit = z.strictObject({
  leaveToAmend: z.boolean(),
  kind: z.enum([
    'motion-to-dismiss',
    'summary-judgment',
    'judgment-on-the-pleadings',
    'sua-sponte',
    'voluntary',
    'stipulated',
    'party-dismissed',
  ]),
  prejudice: z.enum(['with', 'without', 'unknown']),
  prejudiceBy: z
    .enum(['order', 'rule-41a', 'rule-41b'])
    .optional()
    .describe('Whence that is known: the order says so, or Fed. R. Civ. P. 41 supplies it'),
  express: z.boolean().describe('False where the order disposes of it without saying so in terms'),
  ordered: z
    .literal(true)
    .optional()
    .describe('By order on the claimant’s own motion (Fed. R. Civ. P. 41(a)(2))'),
});

const JudgmentAudit = z.strictObject({
  favours: z.enum(['claimant', 'opponent', 'unknown']),
  basis: z.string().nullable(),
  rule54b: z.boolean().describe('Certified under Fed. R. Civ. P. 54(b)'),
  entry: z.string().describe('The judgment, or the order that gives it'),
  final: z.boolean().describe('It ends the action, or is certified'),
});

const Marks = z.array(
  z
    .strictObject({ what: z.enum(MARK_WORDS), entry: z.string().describe('The entry that made it') })
    .describe('What stands on a claim beside its state'),
);

const AsToAudit = z
  .strictObject({
    party: z.string().nullable().describe('A party id; null where the case does not say against whom it is'),
    name: z.string().nullable(),
    states: z.array(ClaimState),
    certain: z.boolean(),
    dismissal: DismissalAudit.optional(),
    judgment: JudgmentAudit.optional(),
    marks: Marks.optional(),
    because: z.array(Because),
    turnsOn: TurnsOn.optional(),
  })
  .describe('How a claim stands as to one of its defendants');

export const ClaimAudit = z.strictObject({
  id: z.string(),
  title: z.string(),
  claimant: z.string().describe('A party id'),
  states: z
    .array(ClaimState)
    .describe(
      'Every state it may be in: one when certain, several when a date is not, none when not asserted yet',
    ),
  certain: z.boolean(),
  split: z.boolean().describe('It stands differently as to different defendants'),
  against: z.array(z.string()).describe('Its defendants, by party id'),
  asTo: z.array(AsToAudit),
  mayBeUnasserted: z.literal(true).optional().describe('It may also not have been asserted yet'),
  dismissal: DismissalAudit.optional().describe('Where it is the same as to all'),
  judgment: JudgmentAudit.optional().describe('Where it is the same as to all'),
  marks: Marks.optional().describe('Where they are the same as to all'),
  bounded: Bounded,
  because: z.array(Because),
  turnsOn: TurnsOn.optional().describe('The entries on whose date, or unknown contents, the state turns'),
  readings: z.array(z.string()).optional().describe('Readings of the record under which it stands elsewhere'),
});

export const MatterAudit = z.strictObject({
  id: z.string(),
  title: z.string(),
  states: z.array(MatterState),
  certain: z.boolean(),
  bounded: Bounded,
  because: z.array(Because),
  turnsOn: TurnsOn.optional(),
});

export const Anomaly = z
  .strictObject({
    entry: z.string(),
    kind: z.string(),
    about: z.string().nullable(),
    what: z.string().describe('The reason, in a sentence'),
  })
  .describe('Something an entry says that the docket has no place for');
