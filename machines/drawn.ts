import type { ContextFrom, EventFrom, StateValueFrom } from 'xstate';
import { appealMachine } from './appeal.ts';
import { claimMachine } from './claim.ts';
import { matterMachine } from './matter.ts';
import { motionMachine } from './motion.ts';
import { orderMachine } from './order.ts';

/**
 * The machines as XState has them, for whoever draws their charts or walks them. What only moves things along asks
 * `asked.ts`, which the binary answers without XState.
 */
export const drawn = {
  claim: claimMachine,
  motion: motionMachine,
  order: orderMachine,
  appeal: appealMachine,
  matter: matterMachine,
} as const;

type Drawn = typeof drawn;

/** Everything that is known of a machine by its name comes from here: its states, its events, what it remembers. */
export type MachineName = keyof Drawn;

/** A state of a machine as the docket writes it: `dismissed.withLeave`. */
export type StateOf<Name extends MachineName> = Dotted<StateValueFrom<Drawn[Name]>>;

export type EventOf<Name extends MachineName> = EventFrom<Drawn[Name]>;

export type ContextOf<Name extends MachineName> = ContextFrom<Drawn[Name]>;

/** XState names a state that has rooms both by itself and with each room; a thing is always in one of the rooms. */
type Dotted<Value> =
  | Exclude<Extract<Value, string>, RoomedIn<Value>>
  | (Value extends string
      ? never
      : { [Outer in keyof Value & string]-?: `${Outer}.${Dotted<NonNullable<Value[Outer]>>}` }[keyof Value &
          string]);

type RoomedIn<Value> = Value extends string ? never : keyof Value;
