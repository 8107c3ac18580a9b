import { readdirSync, readFileSync } from 'node:fs';
import * as fc from 'fast-check';
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

describe('a case file with more faults than anybody reads', () => {
  const lines = Array.from(
    { length: 5_000 },
    (_, index) => `  - { id: e${index}, type: MotionOpposed, motion: m${index} }\n`,
  );
  const problems = problemsOf('many.yaml', `nunc: 1\ncase: many\ntitle: Many\nentries:\n${lines.join('')}`);

  it('has the first thousand told, and that there are more', () => {
    expect(problems).toHaveLength(1_001);
    expect(problems[0]).toMatchObject({ line: 5, what: 'no motion "m0" was ever filed' });
    expect(problems.at(-1)?.what).toMatch(/^there are more: these are the first 1,000/);
  });
});

describe('any text at all', () => {
  const seeds = files.map((name) => readFileSync(new URL(name, folder), 'utf8'));
  const pieces = [
    '{',
    '}',
    '[',
    ']',
    ':',
    '- ',
    '\n',
    '"',
    "'",
    '&a',
    '*a',
    '!x',
    '|',
    '#',
    '~',
    '.inf',
    '? ',
    '\t',
    '<<: ',
    '\0',
  ];
  const damaged = fc
    .tuple(
      fc.constantFrom(...seeds),
      fc.array(fc.tuple(fc.nat(3_000), fc.nat(12), fc.constantFrom('', ...pieces)), { maxLength: 6 }),
    )
    .map(([text, cuts]) =>
      cuts.reduce((left, [at, many, put]) => left.slice(0, at) + put + left.slice(at + many), text),
    );

  it('is read, or refused with a reason in words, and never breaks the reader', () => {
    fc.assert(
      fc.property(fc.oneof(damaged, fc.string({ unit: 'binary' })), (text) => {
        const read = readCaseFile({ name: 'any.yaml', text });
        if (read.ok) return;
        expect(read.problems.length).toBeGreaterThan(0);
        for (const { what } of read.problems) expect(what).not.toMatch(/^$|undefined|NaN|\[object/);
      }),
      { numRuns: 300 },
    );
  });
});
