import { onOneLine } from '../../views/printable.ts';

/** The longest line: more of a path or a message than a person reads. */
const LONGEST = 300;
/** Faults of connections that ask nothing are counted for so long before they are told, in milliseconds. */
const TOLD_EVERY = 10_000;

export type LineLog = {
  /** One line, however many somebody sent, and none of it what a terminal would act on. */
  readonly line: (text: string) => void;
  /** The same for what may come thousands of times: told at once, then how often it came in the meantime. */
  readonly counted: (text: string) => void;
};

/** What a server writes down: a line for each request that it did not answer as asked. */
export function lineLog(write: (line: string) => void, now: () => number): LineLog {
  const line = (text: string): void => {
    const whole = onOneLine(text);
    write(whole.length > LONGEST ? `${whole.slice(0, LONGEST)}…` : whole);
  };
  const seen = new Map<string, { since: number; more: number }>();
  return {
    line,
    counted: (text) => {
      const known = seen.get(text);
      if (known !== undefined && now() - known.since < TOLD_EVERY) {
        known.more += 1;
        return;
      }
      seen.set(text, { since: now(), more: 0 });
      line(known === undefined || known.more === 0 ? text : `${text} (and ${known.more} times before)`);
    },
  };
}
