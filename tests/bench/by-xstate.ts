import { type AnyStateMachine, transition } from 'xstate';
import { machines } from '../../machines/index.ts';
import type { Machines } from '../../src/docket/hearing.ts';
import { dotted, nested } from '../../src/docket/oracle.ts';

/** XState itself, asked by its pure `transition` every time: what the machines cost without a memory. */
function asking(machine: AnyStateMachine, initial: string) {
  return {
    initial,
    asked: () => 0,
    ask<Context>(value: string, context: Context, event: { readonly type: string }) {
      const before = machine.resolveState({ value: nested(value), context });
      const [after] = transition(machine, before, event);
      return after === before ? undefined : { value: dotted(after.value), context: after.context as Context };
    },
  };
}

export const byXState: Machines = {
  claims: asking(machines.claim.machine, 'filed'),
  motions: asking(machines.motion.machine, 'pending.filed'),
  orders: asking(machines.order.machine, 'entered'),
  matters: asking(machines.matter.machine, 'open'),
};
