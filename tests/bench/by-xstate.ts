import { type AnyStateMachine, transition } from 'xstate';
import type { EntryType, MatterId } from '../../events/index.ts';
import { machines, newMatter } from '../../machines/index.ts';
import { dotted, nested } from '../../machines/state-name.ts';
import type { Machines } from '../../src/docket/hearing.ts';

/** XState itself, asked by its pure `transition` every time: what the machines cost without a memory. */
function asking(machine: AnyStateMachine, initial: string) {
  let questions = 0;
  return {
    initial,
    asked: () => questions,
    ask<Context>(value: string, context: Context, event: { readonly type: string }) {
      questions += 1;
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

/** How often XState has been asked. */
export const askedOfXState = (): number =>
  Object.values(byXState).reduce((sum, machine) => sum + machine.asked(), 0);

const matter: AnyStateMachine = machines.matter.machine;
const open = matter.resolveState({ value: 'open', context: newMatter('none' as MatterId) });

/** Puts to XState an entry that speaks to no machine: that it moves nothing is an answer too. */
export const hearsNothingOf = (type: EntryType): boolean => transition(matter, open, { type })[0] === open;
