import { describe, expect, it } from 'vitest';
import { given } from '../given.ts';
import { amendedOrder, complaint, entry, motion, on, order, roesMotion, toDismiss } from '../roe-v-acme.ts';

const alternative = motion(
  'motion-1',
  { id: 'dismiss', relief: 'dismiss', claims: ['contract'] },
  { id: 'judgment', relief: 'summary-judgment', claims: ['contract'], alternativeTo: 'dismiss' },
);

describe('a claim under two motions', () => {
  const both = [...complaint(), toDismiss('motion-1', ['contract']), toDismiss('motion-2', ['contract'])];

  it('stays under the second when the first is denied', () => {
    given(both)
      .when(order('order-1', [on('motion-1').denied()]))
      .moved()
      .claims({ contract: 'motion' })
      .motions({ 'motion-1': 'decided', 'motion-2': 'pending.filed' });
  });

  it('survives when the second is denied too', () => {
    given(both, order('order-1', [on('motion-1').denied()]))
      .when(order('order-2', [on('motion-2').denied()]))
      .moved('claim contract: motion -> survives');
  });

  it('falls by the first, and the second is moot without a word', () => {
    given(both)
      .when(order('order-1', [on('motion-1').granted()]))
      .moved('claim contract: motion -> dismissed.withoutLeave')
      .motions({ 'motion-1': 'decided', 'motion-2': 'moot' });
  });

  it('stays dismissed when a later order says that the second is moot', () => {
    given(both, order('order-1', [on('motion-1').granted()]))
      .when(order('order-2', [on('motion-2').moot()]))
      .moved()
      .motions({ 'motion-2': 'moot' });
  });

  it('stays dismissed when a later order denies the second as a whole: nothing was left to deny', () => {
    given(both, order('order-1', [on('motion-1').granted()]))
      .when(order('order-2', [on('motion-2').denied()]))
      .moved()
      .motions({ 'motion-2': 'moot' });
  });

  it('is dismissed twice over when the second is granted all the same', () => {
    given(both, order('order-1', [on('motion-1').granted()]), order('order-2', [on('motion-2').granted()]))
      .when(entry('OrderVacated', 'vacatur', { order: 'order-1' }))
      .moved()
      .claims({ contract: 'dismissed.withoutLeave' });
  });

  it('stays dismissed when the second is taken back', () => {
    given(both, order('order-1', [on('motion-1').granted()]))
      .when(entry('MotionWithdrawn', 'withdrawal', { motion: 'motion-2' }))
      .moved()
      .motions({ 'motion-2': 'withdrawn' });
  });

  it('comes back under the second when an amended order denies the first', () => {
    given(both, order('order-1', [on('motion-1').granted()]))
      .when(amendedOrder('order-2', 'order-1', [on('motion-1').denied()]))
      .moved('claim contract: dismissed.withoutLeave -> motion')
      .motions({ 'motion-1': 'decided', 'motion-2': 'pending.filed' });
  });

  it('does not come back under a motion that was taken back meanwhile', () => {
    given(
      both,
      order('order-1', [on('motion-1').granted()]),
      entry('MotionWithdrawn', 'withdrawal', { motion: 'motion-2' }),
    )
      .when(amendedOrder('order-2', 'order-1', [on('motion-1').denied()]))
      .moved('claim contract: dismissed.withoutLeave -> survives');
  });
});

