import { describe, expect, it } from 'vitest';
import type { ElementId, Entry, Finding } from '../../../events/index.ts';
import { fold } from '../../../src/docket/index.ts';
import { deriveRulings, outcomeOf } from '../../../src/doctrine/index.ts';
import { type LibraryTest, libraryTests } from '../../../src/doctrine/library/index.ts';
import { complaint, entry, order } from '../../roe-v-acme.ts';
import { type Outcome, type Suite, suites } from './suites.ts';

const HOLDINGS = { '+': 'satisfied', '-': 'not-satisfied', '?': 'open' } as const;

/** `+injury -redress` as findings of an order. */
function findings(test: LibraryTest, { found }: Outcome) {
  return found.split(' ').map((written) => {
    const sign = written.slice(0, 1);
    if (sign !== '+' && sign !== '-' && sign !== '?') throw new Error(`no sign: ${written}`);
    const element = written.slice(1);
    expect(Object.keys(test.elements), written).toContain(element);
    return { test: test.test, element, holding: HOLDINGS[sign] };
  });
}

const outcome = (test: LibraryTest, { mover }: Suite, written: Outcome) =>
  outcomeOf(
    test,
    new Map(findings(test, written).map((finding) => [finding.element as ElementId, finding as Finding])),
    mover === 'claimant',
  );

/** What follows from an order's findings for a motion on the test, by whoever makes it. */
function derived(test: LibraryTest, { mover, relief }: Suite, outcome: Outcome): readonly string[] {
  const movant = mover === 'claimant' ? 'roe' : 'acme';
  const request = { id: 'request', relief, claims: ['contract'], grounds: [test.test] };
  const filed = entry('MotionFiled', 'motion', { movant, requests: [request] } as never);
  const ruling = { motion: 'motion', disposition: 'granted' } as const;
  const decided: Entry = order('order', [ruling], { findings: findings(test, outcome) });
  const stated = entry('TestStated', `test:${test.test}`, test as never);
  const { caption, journal } = fold([...complaint('contract'), stated, filed, decided]);
  const parts = journal.at(-1)?.decided ?? [];
  return deriveRulings(parts, findings(test, outcome) as never, caption).map((part) => part.derived);
}

/** Motions whose grant ends the claim: what is derived of others is what was recorded. */
const dispositive = ({ relief }: Suite): boolean => relief === 'dismiss' || relief === 'summary-judgment';

describe('the library', () => {
  it('has a suite for every test, and no other', () => {
    expect(Object.keys(suites).toSorted()).toEqual([...libraryTests.keys()].toSorted());
  });
});

describe.each([...libraryTests])('a motion on the library’s test %s', (id, test) => {
  const suite = suites[id];
  if (suite === undefined) return;
  const { won, lost, undecided } = suite;

  it(`is granted where ${won.when}`, () => {
    expect(outcome(test, suite, won).movantWins).toBe(true);
    if (dispositive(suite)) expect(derived(test, suite, won)).toEqual(['granted']);
  });

  it(`is denied where ${lost.when}`, () => {
    expect(outcome(test, suite, lost).movantWins).toBe(false);
    if (dispositive(suite)) expect(derived(test, suite, lost)).toEqual(['denied']);
  });

  it(`is won by nobody where ${undecided.when}`, () => {
    expect(outcome(test, suite, undecided).movantWins).not.toBe(true);
  });
});
