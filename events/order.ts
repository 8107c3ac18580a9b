import { define } from './define.ts';
import type { EntryId } from './ids.ts';
import type { OrderContents } from './schemas/order.ts';

/** Orders: findings, rulings on motions, stays and directions; and what later becomes of an order (Fed. R. Civ. P. 52, 54(b), 59, 60). */

const rulesOn = (data: OrderContents): readonly EntryId[] => [
  ...(data.decides ?? []),
  ...(data.rulings ?? []).flatMap((ruling) => (ruling.motion ? [ruling.motion] : [])),
  ...(data.findings ?? []).flatMap((finding) => [
    ...(finding.carriedFrom ? [finding.carriedFrom] : []),
    ...(finding.premises ?? []),
  ]),
  ...(data.lifts ?? []).flatMap((lift) => (lift.stay ? [lift.stay] : [])),
];

export const OrderEntered = define({
  type: 'OrderEntered',
  label: 'Order entered',
  sentence: 'The court rules on motions, makes findings, stays, lifts stays or gives directions.',
  presupposes: (data) => [
    ...rulesOn(data),
    ...(data.reconsiders ?? []),
    ...(data.adopts ? [data.adopts] : []),
  ],
});

export const OrderAmended = define({
  type: 'OrderAmended',
  label: 'Amended order entered',
  sentence: 'A new order takes the place of an earlier one: what it decides again governs from its own day.',
  presupposes: (data) => [data.order, ...rulesOn(data)],
});

export const OrderVacated = define({
  type: 'OrderVacated',
  label: 'Order vacated',
  sentence: 'An order is set aside: what it decided is undecided again (Fed. R. Civ. P. 60(b)).',
  presupposes: (data) => [data.order],
});

export const OrderReversed = define({
  type: 'OrderReversed',
  label: 'Order reversed',
  sentence:
    'A higher court reverses an order, whole or as to some claims: a dismissal is undone and the claim goes on.',
  presupposes: (data) => [data.order],
});

export const RecommendationFiled = define({
  type: 'RecommendationFiled',
  label: 'Recommendation filed',
  sentence:
    'A magistrate judge reports and recommends; nothing is decided until a judge adopts it (28 U.S.C. § 636(b)(1)).',
  presupposes: (data) => [
    ...(data.motions ?? []),
    ...(data.recommends ?? []).flatMap((ruling) => (ruling.motion ? [ruling.motion] : [])),
  ],
});
