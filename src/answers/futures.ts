import type { Edit, Entry } from '../../events/index.ts';
import { openRecord } from '../audit/index.ts';
import {
  type Branches,
  type Comparison,
  compare,
  DEFAULT_MAX,
  type Materialised,
  materialiseAgain,
  materialiseBranch,
  type OtherReading,
  type Pivotal,
  pivotal,
  pivotalReadings,
  recipeOf,
  type SearchWatch,
  type Simulation,
  type SimulationOptions,
  simulate,
} from '../branches/index.ts';
import { deadlinesMovedBetween, type MovedDeadline } from '../deadlines/index.ts';
import type { AskedOf } from './asked.ts';
import { BadInput } from './bad-input.ts';
import { againstOf } from './parties.ts';
import { claimOf } from './subjects.ts';

/** What if, as every way of asking answers it. What cannot be asked is refused with `BadInput`. */

type PutTogether = Extract<Materialised, { ok: true }>;

/** Two sides of a case and how they differ. */
export type Compared = {
  readonly base: PutTogether;
  readonly branch: PutTogether;
  readonly comparison: Comparison;
};

/** A branch put together, or `BadInput` with the reason it cannot be. */
export function branchEntries(name: string, branches: Branches, recorded: readonly Entry[]): PutTogether {
  const made = materialiseBranch(name, branches, recorded);
  if (made.ok) return made;
  throw new BadInput(made.refusal.what, branches.has(name) ? 'bad-edit' : 'no-such-branch');
}

/** What edits of the record, or of a branch of it, would have changed. */
export function whatIfFound(
  recorded: readonly Entry[],
  branches: Branches,
  edits: readonly Edit[],
  { from = 'main', ...whom }: { readonly from?: string; readonly against?: string } = {},
): Compared {
  const base = branchEntries(from, branches, recorded);
  const { against } = againstOf(openRecord(recorded), whom);
  const recipe = recipeOf(from, branches, recorded);
  if (!recipe.ok) throw new BadInput(recipe.what, 'no-such-branch');
  const branch = materialiseAgain(recipe.recorded, [...recipe.edits, ...edits]);
  if (!branch.ok) throw new BadInput(branch.refusal.what, 'bad-edit');
  return { base, branch, comparison: compare(base, branch, against) };
}

/** The deadlines that a what-if moves. */
export const deadlinesMovedIn = ({ base, branch }: Compared): readonly MovedDeadline[] =>
  deadlinesMovedBetween(openRecord(base.entries), openRecord(branch.entries));

/** Two branches, held against each other. */
export function comparisonFound(
  recorded: readonly Entry[],
  branches: Branches,
  [one, other]: readonly [string, string],
  whom: { readonly against?: string } = {},
): Compared {
  const base = branchEntries(one, branches, recorded);
  const branch = branchEntries(other, branches, recorded);
  return { base, branch, comparison: compare(base, branch, againstOf(openRecord(recorded), whom).against) };
}

/** The fewest findings that would change a claim's end, in the record and where it is read another way. */
export type PivotalFound = { readonly pivotal: Pivotal; readonly readings: readonly OtherReading[] };

export function pivotalFound(
  { record, entries }: AskedOf,
  given: string,
  {
    max = DEFAULT_MAX,
    watch,
    ...whom
  }: { readonly max?: number; readonly watch?: SearchWatch; readonly against?: string } = {},
): PivotalFound {
  if (!Number.isInteger(max) || max < 1 || max > 20)
    throw new BadInput(`--max: a whole number from 1 to 20, not "${max}"`);
  const claim = claimOf(record, given);
  const answer = pivotal(entries, claim, max, watch, undefined, againstOf(record, whom, claim).against);
  if (!answer.ok) throw new BadInput(answer.what);
  return { pivotal: answer.pivotal, readings: pivotalReadings(entries, answer.pivotal, max, watch) };
}

/** How likely each claim is to survive, under odds as they are written: TEST/ELEMENT and a probability. */
export function simulationAnswer(
  { record, entries }: AskedOf,
  odds: unknown,
  {
    where,
    against,
    ...options
  }: Omit<SimulationOptions, 'against'> & { readonly against?: string; readonly where?: string } = {},
): Simulation {
  const whom = againstOf(record, against === undefined ? {} : { against });
  const answer = simulate(entries, odds, { ...options, ...whom });
  if (answer.ok) return answer.simulation;
  throw new BadInput(
    answer.problems.map(({ where: option, what }) => ({
      ...(option.startsWith('--') || where === undefined ? {} : { where }),
      what,
    })),
    'bad-odds',
  );
}
