import { describe, expect, it } from 'vitest';
import type { Rule } from '../../events/index.ts';
import { outcomeOf } from '../../src/doctrine/index.ts';
import { libraryTests } from '../../src/doctrine/library/index.ts';

const HOLDINGS = { '+': 'satisfied', '-': 'not-satisfied', '?': 'open' } as const;

/** `+injury -redress` as findings. */
const found = (written: string) =>
  new Map(
    written
      .split(' ')
      .filter((each) => each !== '')
      .map((each) => [each.slice(1), { holding: HOLDINGS[each.slice(0, 1) as '+' | '-' | '?'] }]),
  ) as never;

function comesOut(rule: Rule, written: string, byClaimant = false) {
  const { result, movantWins, next } = outcomeOf(
    { title: 'A test', elements: {}, rule },
    found(written),
    byClaimant,
  );
  return [result, movantWins, next.join(' ')];
}

const rule = (text: string): Rule => JSON.parse(text) as Rule;
const both = rule('{"all":["first","second"]}');
const either = rule('{"any":["first","second"]}');
const turned = rule('{"all":["first",{"not":{"all":["second","third"]}}]}');

describe('a ground of which an element has no finding', () => {
  it.each([
    [both, '-first', ['not-satisfied', true, '']],
    [both, '+first', ['undecided', null, 'second']],
    [both, '?first', ['undecided', null, 'second']],
    [both, '', ['undecided', null, 'first second']],
    [either, '+first', ['satisfied', false, '']],
    [either, '?first', ['undecided', false, '']],
    [either, '-first', ['undecided', null, 'second']],
    [turned, '+first +second', ['undecided', null, 'third']],
    [turned, '+first -second', ['satisfied', false, '']],
    [turned, '+first ?second', ['undecided', false, '']],
  ] as const)('is decided where it makes no difference to the motion: %j, %s', (test, written, expected) => {
    expect(comesOut(test, written)).toEqual(expected);
  });

  it('hangs for a claimant on whether the test is met', () => {
    expect(comesOut(both, '?first', true)).toEqual(['undecided', false, '']);
    expect(comesOut(both, '+first', true)).toEqual(['undecided', null, 'second']);
    expect(comesOut(both, '+first +second', true)).toEqual(['satisfied', true, '']);
  });
});

describe('a test that asks for a genuine dispute', () => {
  const library = libraryTests.get('summary-judgment');
  if (library === undefined) throw new Error('the library has it');
  const wins = (written: string, byClaimant: boolean) =>
    outcomeOf(library, found(written), byClaimant).movantWins;

  it('gives judgment to whoever moves where none is shown', () => {
    const none = '+evidence-of-each-element -genuine-dispute +entitled-as-a-matter-of-law';
    expect([wins(none, true), wins(none, false)]).toEqual([true, true]);
  });

  it('gives it to nobody where one is shown', () => {
    const shown = '+evidence-of-each-element +genuine-dispute +entitled-as-a-matter-of-law';
    expect([wins(shown, true), wins(shown, false)]).toEqual([false, false]);
  });

  it('does not give it to a claimant without evidence, for whose want the opponent has it', () => {
    const bare = '-evidence-of-each-element -genuine-dispute +entitled-as-a-matter-of-law';
    expect([wins(bare, true), wins(bare, false)]).toEqual([false, true]);
  });

  it('is told by its title where it has one element', () => {
    const test = { title: 'Genuine dispute', elements: { shown: 'One is shown.' }, rule: rule('"shown"') };
    expect(outcomeOf(test, found('-shown'), true).movantWins).toBe(true);
    expect(outcomeOf(test, found('+shown'), true).movantWins).toBe(false);
    expect(outcomeOf(test, found(''), true)).toMatchObject({ movantWins: null, next: ['shown'] });
  });

  it('is not one that is met where there is none: that a claimant has to meet', () => {
    const own = libraryTests.get('summary-judgment-for-claimant');
    if (own === undefined) throw new Error('the library has it');
    const met = '+shown-on-each-element -genuine-dispute -defense-for-trial';
    expect(outcomeOf(own, found(met), true).movantWins).toBe(true);
  });
});
