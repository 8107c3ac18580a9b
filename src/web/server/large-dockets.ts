/**
 * Long dockets, each held in a thread of its own: there it is read from its parts, replayed and asked, and the server
 * passes on the bytes of the answer. Replaying thousands of entries would hold up everybody else for a second.
 */
import { setImmediate as turn } from 'node:timers/promises';
import { type CaseAsked, pointAsked } from './case-questions.ts';
import { NotAnswered } from './fault.ts';
import { Thread } from './one-thread.ts';
import type { Answered, Question, QuestionAnswers, Questions } from './questions.ts';
import type { StudioCaseSize, StudioCases } from './studio-cases.ts';

/** How many entries are handed over at once, with a turn for others between. */
const PART = 100;

export type LargeLimits = {
  /** How many threads hold a long docket at once. */
  readonly held: number;
  /** How many questions may wait for one of them. */
  readonly waiting: number;
  /** How long a docket may take to be handed over, or a question to be answered, in milliseconds. */
  readonly longest: number;
  /** How much memory one may use, in megabytes. */
  readonly memory: number;
};

const LIMITS: LargeLimits = { held: 6, waiting: 32, longest: 30_000, memory: 1_024 };

/** A thread with what it holds; questions are asked of it one after another. */
type Holder = {
  readonly thread: Thread;
  version: string | undefined;
  waiting: number;
  last: Promise<unknown>;
};

type LookedAt = 'look' | 'entries';

export class LargeDockets {
  readonly #cases: Pick<StudioCases, 'part' | 'branchEvents'>;
  readonly #limits: LargeLimits;
  readonly #holders = new Map<string, Holder>();

  constructor(cases: Pick<StudioCases, 'part' | 'branchEvents'>, limits: Partial<LargeLimits> = {}) {
    this.#cases = cases;
    this.#limits = { ...LIMITS, ...limits };
  }

  /**
   * The answer about a long docket, as bytes. What is tried on it, its course through all of time and the list of
   * cases are each worked out in another thread, so that nobody who looks at the record waits for them.
   *
   * Errors: `NotAnswered`; those of the store.
   */
  async ask(
    id: string,
    size: StudioCaseSize,
    question: LookedAt,
    asked: CaseAsked,
  ): Promise<Answered<Uint8Array>> {
    const key = holderFor(id, asked);
    const holder = this.#holderOf(key);
    if (holder.waiting >= this.#limits.waiting)
      throw new NotAnswered(
        503,
        'The studio is busy with other questions about this docket: ask again soon.',
      );
    holder.waiting += 1;
    const answer = holder.last.then(async () => {
      await this.#hold(holder, id, size);
      return this.#work(holder, question, asked);
    });
    holder.last = answer.then(
      () => undefined,
      () => {
        // What went wrong may have ended the thread: the next question gets another.
        if (this.#holders.get(key) === holder) this.#holders.delete(key);
        void holder.thread.end();
      },
    );
    return answer.finally(() => {
      holder.waiting -= 1;
    });
  }

  async close(): Promise<void> {
    const holders = [...this.#holders.values()];
    this.#holders.clear();
    await Promise.all(holders.map(({ thread }) => thread.end()));
  }

  #holderOf(key: string): Holder {
    const known = this.#holders.get(key);
    if (known !== undefined) {
      this.#holders.delete(key);
      this.#holders.set(key, known);
      return known;
    }
    if (this.#holders.size >= this.#limits.held) {
      const idle = [...this.#holders].find(([, { waiting }]) => waiting === 0);
      if (idle === undefined)
        throw new NotAnswered(503, 'The studio is busy with other long dockets: ask again soon.');
      this.#holders.delete(idle[0]);
      void idle[1].thread.end();
    }
    const holder: Holder = {
      thread: new Thread(this.#limits.memory),
      version: undefined,
      waiting: 0,
      last: Promise.resolve(),
    };
    this.#holders.set(key, holder);
    return holder;
  }

  /** Hands a docket over, unless the thread holds it as it is. */
  async #hold(holder: Holder, id: string, { version, kept, entries: count }: StudioCaseSize): Promise<void> {
    const holds = `${id} ${version}`;
    if (holder.version === holds) return;
    holder.version = undefined;
    const branchEvents = await this.#cases.branchEvents(id);
    for (let from = 0; from < count; from += PART) {
      const entries = await this.#cases.part(id, from, Math.min(from + PART, count) - 1);
      await this.#work(holder, 'hold', { id, version, kept, entries, branchEvents, first: from === 0 });
      await turn();
    }
    holder.version = holds;
  }

  #work<Q extends Question>(
    { thread }: Holder,
    question: Q,
    asked: Questions[Q],
  ): Promise<Answered<QuestionAnswers[Q]>> {
    return new Promise((resolve, reject) => {
      const late = setTimeout(
        () => thread.giveUp(new NotAnswered(504, 'This would take too long: `nunc` does it at a prompt.')),
        this.#limits.longest,
      );
      thread.work(
        {
          message: { question, asked },
          given: [],
          give: (answer) => resolve(answer as Answered<QuestionAnswers[Q]>),
          giveUp: reject,
        },
        () => clearTimeout(late),
      );
    });
  }
}

/** By what name a thread holds a docket for a question: those of one name wait for each other. */
function holderFor(id: string, asked: CaseAsked): string {
  if (asked.question === 'card') return 'cards';
  return JSON.stringify([id, asked.question === 'lanes' ? 'lanes' : pointAsked(asked)]);
}
