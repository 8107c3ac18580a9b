import type { CaseFileOptions } from '../../src/casefile/index.ts';
import { type CaseFile, printedProblem, readCaseFile } from '../../src/casefile/index.ts';

/** A header that the tests add their own lines to. */
export const header = `nunc: 1
case: roe-v-acme
title: Roe v. Acme Corp.
parties:
  roe: { name: Jane Roe, role: plaintiff }
  acme: { name: Acme Corp., role: defendant }
claims:
  breach: { title: Breach of contract, claimant: roe }
`;

/** The case that a text tells; what is wrong with it is thrown, because the test did not expect it. */
export function caseIn(text: string, options: CaseFileOptions = {}): CaseFile {
  const read = readCaseFile({ name: 'test.yaml', text }, options);
  if (!read.ok) throw new Error(read.problems.map(printedProblem).join('\n'));
  return read.caseFile;
}

/** What people are told is wrong with a text, one line each. */
export function saidOf(text: string, options: CaseFileOptions = {}): readonly string[] {
  const read = readCaseFile({ name: 'test.yaml', text }, options);
  return read.ok ? [] : read.problems.map(printedProblem);
}
