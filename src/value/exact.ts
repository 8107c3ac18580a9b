import { outcomesOfAmount } from './amount.ts';
import { amountsIn } from './given.ts';
import type { Leaf } from './leaves.ts';
import type { Model } from './model.ts';
import { APPEALED, JUDGED, REVERSED, Reckoner, TRIED } from './reckon.ts';
import { EndTally, type Worked } from './worked.ts';

/** More ends than this, each with its figures, are not gone through one by one: about a second of work. */
const MOST_ENDS = 1 << 19;

/** Goes through every end of the suit. Null where there are too many, and trials have to do. */
export function workedExactly(model: Model, leaves: readonly Leaf[], mostEnds = MOST_ENDS): Worked | null {
  const walk = new ExactWalk(model, mostEnds);
  for (const leaf of leaves) walk.through(leaf);
  return walk.worked();
}

class ExactWalk {
  private readonly model: Model;
  private readonly reckoner: Reckoner;
  private readonly tally: EndTally;
  private readonly ends: Uint8Array;
  private readonly figures: Float64Array;
  private readonly outcomes: ReturnType<typeof outcomesOfAmount>[];
  private readonly nets: number[][];
  private readonly weights: number[] = [];
  private readonly most: number;

  constructor(model: Model, most: number) {
    const amounts = amountsIn(model.valuation);
    this.model = model;
    this.most = most;
    this.reckoner = new Reckoner(model);
    this.tally = new EndTally(model);
    this.ends = new Uint8Array(model.stakes.length);
    this.figures = new Float64Array(amounts.length);
    this.outcomes = amounts.map(({ amount }) => outcomesOfAmount(amount));
    this.nets = model.parties.map(() => []);
  }

  private get full(): boolean {
    return this.weights.length > this.most;
  }

  through(leaf: Leaf): void {
    this.stake(leaf, 0, leaf.probability);
  }

  private stake(leaf: Leaf, at: number, probability: number): void {
    if (this.full || probability === 0) return;
    const howFar = leaf.howFar[at];
    if (howFar === undefined) {
      this.amounts(leaf, probability, this.reckoner.slotsUsed(this.ends), 0);
      return;
    }
    const after = (end: number, chance: number): void => {
      this.ends[at] = end;
      this.stake(leaf, at + 1, probability * chance);
    };
    const { trial, appeal } = this.model.valuation;
    const { key } = this.model.stakes[at] ?? { key: '' };
    const given = appeal.get(key);
    /** A judgment, and what an appeal makes of it. */
    const judged = (end: number, chance: number): void => {
      const affirmed = given === undefined ? undefined : (end & JUDGED) !== 0 ? given.affirmed : given.lost;
      const taken = affirmed ? (given?.taken?.p ?? 1) : 0;
      if (taken < 1) after(end, chance * (1 - taken));
      if (!affirmed || taken === 0) return;
      after(end | APPEALED, chance * taken * affirmed.p);
      after(end | APPEALED | REVERSED, chance * taken * (1 - affirmed.p));
    };
    if (howFar === 'won') judged(JUDGED, 1);
    else if (howFar === 'liable') judged(TRIED | JUDGED, 1);
    else if (howFar === 'open') {
      const p = trial.get(key)?.p ?? 0;
      judged(TRIED | JUDGED, p);
      judged(TRIED, 1 - p);
    } else after(0, 1);
    this.ends[at] = 0;
  }

  private amounts(leaf: Leaf, probability: number, slots: readonly number[], at: number): void {
    if (this.full || probability === 0) return;
    const slot = slots[at];
    if (slot === undefined) {
      this.take(leaf, probability);
      return;
    }
    for (const { amount, odds } of this.outcomes[slot] ?? []) {
      this.figures[slot] = amount;
      this.amounts(leaf, probability * odds, slots, at + 1);
    }
  }

  private take(leaf: Leaf, probability: number): void {
    const { reckoner } = this;
    reckoner.reckon(this.ends, this.figures);
    this.tally.add(leaf, this.ends, probability, reckoner);
    this.weights.push(probability);
    for (const [party, nets] of this.nets.entries())
      nets.push((reckoner.gross[party] ?? 0) - (reckoner.spent[party] ?? 0));
  }

  worked(): Worked | null {
    if (this.full) return null;
    return {
      method: 'exact',
      trials: null,
      seed: null,
      ends: this.tally.ends(),
      nets: this.nets.map((nets) => Float64Array.from(nets)),
      weights: Float64Array.from(this.weights),
      ...this.tally.means(),
    };
  }
}
