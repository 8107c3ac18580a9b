import type { Compiled } from './compiled.ts';
import { type Draw, drawOf } from './draws.ts';
import { MOST_EFFORT, STEPS } from './effort.ts';
import { meanOf } from './exact.ts';
import type { FindingOdds } from './odds.ts';
import { type Outlook, oddsReachOf, stillStands } from './outlook.ts';
import { Random } from './random.ts';

/** Told what a run comes to before it begins, and how far it is. */
export type TrialsWatch = {
  /** @param steps how many things are drawn and looked up in all, some nanoseconds each */
  readonly begins: (trials: number, steps: number) => void;
  readonly progress: (done: number, of: number) => void;
};

/** An outlook from trials. */
export type Trials = Outlook & {
  /** How many were made: fewer than asked for where those would take far too long. */
  readonly made: number;
  /** For each of the odds and each holding: how many claims stood on average when it came out so. */
  readonly when: readonly (readonly number[])[];
};

const BETWEEN_REPORTS = 1 << 16;

/**
 * Draws findings, again and again, and looks up where the claims end: the same seed draws the same. All claims
 * of one trial see the same findings, so that what they share correlates them. Ends sooner where the record has to be
 * folded, or tests worked out, so often that it would take much longer than so many trials do.
 */
export function monteCarlo(
  model: Compiled,
  odds: readonly FindingOdds[],
  trials: number,
  seed: number,
  watch?: TrialsWatch,
  mostEffort = MOST_EFFORT,
): Trials {
  const random = new Random(seed);
  const assignment = new Uint8Array(model.variables.length);
  const values = model.valuesAt(assignment);
  const { groups } = oddsReachOf(model, odds);
  const draws = groups.map((group) => drawOf(model, group));
  const drawn = (): Uint8Array => {
    for (const draw of draws) draw.assign(assignment);
    return assignment;
  };
  const { moving, still } = parted(model, new Set(groups.flatMap(({ testOutcomes }) => testOutcomes)));
  const fixed = still.map((claim) => model.outcome(claim, values, () => assignment));
  const alwaysStanding = fixed.filter((state) => stillStands(model.states[state] ?? '')).length;
  const tallies = moving.map((): number[] => []);
  const standing = new Float64Array(model.claims.length + 1);
  let stands: readonly boolean[] = [];
  const perTrial = moving.length + draws.reduce((sum, { steps }) => sum + steps, 0);
  watch?.begins(trials, trials * perTrial);
  const { effort } = model;
  const most = effort.spent + mostEffort;
  let made = 0;
  while (made < trials && effort.spent + (made * perTrial) / STEPS <= most) {
    for (let at = 0; at < draws.length; at++) draws[at]?.next(random, values);
    let alive = alwaysStanding;
    for (let at = 0; at < moving.length; at++) {
      const state = model.outcome(moving[at] ?? 0, values, drawn);
      const tally = tallies[at];
      if (tally !== undefined) tally[state] = (tally[state] ?? 0) + 1;
      if (state >= stands.length) stands = model.states.map(stillStands);
      if (stands[state]) alive += 1;
    }
    standing[alive] = (standing[alive] ?? 0) + 1;
    for (let at = 0; at < draws.length; at++) draws[at]?.note(alive);
    made += 1;
    if (watch && made % BETWEEN_REPORTS === 0) watch.progress(made, trials);
  }
  watch?.progress(made, trials);
  const states = model.claims.map(() => new Map<number, number>());
  for (const [index, claim] of still.entries()) states[claim]?.set(fixed[index] ?? 0, 1);
  for (const [index, claim] of moving.entries())
    for (const [state, count] of (tallies[index] ?? []).entries())
      if (count) states[claim]?.set(state, count / made);
  const shares = Array.from(standing, (count) => count / made);
  return { made, states, standing: shares, when: whenOf(odds, groups, draws, shares) };
}

/** Claims that what is drawn can move, and those that it cannot. */
function parted(model: Compiled, reached: ReadonlySet<number>): { moving: number[]; still: number[] } {
  const moving: number[] = [];
  const still: number[] = [];
  for (const [claim, { testOutcomes }] of model.claims.entries())
    ([...testOutcomes].some((testOutcome) => reached.has(testOutcome)) ? moving : still).push(claim);
  return { moving, still };
}

/** By finding, in the order of the odds; one that reaches no claim makes no difference. */
function whenOf(
  odds: readonly FindingOdds[],
  groups: readonly { readonly odds: readonly FindingOdds[] }[],
  draws: readonly Draw[],
  shares: readonly number[],
): Trials['when'] {
  const mean = meanOf(shares);
  const found = new Map<FindingOdds, readonly number[]>();
  for (const [index, group] of groups.entries()) {
    const when = draws[index]?.when() ?? [];
    for (const [at, each] of group.odds.entries()) found.set(each, when.slice(at * 3, at * 3 + 3));
  }
  return odds.map((each) => found.get(each) ?? [mean, mean, mean]);
}
