import { setup } from 'xstate';
import type { MotionContext, MotionEvent } from './motion-events.ts';
import { motionGuards, motionUpdates } from './motion-rules.ts';
import { asGuards, asUpdates, wired } from './wired.ts';

/**
 * How a motion moves: filed, briefed, argued, submitted, in any of the orders real courts take them, until
 * every part of it is decided. It may be decided at any stage. An order that is amended, reconsidered or set
 * aside opens it again.
 */
export const motionMachine = setup({
  types: { context: {} as MotionContext, events: {} as MotionEvent, input: {} as MotionContext },
  guards: asGuards<MotionContext, MotionEvent, typeof motionGuards>(motionGuards),
  actions: asUpdates<MotionContext, MotionEvent, typeof motionUpdates>(motionUpdates),
}).createMachine({
  id: 'motion',
  context: ({ input }) => input,
  initial: 'pending',
  states: wired<MotionEvent, typeof motionGuards, typeof motionUpdates>()({
    pending: {
      initial: 'filed',
      states: {
        filed: {
          on: {
            opposed: { target: 'briefed' },
            replied: { target: 'briefed' },
            argued: { target: 'argued' },
            submitted: { target: 'submitted' },
          },
        },
        briefed: {
          on: {
            opposed: { actions: 'note' },
            replied: { actions: 'note' },
            argued: { target: 'argued' },
            submitted: { target: 'submitted' },
          },
        },
        argued: {
          on: {
            opposed: { actions: 'note' },
            replied: { actions: 'note' },
            argued: { actions: 'note' },
            submitted: { target: 'submitted' },
          },
        },
        submitted: {
          on: {
            opposed: { actions: 'note' },
            replied: { actions: 'note' },
            argued: { actions: 'note' },
            submitted: { actions: 'note' },
          },
        },
      },
      on: {
        decided: [
          { guard: 'everyPartMoot', target: 'moot', actions: 'applyDecisions' },
          { guard: 'everyPartDecided', target: 'decided', actions: 'applyDecisions' },
          { guard: 'decidesOnlyOpenParts', actions: 'applyDecisions' },
        ],
        decidedAgain: rulings(),
        withdrawn: [
          { guard: 'everyPartWithdrawn', target: 'withdrawn', actions: 'applyDecisions' },
          { guard: 'everyPartDecided', target: 'decided', actions: 'applyDecisions' },
          { actions: 'applyDecisions' },
        ],
        reopened: { actions: 'applyDecisions' },
        joined: { actions: 'addParts' },
        reinstated: rulings(),
      },
    },
    decided: {
      on: {
        // A ground that was not reached may still be decided; what was decided is not decided twice.
        decided: firstRulings(),
        decidedAgain: rulings(),
        reopened: { target: 'pending', actions: 'applyDecisions' },
        reinstated: asDecidedBefore(),
      },
    },
    moot: {
      on: {
        // Often a claim falls first and a later order says that the motion is moot.
        decided: firstRulings(),
        withdrawn: [
          { guard: 'everyPartWithdrawn', target: 'withdrawn', actions: 'applyDecisions' },
          { actions: 'applyDecisions' },
        ],
        decidedAgain: rulings(),
        reopened: { target: 'pending', actions: 'applyDecisions' },
        reinstated: asDecidedBefore(),
      },
    },
    withdrawn: { type: 'final' },
  }),
});

/** Where a motion with nothing pending goes when an order decides what was passed over or only implied. */
function firstRulings() {
  return [
    { guard: 'everyPartMoot', target: '#motion.moot', actions: 'applyDecisions' },
    { guard: 'everyPartDecided', target: '#motion.decided', actions: 'applyDecisions' },
    { guard: 'decidesOnlyOpenParts', target: '#motion.pending', actions: 'applyDecisions' },
  ] as const;
}

/** Where a motion goes when an order that amends or reconsiders another one decides it. */
function rulings() {
  return [
    { guard: 'everyPartMoot', target: '#motion.moot', actions: 'applyDecisions' },
    { guard: 'everyPartDecided', target: '#motion.decided', actions: 'applyDecisions' },
    { target: '#motion.pending', actions: 'applyDecisions' },
  ] as const;
}

/** Where a decided motion goes when what was done to it is undone: it had been decided before that. */
function asDecidedBefore() {
  return [
    { guard: 'everyPartMoot', target: '#motion.moot', actions: 'applyDecisions' },
    { target: '#motion.decided', actions: 'applyDecisions' },
  ] as const;
}
