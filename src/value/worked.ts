import type { Leaf } from './leaves.ts';
import type { Model } from './model.ts';
import type { Reckoner } from './reckon.ts';

/** How the suit may end, and what each end comes to for each party. */
export type Worked = {
  readonly method: 'exact' | 'monte-carlo';
  readonly trials: number | null;
  readonly seed: number | null;
  readonly ends: readonly WorkedEnd[];
  /** For each party, what it nets in every case that was gone through, and how much each counts. */
  readonly nets: readonly Float64Array[];
  /** Null where each counts the same. */
  readonly weights: Float64Array | null;
  /** For each party, on average. */
  readonly expected: readonly number[];
  readonly gross: readonly number[];
};

/** One way for the suit to end. */
export type WorkedEnd = {
  readonly leaf: Leaf;
  /** For each stake, bits as `reckon.ts` has them. */
  readonly ends: Uint8Array;
  readonly probability: number;
  /** For each party, on average in that end. */
  readonly gross: readonly number[];
  readonly net: readonly number[];
};

type Kept = {
  readonly leaf: Leaf;
  readonly ends: Uint8Array;
  weight: number;
  readonly gross: Float64Array;
  readonly net: Float64Array;
};

/** Adds up what is reckoned, end by end. */
export class EndTally {
  private readonly kept = new Map<Leaf, Map<string | number, Kept>>();
  private readonly parties: number;
  private readonly few: boolean;
  private total = 0;

  constructor({ parties, stakes }: Model) {
    this.parties = parties.length;
    this.few = stakes.length <= MOST_IN_A_NUMBER;
  }

  /** Notes an end with what was reckoned for it. */
  add(leaf: Leaf, ends: Uint8Array, weight: number, { gross, spent }: Reckoner): void {
    const kept = this.entry(leaf, ends);
    kept.weight += weight;
    this.total += weight;
    for (let party = 0; party < this.parties; party++) {
      const before = gross[party] ?? 0;
      kept.gross[party] = (kept.gross[party] ?? 0) + weight * before;
      kept.net[party] = (kept.net[party] ?? 0) + weight * (before - (spent[party] ?? 0));
    }
  }

  private entry(leaf: Leaf, ends: Uint8Array): Kept {
    let own = this.kept.get(leaf);
    if (own === undefined) {
      own = new Map();
      this.kept.set(leaf, own);
    }
    const name = this.few ? numberOf(ends) : ends.join();
    const known = own.get(name);
    if (known !== undefined) return known;
    const fresh = {
      leaf,
      ends: ends.slice(),
      weight: 0,
      gross: new Float64Array(this.parties),
      net: new Float64Array(this.parties),
    };
    own.set(name, fresh);
    return fresh;
  }

  /** The ends, likeliest first. */
  ends(): readonly WorkedEnd[] {
    return [...this.kept.values()]
      .flatMap((own) => [...own.values()])
      .map(({ leaf, ends, weight, gross, net }) => ({
        leaf,
        ends,
        probability: weight / this.total,
        gross: [...gross].map((sum) => sum / weight),
        net: [...net].map((sum) => sum / weight),
      }))
      .toSorted((one, other) => other.probability - one.probability);
  }

  /** What each party has on average. */
  means(): Pick<Worked, 'expected' | 'gross'> {
    const sum = (of: 'gross' | 'net') =>
      Array.from(
        { length: this.parties },
        (_, party) =>
          [...this.kept.values()].reduce(
            (total, own) => [...own.values()].reduce((inner, kept) => inner + (kept[of][party] ?? 0), total),
            0,
          ) / this.total,
      );
    return { expected: sum('net'), gross: sum('gross') };
  }
}

/** Bits of one stake, and how many stakes a number holds. */
const BITS = 4;
const MOST_IN_A_NUMBER = 13;

function numberOf(ends: Uint8Array): number {
  let number = 0;
  for (let at = 0; at < ends.length; at++) number = number * 2 ** BITS + (ends[at] ?? 0);
  return number;
}
