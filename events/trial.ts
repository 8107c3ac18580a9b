import { define } from './define.ts';

/** What is entered on the way to a judgment and after it, and moves no claim (Fed. R. Civ. P. 48, 49, 55(a), 60(b)(5)). */
export const trials = {
  DefaultEntered: define({
    label: 'Default entered',
    sentence:
      'The clerk enters the default of a party that has not pleaded or defended; nothing is decided against it yet (Fed. R. Civ. P. 55(a)).',
    puts: 'default',
    schema: ({ z, ClaimId, PartyId, Title }) =>
      z.strictObject({
        title: Title.optional(),
        party: PartyId.describe('The party in default'),
        claims: z
          .array(ClaimId)
          .min(1)
          .optional()
          .describe('The claims on which it is in default; all that stand against it where none is named'),
      }),
  }),

  VerdictReturned: define({
    label: 'Verdict returned',
    sentence:
      'A jury returns its verdict on claims; they stand where they stood until judgment is entered on it (Fed. R. Civ. P. 48, 49, 58(b)).',
    schema: ({ z, Against, ClaimId, Title }) =>
      z.strictObject({
        title: Title.optional(),
        claims: z.array(ClaimId).min(1).describe('The claims that were tried'),
        against: Against.optional(),
        favours: z.enum(['claimant', 'opponent', 'unknown']).describe('For whom the jury finds'),
      }),
  }),

  JudgmentSatisfied: define({
    label: 'Judgment satisfied',
    sentence: 'A judgment has been paid or otherwise met; it stands (Fed. R. Civ. P. 60(b)(5)).',
    schema: ({ z, Against, ClaimId, EntryId, Title }) =>
      z.strictObject({
        title: Title.optional(),
        claims: z.array(ClaimId).min(1).describe('The claims on which judgment is satisfied'),
        against: Against.optional(),
        order: EntryId.optional().describe('The judgment satisfied'),
      }),
    presupposes: (data) => (data.order ? [data.order] : []),
  }),
};
