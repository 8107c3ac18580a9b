import type { ClaimId, MatterId } from '../../../events/ids.ts';
import type { Entry } from '../../../events/index.ts';
import { didYouMean } from '../../../events/nearest.ts';
import type { CaseRecord } from '../../audit/index.ts';
import { type OpenCase, openCase, viewRecord } from '../../open/index.ts';
import { BadInput, StoreTrouble } from '../faults.ts';
import type { Invocation } from './invocation.ts';
import { recordingNow } from './recording-now.ts';

/** A case's record as a query asks for it. */
export type AskedRecord = {
  readonly record: CaseRecord;
  readonly opened: OpenCase;
  /** The entries that were replayed: the record's, or a branch's. */
  readonly entries: readonly Entry[];
  /** The branch looked at; main is the record. */
  readonly branch: string;
};

export type ViewOptions = { readonly knownAt?: string; readonly branch?: string };

/** The record that CASE names, in the store or in a file. Errors: `BadInput`, `StoreTrouble`, those of the log. */
export async function caseNamed({ io, log }: Invocation, named: string): Promise<OpenCase> {
  const found = await openCase(
    {
      files: io.files,
      log: () => log('read'),
      recording: (id) => recordingNow(io, id),
      docket: async (path) => (await import('./docket-file.ts')).docketCaseAt(io, path),
    },
    named,
  );
  if (found.ok) return found.opened;
  if (found.why === 'input') throw new BadInput(found.problems);
  throw new StoreTrouble(found.problems.map(({ what }) => what).join('\n'));
}

/** Opens the record that CASE names, as known at the instant of `--known-at`, on the branch of `--branch`. */
export async function askedRecord(
  invocation: Invocation,
  named: string,
  { knownAt, branch = 'main' }: ViewOptions = {},
): Promise<AskedRecord> {
  const opened = await caseNamed(invocation, named);
  const branches = async () => (await import('./branches.ts')).branchesFor(invocation, opened);
  const seen = await viewRecord(opened.entries, branches, { branch, knownAt });
  if (!seen.ok) throw new BadInput(seen.why === 'known-at' ? `--known-at: ${seen.what}` : seen.what);
  return { opened, branch, entries: seen.made.entries, record: seen.record };
}

/** A claim given by its id; one that the case does not describe is refused, with the nearest that it does. */
export function claimOf({ docket }: CaseRecord, given: string): ClaimId {
  const known = [...docket.caption.claims.keys()];
  const found = known.find((id) => id === given);
  if (found !== undefined) return found;
  throw unknown('claim', given, known, docket.case);
}

/** A claim or a discovery matter given by its id. */
export function claimOrMatterOf(
  { docket }: CaseRecord,
  given: string,
): { readonly kind: 'claim'; readonly id: ClaimId } | { readonly kind: 'matter'; readonly id: MatterId } {
  const { claims, matters } = docket.caption;
  for (const id of claims.keys()) if (id === given) return { kind: 'claim', id };
  for (const id of matters.keys()) if (id === given) return { kind: 'matter', id };
  const known = [...claims.keys(), ...matters.keys()];
  throw unknown(matters.size === 0 ? 'claim' : 'claim or matter', given, known, docket.case);
}

function unknown(what: string, given: string, known: readonly string[], name: string | null): BadInput {
  const all = what === 'claim' ? 'the claims are' : 'there are';
  const hint = didYouMean(given, known);
  return new BadInput(
    `There is no ${what} "${given.slice(0, 80)}" in ${name ?? 'this case'}${hint === '' ? `; ${all} ${known.join(', ')}` : hint}`,
  );
}
