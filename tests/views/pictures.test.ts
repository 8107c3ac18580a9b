import { afterAll, describe, expect, it } from 'vitest';
import { Clerk } from '../cli/clerk.ts';
import { odds, workedCase } from '../cli/worked-case.ts';
import { expectGolden } from '../golden.ts';

const clerk = new Clerk();
clerk.file('odds.yaml', odds);
afterAll(() => clerk.leaves());

const SET = ['--set', 'hunt/no-individual-participation=satisfied'];

const drawn: Readonly<Record<string, readonly string[]>> = {
  'what-if.svg': ['what-if', workedCase, ...SET, '--format', 'svg'],
  'what-if.md': ['what-if', workedCase, ...SET, '--format', 'md'],
  'compare.svg': ['compare', workedCase, 'main', 'standing-covers-both', '--format', 'svg'],
  'compare.md': ['compare', workedCase, 'main', 'standing-covers-both', '--format', 'md'],
  'tree.svg': ['tree', workedCase, '--at', '1988-01-01', '--format', 'svg'],
  'tree.mmd': ['tree', workedCase, '--at', '1988-01-01', '--format', 'mermaid'],
  'tornado.txt': ['pivotal', workedCase, '--tornado'],
  'tornado.svg': ['pivotal', workedCase, '--tornado', '--format', 'svg'],
  'simulate.svg': ['simulate', workedCase, '--odds', 'odds.yaml', '--format', 'svg'],
};

describe('futures to paste into a memo', () => {
  it.each(Object.keys(drawn))('%s is drawn as it was', async (name) => {
    const { code, out, err } = await clerk.types(drawn[name] ?? []);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expectGolden(new URL(`golden/${name}`, import.meta.url), out);
  });

  it.each(Object.values(drawn))('%s refuses a format that it does not have', async (...args) => {
    const asked = args.flat().filter((arg, at, all) => arg !== '--format' && all[at - 1] !== '--format');
    expect((await clerk.types([...asked, '--format', 'parchment'])).code).toBe(2);
  });

  it('a tornado is of all claims, and what is pivotal of one', async () => {
    expect((await clerk.types(['pivotal', workedCase])).code).toBe(2);
    expect((await clerk.types(['pivotal', workedCase, 'orgs-tort', '--tornado'])).code).toBe(2);
  });
});
