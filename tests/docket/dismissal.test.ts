import { describe, expect, it } from 'vitest';
import { given } from '../given.ts';
import { amendedComplaint, complaint, entry, motion, on, order, toDismiss } from '../roe-v-acme.ts';

const challenged = [...complaint('contract', 'privacy', 'tort'), toDismiss('motion-1', ['contract'])];

describe('a claim that is filed', () => {
  it('comes under a motion that is aimed at it', () => {
    given(complaint())
      .when(toDismiss('motion-1', ['contract']))
      .moved('claim contract: filed -> motion');
  });

  it('is not moved by a motion about discovery', () => {
    given(complaint())
      .when(motion('motion-1', { id: 'compel', relief: 'compel', claims: ['contract'] }))
      .moved()
      .claims({ contract: 'filed' });
  });

  it('must be asserted before a motion can be aimed at it', () => {
    given(complaint('contract'))
      .when(toDismiss('motion-1', ['privacy']))
      .anomaly('unknown-claim', 'privacy has not been asserted yet');
  });

  it('must be described before it can be asserted', () => {
    given(complaint())
      .when(entry('CounterclaimFiled', 'counter', { asserts: ['libel'] }))
      .anomaly('unknown-claim', 'no claim libel');
  });

  it('is asserted once only', () => {
    given(complaint())
      .when(entry('CounterclaimFiled', 'counter', { asserts: ['contract'] }))
      .anomaly('already-on-docket', 'already asserted');
  });
});

describe('a claim under a motion', () => {
  it('survives when the motion is denied', () => {
    given(challenged)
      .when(order('order-1', [on('motion-1').denied()]))
      .moved('claim contract: motion -> survives')
      .motions({ 'motion-1': 'decided' });
  });

  it('is dismissed for good when the motion is granted without leave', () => {
    const then = given(challenged)
      .when(order('order-1', [on('motion-1').granted({ prejudice: 'with' })]))
      .moved('claim contract: motion -> dismissed.withoutLeave');
    expect(then.claim('contract')?.dismissal).toEqual({
      by: 'order-1',
      kind: 'motion-to-dismiss',
      leaveToAmend: false,
      prejudice: 'with',
      prejudiceBy: 'order',
      express: true,
    });
  });

  it('is dismissed with leave to amend when the order gives leave', () => {
    given(challenged)
      .when(order('order-1', [on('motion-1').grantedWithLeave()]))
      .moved('claim contract: motion -> dismissed.withLeave');
  });

  it('remembers that the order disposed of it without saying so', () => {
    const then = given(challenged).when(order('order-1', [on('motion-1').granted({ express: false })]));
    expect(then.claim('contract')?.dismissal?.express).toBe(false);
  });

  it('stays under it while the ruling is deferred', () => {
    given(challenged)
      .when(order('order-1', [on('motion-1').deferred()]))
      .moved()
      .claims({ contract: 'motion' })
      .motions({ 'motion-1': 'pending.filed' });
  });

  it('is filed again when the motion is moot', () => {
    given(challenged)
      .when(order('order-1', [on('motion-1').moot()]))
      .moved('claim contract: motion -> filed')
      .motions({ 'motion-1': 'moot' });
  });

  it('is filed again when the motion is withdrawn', () => {
    given(challenged)
      .when(entry('MotionWithdrawn', 'withdrawal', { motion: 'motion-1' }))
      .moved('claim contract: motion -> filed')
      .motions({ 'motion-1': 'withdrawn' });
  });

  it('cannot be freed by withdrawing a request that was never made', () => {
    given(challenged)
      .when(entry('MotionWithdrawn', 'withdrawal', { motion: 'motion-1', requests: ['strike'] }))
      .anomaly('nothing-to-decide', 'motion-1')
      .claims({ contract: 'motion' });
  });

  it('is left alone by a ruling on a motion that was never filed', () => {
    given(challenged)
      .when(order('order-1', [on('motion-9').granted()]))
      .anomaly('unknown-motion', 'no motion motion-9')
      .claims({ contract: 'motion' });
  });

  it('is reached by a ruling on a motion even where the motion was not aimed at it', () => {
    given(challenged)
      .when(order('order-1', [on('motion-1').granted({ claims: ['privacy'] })]))
      .moved('claim privacy: filed -> dismissed.withoutLeave')
      .claims({ contract: 'motion' });
  });

  it('is left alone by a ruling that decides nothing asked for', () => {
    given(challenged)
      .when(order('order-1', [on('motion-1').granted({ request: 'strike' })]))
      .anomaly('nothing-to-decide', 'asks for nothing');
  });
});

describe('a claim that survived', () => {
  const survived = [...challenged, order('order-1', [on('motion-1').denied()])];

  it('can face a new motion and fall', () => {
    given(survived, toDismiss('motion-2', ['contract']))
      .when(order('order-2', [on('motion-2').granted()]))
      .moved('claim contract: motion -> dismissed.withoutLeave');
  });

  it('survives still when the new motion is withdrawn', () => {
    given(survived, toDismiss('motion-2', ['contract']))
      .when(entry('MotionWithdrawn', 'withdrawal', { motion: 'motion-2' }))
      .moved('claim contract: motion -> survives');
  });

  it('cannot be dismissed by a second decision of the motion that was denied', () => {
    given(survived)
      .when(order('order-2', [on('motion-1').granted()]))
      .anomaly('unheard', 'motion motion-1 is decided since order-1', 'except by an order that amends')
      .claims({ contract: 'survives' });
  });
});

