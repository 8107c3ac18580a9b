import { type AnyStateMachine, transition } from 'xstate';
import type { EntryType, MatterId } from '../../events/index.ts';
import { dotted, nested } from '../../machines/asked.ts';
import { drawn } from '../../machines/drawn.ts';
import {
  type ContextOf,
  type EventOf,
  type MachineName,
  newMatter,
  type StateOf,
  type Transition,
  type Transitions,
} from '../../machines/index.ts';

let questions = 0;

/** XState itself, asked by its pure `transition` every time: what the machines cost without a memory. */
function asking<Name extends MachineName>(
  name: Name,
): Transition<StateOf<Name>, ContextOf<Name>, EventOf<Name>> {
  const machine: AnyStateMachine = drawn[name];
  return (value, context, event) => {
    questions += 1;
    const before = machine.resolveState({ value: nested(value), context });
    const [after] = transition(machine, before, event);
    return after === before
      ? undefined
      : { value: dotted(after.value) as StateOf<Name>, context: after.context as ContextOf<Name> };
  };
}

export const byXState: Transitions = {
  claim: asking('claim'),
  motion: asking('motion'),
  order: asking('order'),
  appeal: asking('appeal'),
  matter: asking('matter'),
};

/** How often XState has been asked. */
export const askedOfXState = (): number => questions;

const matter: AnyStateMachine = drawn.matter;
const open = matter.resolveState({ value: 'open', context: newMatter('none' as MatterId) });

/** Puts to XState an entry that speaks to no machine: that it moves nothing is an answer too. */
export const hearsNothingOf = (type: EntryType): boolean => transition(matter, open, { type })[0] === open;
