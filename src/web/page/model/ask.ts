import { batch, effect, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import type { WireFault } from '../../wire.ts';

/** Whether the server answers; the page says so where it does not. */
export const connected = signal(true);

/** What the server said no to, for a person to read. */
export class AnswerRefused extends Error {
  readonly more: readonly string[];
  constructor(message: string, more: readonly string[] = []) {
    super(message);
    this.more = more;
  }
}

/** Asks the server. Rejects with `AnswerRefused`, in the server's own words, or when it does not answer. */
export async function ask<Answer>(path: string, init: RequestInit = {}): Promise<Answer> {
  let response: Response;
  try {
    response = await fetch(`/api/${path}`, init);
  } catch (error) {
    if (init.signal?.aborted !== true) connected.value = false;
    throw error;
  }
  connected.value = true;
  if (response.ok) return (await response.json()) as Answer;
  const fault = (await response.json().catch(() => null)) as WireFault | null;
  throw new AnswerRefused(fault?.problem ?? `The studio answered ${response.status}.`, fault?.more);
}

/** Sends something to be kept. */
export const send = <Answer>(path: string, body: unknown, method = 'POST'): Promise<Answer> =>
  ask(path, { method, body: JSON.stringify(body), headers: { 'Content-Type': 'application/json' } });

/** An answer that follows what is asked: the last one stays until the next one is there. */
export type LiveAnswer<Answer> = {
  readonly answer: Signal<Answer | null>;
  /** The question that `answer` is the answer to. */
  readonly answered: ReadonlySignal<string | null>;
  readonly problem: Signal<AnswerRefused | null>;
  readonly waiting: Signal<boolean>;
  /** Asks again, what is asked being the same. */
  readonly again: () => void;
};

/**
 * Follows a question: asks when it changes, once it has been the same for `patience` milliseconds. A null question
 * has no answer; an undefined one cannot be asked yet, and the last answer stays.
 */
export function followed<Answer>(
  question: ReadonlySignal<string | null | undefined>,
  patience = 0,
): LiveAnswer<Answer> {
  const answer = signal<Answer | null>(null);
  const answered = signal<string | null>(null);
  const problem = signal<AnswerRefused | null>(null);
  const waiting = signal(false);
  const turn = signal(0);
  effect(() => {
    const path = question.value;
    turn.value;
    if (path === undefined) return;
    if (path === null) {
      batch(() => {
        answer.value = null;
        answered.value = null;
        problem.value = null;
        waiting.value = false;
      });
      return;
    }
    const stop = new AbortController();
    waiting.value = true;
    const begin = async () => {
      try {
        const got = await ask<Answer>(path, { signal: stop.signal });
        if (stop.signal.aborted) return;
        batch(() => {
          answer.value = got;
          answered.value = path;
          problem.value = null;
        });
      } catch (error) {
        if (stop.signal.aborted) return;
        problem.value =
          error instanceof AnswerRefused ? error : new AnswerRefused('The studio does not answer.');
      }
      waiting.value = false;
    };
    const timer = setTimeout(begin, patience);
    return () => {
      clearTimeout(timer);
      stop.abort();
    };
  });
  return {
    answer,
    answered,
    problem,
    waiting,
    again: () => {
      turn.value += 1;
    },
  };
}
