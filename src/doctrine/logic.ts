import type { ElementId, Holding, Rule } from '../../events/index.ts';

/** A rule that joins others. */
type Joint = Exclude<Rule, ElementId | { readonly not: Rule }>;

const partsOf = (rule: Joint): readonly Rule[] =>
  'all' in rule ? rule.all : 'any' in rule ? rule.any : rule.of;

function joined(rule: Joint, values: readonly Holding[]): Holding {
  const needed = 'all' in rule ? rule.all.length : 'any' in rule ? 1 : rule.atLeast;
  let satisfied = 0;
  let open = 0;
  for (const value of values)
    if (value === 'satisfied') satisfied += 1;
    else if (value === 'open') open += 1;
  if (satisfied >= needed) return 'satisfied';
  return satisfied + open >= needed ? 'open' : 'not-satisfied';
}

const NEGATED = {
  satisfied: 'not-satisfied',
  'not-satisfied': 'satisfied',
  open: 'open',
} as const satisfies Record<Holding, Holding>;

/** What an order holds on each element that it makes a finding on. */
export type HoldingsFound = {
  readonly get: (element: ElementId) => { readonly holding: Holding } | undefined;
};

/** Between which holdings a rule comes out, when what nobody has found is tried both ways. */
export type Range = { readonly least: Holding; readonly most: Holding };

/**
 * How a legal test comes out over findings, in three values (Kleene's strong logic: S. C. Kleene, Introduction
 * to Metamathematics § 64 (1952)): what is open stays open unless the rest of the rule decides without it. An
 * element without a finding may come out either way, so that the rule comes out somewhere between two holdings.
 * Exact where the rule names each element once.
 */
export function rangeOf(rule: Rule, found: HoldingsFound): Range {
  if (typeof rule === 'string') {
    const holding = found.get(rule)?.holding;
    return { least: holding ?? 'not-satisfied', most: holding ?? 'satisfied' };
  }
  if ('not' in rule) {
    const { least, most } = rangeOf(rule.not, found);
    return { least: NEGATED[most], most: NEGATED[least] };
  }
  const ranges = partsOf(rule).map((part) => rangeOf(part, found));
  return {
    least: joined(
      rule,
      ranges.map(({ least }) => least),
    ),
    most: joined(
      rule,
      ranges.map(({ most }) => most),
    ),
  };
}

/** The holding from which on a question is answered: whether a test is met, or whether it is not failed. */
export type Cut = 'satisfied' | 'open';

const STRENGTH = { 'not-satisfied': 0, open: 1, satisfied: 2 } as const satisfies Record<Holding, number>;

/** Whether a rule comes out at least so; null where that hangs on elements that nobody has found. */
export function comesOutAtLeast(rule: Rule, found: HoldingsFound, cut: Cut): boolean | null {
  const { least, most } = rangeOf(rule, found);
  const [worst, best] = [STRENGTH[least] >= STRENGTH[cut], STRENGTH[most] >= STRENGTH[cut]];
  return worst === best ? worst : null;
}

/** The elements without a finding on which it hangs whether a rule comes out at least so, in the order of the rule. */
export function hangsOn(rule: Rule, found: HoldingsFound, cut: Cut): readonly ElementId[] {
  if (comesOutAtLeast(rule, found, cut) !== null) return [];
  if (typeof rule === 'string') return [rule];
  if ('not' in rule) return hangsOn(rule.not, found, cut === 'open' ? 'satisfied' : 'open');
  return [...new Set(partsOf(rule).flatMap((part) => hangsOn(part, found, cut)))];
}

/** The elements a rule is made of, in the order in which it names them. */
export function elementsOf(rule: Rule): readonly ElementId[] {
  if (typeof rule === 'string') return [rule];
  if ('not' in rule) return elementsOf(rule.not);
  return [...new Set(partsOf(rule).flatMap(elementsOf))];
}
