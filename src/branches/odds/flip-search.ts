import type { Compiled } from './compiled.ts';
import { MOST_EFFORT } from './effort.ts';
import { HOLDINGS } from './variables.ts';

/** A set of changes that gives a claim another end state: each a variable and a holding in one number. */
export type FoundFlip = { readonly changes: readonly number[]; readonly to: string };

/** Told now and then how many sets were tried, of how many at most. */
export type SetsTried = (tried: number, of: number) => void;

/** Sets that are tried at most. A larger size is not begun where it would be more. */
export const MOST_SETS = MOST_EFFORT / 2;

const BETWEEN_REPORTS = 1 << 14;

/** How much there is to try for a claim. */
export type SearchCost = {
  /** The size up to which every set is tried: as asked, unless those of a larger size are too many. */
  readonly upTo: number;
  /** How many sets that are at most. */
  readonly sets: number;
  /** How many more those of the next size would be, where it was asked for and is not tried. */
  readonly tooMany: number | null;
};

/** The changes of a claim's findings: holdings that the record does not have, in rising order of their numbers. */
export const changesOf = (model: Compiled, claim: number): readonly number[] =>
  (model.claims[claim]?.variables ?? []).flatMap((position) =>
    HOLDINGS.flatMap((holding, index) =>
      model.variables[position]?.recorded === holding ? [] : [position * 4 + index + 1],
    ),
  );

/**
 * What trying every set of changes up to a size comes to, where so many sets may be tried; a finding can change in
 * one way at a time.
 */
export function searchCost(changes: readonly number[], max: number, most = MOST_SETS): SearchCost {
  // Sets of each size among the findings so far: with one finding more, each may have one of its changes.
  const sizes = [1, ...Array.from({ length: max }, () => 0)];
  const ways = [...Map.groupBy(changes, (change) => change >> 2).values()].map((own) => own.length);
  for (const own of ways)
    for (let size = max; size > 0; size--) sizes[size] = (sizes[size] ?? 0) + own * (sizes[size - 1] ?? 0);
  let sets = 0;
  for (let size = 1; size <= Math.min(max, ways.length); size++) {
    const more = sizes[size] ?? 0;
    // Single findings are tried however many there are: a docket has no more than can be.
    if (size > 1 && sets + more > most) return { upTo: size - 1, sets, tooMany: more };
    sets += more;
  }
  return { upTo: max, sets, tooMany: null };
}

/** What was found, and up to which size nothing is missing. */
export type Searched = { readonly found: readonly FoundFlip[]; readonly upTo: number };

/**
 * Every minimal set of changes, up to a size, that gives a claim another end state than `state`, smallest first:
 * sets grow in rising order of their changes, and none that holds a smaller one that was found is tried. Where the
 * record has to be folded, or tests worked out, so often that it would take much longer than so many sets do, the
 * size begun is left out.
 */
export function searchFlips(
  model: Compiled,
  claim: number,
  state: string,
  { upTo, sets }: SearchCost,
  progress?: SetsTried,
  most = MOST_SETS,
): Searched {
  const changes = changesOf(model, claim);
  const assignment = new Uint8Array(model.variables.length);
  const values = model.valuesAt(assignment);
  const touching = testOutcomesByVariable(model, claim);
  const found: FoundFlip[] = [];
  // What a grown set may hold of what was found has the change that it grew by as its last: it held none before.
  const byLast = new Map<number, (readonly number[])[]>();
  let tried = 0;
  const before = model.effort.spent;
  const tooMuch = (): boolean => tried + model.effort.spent - before > 2 * most;
  const assign = (position: number, value: number): void => {
    assignment[position] = value;
    for (const testOutcome of touching.get(position) ?? [])
      values[testOutcome] = model.testOutcomes[testOutcome]?.at(assignment) ?? 0;
  };
  const visit = (from: number, set: readonly number[], size: number): void => {
    for (let next = from; next < changes.length && !tooMuch(); next++) {
      const change = changes[next] ?? 0;
      const position = change >> 2;
      if (assignment[position] !== 0) continue;
      const grown = [...set, change];
      if (byLast.get(change)?.some((flip) => flip.every((each) => grown.includes(each)))) continue;
      assign(position, change & 3);
      if (grown.length < size) visit(next + 1, grown, size);
      else {
        tried += 1;
        if (progress && tried % BETWEEN_REPORTS === 0) progress(tried, sets);
        const to = model.states[model.outcome(claim, values, () => assignment)];
        if (to !== undefined && to !== state) {
          found.push({ changes: grown, to });
          byLast.set(change, [...(byLast.get(change) ?? []), grown]);
        }
      }
      assign(position, 0);
    }
  };
  for (let size = 1; size <= upTo; size++) {
    visit(0, [], size);
    if (tooMuch()) return { found: found.filter(({ changes: { length } }) => length < size), upTo: size - 1 };
  }
  return { found, upTo };
}

function testOutcomesByVariable(model: Compiled, claim: number): ReadonlyMap<number, readonly number[]> {
  const touching = new Map<number, number[]>();
  for (const testOutcome of model.claims[claim]?.testOutcomes ?? [])
    for (const position of model.testOutcomes[testOutcome]?.variables ?? [])
      touching.set(position, [...(touching.get(position) ?? []), testOutcome]);
  return touching;
}
