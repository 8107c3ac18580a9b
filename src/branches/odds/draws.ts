import type { Compiled } from './compiled.ts';
import { MOST_EFFORT } from './effort.ts';
import { combinationsIn, effortOf, outcomesOf } from './exact.ts';
import type { FindingOdds } from './odds.ts';
import type { OddsReach } from './outlook.ts';
import type { Random } from './random.ts';

/** One thing that is drawn in a trial: a group of findings that decide the same tests. */
export interface Draw {
  /** Draws it and sets the values of its test outcomes. */
  next(random: Random, values: Uint8Array): void;
  /** Writes findings that come out as was drawn. */
  assign(assignment: Uint8Array): void;
  /** Notes how many claims still stood in the trial. */
  note(standing: number): void;
  /** How many things drawing it draws and looks up. */
  readonly steps: number;
  /** How many claims stood on average when its findings came out so: three to a finding, NaN where none did. */
  when(): readonly number[];
}

/** Groups of more combinations than this are drawn finding by finding, and those that take long to go through. */
const MOST_OUTCOMES = 1 << 16;
const MOST_BEFOREHAND = MOST_EFFORT / 4;

export const drawOf = (model: Compiled, group: OddsReach['groups'][number]): Draw =>
  combinationsIn(group.odds) <= MOST_OUTCOMES && effortOf(model, group) <= MOST_BEFOREHAND
    ? new OutcomeDraw(model, group)
    : new FindingsDraw(model, group);

const WORDS = 2 ** 32;

/** Draws how the tests come out, whose chances are known, and not the findings one by one. */
class OutcomeDraw implements Draw {
  readonly steps: number;
  private readonly odds: readonly FindingOdds[];
  private readonly testOutcomes: Int32Array;
  /** Below which of the 2^32 words each outcome ends, the likeliest first. */
  private readonly ends: Float64Array;
  private readonly values: Uint8Array;
  private readonly assigned: readonly (readonly number[])[];
  private readonly together: readonly Float64Array[];
  private readonly trials: Float64Array;
  private readonly standing: Float64Array;
  private drawn = 0;

  constructor(model: Compiled, { odds, testOutcomes }: OddsReach['groups'][number]) {
    const outcomes = outcomesOf(
      model,
      { odds, testOutcomes },
      new Uint8Array(model.variables.length),
    ).toSorted((a, b) => b.chance - a.chance);
    this.odds = odds;
    this.testOutcomes = Int32Array.from(testOutcomes);
    this.steps = testOutcomes.length + 1;
    let end = 0;
    this.ends = Float64Array.from(outcomes, ({ chance }) => {
      end += chance * WORDS;
      return end;
    });
    // The last one takes what rounding leaves.
    this.ends[outcomes.length - 1] = WORDS;
    this.values = Uint8Array.from(outcomes.flatMap(({ values }) => values));
    this.assigned = outcomes.map(({ assigned }) => assigned);
    this.together = outcomes.map(({ together }) => together);
    this.trials = new Float64Array(outcomes.length);
    this.standing = new Float64Array(outcomes.length);
  }

  next(random: Random, values: Uint8Array): void {
    const { testOutcomes, ends } = this;
    const word = random.word();
    let drawn = 0;
    while (word >= (ends[drawn] ?? WORDS)) drawn++;
    this.drawn = drawn;
    const from = drawn * testOutcomes.length;
    for (let at = 0; at < testOutcomes.length; at++)
      values[testOutcomes[at] ?? 0] = this.values[from + at] ?? 0;
  }

  assign(assignment: Uint8Array): void {
    const assigned = this.assigned[this.drawn];
    for (const [index, { variable }] of this.odds.entries()) assignment[variable] = assigned?.[index] ?? 0;
  }

  note(standing: number): void {
    this.trials[this.drawn] = (this.trials[this.drawn] ?? 0) + 1;
    this.standing[this.drawn] = (this.standing[this.drawn] ?? 0) + standing;
  }

  /** Given the outcome, the findings say nothing more of the claims: each outcome's mean, by how likely it is then. */
  when(): readonly number[] {
    return Array.from({ length: this.odds.length * 3 }, (_, slot) => {
      let weight = 0;
      let sum = 0;
      for (const [outcome, together] of this.together.entries()) {
        const trials = this.trials[outcome] ?? 0;
        const chance = together[slot] ?? 0;
        if (trials === 0 || chance === 0) continue;
        weight += chance;
        sum += (chance * (this.standing[outcome] ?? 0)) / trials;
      }
      return weight === 0 ? Number.NaN : sum / weight;
    });
  }
}

/** Draws the findings one by one. */
class FindingsDraw implements Draw {
  readonly steps: number;
  private readonly odds: readonly FindingOdds[];
  private readonly testOutcomes: readonly {
    readonly testOutcome: number;
    readonly at: (assignment: Uint8Array) => number;
  }[];
  private readonly own: Uint8Array;
  private readonly trials: Float64Array;
  private readonly standing: Float64Array;

  constructor(model: Compiled, { odds, testOutcomes }: OddsReach['groups'][number]) {
    this.steps = odds.length + testOutcomes.length;
    this.odds = odds;
    this.testOutcomes = testOutcomes.flatMap((testOutcome) => {
      const at = model.testOutcomes[testOutcome]?.at;
      return at ? [{ testOutcome, at }] : [];
    });
    this.own = new Uint8Array(model.variables.length);
    this.trials = new Float64Array(odds.length * 3);
    this.standing = new Float64Array(odds.length * 3);
  }

  next(random: Random, values: Uint8Array): void {
    for (const { variable, chances } of this.odds) {
      const chance = random.next();
      this.own[variable] = chance < chances[0] ? 1 : chance < 1 - chances[2] ? 2 : 3;
    }
    for (const { testOutcome, at } of this.testOutcomes) values[testOutcome] = at(this.own);
  }

  assign(assignment: Uint8Array): void {
    for (const { variable } of this.odds) assignment[variable] = this.own[variable] ?? 0;
  }

  note(standing: number): void {
    for (const [index, { variable }] of this.odds.entries()) {
      const slot = index * 3 + (this.own[variable] ?? 1) - 1;
      this.trials[slot] = (this.trials[slot] ?? 0) + 1;
      this.standing[slot] = (this.standing[slot] ?? 0) + standing;
    }
  }

  when(): readonly number[] {
    return Array.from(this.trials, (trials, slot) => (this.standing[slot] ?? 0) / trials);
  }
}
