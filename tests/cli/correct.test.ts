import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { expectGolden } from '../golden.ts';
import { Clerk, roeFile } from './clerk.ts';

const golden = (name: string) => new URL(`golden/correct/${name}.txt`, import.meta.url);
const REASON = ['--reason', 'The clerk read the stamp wrongly'];

let clerk: Clerk;
beforeEach(async () => {
  clerk = new Clerk();
  expect((await clerk.types(['load', roeFile])).code).toBe(0);
});
afterEach(() => clerk.leaves());

const correct = (...args: readonly string[]) => clerk.types(['correct', 'roe-v-acme', ...args, ...REASON]);
const strike = (...args: readonly string[]) => clerk.types(['strike', 'roe-v-acme', ...args, ...REASON]);

type Entry = { readonly id: string; readonly type: string; readonly data: Record<string, unknown> };

const entries = async () =>
  (await clerk.asks<{ entries: Entry[] }>(['export', 'roe-v-acme', '--format', 'json'])).answer.entries;

const stateAt = async (at: string, ...more: readonly string[]) =>
  (await clerk.asks<{ claims: { states: string[] }[] }>(['audit', 'roe-v-acme', '--at', at, ...more])).answer
    .claims[0]?.states;

describe('an entry recorded with the wrong date', () => {
  it('is put right by a new entry, and the days before and after are shown', async () => {
    const said = await correct('motion-2', '--on', '2031-06-30');
    expect(said.code).toBe(0);
    expectGolden(golden('redated'), said.out);
    expect(await stateAt('2031-06-25')).toEqual(['filed']);
  });

  it('keeps its old date for whoever asks what was known before', async () => {
    const before = '2032-01-01T09:00:01Z';
    await correct('motion-2', '--on', '2031-06-30');
    expect(await stateAt('2031-06-25', '--known-at', before)).toEqual(['motion']);
  });

  it('is put right once, however often the same command is given', async () => {
    await correct('motion-2', '--on', '2031-06-30');
    const again = await correct('motion-2', '--on', '2031-06-30');
    expect(again.out).toContain('1 already there');
    expect(await entries()).toHaveLength(12);
  });

  it('is put right, put back, and put right again in the same words', async () => {
    await correct('motion-2', '--on', '2031-06-30');
    await correct('motion-2', '--on', '2031-06-23');
    await correct('motion-2', '--on', '2031-06-30');
    expect(await entries()).toHaveLength(14);
    expect(await stateAt('2031-06-25')).toEqual(['filed']);
  });
});

describe('an entry recorded with the wrong contents', () => {
  it('takes a list as YAML, text as text, and null to take a field away', async () => {
    expect((await correct('motion-2', '--set', 'title=1987: a motion')).code).toBe(0);
    const requests = 'requests=[{ id: stay, relief: stay, claims: [warranty] }]';
    const said = await correct('motion-1', '--set', requests, '--dry-run');
    expect(said.code).toBe(1);
    expect((await correct('motion-2', '--set', 'title=null')).code).toBe(0);
    const corrections = (await entries()).filter(({ type }) => type === 'EntryCorrected');
    expect(corrections.map(({ data }) => data.set)).toEqual([{ title: '1987: a motion' }, { title: null }]);
  });

  it('takes a number as text where the field is text', async () => {
    expect((await correct('motion-2', '--set', 'title=1987')).code).toBe(0);
  });
});

const refused: readonly (readonly [what: string, code: number, args: readonly string[]])[] = [
  ['an entry that is not there', 2, ['motion-3', '--on', '2031-06-30']],
  ['no change', 2, ['motion-2']],
  ['a change that changes nothing', 2, ['motion-2', '--on', '2031-06-23']],
  ['a field that it does not have', 2, ['motion-2', '--set', 'request=none']],
  ['a field that every entry has', 2, ['motion-2', '--set', 'on=2031-06-30']],
  ['a date that is none', 2, ['motion-2', '--on', '2031-06-31']],
  ['a field given twice', 2, ['motion-2', '--set', 'title=a', '--set', 'title=b']],
  ['contents that could not be read', 1, ['motion-2', '--set', 'requests=3']],
  ['a field that it cannot be without', 1, ['motion-2', '--set', 'movant=null']],
  ['a date after the order that decides it', 1, ['motion-2', '--on', '2031-12-01']],
];

describe('a correction that cannot be', () => {
  for (const [what, code, args] of refused)
    it(`is refused and nothing is written: ${what}`, async () => {
      const said = await correct(...args);
      expectGolden(golden(what.replaceAll(' ', '-')), `${said.out}${said.err}exit ${said.code}\n`);
      expect(said.code).toBe(code);
      expect(await entries()).toHaveLength(11);
    });

  it('asks for the reason', async () => {
    const said = await clerk.types(['correct', 'roe-v-acme', 'motion-2', '--on', '2031-06-30']);
    expect(said.code).toBe(2);
    expect(said.err).toContain('--reason');
  });
});

describe('an entry that should not have been recorded', () => {
  it('is stricken, and counts for nothing from then on', async () => {
    const said = await strike('order-2');
    expect(said.code).toBe(0);
    expectGolden(golden('stricken'), said.out);
    expect(await stateAt('2031-12-31')).toEqual(['motion']);
  });

  it('cannot be stricken while another rests on it', async () => {
    const said = await strike('motion-2');
    expectGolden(golden('stricken-though-rested-on'), `${said.out}${said.err}exit ${said.code}\n`);
    expect(said.code).toBe(1);
  });

  it('is stricken all the same with --anyway', async () => {
    expect((await strike('motion-2', '--anyway')).code).toBe(0);
    expect((await entries()).at(-1)).toHaveProperty('anyway');
  });

  it('comes back when its striking is stricken', async () => {
    await strike('order-2');
    const striking = (await entries()).at(-1)?.id ?? '';
    expect((await correct('order-2', '--on', '2031-09-09')).err).toContain(
      `strike ${striking} to have it back`,
    );
    expect((await strike(striking)).code).toBe(0);
    expect(await stateAt('2031-12-31')).toEqual(['survives']);
  });
});
