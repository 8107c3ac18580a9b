/**
 * Questions that take long are worked out in threads of their own, so that nobody else waits for them. Each has an
 * end: a time after which it is given up, a memory that it may not pass, and whoever asked may go away.
 */
import { NotAnswered } from './fault.ts';
import { type Job, Thread } from './one-thread.ts';
import type { Answered, Question, QuestionAnswers, Questions } from './questions.ts';

export type ThreadLimits = {
  /** How many questions are worked out at once: a short one beside long ones waits for none of them. */
  readonly threads: number;
  /** How many more may wait. */
  readonly waiting: number;
  /** How long one may take, in milliseconds. */
  readonly longest: number;
  /** How much memory one may use, in megabytes. */
  readonly memory: number;
};

const LIMITS: ThreadLimits = { threads: 6, waiting: 16, longest: 30_000, memory: 512 };

/** Threads that are kept when nothing is asked, so that the next question need not wait for one to start. */
const KEPT = 2;

export class Threads {
  readonly #limits: ThreadLimits;
  readonly #idle: Thread[] = [];
  readonly #busy = new Map<Job, Thread>();
  readonly #waiting: Job[] = [];

  constructor(limits: Partial<ThreadLimits> = {}) {
    this.#limits = { ...LIMITS, ...limits };
  }

  /**
   * The answer to a question. When the signal says that nobody waits for it any longer, it is given up.
   *
   * Errors: `NotAnswered` 503 where too many wait, 504 where it takes too long or too much.
   */
  ask<Q extends Question>(
    question: Q,
    asked: Questions[Q],
    signal: AbortSignal,
  ): Promise<Answered<QuestionAnswers[Q]>> {
    if (this.#busy.size >= this.#limits.threads && this.#waiting.length >= this.#limits.waiting)
      return Promise.reject(new NotAnswered(503, 'The studio is busy with other questions: ask again soon.'));
    return new Promise((resolve, reject) => {
      const job: Job = {
        message: { question, asked },
        given: Object.values(asked).filter((value) => value instanceof ArrayBuffer),
        give: (answer) => resolve(answer as Answered<QuestionAnswers[Q]>),
        giveUp: reject,
      };
      signal.addEventListener('abort', () => this.#leave(job), { once: true });
      if (signal.aborted) return reject(nobodyWaits());
      this.#waiting.push(job);
      this.#next();
    });
  }

  /** Ends every thread; what is being worked out is given up. */
  async close(): Promise<void> {
    for (const job of this.#waiting.splice(0)) job.giveUp(new NotAnswered(503, 'The studio is stopping.'));
    await Promise.all([...this.#idle.splice(0), ...this.#busy.values()].map((thread) => thread.end()));
  }

  #leave(job: Job): void {
    const at = this.#waiting.indexOf(job);
    if (at >= 0) {
      this.#waiting.splice(at, 1);
      job.giveUp(nobodyWaits());
    } else this.#busy.get(job)?.giveUp(nobodyWaits());
  }

  #next(): void {
    if (this.#busy.size >= this.#limits.threads) return;
    const job = this.#waiting.shift();
    if (job === undefined) return;
    const thread = this.#idle.pop() ?? new Thread(this.#limits.memory);
    this.#busy.set(job, thread);
    // What cannot be stopped from outside is ended whole: the next question gets a thread of its own.
    const late = setTimeout(() => thread.giveUp(tooLong()), this.#limits.longest);
    thread.work(job, (usable) => {
      clearTimeout(late);
      this.#busy.delete(job);
      if (usable && this.#idle.length < KEPT) this.#idle.push(thread);
      else void thread.end();
      this.#next();
    });
  }
}

const nobodyWaits = () => new NotAnswered(503, 'Nobody waits for the answer any longer.');
const tooLong = () =>
  new NotAnswered(504, 'This would take too long to work out here: `nunc` does it at a prompt.');
