import type { Compiled } from './compiled.ts';
import { MOST_EFFORT } from './effort.ts';
import type { Chances, FindingOdds } from './odds.ts';
import { type OddsReach, type Outlook, oddsReachOf, stillStands } from './outlook.ts';

/** More combinations than this are not enumerated: a few seconds of work. */
export const MOST_COMBINATIONS = 1 << 21;

/** How a group of findings can come out. */
export type GroupOutcome = {
  /** The values of its test outcomes. */
  readonly values: readonly number[];
  /** Holdings of its findings that make them so. */
  readonly assigned: readonly number[];
  chance: number;
  /** How likely this outcome is together with each holding of each finding: three to a finding. */
  readonly together: Float64Array;
};

/** The combinations of holdings that some findings may take. */
export const combinationsIn = (odds: readonly FindingOdds[]): number =>
  product(odds.map(({ chances }) => possible(chances).length));

/**
 * How many combinations an exact answer goes through, of what the findings come to; null where those are too many, or
 * what has to be worked out for them is too much.
 */
export function combinationsOf(model: Compiled, odds: readonly FindingOdds[]): number | null {
  const { groups, clusters } = oddsReachOf(model, odds);
  if (sum(groups.map((group) => combinationsIn(group.odds))) > MOST_COMBINATIONS) return null;
  if (sum(groups.map((group) => effortOf(model, group))) > MOST_EFFORT) return null;
  const assignment = new Uint8Array(model.variables.length);
  const outcomes = groups.map((group) => outcomesOf(model, group, assignment).length);
  const through = (some: readonly number[]): number => product(some.map((group) => outcomes[group] ?? 1));
  const combinations = sum(clusters.map((cluster) => through(cluster.groups)));
  if (combinations > MOST_COMBINATIONS) return null;
  // The record is folded once at most for each combination of what reaches a claim, whatever else there is.
  const groupOf = new Map(groups.flatMap(({ testOutcomes }, at) => testOutcomes.map((each) => [each, at])));
  const folds = clusters.map((cluster) => {
    const each = cluster.claims.map((claim) => {
      const reaching = [...(model.claims[claim]?.testOutcomes ?? [])];
      return through([...new Set(reaching.flatMap((testOutcome) => groupOf.get(testOutcome) ?? []))]);
    });
    return Math.min(through(cluster.groups), sum(each));
  });
  return sum(folds) * model.toFold > MOST_EFFORT ? null : combinations;
}

/** What working out how a group can come out comes to at most. */
export const effortOf = (model: Compiled, { odds, testOutcomes }: OddsReach['groups'][number]): number =>
  combinationsIn(odds) * sum(testOutcomes.map((testOutcome) => model.testOutcomes[testOutcome]?.effort ?? 0));

const sum = (numbers: readonly number[]): number => numbers.reduce((result, each) => result + each, 0);
const product = (numbers: readonly number[]): number => numbers.reduce((result, each) => result * each, 1);

/** The positions in HOLDINGS, from 1, that a finding may take. */
const possible = (chances: Chances): readonly number[] =>
  chances.flatMap((chance, index) => (chance > 0 ? [index + 1] : []));

/** An exact outlook, with how many claims stand on average when a finding comes out a certain way. */
export type ExactOutlook = Outlook & {
  /** By finding, in the order of the odds: three to a finding, NaN for what the odds exclude. */
  readonly when: readonly (readonly number[])[];
};

/**
 * The exact outlook. Findings are independent of each other and claims are not: those that rest on the same
 * findings are gone through together, and what is independent is multiplied.
 */
export function exactOutlook(model: Compiled, odds: readonly FindingOdds[]): ExactOutlook {
  const reach = oddsReachOf(model, odds);
  const assignment = new Uint8Array(model.variables.length);
  const values = model.valuesAt(assignment);
  const outcomes = reach.groups.map((group) => outcomesOf(model, group, assignment));
  const states = model.claims.map(() => new Map<number, number>());
  let standing: readonly number[] = [1];
  const shifts = new Map<FindingOdds, readonly number[]>();
  for (const cluster of reach.clusters) {
    const through = throughCluster(model, reach, cluster, outcomes, assignment, values, states);
    standing = convolved(standing, through.standing);
    const mean = meanOf(through.standing);
    for (const [at, group] of cluster.groups.entries())
      for (const [index, each] of (reach.groups[group]?.odds ?? []).entries())
        shifts.set(
          each,
          [0, 1, 2].map(
            (holding) => meanWhen(outcomes[group] ?? [], through.sums[at] ?? [], index * 3 + holding) - mean,
          ),
        );
  }
  const mean = meanOf(standing);
  const when = odds.map((each) => {
    const shift = shifts.get(each) ?? [0, 0, 0];
    return shift.map((difference, index) =>
      (each.chances[index] ?? 0) > 0 ? mean + difference : Number.NaN,
    );
  });
  return { states, standing, when };
}

