import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Entry } from '../../events/index.ts';
import { type CaseFile, readCaseFile } from '../../src/casefile/index.ts';
import { libraryTests } from '../../src/doctrine/library/index.ts';

const root = join(import.meta.dirname, '..', '..');
export const examplesFolder = join(root, 'examples');

/** The opinion of the worked case, kept beside the repository and never in it; undefined where it is absent. */
export const opinionText = ((): string | undefined => {
  const path = join(root, '..', 'shared', 'opinion', '712-F-Supp-756.txt');
  return existsSync(path) ? readFileSync(path, 'utf8') : undefined;
})();

/** The folders of the examples, by name. */
export const exampleNames: readonly string[] = readdirSync(examplesFolder, { withFileTypes: true })
  .filter((item) => item.isDirectory() && existsSync(join(examplesFolder, item.name, 'case.yaml')))
  .map((item) => item.name)
  .sort();

/** The files of an example that a person wrote. */
export const exampleFiles = (name: string): readonly string[] =>
  readdirSync(join(examplesFolder, name)).filter((file) => /\.(ya?ml|md)$/.test(file));

export const exampleText = (name: string, file = 'case.yaml'): string =>
  readFileSync(join(examplesFolder, name, file), 'utf8');

const read = new Map<string, CaseFile>();

/** An example's case file, read once. Throws with every problem where it cannot be read. */
export function exampleCase(name: string): CaseFile {
  const known = read.get(name);
  if (known !== undefined) return known;
  const fresh = readCaseFile({ name: `${name}/case.yaml`, text: exampleText(name) }, { libraryTests });
  if (!fresh.ok)
    throw new Error(fresh.problems.map(({ line, what }) => `${name}:${line}: ${what}`).join('\n'));
  read.set(name, fresh.caseFile);
  return fresh.caseFile;
}

/** When and by whom the examples are recorded in tests. */
export const recording = { recordedAt: '2036-01-01T00:00:00Z', recordedBy: 'a test' };

/** The example's entries as a log would give them back. */
export const recorded = ({ case: id, drafts }: CaseFile): readonly Entry[] =>
  drafts.map((draft) => ({ ...draft, case: id, ...recording }) as Entry);
