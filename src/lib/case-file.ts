import { BadInput } from '../answers/bad-input.ts';
import { readCaseFile } from '../casefile/read.ts';
import { libraryTests } from '../doctrine/library/index.ts';
import type { Case } from './case.ts';
import { answering } from './nunc-error.ts';
import { caseOf, type RecordedAs } from './recorded-as.ts';

/**
 * How to read a case file.
 *
 * @public
 */
export interface CaseFileReading extends RecordedAs {
  /** What the file is called where something is wrong with it: `case.yaml` where left out. */
  readonly name?: string;
}

/**
 * Reads a case file (YAML or JSON, docs/schema/case-file.schema.json), given as its text.
 *
 * @example
 * ```ts
 * import { readFileSync } from 'node:fs';
 * import { caseFromFile } from 'nunc';
 *
 * const c = caseFromFile(readFileSync('examples/abc-v-meese/case.yaml', 'utf8'));
 * c.title; // American Baptist Churches in the U.S.A. v. Meese
 * ```
 *
 * @throws {@link NuncError} `bad-case-file`, with every fault of the file in its message, the first one's place in
 * `where`.
 *
 * @public
 */
export function caseFromFile(text: string, { name = 'case.yaml', ...as }: CaseFileReading = {}): Case {
  return answering(() => {
    if (typeof text !== 'string')
      throw new BadInput('A case file is read from its text: give the text, and not a path or bytes.');
    const read = readCaseFile({ name, text }, { libraryTests });
    if (!read.ok) throw new BadInput(read.problems, 'bad-case-file');
    return caseOf(read.caseFile.case, read.caseFile.drafts, as);
  });
}
