import type { Model } from './model.ts';
import type { HowFar } from './posture.ts';
import { type DrawsOutcome, groupOutcomes, type Odds } from './rulings.ts';
import type { Valuation } from './valuation.ts';

/** One way in which the open motions may be decided, as far as it makes a difference. */
export type Leaf = {
  readonly probability: number;
  /** For each stake, its open parts as they are decided: `g` or `d`; what is not asked any more is left out. */
  readonly decided: readonly string[];
  readonly howFar: readonly HowFar[];
};

export type Leaves = {
  readonly leaves: readonly Leaf[];
  /** Odds that are missing to say how likely they are, by their names in the file. */
  readonly missing: readonly string[];
  /** Whether there are more than were gone through. */
  readonly tooMany: boolean;
};

/** More ways than this for motions to come out are not gone through one by one. */
const MOST_LEAVES = 1 << 16;

/** The odds that a valuation gives. */
export const oddsIn = ({ findings, motions }: Valuation): Odds => ({
  finding: (key) => findings.get(key)?.chances,
  motion: (key) => motions.get(key)?.p,
});

/** How groups of draws come out, each worked out when it is first asked for. */
export class Groups {
  readonly missing = new Set<string>();
  private readonly known: (readonly DrawsOutcome[] | undefined)[] = [];
  private readonly model: Model;

  constructor(model: Model) {
    this.model = model;
  }

  /** Where odds are missing, every way in which it might come out, so that what else is missing is found too. */
  outcomes(group: number): readonly DrawsOutcome[] {
    const before = this.known[group];
    if (before !== undefined) return before;
    const { posture, valuation, rulings } = this.model;
    const members = rulings.groups[group] ?? [];
    const draws = members.flatMap((at) => rulings.draws[at] ?? []);
    const read = groupOutcomes(posture, draws, oddsIn(valuation));
    if (!read.ok) for (const key of read.missing) this.missing.add(key);
    const outcomes = read.ok
      ? read.outcomes
      : [true, false].map((granted) => ({ granted: members.map(() => granted), probability: 0.5 }));
    this.known[group] = outcomes;
    return outcomes;
  }
}

/** Whether each draw is granted, as far as it is known. */
export type Results = (boolean | undefined)[];

/** Notes in the results how a group came out. */
export function noteGroup({ rulings }: Model, group: number, outcome: DrawsOutcome, results: Results): void {
  for (const [at, draw] of (rulings.groups[group] ?? []).entries()) results[draw] = outcome.granted[at];
}

/** Where a stake stands under some results, or the draw on which that hangs. */
export function walkStake(
  { rulings }: Model,
  stake: number,
  results: Results,
): { readonly decided: string; readonly howFar: HowFar } | { readonly draw: number } {
  let decided = '';
  for (const { draw } of rulings.asked[stake] ?? []) {
    if (decided !== '' && !rulings.after(stake, decided).asked) break;
    const result = results[draw];
    if (result === undefined) return { draw };
    decided += result ? 'g' : 'd';
  }
  return { decided, howFar: rulings.after(stake, decided).howFar };
}

/** Every way in which the open motions may be decided that makes a difference to a stake. */
export function leavesIn(model: Model): Leaves {
  const groups = new Groups(model);
  const found = new Map<string, Leaf>();
  const results: Results = [];
  let visits = 0;
  const visit = (probability: number): void => {
    visits += 1;
    if (visits > MOST_LEAVES) return;
    const walked = model.stakes.map((_, stake) => walkStake(model, stake, results));
    const waiting = walked.find((each) => 'draw' in each);
    if (waiting !== undefined && 'draw' in waiting) {
      const group = model.rulings.groupOf[waiting.draw] ?? 0;
      for (const outcome of groups.outcomes(group)) {
        noteGroup(model, group, outcome, results);
        visit(probability * outcome.probability);
      }
      for (const draw of model.rulings.groups[group] ?? []) results[draw] = undefined;
      return;
    }
    const settled = walked.flatMap((each) => ('draw' in each ? [] : [each]));
    const decided = settled.map((each) => each.decided);
    const name = decided.join();
    const known = found.get(name)?.probability ?? 0;
    found.set(name, {
      probability: known + probability,
      decided,
      howFar: settled.map(({ howFar }) => howFar),
    });
  };
  visit(1);
  return { leaves: [...found.values()], missing: [...groups.missing], tooMany: visits > MOST_LEAVES };
}
