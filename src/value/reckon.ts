import type { PartyId } from '../../events/index.ts';
import { Awards } from './awards.ts';
import { Clock } from './clock.ts';
import { amountsIn } from './given.ts';
import type { Model } from './model.ts';
import { Shifted } from './shifted.ts';
import type { Stage } from './valuation.ts';

/** How one stake ends, as bits: what it went through, and for whom. */
export const TRIED = 1;
/** Judged for the claimant, before any appeal. */
export const JUDGED = 2;
export const APPEALED = 4;
/** The judgment goes the other way on appeal. */
export const REVERSED = 8;

/** Stages as bits, in their order. */
const [MOTION, DISCOVERY, TRIAL, APPEAL] = [1, 2, 4, 8];
const STAGE_BITS: Readonly<Record<Stage, number>> = {
  motion: MOTION,
  discovery: DISCOVERY,
  trial: TRIAL,
  appeal: APPEAL,
};

/** Whether the claimant has it in the end. */
export const isWon = (end: number): boolean => ((end & JUDGED) !== 0) !== ((end & REVERSED) !== 0);

type Cost = { readonly party: number; readonly bit: number; readonly slot: number; readonly stage: Stage };

/** Reckons what an end of the suit comes to for each party, again and again, without making anything new. */
export class Reckoner {
  /** What each party receives, less what it pays, before its own costs to come. */
  readonly gross: Float64Array;
  /** What each party has still spent by then on its own costs. */
  readonly spent: Float64Array;
  private readonly claimants: Int32Array;
  private readonly defendants: Int32Array;
  private readonly moved: Uint8Array;
  private readonly costs: readonly Cost[];
  private readonly reached: Uint8Array;
  private readonly won: Uint8Array;
  private readonly decided: Uint8Array;
  private readonly awarded: Float64Array;
  private readonly awards: Awards;
  private readonly shifted: Shifted;
  private readonly clock: Clock;

  constructor(model: Model) {
    const { stakes, parties, valuation } = model;
    const slots = new Map<unknown, number>(
      [...amountsIn(valuation).entries()].map(([slot, given]) => [given, slot]),
    );
    const numberOf = (party: PartyId | null): number => (party === null ? -1 : parties.indexOf(party));
    this.gross = new Float64Array(parties.length);
    this.spent = new Float64Array(parties.length);
    this.reached = new Uint8Array(parties.length);
    this.won = new Uint8Array(stakes.length);
    this.decided = Uint8Array.from(stakes, ({ howFar }) =>
      Number(howFar !== 'absent' && howFar !== 'settled'),
    );
    this.awarded = new Float64Array(stakes.length);
    this.claimants = Int32Array.from(stakes, ({ claimant }) => numberOf(claimant));
    this.defendants = Int32Array.from(stakes, ({ defendant }) => numberOf(defendant));
    this.moved = Uint8Array.from(stakes, ({ open }) => (open.length > 0 ? MOTION : 0));
    this.costs = valuation.costs.flatMap((cost) => {
      const party = numberOf(cost.party);
      const slot = slots.get(cost) ?? -1;
      return party < 0 ? [] : [{ party, bit: STAGE_BITS[cost.stage], slot, stage: cost.stage }];
    });
    this.awards = new Awards(model, slots);
    this.shifted = new Shifted(model, slots);
    this.clock = new Clock(valuation.time);
  }

  /** Which amounts an end depends on: by their places among the amounts of the valuation. */
  slotsUsed(ends: Uint8Array): readonly number[] {
    this.note(ends);
    const used = new Set<number>(this.shifted.slots);
    for (let at = 0; at < ends.length; at++)
      if (isWon(ends[at] ?? 0)) for (const slot of this.awards.slotsOf(at)) used.add(slot);
    for (const { party, bit, slot } of this.costs)
      if (((this.reached[party] ?? 0) & bit) !== 0) used.add(slot);
    return [...used];
  }

  /** Which stages each party comes to, and what is won. */
  private note(ends: Uint8Array): void {
    const { reached, claimants, defendants, moved, won } = this;
    reached.fill(0);
    let all = 0;
    for (let at = 0; at < ends.length; at++) {
      const end = ends[at] ?? 0;
      won[at] = isWon(end) ? 1 : 0;
      const bits =
        (moved[at] ?? 0) |
        ((end & TRIED) !== 0 ? DISCOVERY | TRIAL : 0) |
        ((end & APPEALED) !== 0 ? APPEAL : 0);
      all |= bits;
      const [claimant, defendant] = [claimants[at] ?? -1, defendants[at] ?? -1];
      reached[claimant] = (reached[claimant] ?? 0) | bits;
      if (defendant >= 0) reached[defendant] = (reached[defendant] ?? 0) | bits;
    }
    if (this.clock.runs) this.clock.set((all & MOTION) !== 0, (all & TRIAL) !== 0, (all & APPEAL) !== 0);
  }

  /** Fills in `gross` and `spent` for an end, under some figures for the amounts of the valuation. */
  reckon(ends: Uint8Array, figures: Float64Array): void {
    const { gross, spent, claimants, defendants, reached, costs, won, awarded, clock, shifted } = this;
    gross.fill(0);
    spent.fill(0);
    this.note(ends);
    this.awards.award(won, figures, awarded);
    for (let at = 0; at < ends.length; at++) {
      if (won[at] === 0) continue;
      const end = ends[at] ?? 0;
      const award = (awarded[at] ?? 0) * clock.award((end & TRIED) !== 0, (end & APPEALED) !== 0);
      const [claimant, defendant] = [claimants[at] ?? -1, defendants[at] ?? -1];
      gross[claimant] = (gross[claimant] ?? 0) + award;
      if (defendant >= 0) gross[defendant] = (gross[defendant] ?? 0) - award;
    }
    if (shifted.any) {
      this.addCosts(figures);
      shifted.shift({ won, decided: this.decided, awards: awarded, spent, figures }, gross, clock.judgment());
      spent.fill(0);
    }
    for (const { party, bit, slot, stage } of costs)
      if (((reached[party] ?? 0) & bit) !== 0)
        spent[party] = (spent[party] ?? 0) + (figures[slot] ?? 0) * clock.costs(stage);
  }

  /** Costs as they are paid, before what they are worth today. */
  private addCosts(figures: Float64Array): void {
    for (const { party, bit, slot } of this.costs)
      if (((this.reached[party] ?? 0) & bit) !== 0)
        this.spent[party] = (this.spent[party] ?? 0) + (figures[slot] ?? 0);
  }
}
