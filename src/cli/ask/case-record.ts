import type { AskedOf } from '../../answers/asked.ts';
import { type OpenCase, openCase, viewRecord } from '../../open/index.ts';
import { BadInput, StoreTrouble } from '../faults.ts';
import type { Invocation } from './invocation.ts';
import { recordingNow } from './recording-now.ts';

/** A case's record as a query asks for it. */
export type AskedRecord = AskedOf & { readonly opened: OpenCase };

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
  if (found.why === 'input')
    throw new BadInput(
      found.problems,
      found.problems.some((one) => 'where' in one) ? 'bad-case-file' : 'no-such-case',
    );
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
