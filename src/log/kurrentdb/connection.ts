/** The client and its patience: every call has a deadline, and what may pass is tried again. */
import { setTimeout as sleep } from 'node:timers/promises';
import { KurrentDBClient, NotLeaderError } from '@kurrent/kurrentdb-client';
import { BadStoreUrl, StoreUnreachable } from '../faults.ts';
import { asFault, isPassing, NoAnswer, obstacle } from './faults.ts';
import { type KurrentUrl, readKurrentUrl } from './url.ts';

export class Connection {
  readonly place: string;
  /** How long an operation may take with all its attempts, in milliseconds. */
  readonly patience: number;
  readonly #source: string;
  readonly #url: KurrentUrl;
  #client: KurrentDBClient;
  #closed = false;

  /** Errors: `BadStoreUrl`. Nothing is sent before the first call. */
  constructor(url: string, place: string, patience: number) {
    this.place = place;
    this.patience = patience;
    this.#source = url;
    this.#url = readKurrentUrl(url, place);
    this.#client = this.#connect();
  }

  get client(): KurrentDBClient {
    if (this.#closed) throw new StoreUnreachable(this.place, 'closed', `The log ${this.place} is closed.`);
    return this.#client;
  }

  get closed(): boolean {
    return this.#closed;
  }

  /**
   * How long one attempt may take: a lost answer must leave time for another attempt, and the client needs
   * half a second to connect.
   */
  get attempt(): number {
    return Math.max(this.patience / 3, 1_000);
  }

  /**
   * Runs an operation, again after a pause when it failed in a way that may pass, until patience ends. The
   * operation must be safe to repeat.
   *
   * Errors: `StoreUnreachable`, saying why.
   */
  async persist<T>(operation: (client: KurrentDBClient) => Promise<T>): Promise<T> {
    const end = performance.now() + this.patience;
    let follower: NotLeaderError | undefined;
    for (let pause = 20; ; pause = Math.min(pause * 2, 500)) {
      try {
        return await this.answer(operation(this.client));
      } catch (error) {
        // Sent on to a leader that does not answer: who that is says more than that nobody answered.
        if (error instanceof NotLeaderError) follower = error;
        if (!isPassing(error)) throw await this.fault(error);
        if (performance.now() + pause > end) throw await this.fault(follower ?? error);
        // An attempt that was never answered may have left the connection in a state that hangs the next.
        if (error instanceof NoAnswer) await this.#reconnect();
        await sleep(pause);
      }
    }
  }

  /** Waits for an answer as long as one attempt may take. Errors: `NoAnswer`. */
  async answer<T>(promise: Promise<T>): Promise<T> {
    const timer = new AbortController();
    const late = sleep(this.attempt, undefined, { signal: timer.signal }).then(() => {
      throw new NoAnswer(`no answer within ${this.attempt} ms`);
    });
    try {
      return await Promise.race([promise, late]);
    } finally {
      timer.abort();
      // Aborted or not, the loser of the race must not end as an unhandled rejection.
      late.catch(() => undefined);
      promise.catch(() => undefined);
    }
  }

  /** Fails at once, with the reason, where no call could succeed. Errors: `StoreUnreachable`. */
  async check(): Promise<void> {
    const found = await obstacle(this.place, this.#url);
    if (found !== undefined) throw found;
  }

  /** The fault that an error stands for, with its reason looked into. */
  async fault(error: unknown): Promise<unknown> {
    return asFault(this.place, this.#url, error);
  }

  async close(): Promise<void> {
    if (this.#closed) return;
    this.#closed = true;
    await this.#client.dispose();
  }

  async #reconnect(): Promise<void> {
    const old = this.#client;
    this.#client = this.#connect();
    await Promise.race([old.dispose(), sleep(200)]);
  }

  #connect(): KurrentDBClient {
    try {
      return KurrentDBClient.connectionString(this.#source);
    } catch (cause) {
      const why = cause instanceof Error ? cause.message.split('\n')[0] : String(cause);
      throw new BadStoreUrl(this.place, `${this.place} is no store: ${why}.`, { cause });
    }
  }
}
