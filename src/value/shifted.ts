import type { PartyId } from '../../events/index.ts';
import type { Model } from './model.ts';
import type { GivenFees } from './valuation.ts';

/** What an end of the suit says, as far as it matters for who pays whose costs. */
export type Judged = {
  /** For each stake: won by the claimant in the end. */
  readonly won: Uint8Array;
  /** For each stake: 1 where it was decided at all. */
  readonly decided: Uint8Array;
  readonly awards: Float64Array;
  /** For each party: its costs to come that it came to. */
  readonly spent: Float64Array;
  readonly figures: Float64Array;
};

type Rule = GivenFees & { readonly stake: number; readonly claimant: number; readonly defendant: number };
type Offer = {
  readonly by: number;
  readonly to: number;
  readonly amount: number;
  readonly costs: number;
};

/** Who pays whose costs: each its own (the American rule), but for fee-shifting statutes, contracts and Rule 68. */
export class Shifted {
  readonly any: boolean;
  private readonly rules: readonly Rule[];
  private readonly offers: readonly Offer[];
  private readonly sunk: readonly { readonly party: number; readonly slot: number }[];
  private readonly stakes: readonly { readonly claimant: number; readonly defendant: number }[];

  constructor({ stakes, parties, valuation }: Model, slots: ReadonlyMap<unknown, number>) {
    const numberOf = (party: PartyId | null): number => (party === null ? -1 : parties.indexOf(party));
    const slotOf = (given: unknown): number => slots.get(given) ?? -1;
    this.stakes = stakes.map(({ claimant, defendant }) => ({
      claimant: numberOf(claimant),
      defendant: numberOf(defendant),
    }));
    this.rules = stakes.flatMap(({ key }, stake): readonly Rule[] => {
      const fees = valuation.fees.get(key);
      const sides = this.stakes[stake];
      return fees === undefined || sides === undefined || sides.defendant < 0
        ? []
        : [{ ...fees, stake, ...sides }];
    });
    this.offers = valuation.offers.map(({ by, to, amount, costs }) => ({
      by: numberOf(by),
      to: numberOf(to),
      amount: slotOf(amount),
      costs: slotOf(costs),
    }));
    this.sunk = valuation.spent.map((given) => ({ party: numberOf(given.party), slot: slotOf(given) }));
    this.any = this.rules.length > 0 || this.offers.length > 0;
  }

  /** The amounts on which it depends. */
  get slots(): readonly number[] {
    return [
      ...this.offers.flatMap(({ amount, costs }) => [amount, costs]),
      ...(this.rules.length > 0 ? this.sunk.map(({ slot }) => slot) : []),
    ].filter((slot) => slot >= 0);
  }

  /** Moves between the parties what one has to pay of another's costs, each unit worth so much today. */
  shift(judged: Judged, gross: Float64Array, worth: number): void {
    const barred = this.offersNotBettered(judged, gross, worth);
    for (const { payee, payers, share, asCosts } of this.owed(judged)) {
      const cut = asCosts && barred.has(payee);
      const costs = share * (this.sunkBy(payee, judged.figures) + (cut ? 0 : (judged.spent[payee] ?? 0)));
      gross[payee] = (gross[payee] ?? 0) + costs * worth;
      for (const payer of payers) gross[payer] = (gross[payer] ?? 0) - (costs * worth) / payers.size;
    }
  }

  private sunkBy(party: number, figures: Float64Array): number {
    let sum = 0;
    for (const each of this.sunk) if (each.party === party) sum += figures[each.slot] ?? 0;
    return sum;
  }

  /** Who is owed its costs, and by whom: once, however many of its claims give them. */
  private owed({ won, decided }: Judged) {
    const owed = new Map<number, { payee: number; payers: Set<number>; share: number; asCosts: boolean }>();
    const prevails = new Set(
      this.rules.flatMap(({ stake, claimant, defendant }) =>
        won[stake] === 1 ? [`${claimant} ${defendant}`] : [],
      ),
    );
    for (const { stake, claimant, defendant, to, share, asCosts } of this.rules) {
      if (decided[stake] === 0) continue;
      const forClaimant = prevails.has(`${claimant} ${defendant}`);
      if (!forClaimant && to === 'claimant') continue;
      const [payee, payer] = forClaimant ? [claimant, defendant] : [defendant, claimant];
      const known = owed.get(payee) ?? { payee, payers: new Set(), share: 0, asCosts: true };
      known.payers.add(payer);
      known.share = Math.max(known.share, share);
      known.asCosts &&= asCosts;
      owed.set(payee, known);
    }
    return owed.values();
  }

  /**
   * Whoever wins, and no more than was offered, pays the offeror's costs after the offer; who wins nothing does not
   * (Fed. R. Civ. P. 68(d); Delta Air Lines, Inc. v. August, 450 U.S. 346 (1981)). Gives those who are so barred from
   * fees that a statute awards as costs (Marek v. Chesny, 473 U.S. 1 (1985)).
   */
  private offersNotBettered(
    { won, awards, figures }: Judged,
    gross: Float64Array,
    worth: number,
  ): ReadonlySet<number> {
    const barred = new Set<number>();
    for (const { by, to, amount, costs } of this.offers) {
      const claimants = new Set(
        this.stakes.flatMap(({ claimant, defendant }, at) =>
          defendant === by && won[at] === 1 && (to < 0 || to === claimant) ? [claimant] : [],
        ),
      );
      for (const claimant of claimants) {
        let judgment = 0;
        for (const [at, sides] of this.stakes.entries())
          if (sides.claimant === claimant && sides.defendant === by) judgment += awards[at] ?? 0;
        if (judgment > (figures[amount] ?? 0)) continue;
        barred.add(claimant);
        const due = (figures[costs] ?? 0) * worth;
        gross[claimant] = (gross[claimant] ?? 0) - due;
        gross[by] = (gross[by] ?? 0) + due;
      }
    }
    return barred;
  }
}
