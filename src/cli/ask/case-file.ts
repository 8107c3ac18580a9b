import type { EntryId } from '../../../events/index.ts';
import type { CaseFile, Path, Problem } from '../../casefile/index.ts';
import { findCaseFile } from '../../open/case-file.ts';
import { BadInput } from '../faults.ts';
import type { Io } from '../io.ts';

/** A case file that reads, and where it was found. */
export type ReadCase = { readonly path: string; readonly caseFile: CaseFile };

/** The case file at a path, or in the folder at it. Throws `BadInput` with every problem. */
export async function caseFileAt(io: Io, given: string): Promise<ReadCase> {
  const found = await findCaseFile(io.files, given);
  if (!found.ok) throw new BadInput(found.problems, 'bad-case-file');
  return found;
}

/** What is said of entries of a case file, each with the line where it is. */
export const inCaseFile = (
  { path: where, caseFile }: ReadCase,
  said: readonly { readonly entry: EntryId; readonly what: string; readonly path?: Path }[],
): readonly Problem[] =>
  said.map(({ entry, what, path }) => ({
    where,
    ...caseFile.placeOf(entry, path),
    what: `${entry}: ${what}`,
  }));
