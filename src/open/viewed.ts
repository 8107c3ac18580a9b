import { type Edit, type Entry, isBefore } from '../../events/index.ts';
import { type CaseRecord, openRecord, readKnownAt } from '../audit/index.ts';
import type { Branches, Materialised, materialiseBranch } from '../branches/index.ts';

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

/** What puts a branch together: `materialiseBranch`. */
type PutsTogether = typeof materialiseBranch;

/** Looks at a record, given in order of recording, from a point, where its branches and what makes them are there. */
export function viewedFrom(
  entries: readonly Entry[],
  viewpoint: Viewpoint,
  branches: Branches,
  putTogether: PutsTogether,
): ViewResult {
  const { knownAt, branch = 'main', edits = [] } = viewpoint;
  const read = knownAt === undefined ? null : readKnownAt(knownAt, entries);
  if (read?.ok === false) return { ok: false, why: 'known-at', what: read.what };
  const instant = read?.instant ?? null;
  const known = instant === null ? entries : entries.filter((entry) => !isBefore(instant, entry.recordedAt));
  const made = isOfRecord(viewpoint)
    ? refuseNothing(branch, branches, known)
    : putTogether(branch, branches, known, edits);
  if (made.ok) return { ok: true, known, made, record: openRecord(made.entries, instant) };
  const why = branch === 'main' || branches.has(branch) ? 'edit' : 'branch';
  return { ok: false, why, what: made.refusal.what };
}

/** Whether it is the record itself that is looked at. */
export const isOfRecord = ({ branch = 'main', edits = [] }: Viewpoint): boolean =>
  branch === 'main' && edits.length === 0;

/** The record itself, as the branch that differs in nothing. */
export const refuseNothing = (
  _name: string,
  _branches: Branches,
  entries: readonly Entry[],
): Materialised => ({
  ok: true,
  entries,
  notes: [],
  moot: [],
});
