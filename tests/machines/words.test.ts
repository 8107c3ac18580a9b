import { describe, expect, it } from 'vitest';
import { chartOf } from '../../machines/chart.ts';
import { drawn } from '../../machines/drawn.ts';
import {
  auditWord,
  BEGINS,
  type EventOf,
  eventCannot,
  eventDid,
  isClaimWord,
  isStateWord,
  type MachineName,
  type StateOf,
  stateIs,
  stateName,
} from '../../machines/index.ts';
import { expectGolden } from '../golden.ts';

const names = Object.keys(drawn) as MachineName[];

const leaves = (name: MachineName) =>
  chartOf(drawn[name])
    .states.filter(({ rooms }) => rooms.length === 0)
    .map(({ id }) => id as StateOf<MachineName>);

const events = (name: MachineName) => [
  ...new Set(chartOf(drawn[name]).transitions.map(({ event }) => event as EventOf<MachineName>['type'])),
];

describe('the words of the machines', () => {
  it('say every state and every event, and are held', () => {
    const lines = names.flatMap((name) => [
      `# ${name}`,
      ...leaves(name).map(
        (state) =>
          `${state}: ${stateName(name, state)} | an audit says ${auditWord(name, state)} | it is ${stateIs(name, state)}`,
      ),
      ...events(name).map((event) => `${event}: ${eventDid(name, event)} | it ${eventCannot(name, event)}`),
      '',
    ]);
    expect(lines.join('\n')).not.toContain('undefined');
    expectGolden(new URL('golden/words.txt', import.meta.url), lines.join('\n'));
  });

  it('begin each thing in the state in which its machine does', () => {
    for (const name of names) {
      const { states } = chartOf(drawn[name]);
      const first = (parent: string | null): string => {
        const state = states.find((each) => each.parent === parent && each.initial);
        return state === undefined ? (parent ?? '') : first(state.id);
      };
      expect(BEGINS[name].state).toBe(first(null));
    }
  });

  it('know the words of an audit from other texts', () => {
    expect(
      ['dismissed', 'meet-and-confer', 'pending', 'unasserted', 'undetermined'].map(isStateWord),
    ).toEqual([true, true, true, false, false]);
    expect(['dismissed', 'compelled'].map(isClaimWord)).toEqual([true, false]);
  });
});
