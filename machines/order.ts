import { setup } from 'xstate';
import { type OrderContext, type OrderEvent, orderUpdates } from './order-rules.ts';
import { asUpdates, wired } from './wired.ts';

/**
 * What becomes of an order: entered, then perhaps amended (a new order takes its place), reconsidered in part,
 * vacated or reversed. A report and recommendation decides nothing until a judge adopts it.
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
    reversedInPart: { on: changes() },
    recommended: { on: { adopted: { target: 'adopted', actions: 'noteChange' } } },
    adopted: { type: 'final' },
    amended: { type: 'final' },
    vacated: { type: 'final' },
    reversed: { type: 'final' },
  }),
});

function changes() {
  return {
    amended: { target: 'amended', actions: 'noteChange' },
    reconsidered: { target: 'reconsidered', actions: 'noteChange' },
    vacated: { target: 'vacated', actions: 'noteChange' },
    reversed: { target: 'reversed', actions: 'noteChange' },
    reversedInPart: { target: 'reversedInPart', actions: 'noteChange' },
  } as const;
}
