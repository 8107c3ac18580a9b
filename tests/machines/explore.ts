import type { AnyMachineSnapshot, AnyStateMachine, AnyStateNode, EventObject } from 'xstate';
import { getAdjacencyMap, getSimplePaths } from 'xstate/graph';
import { dotted } from '../../machines/asked.ts';
import type { GuardRules } from '../../machines/rule.ts';

/** An event that stands for its kind, and how a golden file calls it: `decided (granted with leave)`. */
export type Named<Event> = { readonly name: string; readonly event: Event };

/** A machine begun in one way, and events that may then happen to it. */
export type Scene<Context, Event> = {
  readonly input: unknown;
  readonly events: readonly Named<Event>[];
  /** Everything that matters of what the machine remembers, short, so that there are finitely many of it. */
  readonly memory: (context: Context) => string;
  /** Leaves out what could go on for ever: the same stay entered twice, and the like. */
  readonly plausible?: (context: Context, event: Event, value: string) => boolean;
};

/** A state, what the machine remembers there, and a shortest way to it. */
export type Situation<Context> = {
  readonly value: string;
  readonly context: Context;
  readonly told: () => string;
};

export type Explored = {
  /** What `check` found. */
  readonly faults: readonly string[];
  /** Every state that was reached. */
  readonly values: ReadonlySet<string>;
  /** Every move that was seen, as `from --event--> to`. */
  readonly moves: ReadonlySet<string>;
  /** A shortest way to every state. */
  readonly shortest: ReadonlyMap<string, string>;
  /** Transitions of the machine's definition that were taken, as `from event #place`. */
  readonly taken: ReadonlySet<string>;
  /** How each guard came out. */
  readonly guards: ReadonlyMap<string, ReadonlySet<boolean>>;
  /** How many different situations were looked at. */
  readonly situations: number;
};

type Adjacency = Readonly<
  Record<
    string,
    {
      readonly state: unknown;
      readonly transitions: Readonly<
        Record<string, { readonly event: EventObject; readonly state: unknown }>
      >;
    }
  >
>;

/** A situation, and the one from which it is reached in the fewest steps. */
type Way = {
  readonly state: AnyMachineSnapshot;
  readonly event: EventObject | undefined;
  readonly from: Way | undefined;
  readonly steps: number;
};

/** A shortest way to everything on a map, which XState would draw anew: its first place is where all begins. */
function shortestWays(map: Adjacency, placeOf: (state: AnyMachineSnapshot) => string): readonly Way[] {
  const [first] = Object.values(map);
  if (first === undefined) return [];
  const start = first.state as AnyMachineSnapshot;
  const ways: Way[] = [{ state: start, event: undefined, from: undefined, steps: 0 }];
  const reached = new Set([placeOf(start)]);
  for (const from of ways)
    for (const { event, state } of Object.values(map[placeOf(from.state)]?.transitions ?? {})) {
      const next = state as AnyMachineSnapshot;
      const place = placeOf(next);
      if (reached.has(place)) continue;
      reached.add(place);
      ways.push({ state: next, event, from, steps: from.steps + 1 });
    }
  return ways;
}

type Rules<Context> = { readonly machine: AnyStateMachine; readonly guards: GuardRules<Context> };

