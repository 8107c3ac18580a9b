import { setup } from 'xstate';
import { type AppealContext, type AppealEvent, appealUpdates } from './appeal-rules.ts';
import { asUpdates, wired } from './wired.ts';

/**
 * The life of an appeal: pending, decided, and over with the mandate that carries the decision out (Fed. R. App. P.
 * 41), or dismissed (42). A still higher court that vacates the decision makes it pending again.
 */
export const appealMachine = setup({
  types: { context: {} as AppealContext, events: {} as AppealEvent, input: {} as AppealContext },
  actions: asUpdates<AppealContext, AppealEvent, typeof appealUpdates>(appealUpdates),
}).createMachine({
  id: 'appeal',
  context: ({ input }) => input,
  initial: 'underway',
  states: wired<AppealEvent, unknown, typeof appealUpdates>()({
    underway: {
      on: {
        decided: { target: 'decided', actions: 'noteStep' },
        dismissed: { target: 'ended', actions: 'noteStep' },
        // A mandate may be all that the record has of the decision.
        mandateIssued: { target: 'mandateIssued', actions: 'noteStep' },
      },
    },
    decided: {
      on: {
        // One appeal may be decided in parts, or decided again on rehearing (Fed. R. App. P. 40).
        decided: { actions: 'noteStep' },
        mandateIssued: { target: 'mandateIssued', actions: 'noteStep' },
        reopened: { target: 'underway', actions: 'noteStep' },
      },
    },
    mandateIssued: {
      on: {
        // A mandate can be recalled, and the decision be vacated from above.
        decided: { target: 'decided', actions: 'noteStep' },
        reopened: { target: 'underway', actions: 'noteStep' },
      },
    },
    ended: {
      on: { reopened: { target: 'underway', actions: 'noteStep' } },
    },
  }),
});
