import { type Edit, type Entry, isBefore } from '../../events/index.ts';
import { type CaseRecord, openRecord, readKnownAt } from '../audit/index.ts';
import type { Branches, Materialised } from '../branches/index.ts';

/** From where a record is looked at: as known when, on which branch (`main` is the record), with which edits. */
export type Viewpoint = {
  /** An instant, or a day, meaning its end (UTC). */
  readonly knownAt?: string | undefined;
  readonly branch?: string;
  readonly edits?: readonly Edit[];
};

/** A record, or a branch of it put together, replayed as it was known. */
export type ViewedRecord = {
  readonly record: CaseRecord;
  /** What was known of the record itself. */
  readonly known: readonly Entry[];
  /** The entries that were replayed, in order of recording, and what came out differently on the branch. */
  readonly made: Extract<Materialised, { ok: true }>;
};

export type ViewResult =
  | ({ readonly ok: true } & ViewedRecord)
  | { readonly ok: false; readonly why: 'known-at' | 'branch' | 'edit'; readonly what: string };

/**
 * Looks at a record, given in order of recording, from a point. Its branches are asked for, and what makes them
 * is loaded, only where one is looked at.
 */
export async function viewRecord(
  entries: readonly Entry[],
  branches: () => Branches | Promise<Branches>,
  { knownAt, branch = 'main', edits = [] }: Viewpoint = {},
): Promise<ViewResult> {
  const read = knownAt === undefined ? null : readKnownAt(knownAt, entries);
  if (read?.ok === false) return { ok: false, why: 'known-at', what: read.what };
  const instant = read?.instant ?? null;
  const known = instant === null ? entries : entries.filter((entry) => !isBefore(instant, entry.recordedAt));
  if (branch === 'main' && edits.length === 0)
    return looked(known, { ok: true, entries: known, notes: [], moot: [] }, instant);
  const [all, { materialiseBranch }] = await Promise.all([branches(), import('../branches/index.ts')]);
  const made = materialiseBranch(branch, all, known, edits);
  if (made.ok) return looked(known, made, instant);
  const why = branch === 'main' || all.has(branch) ? 'edit' : 'branch';
  return { ok: false, why, what: made.refusal.what };
}

const looked = (known: readonly Entry[], made: ViewedRecord['made'], instant: string | null): ViewResult => ({
  ok: true,
  known,
  made,
  record: openRecord(made.entries, instant),
});
