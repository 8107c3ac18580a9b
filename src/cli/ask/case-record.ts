import type { ClaimId } from '../../../events/ids.ts';
import type { Entry } from '../../../events/index.ts';
import { didYouMean } from '../../../events/nearest.ts';
import { type CaseRecord, openRecord, readKnownAt } from '../../audit/index.ts';
import { BadInput } from '../faults.ts';
import { type OpenCase, openCase } from './case-source.ts';
import type { Invocation } from './invocation.ts';

/** A case's record as a query asks for it. */
export type AskedRecord = {
  readonly record: CaseRecord;
  readonly opened: OpenCase;
  /** The entries that were replayed: the record's, or a branch's. */
  readonly entries: readonly Entry[];
  /** The branch looked at; main is the record. */
  readonly branch: string;
};

export type RecordOptions = { readonly knownAt?: string; readonly branch?: string };

/** Opens the record that CASE names, as known at the instant of `--known-at`, on the branch of `--branch`. */
export async function askedRecord(
  invocation: Invocation,
  named: string,
  { knownAt, branch = 'main' }: RecordOptions = {},
): Promise<AskedRecord> {
  const opened = await openCase(invocation, named);
  const instant = knownAt === undefined ? null : instantOption(knownAt, opened.entries);
  const known =
    instant === null ? opened.entries : opened.entries.filter((entry) => entry.recordedAt <= instant);
  const entries = branch === 'main' ? known : await onBranch(invocation, opened, branch, known);
  return { opened, entries, branch, record: openRecord(entries, instant) };
}

function instantOption(text: string, entries: readonly Entry[]): string {
  const read = readKnownAt(text, entries);
  if (!read.ok) throw new BadInput(`--known-at: ${read.what}`);
  return read.instant;
}

async function onBranch(
  invocation: Invocation,
  opened: OpenCase,
  branch: string,
  known: readonly Entry[],
): Promise<readonly Entry[]> {
  const { branchesFor, branchEntries } = await import('./branches.ts');
  return branchEntries(branch, await branchesFor(invocation, opened), known).entries;
}

/** A claim given by its id; one that the case does not describe is refused, with the nearest that it does. */
export function claimOf({ docket }: CaseRecord, given: string): ClaimId {
  const known = [...docket.caption.claims.keys()];
  const found = known.find((id) => id === given);
  if (found !== undefined) return found;
  const hint = didYouMean(given, known);
  throw new BadInput(
    `There is no claim "${given.slice(0, 80)}" in ${docket.case ?? 'this case'}${hint === '' ? `; the claims are ${known.join(', ')}` : hint}`,
  );
}
