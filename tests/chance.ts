import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';

/** Chance from a seed that a failing test prints; `NUNC_SEED` runs it again. */
export class Chance {
  readonly seed: number;
  private readonly generator: ReturnType<typeof xoroshiro128plus>;

  constructor(seed = Number(process.env.NUNC_SEED ?? Date.now() % 1_000_000_007)) {
    this.seed = seed;
    this.generator = xoroshiro128plus(seed);
  }

  /** A whole number from 0 up to, and without, `limit`. */
  below(limit: number): number {
    return uniformInt(this.generator, 0, limit - 1);
  }

  oneOf<T>(list: readonly T[]): T {
    const found = list[this.below(list.length)];
    if (found === undefined) throw new RangeError('nothing to choose from');
    return found;
  }
}
