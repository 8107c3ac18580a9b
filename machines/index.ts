import { ahead } from './ahead.ts';
import { claimGuards } from './claim-guards.ts';
import { claimUpdates } from './claim-updates.ts';
import { drawn } from './drawn.ts';
import { matterGuards, matterUpdates } from './matter-rules.ts';
import { motionGuards, motionUpdates } from './motion-rules.ts';
import { orderUpdates } from './order-rules.ts';

export { type Chart, type ChartState, type ChartTransition, chartOf } from './chart.ts';
export type * from './claim-events.ts';
export { newClaim } from './claim-events.ts';
export { claimFalls, endsClaim } from './claim-rulings.ts';
export { type MatterContext, type MatterEvent, newMatter } from './matter-rules.ts';
export type * from './motion-events.ts';
export type { OrderContext, OrderEvent } from './order-rules.ts';
export type { GuardRule } from './rule.ts';

/** A machine with its rules by name, and its answers where they were worked out ahead. */
const withRules = <Name extends keyof typeof ahead, Rules>(name: Name, rules: Rules) => ({
  get machine() {
    return drawn()[name];
  },
  ...rules,
  ahead: ahead[name],
});

/** The four machines, each with its rules by name. */
export const machines = {
  claim: withRules('claim', { guards: claimGuards, updates: claimUpdates }),
  motion: withRules('motion', { guards: motionGuards, updates: motionUpdates }),
  order: withRules('order', { guards: {}, updates: orderUpdates }),
  matter: withRules('matter', { guards: matterGuards, updates: matterUpdates }),
} as const;

export type MachineName = keyof typeof machines;

/** The words in which an audit speaks of a claim. */
export const CLAIM_WORDS = [
  'filed',
  'motion',
  'dismissed',
  'survives',
  'stayed',
  'withdrawn',
  'settled',
  'judgment',
] as const;
export type ClaimWord = (typeof CLAIM_WORDS)[number];

/** The words in which an audit speaks of a matter. */
export const MATTER_WORDS = ['open', 'stayed', 'meet-and-confer', 'compelled', 'denied', 'closed'] as const;
export type MatterWord = (typeof MATTER_WORDS)[number];

/** The state a claim stands in, from its machine's own: every state it may be in where the record does not say. */
export function claimWords(value: string, possible: readonly ClaimWord[]): readonly ClaimWord[] {
  if (value === 'undetermined') return possible;
  return value.startsWith('dismissed') ? ['dismissed'] : [value as ClaimWord];
}

/** The state of a matter, in words. */
export const matterWord = (value: string): MatterWord =>
  value === 'meetAndConfer' ? 'meet-and-confer' : (value as MatterWord);
