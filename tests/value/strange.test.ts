import { describe, expect, it } from 'vitest';
import { valueCase } from '../../src/value/index.ts';
import { entriesOf, roeCase, roeValued, sharedTest } from './two-stage.ts';

const STRANGE = [
  null,
  5,
  -1,
  'x',
  '',
  true,
  [],
  [1],
  [null, 2],
  {},
  { a: 1 },
  { breach: null },
  { breach: {} },
  { breach: [] },
  { breach: [[]] },
  { breach: { acme: {} } },
  { roe: 5 },
  { roe: { trial: {} } },
  [['breach']],
  [{}],
  [[1, 2]],
  { 'breach@': 1 },
  { '@acme': 1 },
  { 'mtd:': 1 },
  { 'mtd/': 1 },
  { '/': 1 },
  { 'particularity/': 1 },
  { 'particularity/who:': 1 },
  { 'particularity/who@': 1 },
  { breach: { low: 1, high: null } },
  { breach: { 1: 'x' } },
  { breach: 'joint' },
  { breach: { joint: 5 } },
  { breach: { several: {} } },
  { before: 'x', from: 5 },
  { trial: -1 },
];

const SECTIONS = [
  'currency',
  'odds',
  'trial',
  'relief',
  'costs',
  'spent',
  'appeal',
  'liability',
  'overlap',
  'caps',
  'multiples',
  'fees',
  'offers',
  'interest',
  'discount',
  'time',
];

describe('a valuation file in which anything may stand', () => {
  it.each(SECTIONS)('is valued or refused, never a bug: %s', (section) => {
    for (const text of [roeCase, sharedTest])
      for (const strange of STRANGE) {
        const answer = valueCase(entriesOf(text), { ...roeValued, [section]: strange }, { method: 'exact' });
        if (!answer.ok) expect(answer.faults.every(({ what }) => what.length > 10)).toBe(true);
        else for (const { expected } of answer.value.parties) expect(Number.isFinite(expected)).toBe(true);
      }
  });

  it.each([null, 5, 'x', [], true])('is refused where it is no file at all: %s', (file) => {
    expect(valueCase(entriesOf(roeCase), file).ok).toBe(false);
  });
});
