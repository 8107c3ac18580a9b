import { define } from './define.ts';

/** Stays of claims and of matters. A stay of discovery does not stay the claims. */
export const stays = {
  StayEntered: define({
    label: 'Stay entered',
    sentence: 'Claims or matters are stayed, perhaps until motions are decided.',
    court: true,
    puts: 'stay',
    schema: ({ z, Against, ClaimId, EntryId, MatterId, OrderForm, Title }) =>
      z.strictObject({
        title: Title.optional(),
        form: OrderForm.optional(),
        claims: z.array(ClaimId).optional().describe('The claims that it holds'),
        against: Against.optional(),
        basis: z
          .enum(['bankruptcy'])
          .optional()
          .describe(
            'What it rests on, where not an order of this court: the automatic stay of 11 U.S.C. § 362(a)',
          ),
        matters: z.array(MatterId).optional().describe('The matters that it holds'),
        pending: z.array(EntryId).optional().describe('Until these motions are decided'),
      }),
    presupposes: (data) => data.pending ?? [],
  }),

  StayLifted: define({
    label: 'Stay lifted',
    sentence: 'A stay ends, and what it held returns to where it stood.',
    court: true,
    schema: ({ z, Title, lifted }) => z.strictObject({ title: Title.optional(), ...lifted }),
    presupposes: (data) => (data.stay ? [data.stay] : []),
  }),
};
