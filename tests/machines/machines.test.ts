import { describe, expect, it } from 'vitest';
import type { AnyStateMachine, EventObject } from 'xstate';
import { chartOf } from '../../machines/chart.ts';
import { drawn } from '../../machines/drawn.ts';
import { rules, type StateOf } from '../../machines/index.ts';
import type { GuardRules } from '../../machines/rule.ts';
import { expectGolden } from '../golden.ts';
import { defined, type Explored, explore, type Scene, simplePaths } from './explore.ts';
import { appealScene, claimScenes, matterScene, motionReviewed, motionScene, orderScene } from './scenes.ts';

function pathsOf({ values, shortest, moves }: Explored): string {
  const sorted = (lines: Iterable<string>) => [...lines].sort().join('\n');
  return [
    `# Every state, and a shortest way to it (${values.size})`,
    sorted(shortest.values()),
    '',
    `# Every move (${moves.size})`,
    sorted(moves),
    '',
  ].join('\n');
}

const golden = (name: string) => new URL(`golden/${name}.txt`, import.meta.url);

function machineHolds<Context, Event extends EventObject>(
  name: string,
  rules: { readonly machine: AnyStateMachine; readonly guards: GuardRules<Context> },
  scenes: readonly Scene<Context, Event>[],
  explored = explore(rules, scenes),
): void {
  describe(`the ${name} machine, all its paths walked`, () => {
    const chart = chartOf(rules.machine);

    it('reaches every state', () => {
      const leaves = chart.states.filter(({ rooms }) => rooms.length === 0).map(({ id }) => id);
      expect([...explored.values].sort()).toEqual([...leaves].sort());
    });

    it('takes every transition', () => {
      expect(defined(rules.machine).filter((each) => !explored.taken.has(each))).toEqual([]);
    });

    it('sees every guard hold and fail', () => {
      const oneSided = [...explored.guards]
        .filter(([, outcomes]) => outcomes.size < 2)
        .map(([guard]) => guard);
      expect(oneSided).toEqual([]);
    });

    it('does nothing any more in a final state', () => {
      const finals = chart.states.filter(({ final }) => final).map(({ id }) => id);
      const left = [...explored.moves].filter((move) => finals.some((id) => move.startsWith(`${id} --`)));
      expect(left).toEqual([]);
    });

    it('moves as its golden file says', () => {
      expectGolden(golden(name), pathsOf(explored));
    });
  });
}

const DISMISSED: ReadonlySet<string> = new Set<StateOf<'claim'>>([
  'dismissed.withLeave',
  'dismissed.withoutLeave',
]);

const claimRules = { machine: drawn.claim, ...rules.claim };

/** All that a claim can do, walked once, and whether it remembers what goes with where it stands. */
const claimExplored = explore(claimRules, claimScenes, ({ value, context, told }) => {
  const faults: Readonly<Record<string, boolean>> = {
    'asks nothing more of a claim that is filed': value === 'filed' && context.challenges.length > 0,
    'has withstood nothing while it is filed': value === 'filed' && context.withstood.length > 0,
    'is asked something while it is under a motion': value === 'motion' && context.challenges.length === 0,
    'has withstood something when it survives': value === 'survives' && context.withstood.length === 0,
    'is asked nothing when it survives': value === 'survives' && context.challenges.length > 0,
    'is held by a stay when it is stayed':
      (value === 'stayed') !== context.stays.length > 0 && !DISMISSED.has(value),
    'knows its dismissal when it is dismissed': DISMISSED.has(value) !== (context.dismissal !== null),
    'knows whether it has leave': value === 'dismissed.withLeave' && context.dismissal?.leaveToAmend !== true,
    'says where it may stand only where that is not known':
      context.possible.length > 0 && value !== 'undetermined' && value !== 'stayed',
    'says where it may stand where that is not known':
      value === 'undetermined' && context.possible.length === 0,
  };
  return Object.entries(faults).flatMap(([fault, found]) => (found ? [`${fault}: ${told()}`] : []));
});

machineHolds('claim', claimRules, claimScenes, claimExplored);
machineHolds('motion', { machine: drawn.motion, ...rules.motion }, [motionScene, motionReviewed]);
machineHolds('appeal', { machine: drawn.appeal, ...rules.appeal }, [appealScene]);
machineHolds('order', { machine: drawn.order, ...rules.order }, [orderScene]);
machineHolds('matter', { machine: drawn.matter, ...rules.matter }, [matterScene]);

describe('a claim, wherever it stands', () => {
  it('remembers what goes with where it stands', () => {
    expect(claimExplored.faults.slice(0, 12)).toEqual([]);
  });
});

describe('a machine that remembers little', () => {
  it('is an appeal, whose every path that comes nowhere twice is held', () => {
    const paths = simplePaths(drawn.appeal, appealScene.input, appealScene.events);
    expectGolden(golden('appeal-paths'), `${paths.join('\n')}\n`);
  });

  it('is an order, whose every path that comes nowhere twice is held', () => {
    const paths = simplePaths(drawn.order, orderScene.input, orderScene.events);
    expectGolden(golden('order-paths'), `${paths.join('\n')}\n`);
  });

  it('is a matter, whose every path that comes nowhere twice is held', () => {
    const paths = simplePaths(drawn.matter, matterScene.input, matterScene.events);
    expectGolden(golden('matter-paths'), `${paths.join('\n')}\n`);
  });
});
