import { describe, it } from 'vitest';
import type { Entry } from '../../events/index.ts';
import { given } from '../given.ts';
import { entry } from '../roe-v-acme.ts';

/** Roe sues Acme and Bolt on one claim; Moe is a plaintiff of another. */
const suit: readonly Entry[] = [
  entry('CaseOpened', 'case:roe-v-acme', { title: 'Roe v. Acme Corp. and Bolt Bros.' }),
  entry('PartyNamed', 'party:roe', { party: 'roe', name: 'Roe', role: 'plaintiff' }),
  entry('PartyNamed', 'party:moe', { party: 'moe', name: 'Moe', role: 'plaintiff' }),
  entry('PartyNamed', 'party:acme', { party: 'acme', name: 'Acme Corp.', role: 'defendant' }),
  entry('PartyNamed', 'party:bolt', { party: 'bolt', name: 'Bolt Bros.', role: 'defendant' }),
  entry('PartyNamed', 'party:firms', {
    party: 'firms',
    name: 'The firms',
    role: 'defendant',
    members: ['acme', 'bolt'],
  }),
  entry('ClaimDescribed', 'claim:fraud', {
    claim: 'fraud',
    title: 'Fraud',
    claimant: 'roe',
    against: ['acme', 'bolt'],
  }),
  entry('ClaimDescribed', 'claim:own', { claim: 'own', title: 'Wages', claimant: 'moe', against: ['acme'] }),
  entry('ClaimDescribed', 'claim:cc', { claim: 'cc', title: 'Price', claimant: 'acme', against: ['roe'] }),
  entry('ComplaintFiled', 'complaint', { asserts: ['fraud', 'own'] }),
];

const motion = (id: string, movant: string, claims: string[], more: object = {}): Entry =>
  entry('MotionFiled', id, { movant, requests: [{ id: 'd', relief: 'dismiss', claims, ...more }] } as never);

const order = (id: string, ...rulings: object[]): Entry => entry('OrderEntered', id, { rulings } as never);

const granted = (motion: string, more: object = {}) => ({ motion, disposition: 'granted', ...more });

