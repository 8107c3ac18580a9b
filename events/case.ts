import { define } from './define.ts';

/** The case as a whole: who leaves it, what becomes of it, the papers in it, and changes of its law. */
export const wholeCase = {
  PartyDismissed: define({
    label: 'Party dismissed',
    sentence: 'A party leaves the case; the claims that go with it are named.',
    schema: ({ z, ClaimId, Express, PartyId, Prejudice }) =>
      z.strictObject({
        party: PartyId.describe('The party that leaves'),
        claims: z.array(ClaimId).optional().describe('Claims that end with it'),
        prejudice: Prejudice.optional(),
        express: Express.optional(),
      }),
  }),

  PartySubstituted: define({
    label: 'Party substituted',
    sentence:
      'Somebody takes the place of a party who died, became incompetent, transferred its interest or left office; every claim goes on as it stood (Fed. R. Civ. P. 25).',
    schema: ({ z, PartyId, Title }) =>
      z.strictObject({
        title: Title.optional(),
        party: PartyId.describe('The party whose place is taken'),
        by: PartyId.describe('Who takes it'),
      }),
  }),

  CaseStatusNoted: define({
    label: 'Case status noted',
    sentence:
      'What became of the case as a whole, or of some claims: removed, remanded, transferred, consolidated, closed. From a remand to a state court or a transfer out on, only fees, costs, sanctions and reconsideration are decided here (28 U.S.C. §§ 1404, 1407, 1447).',
    schema: ({ z, Against, ClaimId, CourtName, EntryId }) =>
      z.strictObject({
        status: z
          .enum([
            'removed',
            'remanded',
            'transferred',
            'transferred-in',
            'mdl-out',
            'mdl-back',
            'consolidated',
            'severed',
            'closed',
            'reopened',
          ])
          .describe('What became of the case'),
        court: CourtName.optional(),
        claims: z.array(ClaimId).min(1).optional().describe('Only these claims'),
        against: Against.optional(),
        order: EntryId.optional().describe('The order that says so'),
      }),
    presupposes: (data) => (data.order ? [data.order] : []),
  }),

  PaperFiled: define({
    label: 'Paper filed',
    sentence: 'Anything else on the docket: a notice, a hearing, a declaration, the clerk’s housekeeping.',
    recordedOnly: true,
    schema: ({ z, By, EntryId, Title }) =>
      z.strictObject({
        kind: z
          .enum(['answer', 'brief', 'notice', 'hearing', 'stipulation', 'transcript', 'appeal', 'other'])
          .describe('What kind of paper it is'),
        title: Title.optional(),
        by: By.optional(),
        regarding: z.array(EntryId).optional().describe('The entries that it is about'),
      }),
    presupposes: (data) => data.regarding ?? [],
  }),

  LawChanged: define({
    label: 'Law changed',
    sentence: 'A statute, rule or controlling decision took effect; nothing moves by itself.',
    recordedOnly: true,
    schema: ({ z, ShortText, Title }) =>
      z.strictObject({
        law: ShortText.describe('The statute, rule or decision, as it is cited'),
        title: Title.optional(),
      }),
  }),
};
