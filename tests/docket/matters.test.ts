import { describe, it } from 'vitest';
import { given } from '../given.ts';
import { caption, entry, motion, on, order, vacated } from '../roe-v-acme.ts';

const raised = [...caption, entry('MatterRaised', 'letter', { matter: 'deposition' })];
const stay = entry('StayEntered', 'stay-1', { matters: ['deposition'] });
const lift = entry('StayLifted', 'lift-1', { stay: 'stay-1' });
const direct = (id: string, action: 'meet-and-confer' | 'compel' | 'deny' | 'close' | 'unknown') =>
  order(id, [], { directions: [{ matter: 'deposition', action }] });
const toCompel = motion('motion-1', { id: 'compel', relief: 'compel', matters: ['deposition'] });

describe('a matter that a lost order may have dealt with', () => {
  it('may stand as it stood, or as such an order may have left it', () => {
    given(raised).when(direct('order-1', 'unknown')).moved('matter deposition: open -> undetermined');
    given(raised, stay).when(direct('order-1', 'unknown')).moved('matter deposition: stayed -> undetermined');
  });

  it('is lifted from its stay, and directed, all the same', () => {
    given(raised, stay, direct('order-1', 'unknown'))
      .when(lift)
      .moved('matter deposition: undetermined -> open');
    given(raised, direct('order-1', 'unknown'))
      .when(direct('order-2', 'compel'))
      .moved('matter deposition: undetermined -> compelled');
  });

  it('is not raised by it', () => {
    given(caption).when(direct('order-1', 'unknown')).moved();
  });
});

describe('a discovery dispute', () => {
  it('is open from the motion that raises it', () => {
    given(caption).when(toCompel).moved('matter deposition: open').motions({ 'motion-1': 'pending.filed' });
  });

  it('must be described in the caption', () => {
    given(caption)
      .when(entry('MatterRaised', 'letter', { matter: 'audit' }))
      .anomaly('unknown-matter', 'audit');
  });

  it('is sent to meet and confer', () => {
    given(raised)
      .when(direct('order-1', 'meet-and-confer'))
      .moved('matter deposition: open -> meetAndConfer');
  });

  it('comes back before the court when the parties cannot agree', () => {
    given(raised, direct('order-1', 'meet-and-confer'))
      .when(entry('MatterRaised', 'letter-2', { matter: 'deposition' }))
      .moved('matter deposition: meetAndConfer -> open');
  });

  it('is compelled when the motion is granted', () => {
    given(caption, toCompel)
      .when(order('order-1', [on('motion-1').granted()]))
      .moved('matter deposition: open -> compelled');
  });

  it('is denied when the motion is denied', () => {
    given(caption, toCompel)
      .when(order('order-1', [on('motion-1').denied()]))
      .moved('matter deposition: open -> denied');
  });

  it('goes where the order directs, whatever becomes of the motion', () => {
    given(caption, toCompel)
      .when(
        order('order-1', [on('motion-1').denied()], {
          directions: [{ matter: 'deposition', action: 'meet-and-confer' }],
        }),
      )
      .moved('matter deposition: open -> meetAndConfer');
  });

  it('may be compelled after all when the refusal is reconsidered', () => {
    given(raised, direct('order-1', 'deny'))
      .when(direct('order-2', 'compel'))
      .moved('matter deposition: denied -> compelled');
  });

  it('is closed for good', () => {
    given(raised, direct('order-1', 'close'))
      .when(entry('MatterRaised', 'letter-2', { matter: 'deposition' }))
      .anomaly('unheard', 'matter deposition is closed since order-1');
  });

  it('moves by entries of its own', () => {
    given(raised)
      .when(
        entry('MeetAndConferOrdered', 'minutes', { matter: 'deposition' }),
        entry('DiscoveryCompelled', 'minutes-2', { matter: 'deposition' }),
        entry('MatterClosed', 'minutes-3', { matter: 'deposition' }),
      )
      .moved(
        'matter deposition: open -> meetAndConfer',
        'matter deposition: meetAndConfer -> compelled',
        'matter deposition: compelled -> closed',
      );
    given(raised)
      .when(entry('DiscoveryDenied', 'minutes', { matter: 'deposition' }))
      .moved('matter deposition: open -> denied');
  });
});

describe('a stayed discovery dispute', () => {
  it('returns to open', () => {
    given(raised, stay).when(lift).moved('matter deposition: stayed -> open');
  });

  it('returns to meeting and conferring', () => {
    given(raised, direct('order-1', 'meet-and-confer'), stay)
      .when(lift)
      .moved('matter deposition: stayed -> meetAndConfer');
  });

  it('returns to having been compelled, or denied', () => {
    given(raised, direct('order-1', 'compel'), stay)
      .when(lift)
      .moved('matter deposition: stayed -> compelled');
    given(raised, direct('order-1', 'deny'), stay).when(lift).moved('matter deposition: stayed -> denied');
  });

  it('is held while another stay remains', () => {
    given(raised, stay, entry('StayEntered', 'stay-2', { matters: ['deposition'] }))
      .when(lift)
      .moved();
  });

  it('cannot be compelled', () => {
    given(raised, stay).when(direct('order-1', 'compel')).anomaly('unheard', 'cannot be compelled');
  });

  it('is free when the order that stayed it is vacated', () => {
    given(raised, stay).when(vacated('vacatur', 'stay-1')).moved('matter deposition: stayed -> open');
  });

  it('is stayed by the ruling on a motion for a stay', () => {
    given(raised, motion('motion-1', { id: 'stay', relief: 'stay', matters: ['deposition'] }))
      .when(order('order-1', [on('motion-1').granted()]))
      .moved('matter deposition: open -> stayed');
  });
});
