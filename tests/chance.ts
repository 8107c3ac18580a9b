import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import { afterEach, onTestFailed, TestRunner } from 'vitest';

/** Chance from a seed that is told when a test that uses it fails; `NUNC_SEED` runs it again. */
export class Chance {
  readonly seed: number;
  private readonly generator: ReturnType<typeof xoroshiro128plus>;

  constructor(seed = freshSeed()) {
    this.seed = seed;
    this.generator = xoroshiro128plus(seed);
    tellWhereOneFails(seed);
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

/** The seed that `NUNC_SEED` gives, or one of this moment. */
export const freshSeed = (): number => Number(process.env.NUNC_SEED ?? Date.now() % 1_000_000_007);

/** Within a test, of that test; outside of one, of every test of the file or the `describe` that it is made in. */
function tellWhereOneFails(seed: number): void {
  const tell = () => console.error(`NUNC_SEED=${seed} runs it again`);
  if (TestRunner.getCurrentTest() !== undefined) onTestFailed(tell);
  else
    afterEach(({ task }) => {
      if (task.result?.state === 'fail') tell();
    });
}
