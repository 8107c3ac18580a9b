import type { Row, RuleReport } from './rows.ts';

/** How often each rule decided, in the order in which rules first spoke. */
export function reportOf(rows: readonly Row[]): RuleReport {
  return {
    kind: counted(rows.map((row) => row.rule)),
    motion: counted(rows.flatMap((row) => row.motionRule ?? [])),
    disposition: counted(rows.flatMap((row) => row.rulings.map((ruling) => ruling.rule))),
    effect: counted(rows.flatMap((row) => row.effectRules)),
  };
}

function counted(names: readonly string[]): Readonly<Record<string, number>> {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return Object.fromEntries(counts);
}