describe('a motion that asks for relief in the alternative', () => {
  it('has its alternative not reached when the first request is granted', () => {
    const then = given(complaint(), alternative)
      .when(order('order-1', [on('motion-1').granted()]))
      .moved('claim contract: motion -> dismissed.withoutLeave');
    expect(then.parts('motion-1')).toEqual({
      'dismiss/contract/-': 'granted',
      'judgment/contract/-': 'not-reached',
    });
    expect(then.claim('contract')?.dismissal?.kind).toBe('motion-to-dismiss');
  });

  it('keeps the claim under the alternative when only the first request is denied', () => {
    given(complaint(), alternative)
      .when(order('order-1', [on('motion-1').denied({ request: 'dismiss' })]))
      .moved()
      .motions({ 'motion-1': 'pending.filed' });
  });

  it('ends the claim by the alternative', () => {
    const then = given(complaint(), alternative)
      .when(
        order('order-1', [
          on('motion-1').denied({ request: 'dismiss' }),
          on('motion-1').granted({ request: 'judgment' }),
        ]),
      )
      .moved('claim contract: motion -> dismissed.withoutLeave');
    expect(then.claim('contract')?.dismissal?.kind).toBe('summary-judgment');
  });

  it('asks for the alternative again when an amended order refuses the first request', () => {
    given(complaint(), alternative, order('order-1', [on('motion-1').granted()]))
      .when(amendedOrder('order-2', 'order-1', [on('motion-1').denied({ request: 'dismiss' })]))
      .moved('claim contract: dismissed.withoutLeave -> motion')
      .motions({ 'motion-1': 'pending.filed' });
  });

  it('asks for it again even where the order had said that it did not reach it', () => {
    given(
      complaint(),
      alternative,
      order('order-1', [
        on('motion-1').granted({ request: 'dismiss' }),
        on('motion-1').notReached({ request: 'judgment' }),
      ]),
    )
      .when(amendedOrder('order-2', 'order-1', [on('motion-1').denied({ request: 'dismiss' })]))
      .moved('claim contract: dismissed.withoutLeave -> motion');
  });
});

describe('a motion against several claims', () => {
  const wide = [...complaint('contract', 'privacy'), toDismiss('motion-1', ['contract', 'privacy'])];

  it('is pending until it is decided as to all of them', () => {
    given(wide)
      .when(order('order-1', [on('motion-1').granted({ claims: ['contract'] })]))
      .moved('claim contract: motion -> dismissed.withoutLeave')
      .motions({ 'motion-1': 'pending.filed' });
  });

  it('is decided as to the rest by a ruling that names no claims', () => {
    given(wide, order('order-1', [on('motion-1').granted({ claims: ['contract'] })]))
      .when(order('order-2', [on('motion-1').denied()]))
      .moved('claim privacy: motion -> survives')
      .claims({ contract: 'dismissed.withoutLeave' })
      .motions({ 'motion-1': 'decided' });
  });

  it('cannot be decided twice as to one of them, though it is pending as to another', () => {
    given(wide, order('order-1', [on('motion-1').granted({ claims: ['contract'] })]))
      .when(order('order-2', [on('motion-1').denied({ claims: ['contract'] })]))
      .anomaly('unheard', 'motion motion-1 is pending')
      .claims({ contract: 'dismissed.withoutLeave', privacy: 'motion' });
  });

  it('granted in part without saying as to which leaves open which of them fell', () => {
    const then = given(wide)
      .when(order('order-1', [on('motion-1').grantedInPart()]))
      .moved('claim contract: motion -> undetermined', 'claim privacy: motion -> undetermined');
    expect(then.claim('privacy')?.possible).toEqual(['dismissed', 'survives']);
  });

  it('is moot as to one that was dismissed by stipulation meanwhile, whatever is ruled of the others', () => {
    given(wide, entry('DismissalFiled', 'stipulation', { kind: 'stipulated', claims: ['contract'] }))
      .when(order('order-1', [on('motion-1').granted()]))
      .moved('claim privacy: motion -> dismissed.withoutLeave');
  });
});

describe('a motion as it is briefed', () => {
  const pending = [...complaint(), toDismiss('motion-1', ['contract'])];

  it('is briefed, argued, submitted', () => {
    given(
      pending,
      entry('MotionOpposed', 'opposition', { motion: 'motion-1' }),
      entry('MotionArgued', 'hearing', { motion: 'motion-1' }),
    )
      .when(entry('MotionSubmitted', 'submission', { motion: 'motion-1' }))
      .motions({ 'motion-1': 'pending.submitted' })
      .quietly();
  });

  it('takes a late reply without going back', () => {
    given(pending, entry('MotionArgued', 'hearing', { motion: 'motion-1' }))
      .when(entry('ReplyFiled', 'reply', { motion: 'motion-1' }))
      .motions({ 'motion-1': 'pending.argued' })
      .quietly();
  });

  it('can no longer be opposed once it is decided', () => {
    given(pending, order('order-1', [on('motion-1').denied()]))
      .when(entry('MotionOpposed', 'opposition', { motion: 'motion-1' }))
      .anomaly('unheard', 'can no longer be opposed');
  });

  it('is filed once only', () => {
    given(pending)
      .when(toDismiss('motion-1', ['contract']))
      .anomaly('already-on-docket', 'already filed');
  });

  it('must be filed before it can be argued', () => {
    given(complaint())
      .when(entry('MotionArgued', 'hearing', { motion: 'motion-9' }))
      .anomaly('unknown-motion', 'no motion motion-9');
  });
});

