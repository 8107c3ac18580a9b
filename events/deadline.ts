import { define } from './define.ts';

/** Service, and the days by which something is to be done, so far as no rule says them (Fed. R. Civ. P. 4, 5, 6, 16). */
export const deadlines = {
  ServiceMade: define({
    label: 'Service made',
    sentence:
      'A paper is served on a party: the summons and complaint where nothing else is named, and then its time to answer runs (Fed. R. Civ. P. 4, 5(b), 12(a)).',
    recordedOnly: true,
    schema: ({ z, By, EntryId, Parties, Title }) =>
      z.strictObject({
        party: Parties.describe('The party that is served, or the parties'),
        how: z
          .enum(['personal', 'mail', 'waiver', 'publication', 'electronic', 'clerk', 'other'])
          .describe(
            'How; for a waiver of service, on the day on which the request for it was sent; clerk: left with the clerk; other: by other means consented to',
          ),
        paper: EntryId.optional().describe('The paper that is served, where not the summons and complaint'),
        by: By.optional(),
        title: Title.optional(),
      }),
    presupposes: (data) => (data.paper ? [data.paper] : []),
  }),

  DeadlineSet: define({
    label: 'Deadline set',
    sentence:
      'A judge, or a local rule, sets the day by which something is to be done: it goes before what a rule would give (Fed. R. Civ. P. 6(b), 16(b)).',
    recordedOnly: true,
    schema: ({ z, EntryId, On, Parties, ShortText, Title }) =>
      z.strictObject({
        title: Title.optional(),
        what: ShortText.describe('What is to be done, e.g. answer; close of discovery; response to motion'),
        due: On.describe('The last day on which it can be done, in EDTF'),
        for: Parties.optional().describe('For whom; everybody where nobody is named'),
        by: EntryId.optional().describe('The order that sets it'),
      }),
    presupposes: (data) => (data.by ? [data.by] : []),
  }),

  DeadlineExtended: define({
    label: 'Deadline extended',
    sentence:
      'The day by which something is to be done is put off, by order or by stipulation (Fed. R. Civ. P. 6(b)).',
    recordedOnly: true,
    schema: ({ z, EntryId, On, Parties, ShortText, Title }) =>
      z.strictObject({
        title: Title.optional(),
        deadline: EntryId.optional().describe('The deadline that was set; where a rule gives it, say what'),
        what: ShortText.optional().describe(
          'What is to be done, as the deadline that was set has it, or e.g. answer; notice of appeal',
        ),
        due: On.describe('The last day on which it can now be done, in EDTF'),
        for: Parties.optional().describe('For whom; everybody for whom it runs where nobody is named'),
        by: EntryId.optional().describe('The order that extends it'),
      }),
    presupposes: (data) => [...(data.deadline ? [data.deadline] : []), ...(data.by ? [data.by] : [])],
  }),

  ClerksOfficeClosed: define({
    label: 'Court office closed',
    sentence:
      'The clerk’s office is closed or cannot be reached, or a State’s holiday is kept: a last day that falls then is put off (Fed. R. Civ. P. 6(a)(3), (6)(C)).',
    recordedOnly: true,
    schema: ({ z, On, ShortText, Title }) =>
      z.strictObject({
        title: Title.optional(),
        until: On.optional().describe('The last day of it, where it is more than the entry’s own day'),
        why: ShortText.optional().describe('Why, e.g. snow; an outage; a holiday of the State'),
      }),
  }),
};
