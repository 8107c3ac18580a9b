import { CLAIM_WORDS } from '../../machines/index.ts';

/** One claim of one case on a day. */
export type PortfolioClaim = {
  readonly case: string;
  readonly court: string;
  readonly claim: string;
  readonly title: string;
  readonly claimant: string;
  readonly states: readonly string[];
  readonly certain: boolean;
  /** As to each defendant, of a claim that did not always stand the same as to all. */
  readonly asTo?: readonly {
    readonly party: string;
    readonly name: string;
    readonly states: readonly string[];
    readonly certain: boolean;
  }[];
};

/** How many claims may stand in each state on a day; one that may be in several counts in each, as uncertain. */
export type StateCount = { readonly state: string; readonly certain: number; readonly uncertain: number };

export type Portfolio = {
  readonly at: string;
  readonly state: string | null;
  readonly court: string | null;
  readonly cases: number;
  readonly counts: readonly StateCount[];
  readonly claims: readonly PortfolioClaim[];
};

/** How many claims stand in a way: what a store answers without listing them. */
export type Tally = { readonly states: string; readonly certain: boolean; readonly count: number };

/** Counts by state, in the order in which a claim goes through them. */
export function countsOf(tallies: readonly Tally[]): readonly StateCount[] {
  return CLAIM_WORDS.map((state) => {
    const having = tallies.filter(({ states }) => states.split(' ').includes(state));
    const sum = (certain: boolean): number =>
      having.filter((tally) => tally.certain === certain).reduce((total, { count }) => total + count, 0);
    return { state, certain: sum(true), uncertain: sum(false) };
  }).filter(({ certain, uncertain }) => certain + uncertain > 0);
}
