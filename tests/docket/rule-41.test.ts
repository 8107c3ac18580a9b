import { describe, it } from 'vitest';
import type { Entry } from '../../events/index.ts';
import { given } from '../given.ts';
import { amendedComplaint, entry, motion, order, roesMotion } from '../roe-v-acme.ts';

/** Roe sues Acme and Bolt for fraud, and Acme alone on a contract. */
const suit: readonly Entry[] = [
  entry('CaseOpened', 'case:roe-v-acme', { title: 'Roe v. Acme Corp.' }),
  entry('PartyNamed', 'party:roe', { party: 'roe', name: 'Roe', role: 'plaintiff' }),
  entry('PartyNamed', 'party:acme', { party: 'acme', name: 'Acme Corp.', role: 'defendant' }),
  entry('PartyNamed', 'party:bolt', { party: 'bolt', name: 'Bolt Bros.', role: 'defendant' }),
  ...[
    { claim: 'fraud', claimant: 'roe', against: ['acme', 'bolt'] },
    { claim: 'contract', claimant: 'roe', against: ['acme'] },
    { claim: 'set-off', claimant: 'acme', against: ['roe'] },
    { claim: 'contribution', claimant: 'acme', against: ['bolt'] },
  ].map((data) => entry('ClaimDescribed', `claim:${data.claim}`, { ...data, title: data.claim })),
  entry('ComplaintFiled', 'complaint', { asserts: ['fraud', 'contract'] }),
];

const notice = (id: string, claims: readonly string[], more: object = {}) =>
  entry('DismissalFiled', id, { kind: 'voluntary', claims: [...claims], ...more });
const answer = (by: string) => entry('AnswerFiled', `answer-of-${by}`, { by, to: 'complaint' });
const again = (id: string) => amendedComplaint(id, { repleads: ['contract'], carries: ['fraud'] });

const NO_EFFECT = /cannot be dismissed by notice .*41\(a\)\(1\)\(A\)\(i\)/;

describe('a claim that nobody has answered', () => {
  it('is dismissed by notice', () => {
    given(suit)
      .when(notice('n', ['contract']))
      .moved('claim contract: filed -> dismissed.withoutLeave');
  });

  it('is still dismissed by notice after a motion to dismiss, or an answer by another defendant', () => {
    const moved = motion('m', { id: 'd', relief: 'dismiss', claims: ['contract'] });
    given(suit, moved, answer('bolt'))
      .when(notice('n', ['contract']))
      .claims({ contract: 'dismissed.withoutLeave' });
  });
});

describe('a claim that its defendant has answered', () => {
  it('is not dismissed by notice: it has no effect', () => {
    given(suit, answer('acme'))
      .when(notice('n', ['contract']))
      .anomaly('unheard', NO_EFFECT)
      .claims({
        contract: 'filed',
      });
  });

  it('is dismissed as to those who have not answered', () => {
    given(suit, answer('acme'))
      .when(notice('n', ['fraud']))
      .anomaly('unheard', NO_EFFECT)
      .claims({ fraud: 'acme: filed; bolt: dismissed.withoutLeave' });
    given(suit, answer('acme'))
      .when(notice('n', ['fraud'], { against: ['bolt'] }))
      .quietly()
      .claims({ fraud: 'acme: filed; bolt: dismissed.withoutLeave' });
  });

  it('is dismissed by stipulation, and on the claimant’s own motion', () => {
    given(suit, answer('acme'))
      .when(entry('DismissalFiled', 's', { kind: 'stipulated', claims: ['contract'] }))
      .moved('claim contract: filed -> dismissed.withoutLeave');
    given(suit, answer('acme'), roesMotion('m', { id: 'd', relief: 'dismiss', claims: ['contract'] }))
      .when(order('o', [{ motion: 'm', disposition: 'granted' }]))
      .moved('claim contract: motion -> dismissed.withoutLeave');
  });

  it('is so, too, where the answer says no more than that it answers, and there is one defendant', () => {
    const one = suit.filter(({ id }) => id !== 'party:bolt' && id !== 'claim:fraud' && id !== 'complaint');
    given(one, entry('ComplaintFiled', 'complaint', { asserts: ['contract'] }))
      .when(entry('AnswerFiled', 'a', {}), notice('n', ['contract']))
      .anomaly('unheard', NO_EFFECT);
  });

  it('is not answered where nobody can say by whom', () => {
    given(suit)
      .when(entry('AnswerFiled', 'a', {}), notice('n', ['contract']))
      .quietly()
      .claims({ contract: 'dismissed.withoutLeave' });
  });
});

