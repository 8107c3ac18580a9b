import type { ElementId, Holding, Rule } from '../../events/index.ts';

/**
 * How a legal test comes out over findings, in three values (Kleene's strong logic: S. C. Kleene, Introduction
 * to Metamathematics § 64 (1952)). An element without a finding is open, and what is open stays open unless the
 * rest of the rule decides without it.
 */
export function evaluate(rule: Rule, holding: (element: ElementId) => Holding): Holding {
  if (typeof rule === 'string') return holding(rule);
  if ('not' in rule) return NEGATED[evaluate(rule.not, holding)];
  const [parts, needed] =
    'all' in rule ? [rule.all, rule.all.length] : 'any' in rule ? [rule.any, 1] : [rule.of, rule.atLeast];
  let satisfied = 0;
  let open = 0;
  for (const part of parts) {
    const value = evaluate(part, holding);
    if (value === 'satisfied') satisfied += 1;
    else if (value === 'open') open += 1;
  }
  if (satisfied >= needed) return 'satisfied';
  return satisfied + open >= needed ? 'open' : 'not-satisfied';
}

const NEGATED = {
  satisfied: 'not-satisfied',
  'not-satisfied': 'satisfied',
  open: 'open',
} as const satisfies Record<Holding, Holding>;

/** The elements a rule is made of, in the order in which it names them. */
export function elementsOf(rule: Rule): readonly ElementId[] {
  if (typeof rule === 'string') return [rule];
  if ('not' in rule) return elementsOf(rule.not);
  const parts = 'all' in rule ? rule.all : 'any' in rule ? rule.any : rule.of;
  return [...new Set(parts.flatMap(elementsOf))];
}
