import { define } from './define.ts';
import type { EntryId } from './ids.ts';
import { rulesOn } from './order.ts';

type Reviewed = Parameters<typeof rulesOn>[0] & {
  readonly order: EntryId;
  readonly appeal?: EntryId | undefined;
};

const namedIn = (data: Reviewed): readonly EntryId[] => [
  data.order,
  ...(data.appeal ? [data.appeal] : []),
  ...rulesOn(data),
];

/** What higher courts, or the court itself, make of an order; and the appeals that lead there (28 U.S.C. §§ 1291, 1292, 2106). */
export const reviews = {
  OrderVacated: define({
    label: 'Order vacated',
    sentence: 'An order is set aside: what it decided is undecided again (Fed. R. Civ. P. 54(b), 60(b)).',
    court: true,
    puts: 'review',
    schema: ({ z, EntryId, reviewContents }) =>
      z.strictObject({
        order: EntryId.describe('The order, judgment or decision set aside'),
        ...reviewContents,
      }),
    presupposes: (data) => namedIn(data),
  }),

  OrderReversed: define({
    label: 'Order reversed',
    sentence:
      'A higher court reverses an order, whole or as to some claims: a dismissal is undone and the claim goes on.',
    court: true,
    puts: 'review',
    schema: ({ z, EntryId, reviewContents }) =>
      z.strictObject({
        order: EntryId.describe('The order, judgment or decision reversed'),
        ...reviewContents,
      }),
    presupposes: (data) => namedIn(data),
  }),

  OrderAffirmed: define({
    label: 'Order affirmed',
    sentence:
      'A higher court affirms an order, whole or as to some claims: nothing moves (28 U.S.C. § 2106).',
    court: true,
    puts: 'review',
    schema: ({ z, EntryId, reviewContents }) =>
      z.strictObject({
        order: EntryId.describe('The order, judgment or decision affirmed'),
        ...reviewContents,
      }),
    presupposes: (data) => namedIn(data),
  }),

  AppealNoticed: define({
    label: 'Appeal noticed',
    sentence:
      'A party appeals; the claims stand where they stood until the higher court acts (Fed. R. App. P. 3).',
    puts: 'appeal',
    schema: ({ z, CourtName, EntryId, Parties, Title }) =>
      z.strictObject({
        title: Title.optional(),
        by: Parties.optional().describe(
          'The party that appeals, or those that appeal together (Fed. R. App. P. 3(b))',
        ),
        of: EntryId.optional().describe('The order, the judgment or the decision appealed from'),
        court: CourtName.optional(),
        basis: z
          .enum([
            'final',
            'rule54b',
            'injunction',
            '1292b',
            'collateral-order',
            '23f',
            'mandamus',
            'certiorari',
            'other',
          ])
          .optional()
          .describe('Why it lies: a final judgment, one certified, an interlocutory order, a writ'),
      }),
    presupposes: (data) => (data.of ? [data.of] : []),
  }),

  AppealDismissed: define({
    label: 'Appeal dismissed',
    sentence: 'An appeal ends undecided: what was appealed from stands (Fed. R. App. P. 42).',
    court: true,
    schema: ({ z, EntryId, Title }) =>
      z.strictObject({ title: Title.optional(), appeal: EntryId.describe('The appeal that ends') }),
    presupposes: (data) => [data.appeal],
  }),

  MandateIssued: define({
    label: 'Mandate issued',
    sentence:
      'The higher court sends its mandate: what it decided on the appeal takes effect that day (Fed. R. App. P. 41).',
    court: true,
    schema: ({ z, EntryId, Title }) =>
      z.strictObject({
        title: Title.optional(),
        appeal: EntryId.describe('The appeal whose decision takes effect'),
      }),
    presupposes: (data) => [data.appeal],
  }),
};
