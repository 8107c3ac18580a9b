import { setup } from 'xstate';
import { type OrderContext, type OrderEvent, orderUpdates } from './order-rules.ts';
import { asUpdates, wired } from './wired.ts';

/**
 * What becomes of an order: entered, then perhaps amended (a new order takes its place), reconsidered in part,
 * vacated, reversed or affirmed. A report and recommendation decides nothing until a judge adopts it, whole or in part;
 * it may be rejected, or sent back to the magistrate judge (28 U.S.C. § 636(b)(1); Fed. R. Civ. P. 72(b)(3)).
 */
export const orderMachine = setup({
  types: { context: {} as OrderContext, events: {} as OrderEvent, input: {} as OrderContext },
  actions: asUpdates<OrderContext, OrderEvent, typeof orderUpdates>(orderUpdates),
}).createMachine({
  id: 'order',
  context: ({ input }) => input,
  initial: 'entered',
  states: wired<OrderEvent, unknown, typeof orderUpdates>()({
    entered: { on: { ...changes(), recommended: { target: 'recommended' } } },
    reconsidered: { on: changes() },
    // What is reversed in part stays so, though the rest is affirmed.
    reversedInPart: { on: { ...changes(), affirmed: { actions: 'noteChange' }, ...returns() } },
    affirmed: { on: changes() },
    recommended: { on: actedOn() },
    // What is left of it may be acted on later, and a judge may come back to what was sent back.
    adoptedInPart: { on: actedOn() },
    recommitted: { on: actedOn() },
    adopted: { type: 'final' },
    rejected: { type: 'final' },
    amended: { type: 'final' },
    // A still higher court may undo what undid it (28 U.S.C. § 2106).
    vacated: { on: returns() },
    reversed: { on: returns() },
  }),
});

function changes() {
  return {
    amended: { target: 'amended', actions: 'noteChange' },
    reconsidered: { target: 'reconsidered', actions: 'noteChange' },
    vacated: { target: 'vacated', actions: 'noteChange' },
    reversed: { target: 'reversed', actions: 'noteChange' },
    reversedInPart: { target: 'reversedInPart', actions: 'noteChange' },
    affirmed: { target: 'affirmed', actions: 'noteChange' },
  } as const;
}

function returns() {
  return { reinstated: { target: '#order.entered', actions: 'noteChange' } } as const;
}

function actedOn() {
  return {
    adopted: { target: 'adopted', actions: 'noteChange' },
    adoptedInPart: { target: 'adoptedInPart', actions: 'noteChange' },
    rejected: { target: 'rejected', actions: 'noteChange' },
    recommitted: { target: 'recommitted', actions: 'noteChange' },
  } as const;
}
