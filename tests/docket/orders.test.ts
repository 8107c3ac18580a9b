import { describe, expect, it } from 'vitest';
import { given } from '../given.ts';
import {
  amendedComplaint,
  amendedOrder,
  complaint,
  entry,
  on,
  order,
  reversed,
  toDismiss,
  vacated,
} from '../roe-v-acme.ts';

const two = [...complaint('contract', 'privacy'), toDismiss('motion-1', ['contract', 'privacy'])];
const bothDismissed = [...two, order('order-1', [on('motion-1').granted()])];

describe('an amended order', () => {
  it('decides again what it names and leaves the rest', () => {
    given(bothDismissed)
      .when(amendedOrder('order-2', 'order-1', [on('motion-1').denied({ claims: ['privacy'] })]))
      .moved('claim privacy: dismissed.withoutLeave -> survives')
      .claims({ contract: 'dismissed.withoutLeave' })
      .orders({ 'order-1': 'amended', 'order-2': 'entered' })
      .motions({ 'motion-1': 'decided' });
  });

  it('may give leave to amend where the first gave none', () => {
    given(bothDismissed)
      .when(amendedOrder('order-2', 'order-1', [on('motion-1').grantedWithLeave({ claims: ['privacy'] })]))
      .moved('claim privacy: dismissed.withoutLeave -> dismissed.withLeave');
  });

  it('may defer what the first had decided', () => {
    given(bothDismissed)
      .when(amendedOrder('order-2', 'order-1', [on('motion-1').deferred({ claims: ['privacy'] })]))
      .quietly()
      .motions({ 'motion-1': 'pending.filed' });
  });

  it('decides again what the court had decided of its own accord', () => {
    given(complaint(), order('order-1', [{ claims: ['contract'], disposition: 'granted' }]))
      .when(amendedOrder('order-2', 'order-1', [{ claims: ['contract'], disposition: 'denied' }]))
      .moved('claim contract: dismissed.withoutLeave -> survives');
  });

  it('takes what it left of the first with it when it is vacated', () => {
    given(
      bothDismissed,
      amendedOrder('order-2', 'order-1', [on('motion-1').granted({ claims: ['privacy'] })]),
    )
      .when(vacated('vacatur', 'order-2'))
      .moved(
        'claim privacy: dismissed.withoutLeave -> motion',
        'claim contract: dismissed.withoutLeave -> motion',
      );
  });

  it('cannot amend an order that is not on the docket', () => {
    given(two)
      .when(amendedOrder('order-2', 'order-9', []))
      .anomaly('unknown-order', 'no order order-9');
  });

  it('cannot amend an order whose place another has taken', () => {
    given(bothDismissed, amendedOrder('order-2', 'order-1', []))
      .when(amendedOrder('order-3', 'order-1', []))
      .anomaly('unheard', 'order-1 is amended since order-2');
  });
});

describe('an order that is vacated', () => {
  it('puts motion and claims back where they were before it', () => {
    given(bothDismissed)
      .when(vacated('vacatur', 'order-1'))
      .moved(
        'claim contract: dismissed.withoutLeave -> motion',
        'claim privacy: dismissed.withoutLeave -> motion',
      )
      .motions({ 'motion-1': 'pending.filed' });
  });

  it('puts a claim that had survived by it back under the motion, and it has withstood nothing', () => {
    given(two, order('order-1', [on('motion-1').denied()]), vacated('vacatur', 'order-1'))
      .when(entry('MotionWithdrawn', 'withdrawal', { motion: 'motion-1' }))
      .moved('claim contract: motion -> filed', 'claim privacy: motion -> filed');
  });

  it('puts a claim back that was filed because the order had called the motion moot', () => {
    given(complaint(), toDismiss('motion-1', ['contract']), order('order-1', [on('motion-1').moot()]))
      .when(vacated('vacatur', 'order-1'))
      .moved('claim contract: filed -> motion');
  });

  it('brings back the motion that it had left unreached', () => {
    given(
      complaint(),
      toDismiss('motion-1', ['contract']),
      order('order-1', [{ claims: ['contract'], disposition: 'granted' }]),
    )
      .when(vacated('vacatur', 'order-1'))
      .moved('claim contract: dismissed.withoutLeave -> motion')
      .motions({ 'motion-1': 'pending.filed' });
  });

  it('moves no claim that another order defeats', () => {
    given(
      complaint(),
      toDismiss('motion-1', ['contract']),
      toDismiss('motion-2', ['contract']),
      order('order-1', [on('motion-1').granted()]),
      order('order-2', [on('motion-2').granted()]),
    )
      .when(vacated('vacatur', 'order-2'))
      .moved()
      .claims({ contract: 'dismissed.withoutLeave' });
  });

  it('does not revive a claim that was dismissed by stipulation', () => {
    given(
      two,
      order('order-1', [on('motion-1').denied()]),
      entry('DismissalFiled', 'stipulation', { kind: 'stipulated', claims: ['contract'] }),
    )
      .when(vacated('vacatur', 'order-1'))
      .moved('claim privacy: survives -> motion')
      .claims({ contract: 'dismissed.withoutLeave' });
  });

  it('does not revive a claim that was settled or withdrawn', () => {
    given(
      two,
      order('order-1', [on('motion-1').denied()]),
      entry('SettlementApproved', 'settlement', { approval: 'final', claims: ['contract'] }),
      entry('ClaimsWithdrawn', 'notice', { claims: ['privacy'] }),
    )
      .when(vacated('vacatur', 'order-1'))
      .moved();
  });

  it('cannot be vacated again, or before it is entered', () => {
    given(bothDismissed, vacated('vacatur', 'order-1'))
      .when(vacated('vacatur-2', 'order-1'))
      .anomaly('unheard', 'order-1 is vacated since vacatur');
    given(two).when(vacated('vacatur', 'order-9')).anomaly('unknown-order', 'order-9');
  });
});

