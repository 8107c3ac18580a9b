import { define } from './define.ts';

/** How claims end otherwise than by a ruling on a motion (Fed. R. Civ. P. 41, 54, 58, 68). */
export const dispositions = {
  DismissalFiled: define({
    label: 'Dismissal filed',
    sentence: 'Claims are dismissed by notice or by stipulation (Fed. R. Civ. P. 41(a)(1)).',
    puts: 'dismissal',
    schema: ({ z, Against, ClaimId, Prejudice, Title }) =>
      z.strictObject({
        title: Title.optional(),
        kind: z.enum(['voluntary', 'stipulated']).describe('By notice of the claimant, or by stipulation'),
        claims: z.array(ClaimId).min(1).describe('The claims dismissed'),
        against: Against.optional(),
        prejudice: Prejudice.optional(),
        dismissedBefore: z
          .boolean()
          .optional()
          .describe(
            'The claimant dismissed the same claim by notice before, in this or another court: this notice is with prejudice (Fed. R. Civ. P. 41(a)(1)(B))',
          ),
      }),
  }),

  ClaimsWithdrawn: define({
    label: 'Claims withdrawn',
    sentence: 'A claimant gives up claims without a dismissal.',
    schema: ({ z, Against, By, ClaimId, Title }) =>
      z.strictObject({
        title: Title.optional(),
        claims: z.array(ClaimId).min(1).describe('The claims given up'),
        against: Against.optional(),
        by: By.optional(),
      }),
  }),

  SettlementReached: define({
    label: 'Settlement reached',
    sentence: 'The parties agree to settle; the claims stand until the settlement takes effect.',
    recordedOnly: true,
    puts: 'settlement',
    schema: ({ z, Against, ClaimId, Title }) =>
      z.strictObject({
        title: Title.optional(),
        claims: z.array(ClaimId).min(1).optional().describe('The claims that it would settle'),
        against: Against.optional(),
      }),
  }),

  SettlementApproved: define({
    label: 'Settlement approved',
    sentence:
      'A settlement takes effect and ends the claims; a provisional approval ends nothing yet (Fed. R. Civ. P. 23(e)).',
    schema: ({ z, Against, ClaimId, EntryId, Title }) =>
      z.strictObject({
        title: Title.optional(),
        approval: z.enum(['provisional', 'final']).describe('Only the final one ends the claims'),
        claims: z.array(ClaimId).min(1).describe('The claims that it settles'),
        against: Against.optional(),
        settlement: EntryId.optional().describe('The settlement approved'),
      }),
    presupposes: (data) => (data.settlement ? [data.settlement] : []),
  }),

  JudgmentEntered: define({
    label: 'Judgment entered',
    sentence: 'Judgment on claims (Fed. R. Civ. P. 54, 58).',
    court: true,
    puts: 'judgment',
    schema: ({ z, Against, ClaimId, EntryId, ShortText, Title }) =>
      z.strictObject({
        title: Title.optional(),
        claims: z.array(ClaimId).min(1).describe('The claims decided by it'),
        against: Against.optional(),
        favours: z.enum(['claimant', 'opponent', 'unknown']).describe('For whom judgment is given'),
        basis: ShortText.optional().describe('A verdict, a bench trial, default, an order'),
        order: EntryId.optional().describe('The order that it rests on'),
        rule54b: z
          .literal(true)
          .optional()
          .describe('It is certified as final though claims or parties remain (Fed. R. Civ. P. 54(b))'),
      }),
    presupposes: (data) => (data.order ? [data.order] : []),
  }),

  OutcomeUntold: define({
    label: 'Outcome not told',
    sentence: 'Claims may have ended here: the record shows that something became of them, and not what.',
    schema: ({ z, Against, ClaimId, EntryId, Title }) =>
      z.strictObject({
        title: Title.optional(),
        claims: z
          .array(ClaimId)
          .min(1)
          .describe('Claims that may have ended: each may also stand where it stood'),
        against: Against.optional(),
        ends: z
          .array(z.enum(['dismissed', 'judgment']))
          .min(1)
          .optional()
          .describe('How they may have ended; dismissed or by judgment where nothing is said'),
        entry: EntryId.optional().describe('The entry that leaves it open'),
      }),
    presupposes: (data) => (data.entry ? [data.entry] : []),
  }),
};
