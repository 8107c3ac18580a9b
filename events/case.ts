import { define } from './define.ts';

/** The case as a whole: who leaves it, what becomes of it, the papers in it, and changes of its law. */
export const wholeCase = {
  PartyDismissed: define({
    label: 'Party dismissed',
    sentence: 'A party leaves the case; the claims that go with it are named.',
    schema: ({ z, ClaimId, PartyId, Prejudice }) =>
      z.strictObject({
        party: PartyId,
        claims: z.array(ClaimId).optional().describe('Claims that end with it'),
        prejudice: Prejudice.optional(),
        express: z.boolean().optional(),
      }),
  }),

  CaseStatusNoted: define({
    label: 'Case status noted',
    sentence: 'The case as a whole was closed, reopened, transferred, remanded, removed or consolidated.',
    recordedOnly: true,
    schema: ({ z, EntryId, ShortText }) =>
      z.strictObject({
        status: z
          .enum(['closed', 'reopened', 'transferred', 'remanded', 'consolidated', 'removed'])
          .describe('What became of the case'),
        court: ShortText.optional(),
        order: EntryId.optional(),
      }),
    presupposes: (data) => (data.order ? [data.order] : []),
  }),

  PaperFiled: define({
    label: 'Paper filed',
    sentence: 'Anything else on the docket: a notice, a hearing, a declaration, the clerk’s housekeeping.',
    recordedOnly: true,
    schema: ({ z, EntryId, PartyId, ShortText }) =>
      z.strictObject({
        kind: z
          .enum(['answer', 'brief', 'notice', 'hearing', 'stipulation', 'transcript', 'appeal', 'other'])
          .describe('What kind of paper it is'),
        title: ShortText.optional(),
        by: PartyId.optional(),
        regarding: z.array(EntryId).optional(),
      }),
    presupposes: (data) => data.regarding ?? [],
  }),

  LawChanged: define({
    label: 'Law changed',
    sentence: 'A statute, rule or controlling decision took effect; nothing moves by itself.',
    recordedOnly: true,
    schema: ({ z, ShortText }) =>
      z.strictObject({
        law: ShortText.describe('The statute, rule or decision, as it is cited'),
        title: ShortText.optional(),
      }),
  }),
};