describe('an order that is reversed', () => {
  it('lets the claims that it dismissed go on', () => {
    const then = given(bothDismissed)
      .when(reversed('reversal', 'order-1'))
      .moved(
        'claim contract: dismissed.withoutLeave -> survives',
        'claim privacy: dismissed.withoutLeave -> survives',
      )
      .motions({ 'motion-1': 'decided' });
    expect(then.parts('motion-1')).toEqual({
      'dismiss/contract/-': 'denied',
      'dismiss/privacy/-': 'denied',
    });
  });

  it('lets only the claims go on that the higher court names', () => {
    given(bothDismissed)
      .when(reversed('reversal', 'order-1', 'privacy'))
      .moved('claim privacy: dismissed.withoutLeave -> survives')
      .orders({ 'order-1': 'reversedInPart' });
  });

  it('opens the motion again that it had denied', () => {
    given(two, order('order-1', [on('motion-1').denied()]))
      .when(reversed('reversal', 'order-1'))
      .quietly()
      .claims({ contract: 'undetermined', privacy: 'undetermined' })
      .motions({ 'motion-1': 'pending.filed' });
  });

  it('leaves open the grounds that it had not reached', () => {
    given(complaint(), toDismiss('motion-1', ['contract'], 'standing', 'timeliness'))
      .when(
        order('order-1', [on('motion-1').granted({ ground: 'standing' })]),
        reversed('reversal', 'order-1'),
      )
      .moved(
        'claim contract: motion -> dismissed.withoutLeave',
        'claim contract: dismissed.withoutLeave -> motion',
      )
      .motions({ 'motion-1': 'pending.filed' });
  });

  it('leaves a claim alone that was repleaded meanwhile and rests on it no more', () => {
    given(
      complaint(),
      toDismiss('motion-1', ['contract']),
      order('order-1', [on('motion-1').grantedWithLeave()]),
      amendedComplaint('fac', { repleads: ['contract'] }),
    )
      .when(reversed('reversal', 'order-1'))
      .quietly();
  });
});

describe('an order that reconsiders another', () => {
  it('may decide again what that one decided', () => {
    given(bothDismissed)
      .when(order('order-2', [on('motion-1').denied({ claims: ['contract'] })], { reconsiders: ['order-1'] }))
      .moved('claim contract: dismissed.withoutLeave -> survives')
      .orders({ 'order-1': 'reconsidered' });
  });

  it('must find that order on the docket', () => {
    given(two)
      .when(order('order-2', [], { reconsiders: ['order-9'] }))
      .anomaly('unknown-order', 'order-9');
  });

  it('cannot bring back a claim that ended by stipulation', () => {
    given(
      two,
      order('order-1', [on('motion-1').denied()]),
      entry('DismissalFiled', 'stipulation', { kind: 'stipulated', claims: ['contract'] }),
    )
      .when(order('order-2', [on('motion-1').denied({ claims: ['contract'] })], { reconsiders: ['order-1'] }))
      .moved()
      .claims({ contract: 'dismissed.withoutLeave' });
  });
});

describe('an order of the court’s own accord', () => {
  it('dismisses the claims that it names', () => {
    const then = given(complaint())
      .when(order('order-1', [{ claims: ['contract'], disposition: 'granted' }]))
      .moved('claim contract: filed -> dismissed.withoutLeave');
    expect(then.claim('contract')?.dismissal?.kind).toBe('sua-sponte');
  });

  it('has to name claims', () => {
    given(complaint())
      .when(order('order-1', [{ disposition: 'granted' }]))
      .anomaly('nothing-to-decide', 'has to name the claims');
  });
});

describe('a report and recommendation', () => {
  const recommended = [
    ...two,
    entry('RecommendationFiled', 'report', { motions: ['motion-1'], recommends: [on('motion-1').granted()] }),
  ];

  it('decides nothing', () => {
    given(recommended.slice(0, -1))
      .when(...recommended.slice(-1))
      .moved()
      .orders({ report: 'recommended' })
      .motions({ 'motion-1': 'pending.filed' });
  });

  it('is adopted by an order, whose own rulings decide', () => {
    given(recommended)
      .when(order('order-1', [on('motion-1').granted()], { adopts: 'report' }))
      .moved(
        'claim contract: motion -> dismissed.withoutLeave',
        'claim privacy: motion -> dismissed.withoutLeave',
      )
      .orders({ report: 'adopted' });
  });

  it('cannot be adopted where it is an order', () => {
    given(bothDismissed)
      .when(order('order-2', [], { adopts: 'order-1' }))
      .anomaly('unheard', 'no recommendation that could be adopted');
  });
});