/** The average of a number of claims, from how likely each number is. */
export const meanOf = (shares: readonly number[]): number =>
  shares.reduce((total, share, number) => total + share * number, 0);

/** How many claims of a cluster stand on average, given one finding: its outcomes' averages, by how likely each is. */
function meanWhen(outcomes: readonly GroupOutcome[], sums: readonly number[], slot: number): number {
  let weight = 0;
  let total = 0;
  for (const [index, { chance, together }] of outcomes.entries()) {
    const joint = together[slot] ?? 0;
    weight += joint;
    total += (joint / chance) * (sums[index] ?? 0);
  }
  return total / weight;
}

/** Every way in which a group can come out that differs in its test outcomes. */
export function outcomesOf(
  model: Compiled,
  { odds, testOutcomes }: OddsReach['groups'][number],
  assignment: Uint8Array,
): readonly GroupOutcome[] {
  const found = new Map<string, GroupOutcome>();
  const visit = (at: number, chance: number): void => {
    const each = odds[at];
    if (each === undefined) {
      const values = testOutcomes.map((testOutcome) => model.testOutcomes[testOutcome]?.at(assignment) ?? 0);
      const name = values.join();
      const assigned = odds.map(({ variable }) => assignment[variable] ?? 0);
      const outcome = found.get(name) ?? {
        values,
        assigned,
        chance: 0,
        together: new Float64Array(odds.length * 3),
      };
      found.set(name, outcome);
      outcome.chance += chance;
      for (const [index, holding] of assigned.entries()) {
        const slot = index * 3 + holding - 1;
        outcome.together[slot] = (outcome.together[slot] ?? 0) + chance;
      }
      return;
    }
    for (const holding of possible(each.chances)) {
      assignment[each.variable] = holding;
      visit(at + 1, chance * (each.chances[holding - 1] ?? 0));
    }
    assignment[each.variable] = 0;
  };
  visit(0, 1);
  return [...found.values()];
}

function throughCluster(
  model: Compiled,
  reach: OddsReach,
  cluster: OddsReach['clusters'][number],
  outcomes: readonly (readonly GroupOutcome[])[],
  assignment: Uint8Array,
  values: Uint8Array,
  states: readonly Map<number, number>[],
): { readonly standing: readonly number[]; readonly sums: readonly number[][] } {
  // For each group and each of its outcomes: how many claims stand, times how likely that is.
  const sums = cluster.groups.map((group) => new Array<number>(outcomes[group]?.length ?? 0).fill(0));
  const picked = cluster.groups.map(() => 0);
  const standing = new Array<number>(cluster.claims.length + 1).fill(0);
  const visit = (at: number, chance: number): void => {
    const position = cluster.groups[at];
    if (position === undefined) {
      let alive = 0;
      for (const claim of cluster.claims) {
        const state = model.outcome(claim, values, () => assignment);
        const known = states[claim];
        known?.set(state, (known.get(state) ?? 0) + chance);
        if (stillStands(model.states[state] ?? '')) alive += 1;
      }
      standing[alive] = (standing[alive] ?? 0) + chance;
      for (const [group, outcome] of picked.entries()) {
        const list = sums[group];
        if (list) list[outcome] = (list[outcome] ?? 0) + chance * alive;
      }
      return;
    }
    const { odds, testOutcomes } = reach.groups[position] ?? { odds: [], testOutcomes: [] };
    for (const [index, outcome] of (outcomes[position] ?? []).entries()) {
      picked[at] = index;
      for (const [each, testOutcome] of testOutcomes.entries())
        values[testOutcome] = outcome.values[each] ?? 0;
      for (const [each, { variable }] of odds.entries()) assignment[variable] = outcome.assigned[each] ?? 0;
      visit(at + 1, chance * outcome.chance);
    }
    for (const { variable } of odds) assignment[variable] = 0;
  };
  visit(0, 1);
  return { standing, sums };
}

/** How the sum of two independent numbers is distributed. */
function convolved(one: readonly number[], other: readonly number[]): readonly number[] {
  const sums = new Array<number>(one.length + other.length - 1).fill(0);
  for (const [i, p] of one.entries())
    for (const [j, q] of other.entries()) sums[i + j] = (sums[i + j] ?? 0) + p * q;
  return sums;
}
