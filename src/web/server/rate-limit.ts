import type { MiddlewareHandler } from 'hono';
import { NotAnswered } from './fault.ts';

/** So many requests at once from one address, and so many a second from then on: far more than a page asks. */
const AT_ONCE = 400;
const A_SECOND = 100;
/** So many wrong tokens from one address, and then one in so many seconds. */
const WRONG_AT_ONCE = 20;
const WRONG_A_SECOND = 0.2;
/** Addresses that are remembered; whoever asks from more begins anew. */
const ADDRESSES = 10_000;

/** How much is left to each: a bucket that fills by so much a second up to so much. */
export class Buckets {
  readonly #size: number;
  readonly #perSecond: number;
  readonly #now: () => number;
  readonly #left = new Map<string, { left: number; at: number }>();

  /** `now` in milliseconds, rising. */
  constructor(size: number, perSecond: number, now: () => number) {
    this.#size = size;
    this.#perSecond = perSecond;
    this.#now = now;
  }

  /** Takes one; whether there was one left. */
  take(key: string): boolean {
    const left = this.left(key);
    if (left < 1) return false;
    this.#left.delete(key);
    this.#left.set(key, { left: left - 1, at: this.#now() });
    for (const oldest of this.#left.keys()) {
      if (this.#left.size <= ADDRESSES) break;
      this.#left.delete(oldest);
    }
    return true;
  }

  left(key: string): number {
    const known = this.#left.get(key);
    if (known === undefined) return this.#size;
    return Math.min(this.#size, known.left + ((this.#now() - known.at) / 1_000) * this.#perSecond);
  }
}

export const requestBuckets = (now: () => number): Buckets => new Buckets(AT_ONCE, A_SECOND, now);
export const wrongTokenBuckets = (now: () => number): Buckets =>
  new Buckets(WRONG_AT_ONCE, WRONG_A_SECOND, now);

/** Answers nobody more often than a page could ask. `addressOf` says who asks. */
export const atMost =
  (buckets: Buckets, addressOf: (env: unknown) => string): MiddlewareHandler =>
  async (context, next) => {
    if (!buckets.take(addressOf(context.env)))
      throw new NotAnswered(429, 'Too many requests at once: wait a moment.');
    await next();
  };
