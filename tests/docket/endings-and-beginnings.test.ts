import { describe, expect, it } from 'vitest';
import type { Entry } from '../../events/index.ts';
import { given } from '../given.ts';
import { amendedComplaint, complaint, entry, order, roesMotion, toDismiss } from '../roe-v-acme.ts';

const notice = (prejudice?: 'with' | 'without') =>
  entry('DismissalFiled', 'notice', {
    kind: 'voluntary',
    claims: ['contract'],
    ...(prejudice && { prejudice }),
  });
const again = amendedComplaint('again', { repleads: ['contract'] });
const granted = (more: object = {}) =>
  order('o', [{ motion: 'm', disposition: 'granted', leaveToAmend: false, ...more }]);
const motion = toDismiss('m', ['contract']);

describe('a claim dismissed without prejudice', () => {
  it('may be pleaded again after a notice', () => {
    given(complaint(), notice()).when(again).moved('claim contract: dismissed.withoutLeave -> filed');
  });

  it('may be pleaded again after an order that says so, and is stayed where a stay still holds it', () => {
    given(complaint(), motion, granted({ prejudice: 'without' }))
      .when(again)
      .moved('claim contract: dismissed.withoutLeave -> filed');
    given(complaint(), entry('StayEntered', 's', { claims: ['contract'] }), notice())
      .when(again)
      .moved('claim contract: dismissed.withoutLeave -> stayed');
  });

  it('may not be where it was dismissed with prejudice, or where nothing is said', () => {
    given(complaint(), notice('with'))
      .when(again)
      .anomaly('unheard', /cannot be pleaded again/);
    given(complaint(), motion, granted())
      .when(again)
      .anomaly('unheard', /cannot be pleaded again/);
  });
});

describe('leave to amend that a later order gives', () => {
  const dismissed = [
    complaint('contract', 'privacy'),
    toDismiss('m', ['contract', 'privacy']),
    granted(),
  ].flat() as readonly Entry[];
  const asked = (claims?: readonly string[]) =>
    roesMotion('leave', { id: 'a', relief: 'amend', ...(claims && { claims: [...claims] }) });
  const leaveGiven = (disposition: 'granted' | 'denied' = 'granted') =>
    order('o2', [{ motion: 'leave', disposition }]);

  it('opens the door that the dismissal left shut, without prejudice', () => {
    const then = given(dismissed, asked(['contract'])).when(leaveGiven());
    then.quietly().claims({ contract: 'dismissed.withLeave', privacy: 'dismissed.withoutLeave' });
    expect(then.claim('contract')?.dismissal).toMatchObject({
      leaveToAmend: true,
      prejudice: 'without',
      prejudiceBy: 'order',
    });
    given(dismissed, asked(['contract']), leaveGiven())
      .when(again)
      .moved('claim contract: dismissed.withLeave -> filed');
  });

  it('reaches every claim of who asks where it names none, save one dismissed with prejudice in so many words', () => {
    given(dismissed, asked())
      .when(leaveGiven())
      .quietly()
      .claims({ contract: 'dismissed.withLeave', privacy: 'dismissed.withLeave' });
    given(complaint(), motion, granted({ prejudice: 'with' }), asked())
      .when(leaveGiven())
      .quietly()
      .claims({ contract: 'dismissed.withoutLeave' });
    given(complaint(), motion, granted({ prejudice: 'with' }), asked(['contract']))
      .when(leaveGiven())
      .quietly()
      .claims({ contract: 'dismissed.withLeave' });
  });

  it('is given without a motion, too', () => {
    given(dismissed)
      .when(order('o2', [{ claims: ['privacy'], relief: 'amend', disposition: 'granted' }]))
      .quietly()
      .claims({ contract: 'dismissed.withoutLeave', privacy: 'dismissed.withLeave' });
  });

  it('is none where it is refused, where judgment has been entered, or where nothing has fallen', () => {
    given(dismissed, asked(['contract']))
      .when(leaveGiven('denied'))
      .quietly()
      .claims({ contract: 'dismissed.withoutLeave' });
    given(
      dismissed,
      entry('JudgmentEntered', 'j', { claims: ['contract'], favours: 'opponent', order: 'o' }),
      asked(['contract']),
    )
      .when(leaveGiven())
      .quietly()
      .claims({ contract: 'dismissed.withoutLeave' });
    given(complaint(), asked(['contract']))
      .when(leaveGiven())
      .quietly()
      .claims({ contract: 'filed' });
  });
});

describe('a claim in judgment', () => {
  it('may still be dismissed by stipulation of the parties', () => {
    given(complaint(), entry('JudgmentEntered', 'j', { claims: ['contract'], favours: 'claimant' }))
      .when(entry('DismissalFiled', 'd', { kind: 'stipulated', claims: ['contract'], prejudice: 'with' }))
      .moved('claim contract: judgment -> dismissed.withoutLeave');
  });
});

describe('an order that adopts a recommendation', () => {
  const recommended = entry('RecommendationFiled', 'rr', {
    motions: ['m'],
    recommends: [{ motion: 'm', disposition: 'granted', leaveToAmend: false }],
  });
  const both = [
    complaint('contract', 'privacy'),
    toDismiss('m', ['contract', 'privacy']),
    recommended,
  ] as const;

  it('rules as was recommended', () => {
    given(...both)
      .when(order('o', [], { adopts: 'rr' }))
      .quietly()
      .claims({ contract: 'dismissed.withoutLeave', privacy: 'dismissed.withoutLeave' })
      .motions({ m: 'decided' });
  });

  it('rules as it says itself where it speaks', () => {
    given(...both)
      .when(order('o', [{ motion: 'm', claims: ['privacy'], disposition: 'denied' }], { adopts: 'rr' }))
      .quietly()
      .claims({ contract: 'dismissed.withoutLeave', privacy: 'survives' });
  });

  it('decides nothing where nothing was recommended', () => {
    given(complaint(), motion, entry('RecommendationFiled', 'rr', { motions: ['m'] }))
      .when(order('o', [], { adopts: 'rr' }))
      .quietly()
      .claims({ contract: 'motion' });
  });
});

describe('a judgment that embodies an order', () => {
  const judged = (more: object = {}) => [
    ...complaint('contract', 'privacy'),
    toDismiss('m', ['contract', 'privacy']),
    granted(),
    entry('JudgmentEntered', 'j', { claims: ['contract'], favours: 'opponent', ...more }),
  ];

  it('takes the order with it as to its claims when it is reversed, whether it names the order or not', () => {
    for (const more of [{ order: 'o' }, {}])
      given(judged(more))
        .when(entry('OrderReversed', 'r', { order: 'j' }))
        .quietly()
        .claims({ contract: 'survives', privacy: 'dismissed.withoutLeave' });
  });

  it('leaves its motion undecided when it is vacated', () => {
    given(judged({ order: 'o' }))
      .when(entry('OrderVacated', 'r', { order: 'j' }))
      .quietly()
      .claims({ contract: 'motion', privacy: 'dismissed.withoutLeave' });
  });

  it('is nothing but itself where it rests on no order', () => {
    given(complaint(), entry('JudgmentEntered', 'j', { claims: ['contract'], favours: 'claimant' }))
      .when(entry('OrderReversed', 'r', { order: 'j' }))
      .quietly();
  });
});
