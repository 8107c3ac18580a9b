import { describe, expect, it } from 'vitest';
import { asKnownAt, replay } from '../../src/docket/index.ts';
import { complaint, entry, on, order, toDismiss } from '../roe-v-acme.ts';

const first = '2026-01-05T09:00:00.000Z';
const second = '2026-02-01T09:00:00.000Z';
const third = '2026-03-01T09:00:00.000Z';

const docket = [
  ...complaint(),
  toDismiss('motion-1', ['contract']),
  order('order-1', [on('motion-1').denied()]),
];
const correct = (id: string, of: string, set: Record<string, unknown>, recordedAt = second) =>
  entry('EntryCorrected', id, { entry: of, set, reason: 'misread' }, { recordedAt });
const strike = (id: string, of: string, recordedAt = third) =>
  entry('EntryStricken', id, { entry: of, reason: 'not in this case' }, { recordedAt });

const dismissed = { rulings: [{ motion: 'motion-1', disposition: 'granted' }] };
const stateOf = (entries: Parameters<typeof replay>[0], knownAt?: string): string | undefined =>
  [...replay(entries, knownAt).docket.claims.values()][0]?.[0]?.value;

describe('an entry that was corrected', () => {
  const corrected = [...docket, correct('fix-1', 'order-1', dismissed)];

  it('is read as corrected', () => {
    expect(stateOf(corrected)).toBe('dismissed.withoutLeave');
    expect(asKnownAt(corrected).correctedBy.get(docket.at(-1)?.id as never)).toEqual(['fix-1']);
  });

  it('is read as it stood by who had not yet learned of the correction', () => {
    expect(stateOf(corrected, first)).toBe('survives');
  });

  it('stays in the log as it was recorded', () => {
    const before = JSON.stringify(corrected);
    replay(corrected);
    expect(JSON.stringify(corrected)).toBe(before);
  });

  it('is read as it stood when the correction is struck', () => {
    const struck = [...corrected, strike('strike-1', 'fix-1')];
    expect(stateOf(struck)).toBe('survives');
    expect(stateOf(struck, second)).toBe('dismissed.withoutLeave');
  });

  it('is read as the corrected correction says', () => {
    const again = correct(
      'fix-2',
      'fix-1',
      { set: { rulings: [{ motion: 'motion-1', disposition: 'deferred' }] } },
      third,
    );
    expect(stateOf([...corrected, again])).toBe('motion');
  });

  it('takes the later of two corrections of the same thing', () => {
    const deferred = { rulings: [{ motion: 'motion-1', disposition: 'deferred' }] };
    expect(stateOf([...corrected, correct('fix-2', 'order-1', deferred, third)])).toBe('motion');
  });

  it('loses a field that the correction takes away', () => {
    expect(stateOf([...docket, correct('fix-1', 'order-1', { rulings: null })])).toBe('motion');
  });

  it('moves to its right day', () => {
    const dated = entry('EntryCorrected', 'fix-1', { entry: 'order-1', on: '1987-03-30', reason: 'misread' });
    const read = asKnownAt([...docket, dated]).entries.find(({ id }) => id === 'order-1');
    expect(read?.on).toBe('1987-03-30');
  });
});

describe('an entry that was struck', () => {
  it('counts for nothing, and the strike says so', () => {
    const struck = [...docket, strike('strike-1', 'order-1')];
    expect(stateOf(struck)).toBe('motion');
    expect([...asKnownAt(struck).stricken]).toEqual([['order-1', 'strike-1']]);
  });

  it('counts again when the strike is struck', () => {
    expect(stateOf([...docket, strike('strike-1', 'order-1'), strike('strike-2', 'strike-1')])).toBe(
      'survives',
    );
  });
});

describe('a correction that cannot be applied', () => {
  it('is told where there is no such entry', () => {
    const { anomalies } = replay([...docket, correct('fix-1', 'order-9', dismissed)]);
    expect(anomalies).toMatchObject([
      { entry: 'fix-1', kind: 'unreadable', what: 'there is no entry order-9 to put right' },
    ]);
  });

  it('is told where it would leave the entry unreadable, and the entry is read as it was', () => {
    const bad = [...docket, correct('fix-1', 'order-1', { rulings: [{ disposition: 'perhaps' }] })];
    expect(replay(bad).anomalies[0]?.what).toContain('would leave order-1 unreadable');
    expect(stateOf(bad)).toBe('survives');
  });
});
