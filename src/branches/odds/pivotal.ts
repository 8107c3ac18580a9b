import type { CaseId, ClaimId, Entry, FindingKey, Holding } from '../../../events/index.ts';
import { didYouMean } from '../../../events/nearest.ts';
import { replayed } from '../faster/replayed.ts';
import { endState } from '../what-if/compare.ts';
import { compiled } from './compiled.ts';
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
  readonly state: string;
  /** How many findings there are, made or not, whose change could reach the claim. */
  readonly findings: number;
  /** Smallest first. */
  readonly flips: readonly Flip[];
};

export type PivotalAnswer =
  | { readonly ok: true; readonly pivotal: Pivotal }
  | { readonly ok: false; readonly what: string };

export const DEFAULT_MAX = 3;

/**
 * Every minimal set of findings, up to a size, whose change gives a claim another end state: no smaller part of
 * the same changes already gives it another one. Exact.
 */
export function pivotal(recorded: readonly Entry[], claim: ClaimId, max = DEFAULT_MAX): PivotalAnswer {
  const { docket } = replayed(recorded);
  const model = compiled(recorded);
  const at = model.claims.findIndex(({ id }) => id === claim);
  if (at < 0)
    return {
      ok: false,
      what: `there is no claim ${claim}${didYouMean(claim, docket.caption.claims.keys())}`,
    };
  const state = endState(docket, claim);
  const assignment = new Uint8Array(model.variables.length);
  const values = model.valuesAt(assignment);
  const mine = model.claims[at];
  const touching = model.variables.map((_, position) =>
    [...(mine?.testOutcomes ?? [])].filter((testOutcome) =>
      model.testOutcomes[testOutcome]?.variables.includes(position),
    ),
  );
  const found: { readonly changes: readonly number[]; readonly to: string }[] = [];
  // A change is a variable and a holding in one number; sets of changes grow in rising order of their numbers.
  const changes = (mine?.variables ?? []).flatMap((position) =>
    HOLDINGS.flatMap((holding, index) =>
      model.variables[position]?.recorded === holding ? [] : [position * 4 + index + 1],
    ),
  );
  const coversOne = (set: readonly number[]): boolean =>
    found.some((flip) => flip.changes.every((change) => set.includes(change)));
  const visit = (from: number, set: readonly number[], size: number): void => {
    for (let next = from; next < changes.length; next++) {
      const change = changes[next] ?? 0;
      const position = change >> 2;
      if (assignment[position] !== 0) continue;
      const grown = [...set, change];
      if (coversOne(grown)) continue;
      assignment[position] = change & 3;
      for (const testOutcome of touching[position] ?? [])
        values[testOutcome] = model.testOutcomes[testOutcome]?.at(assignment) ?? 0;
      if (grown.length < size) visit(next + 1, grown, size);
      else {
        const to = model.states[model.outcome(at, values, () => assignment)];
        if (to !== undefined && to !== state) found.push({ changes: grown, to });
      }
      assignment[position] = 0;
      for (const testOutcome of touching[position] ?? [])
        values[testOutcome] = model.testOutcomes[testOutcome]?.at(assignment) ?? 0;
    }
  };
  for (let size = 1; size <= Math.min(max, mine?.variables.length ?? 0); size++) visit(0, [], size);
  const flips = found.map(({ changes: set, to }) => ({
    to,
    set: Object.fromEntries(
      set.map((change) => [model.variables[change >> 2]?.key, HOLDINGS[(change & 3) - 1]]),
    ) as Flip['set'],
    size: set.length,
  }));
  return {
    ok: true,
    pivotal: { case: docket.case, claim, state, findings: mine?.variables.length ?? 0, flips },
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
