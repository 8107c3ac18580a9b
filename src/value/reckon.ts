import type { PartyId } from '../../events/index.ts';
import { amountsIn, type Model } from './model.ts';
import type { STAGES } from './valuation.ts';

/** How one stake ends, as bits: what it went through, and for whom. */
export const TRIED = 1;
/** Judged for the claimant, before any appeal. */
export const JUDGED = 2;

const [MOTION, DISCOVERY, TRIAL, APPEAL] = [1, 2, 4, 8];
const STAGE_BITS = { motion: MOTION, discovery: DISCOVERY, trial: TRIAL, appeal: APPEAL } as const;

/** Reckons what an end of the suit comes to for each party, again and again, without making anything new. */
export class Reckoner {
  /** What each party receives, less what it pays, before its own costs to come. */
  readonly gross: Float64Array;
  /** What each party has still spent by then on its own costs. */
  readonly spent: Float64Array;
  private readonly claimants: Int32Array;
  private readonly defendants: Int32Array;
  private readonly relief: Int32Array;
  private readonly moved: Uint8Array;
  private readonly costs: readonly { readonly party: number; readonly bit: number; readonly slot: number }[];
  private readonly reached: Uint8Array;

  constructor({ stakes, parties, valuation }: Model) {
    const slots = amountsIn(valuation);
    const numberOf = (party: PartyId | null): number => (party === null ? -1 : parties.indexOf(party));
    this.gross = new Float64Array(parties.length);
    this.spent = new Float64Array(parties.length);
    this.reached = new Uint8Array(parties.length);
    this.claimants = Int32Array.from(stakes, ({ claimant }) => numberOf(claimant));
    this.defendants = Int32Array.from(stakes, ({ defendant }) => numberOf(defendant));
    this.moved = Uint8Array.from(stakes, ({ open }) => (open.length > 0 ? MOTION : 0));
    this.relief = Int32Array.from(stakes, ({ key }) => {
      const given = valuation.relief.get(key);
      return given === undefined ? -1 : slots.indexOf(given);
    });
    this.costs = valuation.costs.flatMap((cost) => {
      const party = numberOf(cost.party);
      return party < 0 ? [] : [{ party, bit: STAGE_BITS[cost.stage], slot: slots.indexOf(cost) }];
    });
  }

  /** Which amounts an end depends on: by their places among the amounts of the valuation. */
  slotsUsed(ends: Uint8Array): readonly number[] {
    this.note(ends);
    const used = new Set<number>();
    for (let at = 0; at < ends.length; at++) {
      const slot = this.relief[at] ?? -1;
      if (((ends[at] ?? 0) & JUDGED) !== 0 && slot >= 0) used.add(slot);
    }
    for (const { party, bit, slot } of this.costs)
      if (((this.reached[party] ?? 0) & bit) !== 0) used.add(slot);
    return [...used];
  }

  /** Which stages each party comes to. */
  private note(ends: Uint8Array): void {
    const { reached, claimants, defendants, moved } = this;
    reached.fill(0);
    for (let at = 0; at < ends.length; at++) {
      const end = ends[at] ?? 0;
      const bits = (moved[at] ?? 0) | ((end & TRIED) !== 0 ? DISCOVERY | TRIAL : 0);
      for (const party of [claimants[at] ?? -1, defendants[at] ?? -1])
        if (party >= 0) reached[party] = (reached[party] ?? 0) | bits;
    }
  }

  /** Fills in `gross` and `spent` for an end, under some figures for the amounts of the valuation. */
  reckon(ends: Uint8Array, figures: Float64Array): void {
    const { gross, spent, claimants, defendants, relief, reached, costs } = this;
    gross.fill(0);
    spent.fill(0);
    this.note(ends);
    for (let at = 0; at < ends.length; at++) {
      if (((ends[at] ?? 0) & JUDGED) === 0) continue;
      const award = figures[relief[at] ?? -1] ?? 0;
      const [claimant, defendant] = [claimants[at] ?? -1, defendants[at] ?? -1];
      gross[claimant] = (gross[claimant] ?? 0) + award;
      if (defendant >= 0) gross[defendant] = (gross[defendant] ?? 0) - award;
    }
    for (const { party, bit, slot } of costs)
      if (((reached[party] ?? 0) & bit) !== 0) spent[party] = (spent[party] ?? 0) + (figures[slot] ?? 0);
  }
}

export const stageBit = (stage: (typeof STAGES)[number]): number => STAGE_BITS[stage];
