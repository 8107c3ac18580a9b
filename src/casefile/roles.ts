import type { EntryType } from '../../events/index.ts';

/** What kind of entry a field wants to name, and how to say so. */
export type Role = { readonly noun: string; readonly types: readonly EntryType[] };

const motion: Role = { noun: 'motion', types: ['MotionFiled'] };
const pleading: Role = {
  noun: 'pleading',
  types: ['ComplaintFiled', 'CounterclaimFiled', 'PleadingAmended'],
};
const order: Role = {
  noun: 'order',
  types: ['OrderEntered', 'OrderAmended', 'StayEntered', 'JudgmentEntered'],
};
const findings: Role = { noun: 'order', types: ['OrderEntered', 'OrderAmended'] };

/**
 * The kinds of entry that fields name, by the field's name, which means the same in every entry type. A field
 * that is not listed (`after`, `premises`, `regarding`, `entry`) may name any entry.
 */
const roles: Readonly<Record<string, Role>> = {
  motion,
  motions: motion,
  decides: motion,
  pending: motion,
  amends: pleading,
  to: pleading,
  order,
  // A motion may object to a recommendation, or ask a higher court's order to be looked at again.
  orders: { ...order, types: [...order.types, 'RecommendationFiled', 'OrderReversed', 'OrderVacated'] },
  reconsiders: order,
  of: order,
  carriedFrom: findings,
  stay: { noun: 'stay', types: ['StayEntered', 'OrderEntered', 'OrderAmended'] },
  settlement: { noun: 'settlement', types: ['SettlementReached'] },
  adopts: { noun: 'recommendation', types: ['RecommendationFiled'] },
};

/** The kind of entry that the field at the end of a way wants; undefined where any will do. */
export function roleOf(way: readonly string[]): Role | undefined {
  const field = way.findLast((step) => step !== '*');
  return field !== undefined && Object.hasOwn(roles, field) ? roles[field] : undefined;
}
