import { describe, expect, it } from 'vitest';
import type { ClaimId, Entry, FindingKey } from '../../events/index.ts';
import {
  type Pivotal,
  pivotal,
  pivotalReadings,
  type SearchWatch,
  simulate,
} from '../../src/branches/index.ts';
import { compiled } from '../../src/branches/odds/compiled.ts';
import { combinationsOf } from '../../src/branches/odds/exact.ts';
import { monteCarlo } from '../../src/branches/odds/monte-carlo.ts';
import { readOdds } from '../../src/branches/odds/odds.ts';
import { variablesOf } from '../../src/branches/odds/variables.ts';
import { entriesOfFile, heavyCase } from '../web/heavy.ts';

const claim = 'c0' as ClaimId;

function searched(entries: readonly Entry[], max: number, most?: number, watch?: SearchWatch): Pivotal {
  const answer = pivotal(entries, claim, max, watch, most);
  if (!answer.ok) throw new Error(answer.what);
  return answer.pivotal;
}

const evenly = (entries: readonly Entry[]) =>
  Object.fromEntries(variablesOf(entries).map(({ key }): [FindingKey, number] => [key, 0.5]));

function oddsOf(entries: readonly Entry[]) {
  const read = readOdds(evenly(entries), compiled(entries));
  if (!read.ok) throw new Error(read.problems[0]?.what);
  return read.odds;
}

describe('a claim that hangs on more tests than numbers can tell apart', () => {
  const tests = 45;
  const entries = entriesOfFile(heavyCase(tests, 1));

  it('is flipped by each of its findings, and by none twice', () => {
    const { flips } = searched(entries, 1);
    expect(flips.map(({ set }) => Object.keys(set)[0])).toEqual(
      expect.arrayContaining(variablesOf(entries).map(({ key }) => key)),
    );
    expect(new Set(flips.map(({ set }) => JSON.stringify(set))).size).toBe(flips.length);
  });
});

describe('a search for what is pivotal', () => {
  const entries = entriesOfFile(heavyCase(4, 3));

  it('says before it begins how many sets it will try, and leaves out the size that is too many', () => {
    const begun: unknown[] = [];
    searched(entries, 5, 300, { begins: (cost) => begun.push(cost), progress: () => undefined });
    // Twelve findings, each with two other holdings: 24 alone, 264 in pairs, 1,760 in threes.
    expect(begun).toEqual([{ upTo: 2, sets: 288, tooMany: 1760 }]);
  });

  it('ends where the record would be folded more often than was said', () => {
    const { upTo } = searched(entriesOfFile(heavyCase(30, 1)), 1, 50);
    expect(upTo).toBe(0);
  });

  it('finds all there is where nothing is too many', () => {
    const { upTo, flips } = searched(entries, 3);
    expect(upTo).toBe(3);
    expect(flips.map(({ size }) => size)).toContain(3);
  });

  it('holds two readings against each other as far as both were searched', () => {
    const taken = searched(entries, 1);
    expect(pivotalReadings(entries, taken)).toEqual([]);
  });
});

describe('a simulation', () => {
  const entries = entriesOfFile(heavyCase(2, 40));

  it('refuses more trials than say anything', () => {
    expect(simulate(entries, {}, { method: 'monte-carlo', trials: 100_000_001 })).toMatchObject({
      ok: false,
      problems: [{ where: '--trials', what: expect.stringContaining('from 1 to 100000000') }],
    });
  });

  it('makes fewer trials where those asked for would take far too long, and counts those it made', () => {
    const model = compiled(entries);
    const { made, standing } = monteCarlo(model, oddsOf(entries), 100_000, 1, undefined, 20_000);
    expect(made).toBeGreaterThan(0);
    expect(made).toBeLessThan(1_000);
    expect(standing.reduce((sum, each) => sum + each, 0)).toBeCloseTo(1, 9);
  });

  it('is not exact where a test would have to be worked out in too many ways', () => {
    // A million ways are few enough to go through, but not to work out a test of twenty elements in each.
    const large = entriesOfFile(heavyCase(1, 20));
    expect(combinationsOf(compiled(large), oddsOf(large))).toBeNull();
  });

  it('tells a hundred faults of odds that are all wrong, and that there are more', () => {
    const odds = Object.fromEntries(Array.from({ length: 5_000 }, (_, at) => [`no/such-${at}`, 0.5]));
    const answer = simulate(entries, odds);
    expect(answer.ok ? [] : answer.problems).toHaveLength(101);
    expect(answer.ok ? '' : answer.problems.at(-1)?.what).toContain('these are the first 100');
  });
});
