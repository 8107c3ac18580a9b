import { type AnyStateMachine, assign, type StateValue, transition } from 'xstate';
import { chartOf } from './chart.ts';
import { drawn, type MachineName } from './drawn.ts';

/**
 * How XState is asked. It is the only source of what may happen, but one call of its `transition` costs about a
 * hundred times what a reducer does, and what it decides depends on three things alone: the state, the event's type,
 * and how the guards that it asks come out. So it is asked by the names of guards and updates, never about a docket:
 * once for each event in each state, when that is first heard of. The binary is built with every answer in the place
 * of this file (see vite.cli.config.ts), so that it need not read XState at all.
 */

/** What a machine answers to an event in a state: by its guards in turn, then what it updates and where it goes. */
export type NamedAnswer =
  | { readonly guard: string; readonly yes: NamedAnswer; readonly no: NamedAnswer }
  | { readonly updates: readonly string[]; readonly to: string }
  /** It does not hear it. */
  | null;

/** By state, as the docket writes it (`dismissed.withLeave`), and by type of event. */
export type Answers = Readonly<Record<string, Readonly<Record<string, NamedAnswer>>>>;

/** What the machine of this name answers to an event in a state. */
export const answerOf = (name: MachineName, state: string, event: string): NamedAnswer =>
  askXState(drawn[name], state, event);

/** Every answer of a machine: each event in each state, with every way in which its guards may come out. */
export function everyAnswer(machine: AnyStateMachine): Answers {
  const { states, transitions } = chartOf(machine);
  const events = [...new Set(transitions.map(({ event }) => event))];
  return Object.fromEntries(
    states
      .filter(({ rooms }) => rooms.length === 0)
      .map(({ id }) => [
        id,
        Object.fromEntries(events.map((event) => [event, askXState(machine, id, event)])),
      ]),
  );
}

function askXState(
  machine: AnyStateMachine,
  state: string,
  event: string,
  told: ReadonlyMap<string, boolean> = new Map(),
): NamedAnswer {
  let untold: string | undefined;
  const updates: string[] = [];
  const named = <Rule>(rules: object, as: (name: string) => Rule) =>
    Object.fromEntries(Object.keys(rules).map((name) => [name, as(name)]));
  const listening = machine.provide({
    guards: named(machine.implementations.guards, (name) => () => {
      if (updates.length > 0) throw new Error(`${state}, ${event}: ${name} is asked after an update`);
      if (!told.has(name)) untold ??= name;
      return told.get(name) ?? false;
    }),
    actions: named(machine.implementations.actions, (name) =>
      assign(() => {
        updates.push(name);
        return {};
      }),
    ),
  });
  const before = listening.resolveState({ value: nested(state), context: {} });
  const [after] = transition(listening, before, { type: event });
  if (untold !== undefined) {
    const name = untold;
    const given = (comesOut: boolean) =>
      askXState(machine, state, event, new Map([...told, [name, comesOut]]));
    return { guard: name, yes: given(true), no: given(false) };
  }
  // XState gives back the very same snapshot for an event that it does not hear.
  return after === before ? null : { updates, to: dotted(after.value) };
}

/** A machine's state as one word, as the docket writes it: `dismissed.withLeave`. */
export const dotted = (value: unknown): string => {
  if (typeof value === 'string') return value;
  const [[outer, inner] = ['', '']] = Object.entries(value as Record<string, unknown>);
  return `${outer}.${dotted(inner)}`;
};

/** The same word as XState writes it. */
export const nested = (value: string): StateValue => {
  const [outer = '', ...inner] = value.split('.');
  return inner.length === 0 ? outer : { [outer]: nested(inner.join('.')) };
};
