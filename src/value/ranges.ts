import { chancesIn, withChance, withFinding } from './given.ts';
import type { Model } from './model.ts';
import type { Valuation } from './valuation.ts';
import { expectedUnder, type WorkOptions } from './work.ts';

/** With more ranges than this the combinations of their ends are not all tried. */
const MOST_RANGES = 8;

/**
 * Where odds are given as ranges, the least and the most that each party can expect. What it expects is linear in each
 * of the odds, so that its extremes lie at ends of the ranges, and all combinations of them are tried. Null where no
 * odds are ranges, or so many that they are not.
 */
export function betweenFor(
  model: Model,
  options: WorkOptions,
): readonly (readonly [number, number])[] | null {
  const ranged = rangesIn(model.valuation);
  if (ranged.length === 0 || ranged.length > MOST_RANGES) return null;
  const bounds = model.parties.map((): [number, number] => [Infinity, -Infinity]);
  for (let corner = 0; corner < 1 << ranged.length; corner++) {
    const valuation = ranged.reduce((so, put, at) => put(so, ((corner >> at) & 1) as 0 | 1), model.valuation);
    const expected = expectedUnder(model, valuation, options);
    for (const [party, bound] of bounds.entries()) {
      bound[0] = Math.min(bound[0], expected[party] ?? 0);
      bound[1] = Math.max(bound[1], expected[party] ?? 0);
    }
  }
  return bounds;
}

type Put = (valuation: Valuation, end: 0 | 1) => Valuation;

/** What puts each range at one of its ends; a range that stands for several claims moves for all of them at once. */
const rangesIn = (given: Valuation): readonly Put[] => [
  ...[...given.findings].flatMap(([key, { range }]): readonly Put[] =>
    range === undefined ? [] : [(valuation, end) => withFinding(valuation, key, range[end])],
  ),
  ...[...new Map(chancesIn(given).map((each) => [each.name, each])).values()].flatMap(
    ({ name, range }): readonly Put[] =>
      range === undefined ? [] : [(valuation, end) => withChance(valuation, name, range[end])],
  ),
];
