import { type ClaimWord, isClaimWord } from '../../../machines/index.ts';
import type { Compiled } from './compiled.ts';
import type { FindingOdds } from './odds.ts';

/** How likely everything is, before it is put in words. */
export type Outlook = {
  /** For each claim, how likely each end state is, by its number. */
  readonly states: readonly ReadonlyMap<number, number>[];
  /** How likely it is that exactly so many claims still stand. */
  readonly standing: readonly number[];
};

/** Whether a claim that ends in a state still stands. */
const STANDS: Readonly<Record<ClaimWord, boolean>> = {
  filed: true,
  motion: true,
  survives: true,
  stayed: true,
  dismissed: false,
  withdrawn: false,
  settled: false,
  judgment: false,
};

/**
 * Whether a claim that ends in a state still stands: it survived, or was never reached, or waits. A claim of
 * which the record does not say whether it was dismissed does not count, nor one that was never asserted.
 */
export const stillStands = (state: string): boolean =>
  state.split(' or ').every((word) => isClaimWord(word) && STANDS[word]);

/** The variables with odds, and what they can reach. */
export type OddsReach = {
  /** Groups of variables that decide the same test outcomes; groups are independent of each other. */
  readonly groups: readonly {
    readonly odds: readonly FindingOdds[];
    readonly testOutcomes: readonly number[];
  }[];
  /** Clusters of claims that share groups; clusters are independent of each other. */
  readonly clusters: readonly { readonly claims: readonly number[]; readonly groups: readonly number[] }[];
};

/** Parts what the odds can reach into independent pieces. */
export function oddsReachOf(model: Compiled, odds: readonly FindingOdds[]): OddsReach {
  const byVariable = new Map(odds.map((each) => [each.variable, each]));
  const active = model.testOutcomes.flatMap(({ variables }, testOutcome) => {
    const own = variables.filter((variable) => byVariable.has(variable));
    return own.length > 0 ? [{ testOutcome, own }] : [];
  });
  const groups = joined(active.map(({ own }) => own)).map((members) => {
    const variables = new Set(members.flatMap((member) => active[member]?.own ?? []));
    return {
      odds: odds.filter(({ variable }) => variables.has(variable)),
      testOutcomes: members.flatMap((member) => active[member]?.testOutcome ?? []),
    };
  });
  const groupOf = new Map(
    groups.flatMap(({ testOutcomes }, group) =>
      testOutcomes.map((testOutcome) => [testOutcome, group] as const),
    ),
  );
  const used = model.claims.map(({ testOutcomes }) => [
    ...new Set([...testOutcomes].flatMap((testOutcome) => groupOf.get(testOutcome) ?? [])),
  ]);
  const clusters = joined(used).map((claims) => ({
    claims,
    groups: [...new Set(claims.flatMap((claim) => used[claim] ?? []))],
  }));
  return { groups, clusters };
}

/** Positions of lists that share an item, directly or through others. A list without items is alone. */
function joined(lists: readonly (readonly number[])[]): readonly (readonly number[])[] {
  const parent = lists.map((_, position) => position);
  const root = (position: number): number => {
    let at = position;
    while (parent[at] !== at) at = parent[at] ?? at;
    return at;
  };
  const first = new Map<number, number>();
  for (const [position, items] of lists.entries())
    for (const item of items) {
      const other = first.get(item);
      if (other === undefined) first.set(item, position);
      else parent[root(position)] = root(other);
    }
  return [...Map.groupBy(lists.keys(), root).values()];
}
