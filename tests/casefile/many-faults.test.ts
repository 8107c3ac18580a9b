import { describe, expect, it } from 'vitest';
import { readCaseFile, readEntries } from '../../src/casefile/index.ts';

const TOP = 'nunc: 1\ncase: roe-v-acme\ntitle: Roe v. Acme\n';
/** More than anybody puts right before checking again. */
const MANY = 3_000;
const lines = (line: (number: number) => string) =>
  Array.from({ length: MANY }, (_, at) => line(at)).join('\n');

const files: readonly (readonly [string, string])[] = [
  ['fields that no case file has', TOP + lines((at) => `field-${at}: x`)],
  ['one field, written again and again', TOP + lines(() => 'judge: x')],
  ['sections whose items have no fields', `${TOP}claims:\n${lines((at) => `  c${at}: x`)}`],
  [
    'entries of no type',
    `${TOP}entries:\n${lines((at) => `  - { id: e${at}, type: Nothing${at}, on: 2031-01-01 }`)}`,
  ],
  ['entries that are none', `${TOP}entries:\n${lines(() => '  - x')}`],
  [
    'names of nothing',
    `${TOP}entries:\n${lines((at) => `  - { id: e${at}, type: StayLifted, on: 2031-01-01, stay: s${at} }`)}`,
  ],
];

describe('a case file with more faults than anybody reads', () => {
  it.each(files)('tells the first thousand of them, and that there are more: %s', (_, text) => {
    const read = readCaseFile({ name: 'roe.yaml', text });
    expect(read.ok).toBe(false);
    if (read.ok) return;
    expect(read.problems).toHaveLength(1_001);
    expect(read.problems.at(-1)?.what).toContain('these are the first 1,000');
    // What was left unread is not said to be missing or unknown.
    expect(read.problems.filter(({ what }) => what.includes('there is no claim'))).toEqual([]);
  });

  it('is no other where it holds entries to append', () => {
    const read = readEntries({ name: 'more.yaml', text: lines((at) => `- { id: e${at}, type: Nothing }`) });
    expect(read.ok ? 0 : read.problems.length).toBe(1_001);
  });
});
