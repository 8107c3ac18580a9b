import { afterAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { roeCase, roeDenied, roeValued, sharedTest } from '../value/two-stage.ts';
import { Clerk } from './clerk.ts';

const clerk = new Clerk();
afterAll(() => clerk.leaves());
const roe = clerk.file('roe.yaml', roeCase);
const denied = clerk.file('denied.yaml', roeDenied);
const shared = clerk.file('shared.yaml', sharedTest);
const valued = clerk.file('value.json', JSON.stringify(roeValued));

describe('nunc value', () => {
  it('tells what the case is worth in lines of 80 columns', async () => {
    const { code, out, err } = await clerk.types(['value', roe, valued]);
    expect(err).toBe('');
    expect(code).toBe(0);
    expect(out).toMatch(/^roe +225,000 +420,000 +-270,000 +-20,000 +730,000 +58\.0%$/m);
    expect(out).toContain('Not given, and so not reckoned: appeals,');
    expect(Math.max(...out.split('\n').map((line) => line.length))).toBeLessThanOrEqual(80);
  });

  it('draws trials from a seed, and the same seed gives the same figures', async () => {
    const ask = () =>
      clerk.asks<{ parties: { expected: number; standardError: number }[] }>([
        'value',
        roe,
        valued,
        '--method',
        'monte-carlo',
        '--trials',
        '20000',
        '--seed',
        '7',
      ]);
    const { answer } = await ask();
    expect((await ask()).answer).toEqual(answer);
    const [{ expected, standardError } = { expected: 0, standardError: 0 }] = answer.parties;
    expect(standardError).toBeGreaterThan(0);
    expect(Math.abs(expected - 225_000)).toBeLessThan(5 * standardError);
  });

  it('refuses what is wrong with its line and column, and status 2', async () => {
    const file = clerk.file('wrong.yaml', 'currency: USD\nodds:\n  mtd: 1.3\ntrial:\n  breech: 0.5\n');
    const { code, out, err } = await clerk.types(['value', roe, file]);
    expect(code).toBe(2);
    expect(out).toBe('');
    expect(err).toContain('wrong.yaml:3:8: mtd: a probability is from 0 to 1, not 1.3');
    expect(err).toContain('wrong.yaml:5:3: there is no claim breech; did you mean "breach"?');
  });

  it('refuses odds on what is decided, and says at which day they would be odds', async () => {
    const { code, err } = await clerk.types(['value', denied, valued]);
    expect(code).toBe(2);
    expect(err).toContain('value the case as it was: --at 2031-05-04');
    expect((await clerk.types(['value', denied, valued, '--at', '2031-05-04'])).code).toBe(0);
  });

  it('asks for a file, and for a party that there is', async () => {
    expect((await clerk.types(['value', roe])).err).toContain('nunc value --init CASE');
    const { code, err } = await clerk.types(['value', roe, valued, '--for', 'acne']);
    expect(code).toBe(2);
    expect(err).toContain('did you mean "acme"?');
  });
});

describe('nunc value --init', () => {
  it('writes a file with everything undecided in it, and nothing filled in', async () => {
    const { code, out } = await clerk.types(['value', '--init', shared]);
    expect(code).toBe(0);
    expect(parse(out)).toEqual({
      currency: null,
      odds: { 'particularity/who': null, 'particularity/when': null, 'writing/signed': null },
      trial: { 'fraud@orrin': null, 'fraud@tansy': null, 'contract@orrin': null, 'price@vane': null },
      relief: { 'fraud@orrin': null, 'fraud@tansy': null, 'contract@orrin': null, 'price@vane': null },
      costs: Object.fromEntries(
        ['vane', 'orrin', 'tansy'].map((party) => [
          party,
          { motion: null, discovery: null, trial: null, appeal: null },
        ]),
      ),
    });
  });

  it('writes what stops the answer until it is filled in', async () => {
    const { out } = await clerk.types(['value', '--init', roe]);
    expect(parse(out)).toHaveProperty('odds', { mtd: null });
    const file = clerk.file('empty.yaml', out.replace('currency:', 'currency: USD'));
    const { code, err } = await clerk.types(['value', roe, file]);
    expect(code).toBe(2);
    expect(err).toContain('no relief is given');
  });

  it('leaves out what the docket has decided', async () => {
    expect(parse((await clerk.types(['value', '--init', denied])).out)).toHaveProperty('odds', {});
  });
});
