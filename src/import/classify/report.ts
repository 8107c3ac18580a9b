import type { Row, RuleReport } from './rows.ts';

/** How often each rule decided, in the order in which rules first spoke. */
export function ruleReportOf(rows: readonly Row[]): RuleReport {
  const kind: Counts = new Map();
  const motion: Counts = new Map();
  const disposition: Counts = new Map();
  const effect: Counts = new Map();
  rows.forEach((row) => {
    count(kind, row.rule);
    if (row.motionRule !== null) count(motion, row.motionRule);
    if (row.rulings.length > 0) for (const { rule } of row.rulings) count(disposition, rule);
    if (row.effectRules.length > 0) for (const rule of row.effectRules) count(effect, rule);
  });
  return {
    kind: Object.fromEntries(kind),
    motion: Object.fromEntries(motion),
    disposition: Object.fromEntries(disposition),
    effect: Object.fromEntries(effect),
  };
}

type Counts = Map<string, number>;

function count(counts: Counts, name: string): void {
  counts.set(name, (counts.get(name) ?? 0) + 1);
}
