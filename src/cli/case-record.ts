import type { ClaimId } from '../../events/ids.ts';
import { didYouMean } from '../../events/nearest.ts';
import { type CaseRecord, openRecord, readKnownAt } from '../audit/index.ts';
import { type OpenCase, openCase } from './case-source.ts';
import { BadInput } from './faults.ts';
import type { Invocation } from './invocation.ts';

/** A case's record as a query asks for it. */
export type AskedRecord = { readonly record: CaseRecord; readonly opened: OpenCase };

export type RecordOptions = { readonly knownAt?: string };

/** Opens the record that CASE names, as known at the instant that `--known-at` gives. */
export async function askedRecord(
  invocation: Invocation,
  named: string,
  { knownAt }: RecordOptions = {},
): Promise<AskedRecord> {
  const opened = await openCase(invocation, named);
  if (knownAt === undefined) return { opened, record: openRecord(opened.entries) };
  const read = readKnownAt(knownAt, opened.entries);
  if (!read.ok) throw new BadInput(`--known-at: ${read.what}`);
  return { opened, record: openRecord(opened.entries, read.instant) };
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
