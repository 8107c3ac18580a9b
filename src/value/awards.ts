import type { Model } from './model.ts';

type Joint = {
  readonly kind: 'joint' | 'several';
  readonly stakes: readonly number[];
  readonly shares: readonly number[];
};

/**
 * What each claim that is won awards as to each defendant: the relief, multiplied and capped; one loss once, where the
 * defendants owe it together or several claims are for it.
 */
export class Awards {
  private readonly relief: Int32Array;
  private readonly caps: Int32Array;
  private readonly multiples: Float64Array;
  private readonly liability: readonly Joint[];
  private readonly overlap: readonly (readonly (readonly number[])[])[];
  private readonly plain: boolean;

  constructor({ stakes, valuation }: Model, slots: ReadonlyMap<unknown, number>) {
    const numberOf = new Map(stakes.map(({ key }, at) => [key, at]));
    const slotOf = (given: unknown): number => slots.get(given) ?? -1;
    this.relief = Int32Array.from(stakes, ({ key }) => slotOf(valuation.relief.get(key)));
    this.caps = Int32Array.from(stakes, ({ key }) => slotOf(valuation.caps.get(key)));
    this.multiples = Float64Array.from(stakes, ({ key }) => valuation.multiples.get(key) ?? 1);
    this.liability = valuation.liability.map(({ kind, shares }) => {
      const own = [...shares].flatMap(([key, share]) => {
        const stake = numberOf.get(key);
        return stake === undefined ? [] : [{ stake, share }];
      });
      return { kind, stakes: own.map(({ stake }) => stake), shares: own.map(({ share }) => share) };
    });
    this.overlap = valuation.overlap.map((group) =>
      group.map((member) => member.flatMap((key) => numberOf.get(key) ?? [])),
    );
    this.plain = this.liability.length === 0 && this.overlap.length === 0;
  }

  /** The amounts on which the award of a stake depends. */
  slotsOf(stake: number): readonly number[] {
    return [this.relief[stake] ?? -1, this.caps[stake] ?? -1].filter((slot) => slot >= 0);
  }

  /** Fills in what is awarded on each stake that is won. */
  award(won: Uint8Array, figures: Float64Array, awards: Float64Array): void {
    for (let at = 0; at < won.length; at++) {
      if (won[at] === 0) {
        awards[at] = 0;
        continue;
      }
      const award = (figures[this.relief[at] ?? -1] ?? 0) * (this.multiples[at] ?? 1);
      const cap = this.caps[at] ?? -1;
      awards[at] = cap < 0 ? award : Math.min(award, figures[cap] ?? award);
    }
    if (this.plain) return;
    for (const each of this.liability) this.share(each, won, awards);
    for (const group of this.overlap) once(group, awards);
  }

  /** One loss between those held liable for it, or to each its share. */
  private share({ kind, stakes, shares }: Joint, won: Uint8Array, awards: Float64Array): void {
    if (kind === 'several') {
      for (const [at, stake] of stakes.entries()) awards[stake] = (awards[stake] ?? 0) * (shares[at] ?? 0);
      return;
    }
    let [loss, borne] = [0, 0];
    for (const [at, stake] of stakes.entries()) {
      if (won[stake] === 0) continue;
      loss = Math.max(loss, awards[stake] ?? 0);
      borne += shares[at] ?? 0;
    }
    for (const [at, stake] of stakes.entries())
      if (won[stake] !== 0) awards[stake] = borne === 0 ? 0 : (loss * (shares[at] ?? 0)) / borne;
  }
}

/** The same loss is paid once: the most that any of the members awards, each bearing it as its own award is to all. */
function once(members: readonly (readonly number[])[], awards: Float64Array): void {
  let [most, sum] = [0, 0];
  for (const member of members) {
    let own = 0;
    for (const stake of member) own += awards[stake] ?? 0;
    most = Math.max(most, own);
    sum += own;
  }
  if (sum === 0 || sum === most) return;
  for (const member of members)
    for (const stake of member) awards[stake] = ((awards[stake] ?? 0) * most) / sum;
}
