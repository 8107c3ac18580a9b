import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type Problem, printedProblem, readCaseFile } from '../../src/casefile/index.ts';
import { expectGolden } from './golden-file.ts';

const folder = new URL('./refused/', import.meta.url);
const files = readdirSync(folder).toSorted();

const problemsOf = (name: string, text: string): readonly Problem[] => {
  const read = readCaseFile({ name, text });
  return read.ok ? [] : read.problems;
};

describe('a case file with faults', () => {
  it.each(files)('%s is refused, with every fault and its line', (name) => {
    const problems = problemsOf(name, readFileSync(new URL(name, folder), 'utf8'));
    expect(problems.length).toBeGreaterThan(0);
    expectGolden(
      new URL(`./golden/${name.replace('.yaml', '.txt')}`, import.meta.url),
      `${problems.map(printedProblem).join('\n')}\n`,
    );
  });

  it.each(files)('%s has its faults named in the order of the file, each with line and column', (name) => {
    const problems = problemsOf(name, readFileSync(new URL(name, folder), 'utf8'));
    for (const { line, column, where } of problems) {
      expect(where).toBe(name);
      expect(line).toBeGreaterThan(0);
      expect(column).toBeGreaterThan(0);
    }
    const lines = problems.map(({ line = 0 }) => line);
    expect(lines).toEqual(lines.toSorted((one, other) => one - other));
  });
});
