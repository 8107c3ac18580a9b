import { describe, expect, it } from 'vitest';
import { motionsAt, openRecord } from '../../src/audit/index.ts';
import { exampleCase, exampleNames, recorded } from '../examples/case-files.ts';
import { day } from './at.ts';

const record = openRecord(recorded(exampleCase('abc-v-meese')));
const at = (text: string) => motionsAt(record, day(text));

describe('the motions of the worked case', () => {
  it('are pending first, with their age, least and most', () => {
    const { motions } = at('1987-08-21');
    expect(motions.map(({ motion, states }) => `${motion} ${states.join(' or ')}`)).toEqual([
      'motion-2 pending',
      'standing-raised pending',
      'motion-compel pending',
      'motion-reconsider-stay pending',
      'motion-1 decided',
    ]);
    // Filed on a day from the amended complaint to the stay: 114 days at most.
    expect(motions[0]?.ageInDays).toEqual({ least: 0, most: 114 });
  });

  it('know by which order each part and each alternative was decided', () => {
    const second = at('1989-03-24').motions.find(({ motion }) => motion === 'motion-2');
    const stay = second?.requests.find(({ request }) => request === 'free-exercise-stay');
    expect(stay?.alternativeTo).toBe('free-exercise-judgment');
    expect(stay?.parts).toMatchObject([
      { target: 'free-exercise', status: 'not-reached', decidedBy: 'order-1989' },
    ]);
    const judgment = second?.requests.find(({ request }) => request === 'free-exercise-judgment');
    expect(judgment?.parts.map(({ ground, status }) => [ground, status])).toEqual([
      ['pacific-press', 'denied'],
    ]);
    const standing = at('1989-03-24').motions.find(({ motion }) => motion === 'standing-raised');
    expect(standing?.requests[0]?.parts).toMatchObject([
      { ground: 'article-iii-standing', status: 'granted', decidedBy: 'order-1989', express: false },
    ]);
  });
});

describe.each(exampleNames)('the motions and orders of %s', (name) => {
  it('name each other: an order the motions it decides, a motion the orders that decide it', () => {
    const { motions, orders } = motionsAt(openRecord(recorded(exampleCase(name))));
    const fromMotions = motions.flatMap(({ motion, decidedBy }) => decidedBy.map((by) => `${by} ${motion}`));
    const fromOrders = orders.flatMap(({ order, decides }) => decides.map((motion) => `${order} ${motion}`));
    expect(fromOrders.toSorted()).toEqual(fromMotions.toSorted());
    // A case that waits for its first order has none.
    const ordered = exampleCase(name).drafts.some(({ type }) => type === 'OrderEntered');
    expect(fromOrders.length > 0).toBe(ordered);
  });
});