describe('a claim against two defendants', () => {
  it('comes under a motion as to the defendant who moves, and is dismissed as to it alone', () => {
    given(suit)
      .when(motion('m', 'acme', ['fraud']), order('o', granted('m')))
      .moved('claim fraud: filed -> motion', 'claim fraud: motion -> dismissed.withoutLeave')
      .claims({ fraud: 'acme: dismissed.withoutLeave; bolt: filed' });
  });

  it('goes on against the other, whose own motion is decided and not moot', () => {
    const mine = [motion('m', 'acme', ['fraud']), order('o', granted('m', { prejudice: 'with' }))];
    given(suit, mine)
      .when(motion('n', 'bolt', ['fraud']), order('p', { motion: 'n', disposition: 'denied' }))
      .quietly()
      .claims({ fraud: 'acme: dismissed.withoutLeave; bolt: survives' })
      .motions({ m: 'decided', n: 'decided' });
  });

  it('is reached as to both by a motion of both, and by one of the party that stands for them', () => {
    given(suit)
      .when(motion('m', 'firms', ['fraud']), order('o', granted('m')))
      .claims({ fraud: 'dismissed.withoutLeave' })
      .quietly();
  });

  it('is told apart by an order that grants a joint motion as to one', () => {
    given(suit)
      .when(motion('m', 'firms', ['fraud']), order('o', granted('m', { against: ['bolt'] })))
      .quietly()
      .claims({ fraud: 'acme: motion; bolt: dismissed.withoutLeave' })
      .motions({ m: 'pending.filed' });
    given(suit)
      .when(
        motion('m', 'firms', ['fraud']),
        order('o', granted('m', { against: ['bolt'] }), {
          motion: 'm',
          against: ['acme'],
          disposition: 'denied',
        }),
      )
      .quietly()
      .claims({ fraud: 'acme: survives; bolt: dismissed.withoutLeave' })
      .motions({ m: 'decided' });
  });

  it('is reached as to both by its claimant, by a notice and by the court of its own accord', () => {
    given(suit)
      .when(motion('m', 'roe', ['fraud']), order('o', granted('m')))
      .claims({ fraud: 'dismissed.withoutLeave' });
    given(suit)
      .when(entry('DismissalFiled', 'n', { kind: 'voluntary', claims: ['fraud'] }))
      .claims({ fraud: 'dismissed.withoutLeave' });
    given(suit)
      .when(order('o', { claims: ['fraud'], disposition: 'granted' }))
      .claims({ fraud: 'dismissed.withoutLeave' });
  });

  it('ends as to those whom a notice, a settlement, a judgment or a stay names', () => {
    const only = { claims: ['fraud'], against: ['acme'] };
    given(suit)
      .when(entry('DismissalFiled', 'n', { kind: 'stipulated', ...only }))
      .claims({ fraud: 'acme: dismissed.withoutLeave; bolt: filed' });
    given(suit)
      .when(entry('SettlementApproved', 'n', { approval: 'final', ...only }))
      .claims({ fraud: 'acme: settled; bolt: filed' });
    given(suit)
      .when(entry('JudgmentEntered', 'n', { favours: 'claimant', ...only }))
      .claims({ fraud: 'acme: judgment; bolt: filed' });
    given(suit)
      .when(entry('StayEntered', 'n', { against: ['acme'] }))
      .claims({ fraud: 'acme: stayed; bolt: filed', own: 'stayed' });
  });

  it('is free again as to the one whose stay is lifted', () => {
    given(suit, entry('StayEntered', 'n', { claims: ['fraud'] }))
      .when(entry('StayLifted', 'l', { stay: 'n', claims: ['fraud'], against: ['bolt'] }))
      .claims({ fraud: 'acme: stayed; bolt: filed' });
  });

  it('ends with a defendant who leaves, and whole with a claimant who does; counterclaims stand', () => {
    const counterclaim = entry('CounterclaimFiled', 'cc-filed', { asserts: ['cc'] });
    given(suit, counterclaim)
      .when(entry('PartyDismissed', 'p', { party: 'acme' }))
      .claims({
        fraud: 'acme: dismissed.withoutLeave; bolt: filed',
        own: 'dismissed.withoutLeave',
        cc: 'filed',
      });
    given(suit, counterclaim)
      .when(entry('PartyDismissed', 'p', { party: 'roe' }))
      .claims({ fraud: 'dismissed.withoutLeave', own: 'filed', cc: 'filed' });
  });

  it('returns as to the one for whom a dismissal is reversed', () => {
    const both = [motion('m', 'firms', ['fraud']), order('o', granted('m'))];
    given(suit, both)
      .when(entry('OrderReversed', 'r', { order: 'o', against: ['bolt'] }))
      .quietly()
      .claims({ fraud: 'acme: dismissed.withoutLeave; bolt: survives' });
    given(suit, both)
      .when(entry('OrderVacated', 'r', { order: 'o', against: ['bolt'] }))
      .quietly()
      .claims({ fraud: 'acme: dismissed.withoutLeave; bolt: motion' });
  });
});

describe('a motion by a stranger to the claim', () => {
  it('moves nothing and is an anomaly, and so nothing falls when it is granted as a whole', () => {
    given(suit)
      .when(motion('m', 'bolt', ['own']))
      .anomaly('stranger', /bolt is no party to own/)
      .claims({ own: 'filed' });
  });

  it('still lets a ruling reach the claim that it names', () => {
    const bad = motion('m', 'bolt', ['fraud', 'own']);
    given(suit)
      .when(bad, order('o', granted('m', { claims: ['own'] })))
      .claims({ own: 'dismissed.withoutLeave' });
  });

  it('is heard where it comes from an intervenor or from the United States', () => {
    const intervenor = entry('PartyNamed', 'party:guild', {
      party: 'guild',
      name: 'Guild',
      role: 'intervenor',
    });
    given(suit, intervenor)
      .when(motion('m', 'guild', ['own']))
      .moved('claim own: filed -> motion');
  });
});

describe('a name that is no defendant to the claim', () => {
  it('is an anomaly, and nothing moves', () => {
    given(suit)
      .when(entry('DismissalFiled', 'n', { kind: 'voluntary', claims: ['own'], against: ['bolt'] }))
      .anomaly('no-defendant', /own is against none of those/)
      .claims({ own: 'filed' });
  });
});
