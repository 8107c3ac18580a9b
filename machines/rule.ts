/**
 * What every machine here is made of: guards with a name, a sentence and a source, and updates with a name.
 * The machines refer to both by name only, so that a chart can be read, and so that what XState decides can
 * be remembered by the names it went through.
 */

/** A named condition of the law of procedure. */
export type GuardRule<Context, Event> = {
  /** One sentence a lawyer would agree with. */
  readonly says: string;
  /** The rule, statute or case that the condition comes from. */
  readonly source: string;
  readonly holds: (context: Context, event: Event) => boolean;
};

/** Guards by name, each of the events that it speaks of; `wired` holds it to those. */
export type GuardRules<Context> = Readonly<Record<string, GuardRule<Context, never>>>;

/**
 * Named changes of what a machine remembers; each gives a new context and leaves the old one alone. Each says of
 * which events it speaks; `wired` holds it to those.
 */
export type Updates<Context> = Readonly<Record<string, (context: Context, event: never) => Context>>;

/** All that a machine refers to by name. */
export type Rules<Context> = { readonly guards: GuardRules<Context>; readonly updates: Updates<Context> };

/** The events of these types: of what a machine hears, that part. */
export type Of<Event, Type extends string> = Event & { readonly type: Type };

/**
 * A rule that keeps its last answer. One event is often asked the same by several guards and then by an update,
 * and contexts and events never change, so that the same two have the same answer.
 */
export function answeredOnce<Context extends object, Event extends object, Answer>(
  rule: (context: Context, event: Event) => Answer,
): (context: Context, event: Event) => Answer {
  let last: { readonly context: Context; readonly event: Event; readonly answer: Answer } | undefined;
  return (context, event) => {
    if (last === undefined || last.context !== context || last.event !== event)
      last = { context, event, answer: rule(context, event) };
    return last.answer;
  };
}
