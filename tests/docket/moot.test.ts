import { describe, it } from 'vitest';
import type { Entry } from '../../events/index.ts';
import { given } from '../given.ts';
import {
  amendedComplaint,
  complaint,
  entry,
  motion,
  on,
  order,
  reversed,
  roesMotion,
  toDismiss,
  vacated,
} from '../roe-v-acme.ts';

const both = complaint('contract', 'privacy');
const moved = toDismiss('m', ['contract']);
const notice = entry('DismissalFiled', 'n', { kind: 'voluntary', claims: ['contract'] });
const endings: readonly Entry[] = [
  notice,
  entry('DismissalFiled', 's', { kind: 'stipulated', claims: ['contract'] }),
  entry('ClaimsWithdrawn', 'w', { claims: ['contract'] }),
  entry('SettlementApproved', 'a', { approval: 'final', claims: ['contract'] }),
  entry('JudgmentEntered', 'j', { claims: ['contract'], favours: 'claimant' }),
  amendedComplaint('fac', { carries: ['privacy'], drops: ['contract'] }),
];

describe('a motion against a claim that ends', () => {
  it('is moot by implication, however the claim ends', ({ expect }) => {
    for (const ending of endings) {
      const then = given(both, moved).when(ending).quietly().motions({ m: 'moot' });
      const [part] = [...then.docket.motions.values()][0]?.context.parts ?? [];
      expect(part).toMatchObject({ status: 'moot', decidedBy: ending.id, express: false });
    }
  });

  it('is moot whatever it asks, and whoever moves', () => {
    const injunction = roesMotion('pi', { id: 'pi', relief: 'injunction', claims: ['contract'] });
    const own = roesMotion('sj', { id: 's', relief: 'summary-judgment', claims: ['contract'] });
    given(both, moved, injunction, own).when(notice).motions({ m: 'moot', pi: 'moot', sj: 'moot' });
  });

  it('is moot where the claimant’s own motion is granted', () => {
    const own = roesMotion('sj', { id: 's', relief: 'summary-judgment', claims: ['contract'] });
    given(both, moved, own)
      .when(order('o', [on('sj').granted()]))
      .quietly()
      .motions({ m: 'moot', sj: 'decided' });
  });

  it('stays pending as to the claims that stand', ({ expect }) => {
    const then = given(both, toDismiss('m', ['contract', 'privacy']))
      .when(notice)
      .motions({
        m: 'pending.filed',
      });
    expect(then.parts('m')).toEqual({ 'dismiss/contract/-': 'moot', 'dismiss/privacy/-': 'pending' });
  });

  it('stays pending where it attacks an ending, or asks fees, costs or sanctions', () => {
    const asked = (['fees', 'sanctions', 'amend', 'relief-from-judgment'] as const).map((relief) =>
      motion(relief, { id: relief, relief, claims: ['contract'] }),
    );
    given(both, asked).when(notice).motions({
      fees: 'pending.filed',
      sanctions: 'pending.filed',
      amend: 'pending.filed',
      'relief-from-judgment': 'pending.filed',
    });
  });

  it('may still be called moot by the court, or be taken back', () => {
    given(both, moved, notice)
      .when(order('o', [on('m').moot()]))
      .quietly()
      .motions({ m: 'moot' });
    given(both, moved, notice)
      .when(entry('MotionWithdrawn', 'back', { motion: 'm' }))
      .quietly()
      .motions({ m: 'withdrawn' });
  });
});

describe('a motion that is filed when its claim has ended', () => {
  it('is an anomaly, and moot from the first', () => {
    given(both, notice)
      .when(moved)
      .anomaly('unheard', /cannot be the object/)
      .motions({ m: 'moot' });
  });

  it('is neither where it asks for what follows an ending', () => {
    const fees = motion('f', { id: 'f', relief: 'fees', claims: ['contract'] });
    given(both, notice).when(fees).quietly().motions({ f: 'pending.filed' });
  });
});

describe('a claim that returns', () => {
  const judgment = entry('JudgmentEntered', 'j', { claims: ['contract'], favours: 'claimant' });

  it('is asked again what was moot because it had ended', () => {
    given(both, moved, judgment)
      .when(vacated('v', 'j'))
      .quietly()
      .claims({ contract: 'motion' })
      .motions({ m: 'pending.filed' });
  });

  it('is asked what it was asked when an order ended it and is reversed', () => {
    const injunction = roesMotion('pi', { id: 'pi', relief: 'injunction', claims: ['contract'] });
    given(both, moved, injunction, order('o', [on('m').granted()]))
      .when(reversed('r', 'o'))
      .quietly()
      .claims({ contract: 'survives' })
      .motions({ pi: 'pending.filed' });
  });

  it('is not by being pleaded again: the motion was against another pleading', () => {
    given(both, moved, notice)
      .when(amendedComplaint('fac', { repleads: ['contract'], carries: ['privacy'] }))
      .quietly()
      .claims({ contract: 'filed' })
      .motions({ m: 'moot' });
  });

  it('is asked again, too, what the court called moot when it had ended', () => {
    given(both, moved, judgment, order('o', [on('m').moot()]))
      .when(vacated('v', 'j'))
      .claims({ contract: 'motion' })
      .motions({ m: 'pending.filed' });
  });
});
