/** The client and its patience: every call has a deadline, and what may pass is tried again. */
import { setTimeout as sleep } from 'node:timers/promises';
import { type KurrentDBClient, NotLeaderError } from '@kurrent/kurrentdb-client';
import { BadStoreUrl, StoreFault, StoreUnreachable } from '../faults.ts';
import { clientOf } from './client.ts';
import type { Credentials } from './credentials.ts';
import { isPassing, isRefusal, kurrentFault, NoAnswer, type Task } from './faults.ts';
import { obstacle } from './obstacle.ts';
import { refusal } from './rights.ts';
import { type KurrentUrl, readKurrentUrl } from './url.ts';

/** How long an operation is tried: a cluster took up to 13 seconds to elect a leader. */
const defaultPatience = 30_000;

/** A node that has not answered for so long is not waited for, since another may lead by now. */
const longestAttempt = 5_000;
const shortestAttempt = 1_000;

export type Timing = {
  /** How long an operation may take with all its attempts, in milliseconds. */
  readonly patience?: number;
  /** How long to wait for a server that is not there yet, in milliseconds. */
  readonly wait?: number;
};

export class Connection {
  readonly place: string;
  readonly patience: number;
  readonly #url: KurrentUrl;
  readonly #wait: number;
  #client: KurrentDBClient;
  #closed = false;

  /** Errors: `BadStoreUrl`. Nothing is sent before the first call. */
  constructor(url: string, place: string, { patience, wait }: Timing) {
    this.place = place;
    this.#url = readKurrentUrl(url, place);
    this.patience = this.#url.patience ?? patience ?? defaultPatience;
    this.#wait = this.#url.wait ?? wait ?? 0;
    this.#client = this.#connect();
  }

  get client(): KurrentDBClient {
    if (this.#closed) throw new StoreUnreachable(this.place, 'closed', `The log ${this.place} is closed.`);
    return this.#client;
  }

  get closed(): boolean {
    return this.#closed;
  }

  /** Given with each reading: the library that reads takes a password out of a URL without decoding it. */
  get credentials(): { readonly credentials?: Credentials } {
    const { credentials } = this.#url;
    return credentials === undefined ? {} : { credentials: { ...credentials } };
  }

  /** How long the first answer may take: patience, or longer where a server that is starting is waited for. */
  get opening(): number {
    return Math.max(this.patience, this.#wait);
  }

  /** How long one attempt may take: a lost answer must leave time for others. */
  get attempt(): number {
    return Math.min(Math.max(this.patience / 3, shortestAttempt), longestAttempt);
  }

  /**
   * Runs an operation, again after a pause when it failed in a way that may pass, until patience ends. The
   * operation must be safe to repeat. It is given a client, and says that it comes on by calling `alive`.
   *
   * Errors: `StoreUnreachable`, `StreamUnusable`, saying why.
   */
  async persist<T>(
    task: Task,
    operation: (client: KurrentDBClient, alive: () => void) => Promise<T>,
    within = this.patience,
  ): Promise<T> {
    const end = performance.now() + within;
    let follower: NotLeaderError | undefined;
    for (let pause = 20; ; pause = Math.min(pause * 2, 500)) {
      const { client } = this;
      try {
        return await this.answer((alive) => operation(client, alive));
      } catch (error) {
        if (!isPassing(error)) throw await this.fault(error, task);
        if (performance.now() + pause > end) throw await this.fault(follower ?? error, task);
        // Told who leads, the client goes there. Whatever else happened to it, it may never get over: it has
        // been seen to go on failing long after a new leader was there, where one made anew did not.
        const sentOn = error instanceof NotLeaderError && follower === undefined;
        follower = error instanceof NotLeaderError ? error : follower;
        if (!sentOn) await this.renew(client);
        await sleep(pause);
      }
    }
  }

  /** Waits as long as one attempt may take, from the start or the last sign of life. Errors: `NoAnswer`. */
  answer<T>(ask: (alive: () => void) => Promise<T>): Promise<T> {
    return new Promise((resolve, reject) => {
      const late = () => reject(new NoAnswer(`no answer within ${this.attempt} ms`));
      const timer = setTimeout(late, this.attempt);
      ask(() => timer.refresh())
        .then(resolve, reject)
        .finally(() => clearTimeout(timer));
    });
  }

  /** Makes the client anew, unless that was done since the caller got its own. */
  async renew(failed: KurrentDBClient): Promise<void> {
    if (this.#closed || this.#client !== failed) return;
    this.#client = this.#connect();
    await Promise.race([failed.dispose(), sleep(200)]);
  }

  /**
   * Fails with the reason where no call could succeed: at once, or for a server that is not there (yet) when
   * the time to wait for it is over. Errors: `StoreUnreachable`.
   */
  async check(): Promise<void> {
    const end = performance.now() + this.#wait;
    for (;;) {
      const found = await obstacle(this.place, this.#url);
      if (found === undefined) return;
      if (found.why !== 'no-server' || performance.now() > end) throw found;
      await sleep(250);
    }
  }

  /** The fault that an error stands for, with its reason looked into. */
  async fault(error: unknown, task: Task): Promise<unknown> {
    if (!isRefusal(error)) return kurrentFault(this.place, this.#url, error, task);
    return refusal(this.place, this.#url, error, { client: this.client, task });
  }

  async close(): Promise<void> {
    if (this.#closed) return;
    this.#closed = true;
    await this.#client.dispose();
  }

  #connect(): KurrentDBClient {
    try {
      return clientOf(this.#url);
    } catch (cause) {
      if (cause instanceof StoreFault) throw cause;
      // The client repeats what it was given, which may be more than is to be shown.
      const why = 'the client of KurrentDB does not take one of its options';
      throw new BadStoreUrl(this.place, `${this.place} is no store: ${why}.`, { cause });
    }
  }
}
