import { type EntryType, ORDERS, typesPutting } from '../../../events/index.ts';

/** What kind of entry a field wants to name, and how to say so. */
export type Role = { readonly noun: string; readonly types: readonly EntryType[] };

const motion: Role = { noun: 'motion', types: typesPutting('motion') };
const pleading: Role = { noun: 'pleading', types: typesPutting('pleading') };
const order: Role = { noun: 'order', types: typesPutting(...ORDERS) };
const appeal: Role = { noun: 'appeal', types: typesPutting('appeal') };
const recommendation: Role = { noun: 'recommendation', types: typesPutting('recommendation') };
const findings: Role = { noun: 'order', types: typesPutting('order', 'recommendation') };

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
  // A motion may object to a recommendation, ask a higher court's order to be looked at again, or relief from a
  // default or a voluntary dismissal (Fed. R. Civ. P. 55(c), 60(b), 72).
  orders: {
    noun: 'order',
    types: typesPutting(...ORDERS, 'recommendation', 'dismissal', 'default'),
  },
  reconsiders: order,
  of: order,
  appeal,
  deadline: { noun: 'deadline', types: ['DeadlineSet'] },
  carriedFrom: findings,
  stay: { noun: 'stay', types: typesPutting('stay', 'order') },
  settlement: { noun: 'settlement', types: typesPutting('settlement') },
  adopts: recommendation,
  rejects: recommendation,
  recommits: recommendation,
};

/** The kind of entry that the field at the end of a way wants; undefined where any will do. */
export function roleOf(way: readonly string[]): Role | undefined {
  const field = way.findLast((step) => step !== '*');
  return field !== undefined && Object.hasOwn(roles, field) ? roles[field] : undefined;
}
