import type { NamedAnswer } from './asked.ts';
import type { Rules } from './rule.ts';

/** Where an event takes a thing, and what is remembered of it then. */
export type Moved<State, Context> = { readonly value: State; readonly context: Context };

/** Where an event takes a thing from where it stands; undefined where its machine does not hear it there. */
export type Transition<State, Context, Event> = (
  value: State,
  context: Context,
  event: Event,
) => Moved<State, Context> | undefined;

/** An answer with the guards and updates that it names. */
type Step<State, Context> =
  | {
      readonly holds: (context: Context, event: never) => boolean;
      readonly yes: Step<State, Context>;
      readonly no: Step<State, Context>;
    }
  | { readonly updates: readonly ((context: Context, event: never) => Context)[]; readonly to: State }
  | null;

/**
 * How things move by a machine: by what it answers to an event in a state, asked once for each, and by its guards
 * and updates. Nothing is decided here.
 */
export function transitionOf<State extends string, Context, Event extends { readonly type: string }>(
  rules: Rules<Context>,
  answer: (state: string, event: string) => NamedAnswer,
): Transition<State, Context, Event> {
  const known = new Map<State, Map<string, Step<State, Context>>>();

  function ruleOf<Rule>(table: Readonly<Record<string, Rule>>, name: string): Rule {
    const rule = table[name];
    if (rule === undefined) throw new Error(`there is no rule ${name}`);
    return rule;
  }

  function bound(named: NamedAnswer): Step<State, Context> {
    if (named === null) return null;
    if ('guard' in named) {
      const { holds } = ruleOf(rules.guards, named.guard);
      return { holds, yes: bound(named.yes), no: bound(named.no) };
    }
    return { updates: named.updates.map((name) => ruleOf(rules.updates, name)), to: named.to as State };
  }

  function stepFor(value: State, type: string): Step<State, Context> {
    let events = known.get(value);
    if (!events) {
      events = new Map();
      known.set(value, events);
    }
    let step = events.get(type);
    if (step === undefined) {
      step = bound(answer(value, type));
      events.set(type, step);
    }
    return step;
  }

  return (value, context, event) => {
    // `wired` holds that an event comes only to rules that speak of it.
    const heard = event as never;
    let step = stepFor(value, event.type);
    while (step !== null && 'holds' in step) step = step.holds(context, heard) ? step.yes : step.no;
    if (step === null) return undefined;
    let after = context;
    for (const update of step.updates) after = update(after, heard);
    return { value: step.to, context: after };
  };
}
