import type { DataOf, ElementId, Finding, Rule } from '../../events/index.ts';
import { type Result, resultOf } from './outcome.ts';

/** How a test came out, part by part: the tree of its rule, with the finding under each element. */
export type Explanation =
  | {
      readonly kind: 'element';
      readonly value: Result;
      readonly element: ElementId;
      /** What the element asks. */
      readonly asks: string | null;
      /** The finding; null where none was made, so that the element is undecided. */
      readonly finding: Finding | null;
    }
  | {
      readonly kind: 'all' | 'any' | 'not' | 'at-least';
      readonly value: Result;
      /** How many parts are needed, of an `at-least`. */
      readonly needed: number | null;
      readonly parts: readonly Explanation[];
    };

/** Explains how a test comes out over findings. */
export function explain(test: DataOf<'TestStated'>, findings: ReadonlyMap<ElementId, Finding>): Explanation {
  const visit = (rule: Rule): Explanation => {
    const value = resultOf(rule, findings);
    if (typeof rule === 'string')
      return {
        kind: 'element',
        value,
        element: rule,
        asks: test.elements[rule] ?? null,
        finding: findings.get(rule) ?? null,
      };
    if ('not' in rule) return { kind: 'not', value, needed: null, parts: [visit(rule.not)] };
    if ('all' in rule) return { kind: 'all', value, needed: null, parts: rule.all.map(visit) };
    if ('any' in rule) return { kind: 'any', value, needed: null, parts: rule.any.map(visit) };
    return { kind: 'at-least', value, needed: rule.atLeast, parts: rule.of.map(visit) };
  };
  return visit(test.rule);
}