describe('a defendant who pleads back, or moves for summary judgment', () => {
  it('cuts off the notice as an answer does', () => {
    const moved = motion('m', { id: 's', relief: 'summary-judgment', claims: ['contract'] });
    const pleaded = entry('CounterclaimFiled', 'cc', { by: ['acme'], asserts: ['set-off'] });
    for (const cut of [moved, pleaded])
      given(suit, cut)
        .when(notice('n', ['contract', 'fraud']))
        .anomaly('unheard', NO_EFFECT)
        .claims({ fraud: 'acme: filed; bolt: dismissed.withoutLeave' });
  });

  it('does not by a crossclaim, nor does the claimant’s own motion', () => {
    const crossed = entry('CounterclaimFiled', 'xc', { by: ['acme'], asserts: ['contribution'] });
    const own = roesMotion('m', { id: 's', relief: 'summary-judgment', claims: ['contract'] });
    for (const other of [crossed, own])
      given(suit, other)
        .when(notice('n', ['contract']))
        .quietly()
        .claims({ contract: 'dismissed.withoutLeave' });
  });
});

describe('a counterclaim or a crossclaim', () => {
  const counterclaim = entry('CounterclaimFiled', 'cc', { by: ['acme'], asserts: ['set-off'] });
  const crossclaim = entry('CrossclaimFiled', 'xc', { by: ['acme'], asserts: ['contribution'] });
  const forJudgment = (claim: string, movant: string) =>
    entry('MotionFiled', 'sj', {
      movant,
      requests: [{ id: 's', relief: 'summary-judgment', claims: [claim] }],
    });

  it('is dismissed by notice before a responsive pleading, also after a motion for summary judgment', () => {
    given(suit, counterclaim, forJudgment('set-off', 'roe'))
      .when(notice('n', ['set-off']))
      .quietly()
      .claims({ 'set-off': 'dismissed.withoutLeave', contract: 'filed' });
  });

  it('is not after a responsive pleading, nor once it has been tried', () => {
    given(suit, counterclaim, entry('AnswerFiled', 'reply', { by: 'roe', to: 'cc' }))
      .when(notice('n', ['set-off']))
      .anomaly('unheard', /41\(c\)/);
    given(suit, crossclaim, entry('VerdictReturned', 'v', { claims: ['contribution'], favours: 'opponent' }))
      .when(notice('n', ['contribution']))
      .anomaly('unheard', /been tried/);
  });

  it('that is answered leaves the notice on the complaint as it was', () => {
    given(suit, crossclaim, entry('AnswerFiled', 'reply', { by: 'bolt', to: 'xc' }))
      .when(notice('n', ['fraud'], { against: ['bolt'] }))
      .quietly()
      .claims({ fraud: 'acme: filed; bolt: dismissed.withoutLeave' });
  });

  it('stands when the complaint is dismissed, by notice, stipulation, order or with the plaintiff', () => {
    const own = motion('m', { id: 'd', relief: 'dismiss', claims: ['fraud', 'contract'] });
    const ends: readonly Entry[] = [
      entry('DismissalFiled', 'end', { kind: 'stipulated', claims: ['fraud', 'contract'] }),
      order('end', [{ motion: 'm', disposition: 'granted' }]),
      entry('PartyDismissed', 'end', { party: 'roe' }),
    ];
    for (const end of ends)
      given(suit, counterclaim, crossclaim, own)
        .when(end)
        .quietly()
        .claims({ contract: 'dismissed.withoutLeave', 'set-off': 'filed', contribution: 'filed' });
    given(suit, own, order('o', [{ motion: 'm', disposition: 'granted' }]))
      .when(counterclaim)
      .moved('claim set-off: filed');
  });
});

describe('a second notice on the same claim', () => {
  const onPrejudice = (...entries: readonly Entry[]) =>
    given(suit)
      .when(...entries)
      .quietly()
      .claim('contract')?.dismissal;

  it('is with prejudice, whatever it says', ({ expect }) => {
    expect(
      onPrejudice(
        notice('n1', ['contract']),
        again('a'),
        notice('n2', ['contract'], { prejudice: 'without' }),
      ),
    ).toMatchObject({ by: 'n2', prejudice: 'with', prejudiceBy: 'rule-41a' });
  });

  it('is so where the first was given in another court', ({ expect }) => {
    expect(onPrejudice(notice('n', ['contract'], { dismissedBefore: true }))).toMatchObject({
      prejudice: 'with',
      prejudiceBy: 'rule-41a',
    });
  });

  it('is not after a first stipulation, or a first notice on another claim or against another party', ({
    expect,
  }) => {
    const stipulated = entry('DismissalFiled', 's', { kind: 'stipulated', claims: ['contract'] });
    expect(onPrejudice(stipulated, again('a'), notice('n', ['contract']))).toMatchObject({
      prejudice: 'without',
    });
    expect(onPrejudice(notice('n1', ['fraud']), notice('n2', ['contract']))).toMatchObject({
      prejudice: 'without',
    });
    const groups = given(suit).when(
      notice('n1', ['fraud'], { against: ['bolt'] }),
      notice('n2', ['fraud'], { against: ['acme'] }),
    ).docket.claims;
    const fraud = [...groups].find(([id]) => id === 'fraud')?.[1] ?? [];
    expect(fraud.map(({ context }) => context.dismissal?.prejudice)).toEqual(['without', 'without']);
  });

  it('leaves nothing to be pleaded again', () => {
    given(suit, notice('n1', ['contract']), again('a'), notice('n2', ['contract']))
      .when(again('b'))
      .anomaly('unheard', /cannot be pleaded again/);
  });
});
