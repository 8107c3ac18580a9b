import { afterAll, describe, expect, it } from 'vitest';
import { rolledBack, type Value, valueCase } from '../../../src/value/index.ts';
import { Clerk } from '../../cli/clerk.ts';
import { expectGolden } from '../../golden.ts';
import { entriesOf, roeCase, roeValued } from '../../value/two-stage.ts';

const clerk = new Clerk();
afterAll(() => clerk.leaves());
const at = (path: string): string =>
  new URL(`../../../examples/07-what-it-is-worth/${path}`, import.meta.url).pathname;
const asked = ['value', at(''), at('value.yaml')];

const drawn: Readonly<Record<string, readonly string[]>> = {
  'value-tree.svg': ['--format', 'svg'],
  'value-tornado.svg': ['--format', 'svg', '--picture', 'tornado'],
  'value-distribution.svg': ['--format', 'svg', '--picture', 'distribution'],
  'value-over-time.svg': ['--format', 'svg', '--picture', 'over-time', '--since', '2033-01-01'],
  'value.csv': ['--format', 'csv'],
  'value.html': ['--format', 'html', '--since', '2033-01-01'],
};

describe('what a case is worth, to paste into a memo', () => {
  it.each(Object.keys(drawn))('%s is drawn as it was', async (name) => {
    const { code, out, err } = await clerk.types([...asked, ...(drawn[name] ?? [])]);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expectGolden(new URL(`golden/${name}`, import.meta.url), out);
  });

  it('asks from which day on where the picture is of time', async () => {
    const { code, err } = await clerk.types([...asked, '--format', 'svg', '--picture', 'over-time']);
    expect(code).toBe(2);
    expect(err).toContain('--since DAY');
  });
});

describe('a tree rolled back', () => {
  const answer = valueCase(entriesOf(roeCase), roeValued);
  const { ends } = (answer as { value: Value }).value;

  it('has at its root what the case is worth, and at each node what is left of it', () => {
    const root = rolledBack(ends);
    expect(root.expected).toEqual([225_000, -674_000]);
    const [denied, granted] = root.branches;
    expect(denied?.step).toMatchObject({ of: 'mtd', comes: 'denied' });
    expect(denied?.expected[0]).toBeCloseTo(330_000, 6);
    expect(granted).toMatchObject({ probability: 0.3, expected: [-20_000, -30_000], branches: [] });
  });
});
