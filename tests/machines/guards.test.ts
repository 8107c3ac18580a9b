import { describe, expect, it } from 'vitest';
import { setup } from 'xstate';
import { ANONYMOUS, chartOf } from '../../machines/chart.ts';
import { drawn } from '../../machines/drawn.ts';
import { type MachineName, rules } from '../../machines/index.ts';
import type { GuardRule } from '../../machines/rule.ts';
import { guardCatalogue } from '../../src/views/charts/index.ts';
import { expectGolden } from '../golden.ts';

const all = (Object.keys(drawn) as MachineName[]).map((name) => ({
  name,
  chart: chartOf(drawn[name]),
  guards: Object.entries<GuardRule<never, never>>(rules[name].guards),
  updates: Object.keys(rules[name].updates),
}));

/** What is wrong with a chart: rules without a name, or with a name that no table holds. */
function faultsOf(
  { transitions }: ReturnType<typeof chartOf>,
  guards: readonly string[],
  updates: readonly string[],
): readonly string[] {
  return transitions.flatMap(({ from, event, guard, updates: used }) => [
    ...(guard === null || guards.includes(guard) ? [] : [`${from} ${event}: guard ${guard}`]),
    ...used
      .filter((update) => !updates.includes(update))
      .map((update) => `${from} ${event}: update ${update}`),
  ]);
}

describe('a guard', () => {
  it('has a sentence and a source', () => {
    for (const { guards } of all)
      for (const [name, { says, source }] of guards) {
        expect(says, name).toMatch(/^[A-Z].{10,}\.$/s);
        expect(source.length, name).toBeGreaterThan(5);
      }
  });

  it('is used by its machine', () => {
    for (const { chart, guards, updates } of all) {
      const used = new Set(chart.transitions.flatMap(({ guard, updates: each }) => [guard, ...each]));
      expect([...guards.map(([name]) => name), ...updates].filter((name) => !used.has(name))).toEqual([]);
    }
  });

  it('has a name, as every update has, and stands in its table', () => {
    for (const { chart, guards, updates } of all)
      expect(
        faultsOf(
          chart,
          guards.map(([name]) => name),
          updates,
        ),
      ).toEqual([]);
  });

  it('without a name is found out', () => {
    const careless = setup({}).createMachine({
      initial: 'a',
      states: { a: { on: { go: { guard: () => true, target: 'b', actions: () => {} } } }, b: {} },
    });
    expect(faultsOf(chartOf(careless), [], [])).toEqual([
      `a go: guard ${ANONYMOUS}`,
      `a go: update ${ANONYMOUS}`,
    ]);
  });

  it('is told in the catalogue', () => {
    expectGolden(new URL('golden/guards.txt', import.meta.url), guardCatalogue(rules));
  });
});
