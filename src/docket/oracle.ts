import type { AnyStateMachine } from 'xstate';
import { drawn } from '../../machines/drawn.ts';
import type { Answers, NamedAnswer } from '../../machines/every-answer.ts';
import type { GuardRule, GuardRules, Updates } from '../../machines/rule.ts';
import { dotted, nested } from '../../machines/state-name.ts';

/**
 * What a machine answers to an event, remembered.
 *
 * XState is the only source of what may happen, but one call of its `transition` costs about a hundred times
 * what a reducer does. What it decides depends on three things: the state, the event's type, and what the
 * named guards it consulted answered. So each question is put to XState once, with guards and updates that
 * write down their names as they are called; after that the same path is walked without it. The guards and
 * updates that run are the machine's own, so nothing is decided here.
 *
 * This is the only file outside machines/ that knows XState.
 */
export type Answer<Context> = { readonly value: string; readonly context: Context };

type Step<Context, Event> =
  | {
      readonly kind: 'guard';
      readonly holds: (context: Context, event: Event) => boolean;
      yes?: Step<Context, Event>;
      no?: Step<Context, Event>;
    }
  | {
      readonly kind: 'update';
      readonly update: (context: Context, event: Event) => Context;
      readonly next: Step<Context, Event>;
    }
  | { readonly kind: 'end'; readonly value: string }
  | { readonly kind: 'unheard' };

/** A guard or an update as XState called it. */
type Traced<Context, Event> =
  | { readonly rule: GuardRule<Context, Event>; readonly held: boolean }
  | { readonly update: (context: Context, event: Event) => Context };

type Rules<Context, Event> = {
  readonly machine: AnyStateMachine;
  readonly guards: GuardRules<Context, Event>;
  readonly updates: Updates<Context, Event>;
  /** What it answers, as far as that was worked out ahead; it is not asked what is known. */
  readonly ahead?: Answers | undefined;
};

export type Oracle<Context, Event> = {
  /** The state in which the machine starts. */
  readonly initial: string;
  /** Where the event takes it, or undefined where the machine does not hear it in that state. */
  readonly ask: (value: string, context: Context, event: Event) => Answer<Context> | undefined;
  /** How often XState itself had to be asked. */
  readonly asked: () => number;
};

/** Remembers what one machine answers. */
export function oracleOf<Context extends object, Event extends { readonly type: string }>(
  rules: Rules<Context, Event>,
  initial: string,
): Oracle<Context, Event> {
  const { guards, updates, ahead = {} } = rules;
  let trace: Traced<Context, Event>[] = [];
  let questions = 0;
  const known = new Map<string, Map<string, Step<Context, Event>>>();

  const listening = (): AnyStateMachine => {
    const { assign } = drawn();
    return rules.machine.provide({
      guards: Object.fromEntries(
        Object.entries(guards).map(([name, rule]) => [
          name,
          ({ context, event }: { context: Context; event: Event }) => {
            const held = rule.holds(context, event);
            trace.push({ rule, held });
            return held;
          },
        ]),
      ),
      actions: Object.fromEntries(
        Object.entries(updates).map(([name, update]) => [
          name,
          assign(({ context, event }) => {
            trace.push({ update });
            return update(context as Context, event as unknown as Event);
          }),
        ]),
      ),
    });
  };
  let traced: AnyStateMachine | undefined;

  function askXState(
    value: string,
    context: Context,
    event: Event,
  ): { answer?: Answer<Context>; path: Step<Context, Event> } {
    questions += 1;
    trace = [];
    traced ??= listening();
    const before = traced.resolveState({ value: nested(value), context });
    const [after] = drawn().transition(traced, before, event);
    // XState gives back the very same snapshot for an event that it does not hear.
    const answer =
      after === before ? undefined : { value: dotted(after.value), context: after.context as Context };
    let path: Step<Context, Event> = answer ? { kind: 'end', value: answer.value } : { kind: 'unheard' };
    for (const traced of trace.reverse())
      path =
        'update' in traced
          ? { kind: 'update', update: traced.update, next: path }
          : { kind: 'guard', holds: traced.rule.holds, [traced.held ? 'yes' : 'no']: path };
    return answer ? { answer, path } : { path };
  }

  return {
    initial,
    asked: () => questions,
    ask(value, context, event) {
      let events = known.get(value);
      if (!events) {
        events = new Map();
        known.set(value, events);
      }
      let step = events.get(event.type);
      const answered = step ? undefined : ahead[value]?.[event.type];
      if (answered !== undefined) {
        step = bound(answered, rules);
        events.set(event.type, step);
      }
      if (!step) {
        const { answer, path } = askXState(value, context, event);
        events.set(event.type, path);
        return answer;
      }
      let after = context;
      while (true) {
        switch (step.kind) {
          case 'unheard':
            return undefined;
          case 'end':
            return { value: step.value, context: after };
          case 'update':
            after = step.update(after, event);
            step = step.next;
            break;
          case 'guard': {
            const next: Step<Context, Event> | undefined = step.holds(after, event) ? step.yes : step.no;
            if (!next) {
              const { answer, path } = askXState(value, context, event);
              graft(events.get(event.type), path);
              return answer;
            }
            step = next;
          }
        }
      }
    },
  };
}

/** An answer worked out ahead, with the guards and updates that it names. */
function bound<Context, Event>(answer: NamedAnswer, rules: Rules<Context, Event>): Step<Context, Event> {
  if (answer === null) return { kind: 'unheard' };
  if ('guard' in answer) {
    const rule = rules.guards[answer.guard];
    return {
      kind: 'guard',
      holds: (context, event) => rule?.holds(context, event) ?? false,
      yes: bound(answer.yes, rules),
      no: bound(answer.no, rules),
    };
  }
  return answer.updates.reduceRight<Step<Context, Event>>(
    (next, name) => ({ kind: 'update', update: rules.updates[name] ?? ((context) => context), next }),
    { kind: 'end', value: answer.to },
  );
}

/** Adds a newly heard path to what is known: the two agree up to the guard that answered otherwise. */
function graft<Context, Event>(known: Step<Context, Event> | undefined, path: Step<Context, Event>): void {
  let old = known;
  let fresh = path;
  while (old) {
    if (old.kind === 'update' && fresh.kind === 'update') {
      old = old.next;
      fresh = fresh.next;
    } else if (old.kind === 'guard' && fresh.kind === 'guard') {
      const side = fresh.yes ? 'yes' : 'no';
      const next: Step<Context, Event> | undefined = fresh[side];
      if (!next) return;
      const there: Step<Context, Event> | undefined = old[side];
      if (!there) {
        old[side] = next;
        return;
      }
      old = there;
      fresh = next;
    } else return;
  }
}
