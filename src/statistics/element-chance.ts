import type { ElementId, Rule } from '../../events/index.ts';
import { elementsOf, rangeOf } from '../doctrine/index.ts';

/** More elements than these are not tried in every combination. */
const MOST = 12;
const HALVINGS = 40;

/**
 * How likely each element of a test has to be satisfied, all alike and each for itself, for the test to be met with a
 * chance. Where that cannot be told (too many elements, or a rule that no such chance meets), the chance itself.
 */
export function elementChanceOf(rule: Rule): (met: number) => number {
  const elements = elementsOf(rule);
  if (elements.length < 2 || elements.length > MOST) return (met) => met;
  const meets = Array.from({ length: 2 ** elements.length }, (_, bits) => ({
    satisfied: elements.filter((_, place) => (bits >> place) & 1).length,
    met: isMet(rule, elements, bits),
  })).filter(({ met }) => met);
  const chanceOf = (each: number): number =>
    meets.reduce(
      (sum, { satisfied }) => sum + each ** satisfied * (1 - each) ** (elements.length - satisfied),
      0,
    );
  return (met) => {
    let [low, high] = [0, 1];
    if (chanceOf(low) > met || chanceOf(high) < met) return met;
    for (let time = 0; time < HALVINGS; time += 1) {
      const middle = (low + high) / 2;
      if (chanceOf(middle) < met) low = middle;
      else high = middle;
    }
    return (low + high) / 2;
  };
}

const isMet = (rule: Rule, elements: readonly ElementId[], bits: number): boolean =>
  rangeOf(rule, {
    get: (element) => ({
      holding: (bits >> elements.indexOf(element)) & 1 ? ('satisfied' as const) : ('not-satisfied' as const),
    }),
  }).most === 'satisfied';
