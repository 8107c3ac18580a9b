import { type AnyStateMachine, assign, transition } from 'xstate';
import { chartOf } from './chart.ts';
import { dotted, nested } from './state-name.ts';

/** What a machine answers to an event in a state: by its guards in turn, then what it updates and where it goes. */
export type NamedAnswer =
  | { readonly guard: string; readonly yes: NamedAnswer; readonly no: NamedAnswer }
  | { readonly updates: readonly string[]; readonly to: string }
  /** It does not hear it. */
  | null;

/** By state, as the docket writes it (`dismissed.withLeave`), and by type of event. */
export type Answers = Readonly<Record<string, Readonly<Record<string, NamedAnswer>>>>;

/**
 * Every answer of a machine: each event in each state is put to XState, with every way in which the guards that
 * it asks may come out. Guards and updates are known by their names alone, so nothing depends on a docket.
 */
export function everyAnswer(machine: AnyStateMachine): Answers {
  const { states, transitions } = chartOf(machine);
  const events = [...new Set(transitions.map(({ event }) => event))];
  return Object.fromEntries(
    states
      .filter(({ rooms }) => rooms.length === 0)
      .map(({ id }) => [id, Object.fromEntries(events.map((event) => [event, answer(machine, id, event)]))]),
  );
}

function answer(
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
    const given = (comesOut: boolean) => answer(machine, state, event, new Map([...told, [name, comesOut]]));
    return { guard: name, yes: given(true), no: given(false) };
  }
  // XState gives back the very same snapshot for an event that it does not hear.
  return after === before ? null : { updates, to: dotted(after.value) };
}
