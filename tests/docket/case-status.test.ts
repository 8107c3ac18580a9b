import { describe, expect, it } from 'vitest';
import { parseDay } from '../../events/dates.ts';
import { type Entry, isCaption } from '../../events/index.ts';
import { audit, openRecord } from '../../src/audit/index.ts';
import { given } from '../given.ts';
import { complaint, entry, motion, on, order, roesMotion, toDismiss, vacated } from '../roe-v-acme.ts';

const both = complaint('contract', 'privacy');
type Status =
  | 'removed'
  | 'remanded'
  | 'transferred'
  | 'transferred-in'
  | 'mdl-out'
  | 'mdl-back'
  | 'reopened'
  | 'closed'
  | 'consolidated'
  | 'severed';
const noted = (status: Status, more: object = {}) =>
  entry('CaseStatusNoted', `now-${status}`, { status, ...more });
const removed = noted('removed', { court: 'N.D. Cal.' });
const toRemand = roesMotion('r', { id: 'r', relief: 'remand', claims: ['contract', 'privacy'] });
const granted = order('o', [on('r').granted()]);
const remanded = noted('remanded', { court: 'Superior Court', order: 'o' });
const gone = [removed, toRemand, granted, remanded];
const NOT_HERE = /no longer in this court since now-remanded, and is in Superior Court/;

describe('a case that was remanded to a state court', () => {
  it('has no place for a motion, an order or a dismissal', () => {
    const late: readonly Entry[] = [
      toDismiss('m', ['contract']),
      order('o2', [{ claims: ['contract'], disposition: 'granted' }]),
      entry('DismissalFiled', 'd', { kind: 'stipulated', claims: ['contract'] }),
      entry('JudgmentEntered', 'j', { claims: ['contract'], favours: 'claimant' }),
      entry('AnswerFiled', 'a', { by: 'acme' }),
    ];
    for (const one of late)
      given(both, gone).when(one).anomaly('not-here', NOT_HERE).claims({ contract: 'filed' });
  });

  it('still decides fees, costs, sanctions and reconsideration', () => {
    const asked = [
      roesMotion('f', { id: 'f', relief: 'fees' }),
      roesMotion('s', { id: 's', relief: 'sanctions' }),
      motion('again', { id: 'again', relief: 'reconsider', orders: ['o'] }),
      entry('MotionFiled', 'bill', {
        movant: 'roe',
        title: 'Bill of costs',
        requests: [{ id: 'c', relief: 'other' }],
      }),
    ];
    given(both, gone)
      .when(
        ...asked,
        entry('MotionOpposed', 'opp', { motion: 'f' }),
        order('o2', [on('f').granted()]),
        entry('PaperFiled', 'p', { kind: 'notice' }),
      )
      .quietly()
      .motions({ f: 'decided', s: 'pending.filed', again: 'pending.filed' });
  });

  it('is here again when the order is vacated, when it is removed again, or reopened', () => {
    for (const back of [vacated('v', 'o'), noted('reopened'), { ...removed, id: 'again' } as typeof removed])
      given(both, gone, back)
        .when(toDismiss('m', ['contract']))
        .quietly()
        .claims({ contract: 'motion' });
  });

  it('stays gone when the clerk closes it afterwards', () => {
    given(both, gone, noted('closed'))
      .when(toDismiss('m', ['contract']))
      .anomaly('not-here', NOT_HERE);
  });
});

describe('a case that went elsewhere, or did not', () => {
  const late = toDismiss('m', ['contract']);

  it('is gone by a transfer, and for pretrial proceedings until it is back', () => {
    given(both, noted('transferred', { court: 'S.D. Ohio' }))
      .when(late)
      .anomaly('not-here');
    given(both, noted('mdl-out')).when(late).anomaly('not-here');
    given(both, noted('mdl-out'), noted('mdl-back')).when(late).quietly();
  });

  it('is here where it was transferred to this court, closed, consolidated, or sent back by a higher one', () => {
    const here = [entry('CaseOpened', 'court', { title: 'Roe v. Acme Corp.', court: 'S.D. Ohio' })];
    for (const status of [
      noted('transferred', { court: 'S. D. Ohio' }),
      noted('transferred-in'),
      noted('transferred'),
      noted('closed'),
      noted('consolidated'),
      noted('remanded', { court: '9th Cir.' }),
      noted('remanded'),
    ])
      given(both, here, status).when(late).quietly().claims({ contract: 'motion' });
  });

  it('is gone as to some claims only where the entry says so', () => {
    const part = noted('remanded', { court: 'Superior Court', claims: ['privacy'] });
    given(both, part)
      .when(toDismiss('m', ['privacy', 'contract']))
      .anomaly('not-here', /privacy is no longer in this court/)
      .claims({ contract: 'motion', privacy: 'filed' });
  });
});

describe('the head of an audit', () => {
  const record = openRecord(
    [...both, ...gone].map((one, at) =>
      isCaption(one) ? one : { ...one, on: `2026-01-${String(at - 7).padStart(2, '0')}` },
    ),
  );
  const statusOn = (day?: string) => {
    const at = day === undefined ? undefined : parseDay(day);
    return audit(record, at?.ok ? { at: at.day } : {}).status;
  };

  it('says what became of the case by the day', () => {
    expect(statusOn('2026-01-01')).toBe(null);
    expect(statusOn('2026-01-04')).toEqual({ is: 'removed', entry: 'now-removed', court: 'N.D. Cal.' });
    expect(statusOn()).toEqual({ is: 'remanded', entry: 'now-remanded', court: 'Superior Court' });
  });
});

describe('a stay in bankruptcy', () => {
  const stay = entry('StayEntered', 'auto', { claims: ['contract'], basis: 'bankruptcy' });

  it('holds the claim, and what is decided of it all the same is told of', () => {
    given(both, toDismiss('m', ['contract']), stay)
      .when(order('o', [on('m').granted()]))
      .anomaly('contradictory', /contract is decided while the bankruptcy stay auto holds it/)
      .claims({ contract: 'dismissed.withoutLeave' });
  });

  it('says nothing against lifting it, nor of another stay', () => {
    const lift = roesMotion('l', { id: 'l', relief: 'lift-stay', claims: ['contract'] });
    given(both, stay, lift)
      .when(order('o', [on('l').granted()]))
      .quietly()
      .claims({ contract: 'filed' });
    given(both, toDismiss('m', ['contract']), entry('StayEntered', 's', { claims: ['contract'] }))
      .when(order('o', [on('m').granted()]))
      .quietly();
  });
});
