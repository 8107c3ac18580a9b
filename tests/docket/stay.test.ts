import { describe, expect, it } from 'vitest';
import { given } from '../given.ts';
import {
  amendedComplaint,
  amendedOrder,
  complaint,
  entry,
  motion,
  on,
  order,
  reversed,
  toDismiss,
  vacated,
} from '../roe-v-acme.ts';

const stay = (id: string, ...claims: readonly string[]) => entry('StayEntered', id, { claims: [...claims] });
const lift = (id: string, of?: string) => entry('StayLifted', id, of === undefined ? {} : { stay: of });
const toStay = (id: string) => motion(id, { id: 'stay', relief: 'stay', claims: ['contract'] });

describe('a stayed claim', () => {
  it('returns to filed when it was stayed as filed', () => {
    given(complaint(), stay('stay-1', 'contract'))
      .when(lift('lift-1', 'stay-1'))
      .moved('claim contract: stayed -> filed');
  });

  it('returns to the motion it was under', () => {
    given(complaint(), toDismiss('motion-1', ['contract']), stay('stay-1', 'contract'))
      .when(lift('lift-1'))
      .moved('claim contract: stayed -> motion');
  });

  it('returns to surviving when it had survived', () => {
    given(
      complaint(),
      toDismiss('motion-1', ['contract']),
      order('order-1', [on('motion-1').denied()]),
      stay('stay-1', 'contract'),
    )
      .when(lift('lift-1', 'stay-1'))
      .moved('claim contract: stayed -> survives');
  });

  it('returns to where the record does not say', () => {
    const then = given(
      complaint(),
      toDismiss('motion-1', ['contract']),
      order('order-1', [], { decides: ['motion-1'] }),
      stay('stay-1', 'contract'),
    )
      .when(lift('lift-1', 'stay-1'))
      .moved('claim contract: stayed -> undetermined');
    expect(then.claim('contract')?.possible).toEqual(['dismissed', 'survives']);
  });

  it('comes under a motion filed meanwhile only when the stay is lifted', () => {
    given(complaint(), stay('stay-1', 'contract'))
      .when(toDismiss('motion-1', ['contract']), lift('lift-1', 'stay-1'))
      .moved('claim contract: stayed -> motion');
  });

  it('is held until the last of its stays is lifted', () => {
    given(complaint(), stay('stay-1', 'contract'), stay('stay-2', 'contract'))
      .when(lift('lift-1', 'stay-1'))
      .moved()
      .claims({ contract: 'stayed' });
  });

  it('is freed of all its stays where none is named', () => {
    given(complaint(), stay('stay-1', 'contract'), stay('stay-2', 'contract'))
      .when(lift('lift-1'))
      .moved('claim contract: stayed -> filed');
  });

  it('may be dismissed, and the stay lifted afterwards moves it no more', () => {
    given(complaint(), toDismiss('motion-1', ['contract']), stay('stay-1', 'contract'))
      .when(order('order-1', [on('motion-1').granted()]), lift('lift-1', 'stay-1'))
      .moved('claim contract: stayed -> dismissed.withoutLeave');
  });

  it('is stayed still when its dismissal is vacated before the stay is lifted', () => {
    given(
      complaint(),
      toDismiss('motion-1', ['contract']),
      stay('stay-1', 'contract'),
      order('order-1', [on('motion-1').granted()]),
    )
      .when(vacated('vacatur', 'order-1'), lift('lift-1', 'stay-1'))
      .moved('claim contract: dismissed.withoutLeave -> stayed', 'claim contract: stayed -> motion');
  });

  it('waits with a denial until the stay is lifted', () => {
    given(complaint(), toDismiss('motion-1', ['contract']), stay('stay-1', 'contract'))
      .when(order('order-1', [on('motion-1').denied()]), lift('lift-1', 'stay-1'))
      .moved('claim contract: stayed -> survives');
  });

  it('may be repleaded while it is stayed', () => {
    given(complaint(), stay('stay-1', 'contract'))
      .when(amendedComplaint('fac', { repleads: ['contract'] }))
      .moved()
      .claims({ contract: 'stayed' });
  });
});

describe('a stay', () => {
  it('must hold something', () => {
    given(complaint())
      .when(entry('StayEntered', 'stay-1', {}))
      .anomaly('nothing-to-decide', 'has to name');
  });

  it('cannot hold a claim that is dismissed', () => {
    given(complaint(), toDismiss('motion-1', ['contract']), order('order-1', [on('motion-1').granted()]))
      .when(stay('stay-1', 'contract'))
      .anomaly('unheard', 'cannot be stayed');
  });

  it('cannot be lifted where nothing is stayed', () => {
    given(complaint()).when(lift('lift-1')).anomaly('nothing-to-decide', 'nothing is stayed');
    given(complaint(), stay('stay-1', 'contract'), lift('lift-1', 'stay-1'))
      .when(lift('lift-2', 'stay-1'))
      .anomaly('nothing-to-decide', 'nothing is held by the stay stay-1');
  });

  it('that a motion asked for holds the claim when the motion is granted', () => {
    given(complaint(), toStay('motion-1'))
      .when(order('order-1', [on('motion-1').granted()]), lift('lift-1', 'order-1'))
      .moved('claim contract: motion -> stayed', 'claim contract: stayed -> filed');
  });

  it('ends when the order that gave it is vacated', () => {
    given(complaint(), toStay('motion-1'), order('order-1', [on('motion-1').granted()]))
      .when(vacated('vacatur', 'order-1'))
      .moved('claim contract: stayed -> motion');
  });

  it('ends when the order that gave it is reversed', () => {
    given(complaint(), stay('stay-1', 'contract'))
      .when(reversed('reversal', 'stay-1'))
      .moved('claim contract: stayed -> filed');
  });

  it('ends when an amended order refuses it', () => {
    given(complaint(), toStay('motion-1'), order('order-1', [on('motion-1').granted()]))
      .when(amendedOrder('order-2', 'order-1', [on('motion-1').denied()]))
      .moved('claim contract: stayed -> filed');
  });

  it('is the amended order’s where that gives it again', () => {
    given(complaint(), toStay('motion-1'), order('order-1', [on('motion-1').granted()]))
      .when(amendedOrder('order-2', 'order-1', [on('motion-1').granted()]), lift('lift-1', 'order-2'))
      .moved('claim contract: stayed -> filed');
  });

  it('of an order that was amended ends with the amended order', () => {
    given(
      complaint(),
      order('order-1', [], { stays: [{ claims: ['contract'] }] }),
      amendedOrder('order-2', 'order-1', []),
    )
      .when(lift('lift-1', 'order-2'))
      .moved('claim contract: stayed -> filed');
  });

  it('is lifted when a motion to lift it is granted', () => {
    given(
      complaint(),
      stay('stay-1', 'contract'),
      motion('motion-1', { id: 'lift', relief: 'lift-stay', orders: ['stay-1'] }),
    )
      .when(order('order-1', [on('motion-1').granted()]))
      .moved('claim contract: stayed -> filed');
  });

  it('of discovery does not stay the claims', () => {
    given(complaint())
      .when(entry('StayEntered', 'stay-1', { matters: ['deposition'] }))
      .moved('matter deposition: open', 'matter deposition: open -> stayed')
      .claims({ contract: 'filed' });
  });
});
