import { describe, expect, it } from 'vitest';
import type { Entry } from '../../events/index.ts';
import { exampleCase, recorded } from '../examples/case-files.ts';
import { amendedOrder, complaint, entry, on, order, toDismiss } from '../roe-v-acme.ts';
import { auditAt, statesOf } from './at.ts';

const dated = (one: Entry, day: string): Entry => ({ ...one, on: day }) as Entry;

const decided: readonly Entry[] = [
  ...complaint('contract', 'privacy').map((one) =>
    one.type === 'ComplaintFiled' ? dated(one, '2026-01-05') : one,
  ),
  dated(toDismiss('motion', ['contract', 'privacy']), '2026-02-02'),
  dated(order('order', [on('motion').grantedWithLeave()]), '2026-03-02'),
];
const state = (log: readonly Entry[], at: string, claim = 'contract', knownAt: string | null = null) =>
  statesOf(auditAt(log, at, knownAt), claim)[0];

describe('an amended pleading', () => {
  const log = [
    ...decided,
    dated(entry('PleadingAmended', 'amended', { amends: 'complaint', repleads: ['contract'] }), '2026-04-06'),
  ];

  it('states its claims from its own day on', () => {
    expect(state(log, '2026-04-05')).toBe('dismissed');
    expect(state(log, '2026-04-06')).toBe('filed');
  });

  it('leaves what it says nothing of where it stood, or withdraws it', () => {
    expect(state(log, '2026-04-06', 'privacy')).toBe('dismissed or withdrawn');
  });
});

describe('an amended order', () => {
  const log = [
    ...decided,
    dated(
      amendedOrder('order-2', 'order', [on('motion').denied({ claims: ['contract' as never] })]),
      '2026-04-06',
    ),
  ];

  it('governs from its own day; an audit of the day before still gives the old answer', () => {
    expect(state(log, '2026-04-05')).toBe('dismissed');
    expect(state(log, '2026-04-06')).toBe('survives');
  });

  it('leaves alone what it does not decide again', () => {
    expect(state(log, '2026-04-06', 'privacy')).toBe('dismissed');
  });

  it('changes nothing of the past, whenever it is asked about', () => {
    for (const knownAt of [null, '2026-01-05T09:00:00.000Z'])
      expect(state(log, '2026-03-15', 'contract', knownAt)).toBe('dismissed');
  });

  it('does so in the example of one', () => {
    const example = recorded(exampleCase('04-order-amended'));
    expect(state(example, '2035-01-14', 'wages')).toBe('dismissed');
    expect(state(example, '2035-01-15', 'wages')).toBe('survives');
  });
});

describe('a correction', () => {
  const log = [
    ...decided,
    entry(
      'EntryCorrected',
      'correction',
      {
        entry: 'order' as never,
        reason: 'The order denies the motion.',
        set: { rulings: [on('motion').denied()] },
      },
      { recordedAt: '2026-05-04T09:00:00.000Z' },
    ),
  ];

  it('changes what is held true of the entry’s own day', () => {
    expect(state(log, '2026-03-01')).toBe('motion');
    expect(state(log, '2026-03-02')).toBe('survives');
  });

  it('leaves the old answer to whoever asks as known before it', () => {
    expect(state(log, '2026-03-02', 'contract', '2026-05-04T08:59:59.999Z')).toBe('dismissed');
    expect(state(log, '2026-03-02', 'contract', '2026-05-04T09:00:00.000Z')).toBe('survives');
  });
});
