import { type ActionFunction, assign, type EventObject, type MachineContext } from 'xstate';
import type { GuardRules, Of, Updates } from './rule.ts';

/** How rules are put into a machine. Only the machines themselves need this, and XState with it. */

type GuardFor<Event, Guards> = {
  [Name in keyof Guards]: Guards[Name] extends { holds: (context: never, event: Event) => boolean }
    ? Name
    : never;
}[keyof Guards];

type UpdateFor<Event, Changes> = {
  [Name in keyof Changes]: Changes[Name] extends (context: never, event: Event) => unknown ? Name : never;
}[keyof Changes];

type Arm<Event, Guards, Changes> = {
  readonly guard?: GuardFor<Event, Guards>;
  readonly target?: string;
  readonly actions?: UpdateFor<Event, Changes> | readonly UpdateFor<Event, Changes>[];
};

type State<Event extends { readonly type: string }, Guards, Changes> = {
  readonly type?: 'final';
  readonly initial?: string;
  readonly on?: {
    readonly [Type in Event['type']]?:
      | Arm<Of<Event, Type>, Guards, Changes>
      | readonly Arm<Of<Event, Type>, Guards, Changes>[];
  };
  readonly states?: Readonly<Record<string, State<Event, Guards, Changes>>>;
};

/**
 * The states of a machine as they are written, held by the compiler to its rules: a guard or an update that does
 * not speak of an event cannot be wired to it, so that none can be asked what it has no answer to.
 */
export const wired =
  <Event extends { readonly type: string }, Guards, Changes>() =>
  <const States extends Readonly<Record<string, State<Event, Guards, Changes>>>>(states: States): States =>
    states;

/** The guards as XState takes them. `wired` lets each be asked only of events that it speaks of. */
export function asGuards<Context, Event, Rules extends GuardRules<Context>>(rules: Rules) {
  const entries = Object.entries(rules).map(
    ([name, rule]) =>
      [
        name,
        ({ context, event }: { context: Context; event: Event }) => rule.holds(context, event as never),
      ] as const,
  );
  return Object.fromEntries(entries) as {
    [Name in keyof Rules]: (given: { context: Context; event: Event }) => boolean;
  };
}

/** The updates as XState takes them. `wired` lets each be told only of events that it speaks of. */
export function asUpdates<
  Context extends MachineContext,
  Event extends EventObject,
  Rules extends Updates<Context>,
>(rules: Rules) {
  const entries = Object.entries(rules).map(
    ([name, update]) =>
      [
        name,
        assign<Context, Event, undefined, Event, never>(({ context, event }) =>
          update(context, event as never),
        ),
      ] as const,
  );
  return Object.fromEntries(entries) as {
    [Name in keyof Rules]: ActionFunction<
      Context,
      Event,
      Event,
      undefined,
      never,
      never,
      never,
      never,
      never
    >;
  };
}
