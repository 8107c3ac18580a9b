import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';

/** Random numbers from a seed: the same seed gives the same numbers on every machine. */
export class Random {
  private readonly generator: ReturnType<typeof xoroshiro128plus>;

  constructor(seed: number) {
    this.generator = xoroshiro128plus(seed);
  }

  /** The next 32 bits, as a number from 0 to 2^32 - 1. */
  word(): number {
    return this.generator.next() >>> 0;
  }

  /** From 0 up to, and never, 1. */
  next(): number {
    return this.word() / 4294967296;
  }

  /** A whole number from 0 up to, and never, `bound`. */
  below(bound: number): number {
    return Math.floor(this.next() * bound);
  }
}
