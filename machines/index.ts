import { appealUpdates } from './appeal-rules.ts';
import { answerOf } from './asked.ts';
import { claimGuards } from './claim-guards.ts';
import { claimUpdates } from './claim-updates.ts';
import type { ContextOf, EventOf, MachineName, StateOf } from './drawn.ts';
import { matterGuards, matterUpdates } from './matter-rules.ts';
import { motionGuards, motionUpdates } from './motion-rules.ts';
import { orderUpdates } from './order-rules.ts';
import type { Rules } from './rule.ts';
import { type Transition, transitionOf } from './transition.ts';

export type { AppealContext, AppealEvent } from './appeal-rules.ts';
export { type Chart, type ChartState, type ChartTransition, chartOf } from './chart.ts';
export { restsOnJudgment } from './claim-before.ts';
export type * from './claim-events.ts';
export { newClaim } from './claim-events.ts';
export { type ClaimMark, MARK_WORDS, type MarkWord, markIs } from './claim-marks.ts';
export { claimFalls, endsClaim } from './claim-rulings.ts';
export type { ContextOf, EventOf, MachineName, StateOf } from './drawn.ts';
export * from './event-words.ts';
export { type MatterContext, type MatterEvent, newMatter } from './matter-rules.ts';
export type * from './motion-events.ts';
export { partKey } from './motion-events.ts';
export type { OrderContext, OrderEvent } from './order-rules.ts';
export { claimWords, matterWords, silentOn } from './possible-words.ts';
export type { GuardRule, Of } from './rule.ts';
export type { Moved, Transition } from './transition.ts';
export * from './words.ts';

/** The rules of each machine by name. */
export const rules = {
  claim: { guards: claimGuards, updates: claimUpdates },
  motion: { guards: motionGuards, updates: motionUpdates },
  order: { guards: {}, updates: orderUpdates },
  appeal: { guards: {}, updates: appealUpdates },
  matter: { guards: matterGuards, updates: matterUpdates },
} satisfies { [Name in MachineName]: Rules<ContextOf<Name>> };

/** How things move, by machine. */
export type Transitions = {
  readonly [Name in MachineName]: Transition<StateOf<Name>, ContextOf<Name>, EventOf<Name>>;
};

const moving = <Name extends MachineName>(name: Name, by: Rules<ContextOf<Name>>) =>
  transitionOf<StateOf<Name>, ContextOf<Name>, EventOf<Name>>(by, (state, event) =>
    answerOf(name, state, event),
  );

/** How things move, by what XState answers. */
export const transitions: Transitions = {
  claim: moving('claim', rules.claim),
  motion: moving('motion', rules.motion),
  order: moving('order', rules.order),
  appeal: moving('appeal', rules.appeal),
  matter: moving('matter', rules.matter),
};