describe('a claim dismissed with leave to amend', () => {
  const dismissed = [...challenged, order('order-1', [on('motion-1').grantedWithLeave()])];

  it('is filed again when it is repleaded', () => {
    const then = given(dismissed)
      .when(amendedComplaint('fac', { repleads: ['contract'], carries: ['privacy', 'tort'] }))
      .moved('claim contract: dismissed.withLeave -> filed');
    expect(then.claim('contract')?.dismissal).toBeNull();
  });

  it('is dismissed for good when the amended pleading leaves it out', () => {
    const then = given(dismissed)
      .when(amendedComplaint('fac', { carries: ['privacy', 'tort'], drops: ['contract'] }))
      .moved('claim contract: dismissed.withLeave -> dismissed.withoutLeave');
    expect(then.claim('contract')?.dismissal?.leaveToAmend).toBe(false);
  });

  it('stays where it is when the amended pleading only carries it on', () => {
    given(dismissed)
      .when(amendedComplaint('fac', { carries: ['contract', 'privacy', 'tort'] }))
      .recorded()
      .claims({ contract: 'dismissed.withLeave' });
  });

  it('loses leave when another motion is granted without it', () => {
    given(complaint(), toDismiss('motion-1', ['contract']), toDismiss('motion-2', ['contract']))
      .when(
        order('order-1', [on('motion-1').grantedWithLeave()]),
        order('order-2', [on('motion-2').granted()]),
      )
      .moved(
        'claim contract: motion -> dismissed.withLeave',
        'claim contract: dismissed.withLeave -> dismissed.withoutLeave',
      );
  });

  it('keeps leave when another motion is granted with it', () => {
    given(complaint(), toDismiss('motion-1', ['contract']), toDismiss('motion-2', ['contract']))
      .when(
        order('order-1', [on('motion-1').grantedWithLeave()]),
        order('order-2', [on('motion-2').grantedWithLeave()]),
      )
      .moved('claim contract: motion -> dismissed.withLeave')
      .motions({ 'motion-2': 'decided' });
  });

  it('does not lose leave because another motion is denied', () => {
    given(complaint(), toDismiss('motion-1', ['contract']), toDismiss('motion-2', ['contract']))
      .when(
        order('order-1', [on('motion-1').grantedWithLeave()]),
        order('order-2', [on('motion-2').denied({ claims: ['contract'] })]),
      )
      .anomaly('unheard', 'contract is dismissed with leave to amend')
      .claims({ contract: 'dismissed.withLeave' });
  });

  it('is dismissed for good when judgment is entered before leave is used', () => {
    given(dismissed)
      .when(entry('JudgmentEntered', 'judgment', { claims: ['contract'], favours: 'opponent' }))
      .moved('claim contract: dismissed.withLeave -> dismissed.withoutLeave');
  });
});

describe('a claim dismissed for good', () => {
  const dismissed = [...challenged, order('order-1', [on('motion-1').granted()])];

  it('cannot be repleaded', () => {
    given(dismissed)
      .when(amendedComplaint('fac', { repleads: ['contract'] }))
      .anomaly(
        'unheard',
        'contract is dismissed without leave to amend since order-1',
        'cannot be pleaded again',
      )
      .claims({ contract: 'dismissed.withoutLeave' });
  });

  it('may be left out of the next pleading', () => {
    given(dismissed)
      .when(amendedComplaint('fac', { carries: ['privacy', 'tort'], drops: ['contract'] }))
      .moved();
  });

  it('cannot be the object of a new motion', () => {
    given(dismissed)
      .when(toDismiss('motion-2', ['contract']))
      .anomaly('unheard', 'cannot be the object of a motion');
  });

  it('stays dismissed when judgment is entered', () => {
    given(dismissed)
      .when(entry('JudgmentEntered', 'judgment', { claims: ['contract'], favours: 'opponent' }))
      .moved()
      .claims({ contract: 'dismissed.withoutLeave' });
  });
});

describe('a claim pleaded on two theories', () => {
  const pleaded = [
    ...complaint('tort'),
    toDismiss('motion-1', ['tort'], 'negligence', 'strict-liability', 'standing'),
  ];

  it('stands while one theory is left', () => {
    given(pleaded)
      .when(
        order('order-1', [
          on('motion-1').granted({ ground: 'negligence' }),
          on('motion-1').denied({ ground: 'strict-liability' }),
          on('motion-1').denied({ ground: 'standing' }),
        ]),
      )
      .moved('claim tort: motion -> survives');
  });

  it('falls when the last theory falls, even in a later order', () => {
    given(pleaded)
      .when(
        order('order-1', [on('motion-1').granted({ ground: 'negligence' })]),
        order('order-2', [on('motion-1').granted({ ground: 'strict-liability' })]),
      )
      .moved('claim tort: motion -> dismissed.withoutLeave');
  });

  it('falls at once on a ground against the whole of it', () => {
    const then = given(pleaded)
      .when(order('order-1', [on('motion-1').granted({ ground: 'standing' })]))
      .moved('claim tort: motion -> dismissed.withoutLeave');
    expect(then.parts('motion-1')).toEqual({
      'dismiss/tort/negligence': 'not-reached',
      'dismiss/tort/strict-liability': 'not-reached',
      'dismiss/tort/standing': 'granted',
    });
  });

  it('may be amended only where every ground that fell gives leave', () => {
    given(pleaded)
      .when(
        order('order-1', [
          on('motion-1').grantedWithLeave({ ground: 'negligence' }),
          on('motion-1').granted({ ground: 'strict-liability' }),
        ]),
      )
      .moved('claim tort: motion -> dismissed.withoutLeave');
  });
});
