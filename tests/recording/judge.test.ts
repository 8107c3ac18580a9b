import { describe, expect, it } from 'vitest';
import type { Entry } from '../../events/index.ts';
import { judge } from '../../src/recording/index.ts';
import { complaint, entry, toDismiss } from '../roe-v-acme.ts';

const recorded: readonly Entry[] = [...complaint('contract'), toDismiss('motion', ['contract'])];

const refusals = (before: readonly Entry[], ...proposed: readonly Entry[]) =>
  judge(before, proposed).map(({ entry: id, kind, about }) => [id, kind, about]);

const opposition = (id: string, motion: string) => entry('MotionOpposed', id, { motion });
const lift = (id: string) => entry('StayLifted', id, { claims: ['contract'] });

describe('proposed entries', () => {
  it('are admitted where the docket hears every one of them', () => {
    expect(refusals(recorded, opposition('opposition', 'motion'))).toEqual([]);
  });

  it('are heard in the order in which they stand, each after those before it', () => {
    const order = entry('OrderEntered', 'order', { rulings: [{ motion: 'later', disposition: 'denied' }] });
    expect(refusals(recorded, toDismiss('later', ['contract']), order)).toEqual([]);
  });

  it('are told every reason at once, what is missing once and not twice', () => {
    expect(refusals(recorded, opposition('opposition', 'nonesuch'), lift('lift'))).toEqual([
      ['opposition', 'unknown-entry', 'nonesuch'],
      ['lift', 'unheard', 'contract'],
    ]);
  });

  it('are refused where a correction has nothing to put right, in one reason', () => {
    const correction = entry('EntryCorrected', 'correction', {
      entry: 'nonesuch',
      on: '2031-01-01',
      reason: 'Misread',
    });
    expect(refusals(recorded, correction)).toEqual([['correction', 'unknown-entry', 'nonesuch']]);
  });

  it('are refused for their ids alone where two have the same', () => {
    expect(refusals(recorded, lift('motion'))).toEqual([['motion', 'duplicate-id', 'motion']]);
    expect(refusals(recorded, opposition('a', 'motion'), opposition('a', 'motion'))).toEqual([
      ['a', 'duplicate-id', 'a'],
    ]);
  });

  it('are refused where an entry recorded before would have nothing to act on', () => {
    const order = entry('OrderEntered', 'order', { rulings: [{ motion: 'motion', disposition: 'denied' }] });
    const strike = entry('EntryStricken', 'strike', { entry: 'motion', reason: 'Filed in another case' });
    expect(refusals([...recorded, order], strike)).toContainEqual(['strike', 'upsets-later-entry', 'order']);
  });
});

describe('a docket with an entry recorded against the rules', () => {
  const broken = [...recorded, { ...lift('lift'), anyway: 'it is not stayed' }];

  it('admits what comes after', () => {
    expect(refusals(broken, opposition('opposition', 'motion'))).toEqual([]);
  });

  it('admits what only changes the words in which that entry is impossible', () => {
    const strike = entry('EntryStricken', 'strike', { entry: 'motion', reason: 'Filed in another case' });
    expect(refusals(broken, strike)).toEqual([]);
  });
});
