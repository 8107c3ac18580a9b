import { define } from './define.ts';

/** The caption: who is in the case, what is claimed, under which law, and how the record is read. */
export const caption = {
  CaseOpened: define({
    label: 'Case opened',
    sentence: 'The case has a title, a court and a number.',
    caption: true,
    recordedOnly: true,
    own: ['cites'],
    schema: ({ z, Cites, ShortText }) =>
      z.strictObject({
        title: ShortText.describe('The caption, e.g. Roe v. Acme Corp.'),
        court: ShortText.optional().describe('The court it is in, e.g. N.D. Cal.'),
        number: ShortText.optional().describe('The docket number'),
        judge: ShortText.optional().describe('The judge it is assigned to'),
        about: ShortText.optional().describe('One or two sentences for a stranger'),
        opinion: ShortText.optional().describe(
          'The reported opinion the case is told from, e.g. 712 F. Supp. 756',
        ),
        cites: Cites.optional(),
      }),
  }),

  PartyNamed: define({
    label: 'Party named',
    sentence: 'A party, with its role.',
    caption: true,
    recordedOnly: true,
    own: ['note', 'cites'],
    schema: ({ z, Cites, Note, PartyId, PartyRole, ShortText }) =>
      z.strictObject({
        party: PartyId,
        name: ShortText.describe('Its name in full, e.g. Acme Corp.'),
        role: PartyRole,
        members: z
          .array(PartyId)
          .optional()
          .describe('The parties that it stands for: what one of them does on a claim, it does'),
        note: Note.optional(),
        cites: Cites.optional(),
      }),
  }),

  ClaimDescribed: define({
    label: 'Claim described',
    sentence: 'A cause of action and who asserts it; it stands nowhere until a pleading asserts it.',
    caption: true,
    recordedOnly: true,
    own: ['note', 'cites'],
    schema: ({ z, Cites, ClaimId, Note, PartyId, ShortText, TestId }) =>
      z.strictObject({
        claim: ClaimId,
        title: ShortText.describe('What the claim is called'),
        claimant: PartyId.describe('The party that asserts it'),
        capacity: ShortText.optional().describe('In what right, e.g. on its own behalf; for its members'),
        cause: ShortText.optional().describe('The cause of action'),
        against: z.array(PartyId).optional().describe('The parties that it is asserted against'),
        theories: z
          .array(TestId)
          .optional()
          .describe('Alternative theories, each a legal test: the claim is lost when no theory is left'),
        reliefSought: z
          .array(
            z.strictObject({
              relief: z
                .enum(['injunction', 'declaration', 'damages', 'restitution', 'other'])
                .describe('What kind of relief it is'),
              what: ShortText.optional().describe('What is to be ordered, declared or paid'),
              note: Note.optional(),
              cites: Cites.optional(),
            }),
          )
          .optional()
          .describe('The relief that the pleading asks for'),
        note: Note.optional(),
        cites: Cites.optional(),
      }),
  }),

  MatterDescribed: define({
    label: 'Matter described',
    sentence: 'A discovery or case-management dispute that the docket follows.',
    caption: true,
    recordedOnly: true,
    own: ['note', 'cites'],
    schema: ({ z, Cites, MatterId, Note, ShortText }) =>
      z.strictObject({
        matter: MatterId,
        title: ShortText.describe('What the dispute is called'),
        note: Note.optional(),
        cites: Cites.optional(),
      }),
  }),

  TestStated: define({
    label: 'Legal test stated',
    sentence: 'A legal test that the claim must pass: its elements, how they combine, and its authority.',
    caption: true,
    recordedOnly: true,
    own: ['note', 'cites'],
    schema: ({ z, About, Cites, ElementId, Note, Rule, ShortText, TestId }) =>
      z.strictObject({
        test: TestId,
        title: ShortText.describe('What the test is called'),
        authority: ShortText.describe('The case, statute or rule that states the test'),
        elements: z.record(ElementId, ShortText).describe('Each element and what it asks'),
        rule: Rule.describe('How the elements combine; the claim passes where this comes out true'),
        about: About.optional(),
        burden: ShortText.optional().describe('Who must show what'),
        defeats: ShortText.optional().describe(
          'Whose failing defeats what: what falls where the test is not met',
        ),
        note: Note.optional(),
        cites: Cites.optional(),
      }),
  }),

  ReadingNamed: define({
    label: 'Reading named',
    sentence:
      'The record can be read two ways: the one taken here, and the other as a branch that ships with the case.',
    caption: true,
    recordedOnly: true,
    own: ['cites'],
    schema: ({ z, Cites, Edit, ReadingId, ShortText }) =>
      z.strictObject({
        reading: ReadingId,
        question: ShortText.describe('What can be read two ways'),
        takes: ShortText.describe('The reading that the record takes, and why'),
        other: ShortText.describe('The other reading'),
        edits: z.array(Edit).min(1).describe('What the other reading changes'),
        cites: Cites.optional(),
      }),
  }),
};