/** All that a machine can do in some scenes, as XState's graph walk finds it. */
export function explore<Context, Event extends EventObject>(
  { machine, guards }: Rules<Context>,
  scenes: readonly Scene<Context, Event>[],
  check: (situation: Situation<Context>) => readonly string[] = () => [],
): Explored {
  const seen = new Map<string, Set<boolean>>(Object.keys(guards).map((name) => [name, new Set()]));
  const watched = machine.provide({
    guards: Object.fromEntries(
      Object.entries(guards).map(([name, rule]) => [
        name,
        ({ context, event }: { context: Context; event: Event }) => {
          const held = rule.holds(context, event as never);
          seen.get(name)?.add(held);
          return held;
        },
      ]),
    ),
  });
  const values = new Set<string>();
  const moves = new Set<string>();
  const taken = new Set<string>();
  const shortest = new Map<string, { readonly told: string; readonly steps: number }>();
  const faults: string[] = [];
  let situations = 0;
  for (const scene of scenes) {
    const names = new Map<unknown, string>(scene.events.map(({ name, event }) => [event, name]));
    const options = {
      input: scene.input,
      events: scene.events.map(({ event }) => event),
      serializeState: ({ value, context }: AnyMachineSnapshot) =>
        `${dotted(value)} ${scene.memory(context as Context)}`,
      serializeEvent: (event: EventObject) => names.get(event) ?? event.type,
      filterEvents: (snapshot: AnyMachineSnapshot, event: EventObject) =>
        scene.plausible?.(snapshot.context as Context, event as Event, dotted(snapshot.value)) ?? true,
    };
    const map = getAdjacencyMap(watched as never, options as never);
    for (const { state, transitions } of Object.values(map as Adjacency)) {
      situations += 1;
      const before = state as AnyMachineSnapshot;
      values.add(dotted(before.value));
      for (const { event, state: next } of Object.values(transitions)) {
        const [transition] = watched.getTransitionData(before, event);
        if (!transition) continue;
        const { source, eventType } = transition;
        const place = source.transitions.get(eventType)?.indexOf(transition) ?? -1;
        taken.add(`${source.path.join('.')} ${eventType} #${place}`);
        const after = dotted((next as AnyMachineSnapshot).value);
        moves.add(`${dotted(before.value)} --${names.get(event)}--> ${after}`);
      }
    }
    for (const { state, event, from, steps } of shortestWays(map as Adjacency, options.serializeState)) {
      const value = dotted(state.value);
      const way = () => toldWay({ state, event, from, steps }, names);
      faults.push(...check({ value, context: state.context as Context, told: way }));
      const known = shortest.get(value);
      if (!known || steps < known.steps) shortest.set(value, { told: way(), steps });
    }
  }
  return {
    faults,
    values,
    moves,
    taken,
    guards: seen,
    situations,
    shortest: new Map([...shortest].map(([value, path]) => [value, path.told])),
  };
}

/** Every way through a machine that comes to no state twice. Only for machines that remember little. */
export function simplePaths<Event extends EventObject>(
  machine: AnyStateMachine,
  input: unknown,
  events: readonly Named<Event>[],
): readonly string[] {
  const names = new Map<unknown, string>(events.map(({ name, event }) => [event, name]));
  const paths = getSimplePaths(
    machine as never,
    {
      input,
      events: events.map(({ event }) => event),
      serializeState: ({ value }: AnyMachineSnapshot) => dotted(value),
      serializeEvent: (event: EventObject) => names.get(event) ?? event.type,
    } as never,
  );
  return paths.map(({ steps }) => told(steps, names)).sort();
}

type Steps = readonly { readonly event: unknown; readonly state: unknown }[];

/** `filed --challenged--> motion --decided (denied)--> survives` */
function told(steps: Steps, names: ReadonlyMap<unknown, string>): string {
  return steps
    .map(({ event, state }) => {
      const value = dotted((state as AnyMachineSnapshot).value);
      const name = names.get(event);
      return name === undefined ? value : `--${name}--> ${value}`;
    })
    .join(' ');
}

function toldWay(way: Way, names: ReadonlyMap<unknown, string>): string {
  const steps: { readonly event: unknown; readonly state: unknown }[] = [];
  for (let at: Way | undefined = way; at !== undefined; at = at.from) steps.unshift(at);
  return told(steps, names);
}

/** The transitions that a machine's definition holds, as `from event #place`. */
export function defined(machine: AnyStateMachine): readonly string[] {
  const within = (node: AnyStateNode): readonly AnyStateNode[] => [
    node,
    ...Object.values(node.states).flatMap(within),
  ];
  return within(machine.root).flatMap((node) =>
    [...node.transitions].flatMap(([event, list]) =>
      list.map((_, place) => `${node.path.join('.')} ${event} #${place}`),
    ),
  );
}
