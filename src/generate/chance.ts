import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';

/** Chance as data: the same seed gives the same throws, on every machine. */
export type Chance = {
  /** A whole number from `least` to `most`, both included. */
  readonly between: (least: number, most: number) => number;
  /** True with a probability between 0 and 1, in steps of one ten-thousandth. */
  readonly happens: (probability: number) => boolean;
  readonly oneOf: <Item>(items: readonly [Item, ...Item[]]) => Item;
};

/**
 * Spreads a seed over all 32 bits, so that neighbouring seeds do not begin alike (the finaliser of
 * MurmurHash3, A. Appleby).
 */
function spread(seed: number): number {
  let bits = seed ^ 0x9e3779b9;
  bits = Math.imul(bits ^ (bits >>> 16), 0x85ebca6b);
  bits = Math.imul(bits ^ (bits >>> 13), 0xc2b2ae35);
  return bits ^ (bits >>> 16);
}

/** Starts from a seed (a 32-bit whole number). */
export function chanceFrom(seed: number): Chance {
  const generator = xoroshiro128plus(spread(seed));
  const between = (least: number, most: number): number => uniformInt(generator, least, most);
  return {
    between,
    happens: (probability) => between(1, 10_000) <= probability * 10_000,
    oneOf: (items) => items[between(0, items.length - 1)] ?? items[0],
  };
}
