import type { Compiled } from './compiled.ts';
import type { FindingOdds } from './odds.ts';
import { type Outlook, stillStands } from './outlook.ts';
import { Random } from './random.ts';

/** Told how many trials are done, now and then. */
export type Progress = (done: number, of: number) => void;

/** An outlook from trials, with how many claims still stood on average when a finding came out a certain way. */
export type Trials = Outlook & {
  /** For each of the odds and each holding: in how many trials, and how many claims still stood in all of them. */
  readonly when: readonly (readonly { readonly trials: number; readonly standing: number }[])[];
};

const BETWEEN_REPORTS = 1 << 16;

/**
 * Draws findings, again and again, and looks up where the claims end: the same seed draws the same. All claims
 * of one trial see the same findings, so that what they share correlates them.
 */
export function monteCarlo(
  model: Compiled,
  odds: readonly FindingOdds[],
  trials: number,
  seed: number,
  progress?: Progress,
): Trials {
  const random = new Random(seed);
  const assignment = new Uint8Array(model.variables.length);
  const values = model.valuesAt(assignment);
  const drawn = Int32Array.from(odds, ({ variable }) => variable);
  // Thresholds on 32 random bits: below the first satisfied, below the second not, else open.
  const satisfied = Float64Array.from(odds, ({ chances }) => chances[0] * 2 ** 32);
  const decided = Float64Array.from(odds, ({ chances }) => (1 - chances[2]) * 2 ** 32);
  const touched = model.digits.flatMap(({ variables }, digit) =>
    variables.some((variable) => drawn.includes(variable)) ? [digit] : [],
  );
  const plan = new Plan(model, touched);
  const reached = new Set(touched);
  const moving: number[] = [];
  const still: number[] = [];
  for (const [claim, { digits }] of model.claims.entries())
    ([...digits].some((digit) => reached.has(digit)) ? moving : still).push(claim);
  const fixed = still.map((claim) => model.outcome(claim, values, () => assignment));
  const alwaysStanding = fixed.filter((state) => stillStands(model.states[state] ?? '')).length;
  const counts: number[][] = model.claims.map(() => []);
  const standing = new Float64Array(model.claims.length + 1);
  const whenTrials = new Float64Array(odds.length * 4);
  const whenStanding = new Float64Array(odds.length * 4);
  let stands: boolean[] = [];
  for (let trial = 0; trial < trials; trial++) {
    for (let at = 0; at < drawn.length; at++) {
      const word = random.word();
      assignment[drawn[at] ?? 0] = word < (satisfied[at] ?? 0) ? 1 : word < (decided[at] ?? 0) ? 2 : 3;
    }
    plan.follow(assignment, values);
    let alive = alwaysStanding;
    for (let index = 0; index < moving.length; index++) {
      const claim = moving[index] ?? 0;
      const state = model.outcome(claim, values, () => assignment);
      const tally = counts[claim];
      if (tally) tally[state] = (tally[state] ?? 0) + 1;
      if (state >= stands.length) stands = model.states.map(stillStands);
      if (stands[state]) alive += 1;
    }
    standing[alive] = (standing[alive] ?? 0) + 1;
    for (let at = 0; at < drawn.length; at++) {
      const slot = at * 4 + (assignment[drawn[at] ?? 0] ?? 0);
      whenTrials[slot] = (whenTrials[slot] ?? 0) + 1;
      whenStanding[slot] = (whenStanding[slot] ?? 0) + alive;
    }
    if (progress && (trial + 1) % BETWEEN_REPORTS === 0) progress(trial + 1, trials);
  }
  progress?.(trials, trials);
  const states = counts.map((tally) => {
    const found = new Map<number, number>();
    for (const [state, count] of tally.entries()) if (count) found.set(state, count / trials);
    return found;
  });
  for (const [index, claim] of still.entries()) states[claim]?.set(fixed[index] ?? 0, 1);
  return {
    states,
    standing: Array.from(standing, (count) => count / trials),
    when: odds.map((_, at) =>
      [1, 2, 3].map((holding) => ({
        trials: whenTrials[at * 4 + holding] ?? 0,
        standing: whenStanding[at * 4 + holding] ?? 0,
      })),
    ),
  };
}

/** Digits over the same findings are looked up together: the findings are read once. */
class Plan {
  private readonly model: Compiled;
  private readonly lists: {
    readonly variables: Int32Array;
    readonly digits: Int32Array;
    readonly tables: readonly (Uint8Array | null)[];
  }[];

  constructor(model: Compiled, digits: readonly number[]) {
    this.model = model;
    const lists = Map.groupBy(digits, (digit) => model.digits[digit]?.variables.join() ?? '');
    this.lists = [...lists.values()].map((members) => ({
      variables: Int32Array.from(model.digits[members[0] ?? 0]?.variables ?? []),
      digits: Int32Array.from(members),
      tables: members.map((member) => model.digits[member]?.table ?? null),
    }));
  }

  follow(assignment: Uint8Array, values: Uint8Array): void {
    for (let list = 0; list < this.lists.length; list++) {
      const each = this.lists[list];
      if (each === undefined) continue;
      const { variables, digits, tables } = each;
      let index = 0;
      for (let at = 0; at < variables.length; at++) index = index * 4 + (assignment[variables[at] ?? 0] ?? 0);
      for (let at = 0; at < digits.length; at++) {
        const digit = digits[at] ?? 0;
        const known = tables[at]?.[index] ?? 255;
        values[digit] = known === 255 ? (this.model.digits[digit]?.at(assignment) ?? 0) : known;
      }
    }
  }
}
