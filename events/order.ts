import { define } from './define.ts';
import type { OrderContents } from './fields/ruling.ts';
import type { EntryId } from './ids.ts';

/** What an order rules on, and so presupposes. */
export const rulesOn = (data: OrderContents): readonly EntryId[] => [
  ...(data.decides ?? []),
  ...(data.rulings ?? []).flatMap((ruling) => (ruling.motion ? [ruling.motion] : [])),
  ...(data.findings ?? []).flatMap((finding) => [
    ...(finding.carriedFrom ? [finding.carriedFrom] : []),
    ...(finding.premises ?? []),
  ]),
  ...(data.lifts ?? []).flatMap((lift) => (lift.stay ? [lift.stay] : [])),
];

/** Orders: findings, rulings on motions, stays and directions (Fed. R. Civ. P. 52, 54(b), 59, 60). */
export const orders = {
  OrderEntered: define({
    label: 'Order entered',
    sentence: 'The court rules on motions, makes findings, stays, lifts stays or gives directions.',
    court: true,
    puts: 'order',
    schema: ({ z, EntryId, orderContents }) =>
      z.strictObject({
        ...orderContents,
        reconsiders: z
          .array(EntryId)
          .optional()
          .describe('Earlier orders whose rulings this one decides again'),
        adopts: EntryId.optional().describe(
          'The report and recommendation that it adopts: it finds and rules as was recommended, save where it speaks itself (28 U.S.C. § 636(b)(1))',
        ),
        inPart: z
          .literal(true)
          .optional()
          .describe('Of what was recommended it adopts no more than its own rulings name'),
        rejects: EntryId.optional().describe(
          'The report and recommendation that it rejects: what was recommended is undecided, save where it rules itself (Fed. R. Civ. P. 72(b)(3))',
        ),
        recommits: EntryId.optional().describe(
          'The report and recommendation that it sends back to the magistrate judge (Fed. R. Civ. P. 72(b)(3))',
        ),
      }),
    presupposes: (data) => [
      ...rulesOn(data),
      ...(data.reconsiders ?? []),
      ...[data.adopts, data.rejects, data.recommits].filter((id) => id !== undefined),
    ],
  }),

  OrderAmended: define({
    label: 'Amended order entered',
    sentence:
      'A new order takes the place of an earlier one: what it decides again governs from its own day.',
    court: true,
    puts: 'order',
    schema: ({ z, EntryId, orderContents }) =>
      z.strictObject({ ...orderContents, order: EntryId.describe('The order whose place it takes') }),
    presupposes: (data) => [data.order, ...rulesOn(data)],
  }),

  RecommendationFiled: define({
    label: 'Recommendation filed',
    sentence:
      'A magistrate judge reports and recommends; nothing is decided until a judge adopts it (28 U.S.C. § 636(b)(1)).',
    puts: 'recommendation',
    schema: ({ z, EntryId, Finding, Ruling, Title }) =>
      z.strictObject({
        title: Title.optional(),
        motions: z.array(EntryId).optional().describe('The motions referred for it'),
        findings: z
          .array(Finding)
          .optional()
          .describe(
            'Which elements of which tests it would hold to be met; an order that adopts it finds so',
          ),
        recommends: z.array(Ruling).optional().describe('How it would decide each part of each motion'),
      }),
    presupposes: (data) => [
      ...(data.motions ?? []),
      ...rulesOn({ rulings: data.recommends, findings: data.findings }),
    ],
  }),
};
