import type { CaseId, ClaimId, Entry, FindingKey, Holding, PartyId } from '../../../events/index.ts';
import { didYouMean } from '../../../events/nearest.ts';
import { replayed } from '../faster/replayed.ts';
import { endState } from '../what-if/compare.ts';
import { compiled } from './compiled.ts';
import {
  changesOf,
  MOST_SETS,
  type SearchCost,
  type SetsTried,
  searchCost,
  searchFlips,
} from './flip-search.ts';
import { HOLDINGS, type Variable } from './variables.ts';

/** Findings whose change gives a claim another end state, none of which could be left out. */
export type Flip = {
  readonly to: string;
  readonly set: Readonly<Record<FindingKey, Holding>>;
  readonly size: number;
};

export type Pivotal = {
  readonly case: CaseId | null;
  readonly claim: ClaimId;
  /** The defendant as to whom alone it is asked. */
  readonly against?: PartyId;
  readonly state: string;
  /** How many findings there are, made or not, whose change could reach the claim. */
  readonly findings: number;
  /** No set of so many findings, or of fewer, is missing: less than was asked for, where those would be too many. */
  readonly upTo: number;
  /** Smallest first. */
  readonly flips: readonly Flip[];
};

export type PivotalAnswer =
  | { readonly ok: true; readonly pivotal: Pivotal }
  | { readonly ok: false; readonly what: string };

export const DEFAULT_MAX = 3;

/** Told what a search comes to before it begins, and how far it is. */
export type SearchWatch = { readonly begins: (cost: SearchCost) => void; readonly progress: SetsTried };

/**
 * Every minimal set of findings, up to a size, whose change gives a claim another end state: no smaller part of
 * the same changes already gives it another one. Exact up to the size that it names, which is smaller than was
 * asked for where the sets of that size are too many to try.
 *
 * @param most how many sets may be tried
 * @param against only as to this defendant to the claim
 */
export function pivotal(
  recorded: readonly Entry[],
  claim: ClaimId,
  max = DEFAULT_MAX,
  watch?: SearchWatch,
  most = MOST_SETS,
  against?: PartyId,
): PivotalAnswer {
  const { docket } = replayed(recorded);
  const model = compiled(recorded, against);
  const at = model.claims.findIndex(({ id }) => id === claim);
  if (at < 0)
    return {
      ok: false,
      what: `there is no claim ${claim}${didYouMean(claim, docket.caption.claims.keys())}`,
    };
  const party = model.claims[at]?.party;
  const state = endState(docket, claim, party);
  const cost = searchCost(changesOf(model, at), max, most);
  watch?.begins(cost);
  const { found, upTo } = searchFlips(model, at, state, cost, watch?.progress, most);
  const flips = found.map(({ changes: set, to }) => ({
    to,
    set: Object.fromEntries(
      set.map((change) => [model.variables[change >> 2]?.key, HOLDINGS[(change & 3) - 1]]),
    ) as Flip['set'],
    size: set.length,
  }));
  const findings = model.claims[at]?.variables.length ?? 0;
  return {
    ok: true,
    pivotal: { case: docket.case, claim, ...(party && { against: party }), state, findings, upTo, flips },
  };
}

/** What changing one finding, alone, does to every claim. */
export type Swing = {
  readonly finding: FindingKey;
  readonly recorded: Variable['recorded'];
  readonly holdings: readonly {
    readonly holding: Holding;
    readonly claims: readonly { readonly id: ClaimId; readonly from: string; readonly to: string }[];
  }[];
  /** The most claims that one holding moves. */
  readonly moves: number;
};

/** Which single findings move the most claims, the strongest first; findings that move none are left out. */
export function tornado(recorded: readonly Entry[]): readonly Swing[] {
  const model = compiled(recorded);
  const assignment = new Uint8Array(model.variables.length);
  const before = model.outcomesAt(assignment);
  const swings = model.variables.map(({ key, recorded: held }, position): Swing => {
    const holdings = HOLDINGS.flatMap((holding, index) => {
      if (holding === held) return [];
      assignment[position] = index + 1;
      const after = model.outcomesAt(assignment);
      assignment[position] = 0;
      const claims = model.claims.flatMap(({ id }, claim) => {
        const [from, to] = [model.states[before[claim] ?? -1], model.states[after[claim] ?? -1]];
        return from === undefined || to === undefined || from === to ? [] : [{ id, from, to }];
      });
      return claims.length === 0 ? [] : [{ holding, claims }];
    });
    return {
      finding: key,
      recorded: held,
      holdings,
      moves: Math.max(0, ...holdings.map(({ claims }) => claims.length)),
    };
  });
  return swings
    .filter(({ moves }) => moves > 0)
    .sort((a, b) => b.moves - a.moves || (a.finding < b.finding ? -1 : 1));
}