describe('the claimant’s own motion', () => {
  const own = [
    ...complaint(),
    roesMotion('motion-1', { id: 'judgment', relief: 'summary-judgment', claims: ['contract'] }),
  ];

  it('ends the claim in judgment when it is granted', () => {
    given(own)
      .when(order('order-1', [on('motion-1').granted()]))
      .moved('claim contract: motion -> judgment');
  });

  it('leaves the claim filed when it is denied: it has withstood nothing', () => {
    given(own)
      .when(order('order-1', [on('motion-1').denied()]))
      .moved('claim contract: motion -> filed');
  });

  it('puts the claim back under it when the order is vacated', () => {
    given(own, order('order-1', [on('motion-1').granted()]))
      .when(entry('OrderVacated', 'vacatur', { order: 'order-1' }))
      .moved('claim contract: judgment -> motion')
      .motions({ 'motion-1': 'pending.filed' });
  });

  it('to dismiss its own claim ends it (Fed. R. Civ. P. 41(a)(2))', () => {
    const then = given(
      complaint(),
      roesMotion('motion-1', { id: 'dismiss', relief: 'dismiss', claims: ['contract'] }),
    )
      .when(order('order-1', [on('motion-1').granted({ prejudice: 'without' })]))
      .moved('claim contract: motion -> dismissed.withoutLeave');
    expect(then.claim('contract')?.dismissal?.kind).toBe('voluntary');
  });
});

describe('a claim whose motion was decided in a way the record does not tell', () => {
  const unknown = [
    ...complaint(),
    motion(
      'motion-1',
      { id: 'dismiss', relief: 'dismiss', claims: ['contract'] },
      { id: 'stay', relief: 'stay', claims: ['contract'], alternativeTo: 'dismiss' },
    ),
    order('order-1', [], { decides: ['motion-1'] }),
  ];

  it('may be dismissed, may survive, may be stayed', () => {
    const then = given(unknown.slice(0, -1))
      .when(...unknown.slice(-1))
      .moved('claim contract: motion -> undetermined');
    expect(then.claim('contract')?.possible).toEqual(['dismissed', 'survives', 'stayed']);
  });

  it('is not said to be dismissed where only a stay was asked for', () => {
    const then = given(
      complaint(),
      motion('motion-1', { id: 'stay', relief: 'stay', claims: ['contract'] }),
    ).when(order('order-1', [], { decides: ['motion-1'] }));
    expect(then.claim('contract')?.possible).toEqual(['filed', 'stayed']);
  });

  it('may be under another motion that is still pending', () => {
    const then = given(
      complaint(),
      toDismiss('motion-1', ['contract']),
      toDismiss('motion-2', ['contract']),
    ).when(order('order-1', [], { decides: ['motion-1'] }));
    expect(then.claim('contract')?.possible).toEqual(['dismissed', 'motion']);
  });

  it('is no better known when another motion against it turns out moot', () => {
    const then = given(unknown, toDismiss('motion-2', ['contract']))
      .when(order('order-2', [on('motion-2').moot()]))
      .moved()
      .claims({ contract: 'undetermined' });
    expect(then.claim('contract')?.possible).toEqual(['dismissed', 'survives', 'stayed']);
  });

  it('is known again when an order decides another motion against it', () => {
    given(unknown, toDismiss('motion-2', ['contract']))
      .when(order('order-2', [on('motion-2').denied()]))
      .moved('claim contract: undetermined -> survives');
  });

  it('is known again when the order is amended', () => {
    given(unknown)
      .when(amendedOrder('order-2', 'order-1', [on('motion-1').granted({ request: 'dismiss' })]))
      .moved('claim contract: undetermined -> dismissed.withoutLeave');
  });
});

describe('a motion never filed', () => {
  it('cannot be decided in a way the record does not tell', () => {
    given(complaint())
      .when(order('order-1', [], { decides: ['motion-9'] }))
      .anomaly('unknown-motion', 'motion-9');
  });
});
