import { Worker } from 'node:worker_threads';
import { NotAnswered } from './fault.ts';
import type { ThreadAnswer } from './thread.ts';

/** A question on its way, and what becomes of it. */
export type Job = {
  readonly message: object;
  /** What of it is given away rather than copied: the sender has it no longer. */
  readonly given: readonly ArrayBuffer[];
  readonly give: (answer: unknown) => void;
  readonly giveUp: (why: Error) => void;
};

/** The file of a thread: beside this one in the source, and beside the file that this one is built into. */
const file = new URL(import.meta.url.endsWith('.ts') ? './thread.ts' : './thread.js', import.meta.url);

type Work = {
  readonly job: Job;
  /** Told whether the thread can take another question. */
  readonly ended: (usable: boolean) => void;
};

/** A thread, which works out one question at a time. */
export class Thread {
  readonly #worker: Worker;
  #work: Work | undefined;

  /** `memory` in megabytes. */
  constructor(memory: number) {
    this.#worker = new Worker(file, { resourceLimits: { maxOldGenerationSizeMb: memory } });
    this.#worker.on('message', (told: ThreadAnswer) => {
      const work = this.#taken();
      work?.ended(true);
      if ('answer' in told) work?.job.give(told.answer);
      else work?.job.giveUp(new Error(told.failed));
    });
    this.#worker.on('error', (error: unknown) => this.giveUp(asked(error)));
    // One that ended for no reason that it told would leave whoever asked waiting.
    this.#worker.on('exit', () => this.giveUp(new Error('a thread of the studio ended by itself')));
    this.#worker.unref();
  }

  work(job: Job, ended: Work['ended']): void {
    this.#work = { job, ended };
    try {
      this.#worker.postMessage(job.message, [...job.given]);
    } catch (error) {
      this.giveUp(asked(error));
    }
  }

  /** Ends what is being worked out, and the thread with it. */
  giveUp(why: Error): void {
    const work = this.#taken();
    work?.ended(false);
    work?.job.giveUp(why);
  }

  async end(): Promise<void> {
    this.giveUp(new NotAnswered(503, 'The studio is stopping.'));
    await this.#worker.terminate();
  }

  #taken(): Work | undefined {
    const work = this.#work;
    this.#work = undefined;
    return work;
  }
}

function asked(error: unknown): Error {
  if (!(error instanceof Error)) return new Error(String(error));
  return 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY'
    ? new NotAnswered(504, 'This would take more memory than one question may have here.')
    : error;
}
