import type { BranchId, DataOf, Edit, Entry, EntryOf, ReadingId } from '../../../events/index.ts';
import { didYouMean } from '../../../events/nearest.ts';
import { materialiseAgain } from '../faster/materialise-again.ts';
import { replayed } from '../faster/replayed.ts';
import type { Materialised } from './materialised.ts';

/** A branch by name: saved by someone, or a reading that ships with the case. */
export type NamedBranch = {
  readonly name: BranchId | ReadingId;
  readonly base: BranchId | ReadingId | 'main';
  /** The version of the case's stream that it was made from; null: it goes on with its base. */
  readonly baseVersion: number | null;
  /** What it changes of its base. */
  readonly edits: readonly Edit[];
  readonly reason: string | null;
  /** Who saved it, and when (RFC 3339, UTC); null for a reading. */
  readonly by: string | null;
  readonly at: string | null;
};

export type Branches = ReadonlyMap<string, NamedBranch>;

/** The saved branches that some branch events leave standing; a later event of one name counts. */
export function branchesOf(events: readonly Entry[]): Branches {
  const found = new Map<string, NamedBranch>();
  for (const event of events)
    if (event.type === 'BranchCreated') found.set(event.data.branch, namedBy(event));
    else if (event.type === 'BranchDropped') found.delete(event.data.branch);
  return found;
}

const namedBy = ({ data, recordedAt, recordedBy }: EntryOf<'BranchCreated'>): NamedBranch => ({
  name: data.branch,
  base: data.base,
  baseVersion: data.follows ? null : data.baseVersion,
  edits: data.edits,
  reason: data.reason ?? null,
  by: recordedBy,
  at: recordedAt,
});

/** The readings of a case as branches: each takes the record as it stands and reads it the other way. */
export function readingsOf(caption: {
  readonly readings: ReadonlyMap<ReadingId, DataOf<'ReadingNamed'>>;
}): Branches {
  return new Map(
    [...caption.readings].map(([name, { edits, other }]) => [
      name,
      { name, base: 'main' as const, baseVersion: null, edits, reason: other, by: null, at: null },
    ]),
  );
}

export type Recipe =
  | {
      readonly ok: true;
      /** The record's entries that it starts from. */
      readonly recorded: readonly Entry[];
      /** All its edits, from the record on. */
      readonly edits: readonly Edit[];
    }
  | { readonly ok: false; readonly what: string };

/**
 * What a branch is made of: a branch of a branch is its base's edits and then its own. It starts from the record
 * as it was when the first of its line that does not follow the record was made.
 *
 * @param recorded the case's entries in order of recording; the one at version N is the N-th from 0
 */
export function recipeOf(name: string, branches: Branches, recorded: readonly Entry[]): Recipe {
  if (name === 'main') return { ok: true, recorded, edits: [] };
  const line: NamedBranch[] = [];
  const seen = new Set<string>();
  for (let at: string = name; at !== 'main'; ) {
    const branch = branches.get(at);
    if (!branch)
      return at === name
        ? { ok: false, what: `there is no branch ${name}${didYouMean(name, ['main', ...branches.keys()])}` }
        : { ok: false, what: `${name} is a branch of ${at}, which is no longer there` };
    if (seen.has(at))
      return {
        ok: false,
        what: `${[...seen, at].join(' is a branch of ')}: a branch cannot be its own base`,
      };
    seen.add(at);
    line.push(branch);
    at = branch.base;
  }
  const fromTheRecord = line.toReversed();
  const pinned = fromTheRecord.find(({ baseVersion }) => baseVersion !== null)?.baseVersion ?? null;
  return {
    ok: true,
    recorded: pinned === null ? recorded : recordUpTo(recorded, pinned),
    edits: fromTheRecord.flatMap(({ edits }) => edits),
  };
}

/** The record at a version; the very same where nothing came after it. */
const recordUpTo = (recorded: readonly Entry[], version: number): readonly Entry[] =>
  version + 1 >= recorded.length ? recorded : recorded.slice(0, version + 1);

/**
 * A branch by name, put together, with more edits on top where some are given. A branch of a branch is always made
 * of the record by all the edits in sequence: what an earlier edit set in motion and a later one takes back then
 * leaves no trace.
 */
export function materialiseBranch(
  name: string,
  branches: Branches,
  recorded: readonly Entry[],
  more: readonly Edit[] = [],
): Materialised {
  const recipe = recipeOf(name, branches, recorded);
  if (!recipe.ok) return { ok: false, refusal: { edit: null, what: recipe.what } };
  const made = materialiseAgain(recipe.recorded, [...recipe.edits, ...more]);
  if (made.ok || made.refusal.edit === null) return made;
  // Edits are counted as they were given here; one of the base's own is none of these.
  const edit = made.refusal.edit - recipe.edits.length;
  return { ok: false, refusal: { ...made.refusal, edit: edit < 0 ? null : edit } };
}

/** Every branch that a case has, saved ones and readings; a saved one may not take the name of a reading. */
export const allBranches = (recorded: readonly Entry[], events: readonly Entry[]): Branches =>
  new Map([...branchesOf(events), ...readingsOf(replayed(recorded).docket.caption)]);

export type SaveRefusal = { readonly ok: false; readonly what: string };

/**
 * The data of the event that saves a branch, or why it cannot be saved: the name is taken, the base is not there
 * or would be the branch itself, the edits cannot be applied.
 */
export function branchToSave(
  data: DataOf<'BranchCreated'>,
  branches: Branches,
  recorded: readonly Entry[],
): { readonly ok: true; readonly data: DataOf<'BranchCreated'> } | SaveRefusal {
  const { branch, base } = data;
  if ((branch as string) === 'main')
    return { ok: false, what: 'main is the record; give the branch another name' };
  if ((base as string) === branch) return { ok: false, what: `${branch} cannot be a branch of itself` };
  if (branches.has(branch))
    return { ok: false, what: `there is a branch ${branch} already; drop it first, or choose another name` };
  const recipe = recipeOf(base, branches, recorded);
  if (!recipe.ok) return recipe;
  const made = materialiseAgain(recipe.recorded, [...recipe.edits, ...data.edits]);
  return made.ok ? { ok: true, data } : { ok: false, what: made.refusal.what };
}
