import { describe, expect, it } from 'vitest';
import type { Entry } from '../../events/index.ts';
import { auditClaim, openRecord } from '../../src/audit/index.ts';
import { given } from '../given.ts';
import { entry } from '../roe-v-acme.ts';

/** Roe sues Acme and Bolt on one claim, and Acme alone on another; Acme has a claim against Bolt. */
const suit: readonly Entry[] = [
  ...(['roe', 'zoe'] as const).map((party) =>
    entry('PartyNamed', `party:${party}`, { party, name: party, role: 'plaintiff' }),
  ),
  ...(['acme', 'bolt', 'newco'] as const).map((party) =>
    entry('PartyNamed', `party:${party}`, { party, name: party, role: 'defendant' }),
  ),
  entry('ClaimDescribed', 'claim:fraud', {
    claim: 'fraud',
    title: 'Fraud',
    claimant: 'roe',
    against: ['acme', 'bolt'],
  }),
  entry('ClaimDescribed', 'claim:debt', { claim: 'debt', title: 'Debt', claimant: 'roe', against: ['bolt'] }),
  entry('ClaimDescribed', 'claim:share', {
    claim: 'share',
    title: 'Contribution',
    claimant: 'acme',
    against: ['bolt'],
  }),
  entry('ComplaintFiled', 'complaint', { asserts: ['fraud', 'debt'] }),
];

const motion = (movant: string | string[], claims = ['fraud']): Entry =>
  entry('MotionFiled', 'm', { movant, requests: [{ id: 'd', relief: 'dismiss', claims }] });
const joins = (by: string, more: object = {}): Entry =>
  entry('MotionJoined', 'j', { motion: 'm', by, ...more });
const ruled = (disposition: 'granted' | 'denied'): Entry =>
  entry('OrderEntered', 'o', { rulings: [{ motion: 'm', disposition }] });
const takesBack = (more: object = {}): Entry => entry('MotionWithdrawn', 'w', { motion: 'm', ...more });

describe('a party that joins in a motion', () => {
  it('puts the claim under it as to itself, too, and an order decides it for both', () => {
    given(suit, motion('acme'))
      .when(joins('bolt'))
      .claims({ fraud: 'acme: motion; bolt: motion' })
      .moved('claim fraud: filed -> motion');
    given(suit, motion('acme'), joins('bolt'))
      .when(ruled('granted'))
      .claims({ fraud: 'acme: dismissed.withoutLeave; bolt: dismissed.withoutLeave' })
      .quietly();
  });

  it('joins as to other claims where it says so', () => {
    given(suit, motion('acme'))
      .when(joins('bolt', { claims: ['debt'] }))
      .claims({
        fraud: 'acme: motion; bolt: filed',
        debt: 'motion',
      });
  });

  it('adds nothing where it is asked as to it already', () => {
    given(suit, motion(['acme', 'bolt']), takesBack({ by: 'bolt' }))
      .when(joins('bolt'))
      .claims({ fraud: 'acme: motion; bolt: filed' });
  });

  it('is refused twice, once the motion is decided, and where it is a stranger to the claim', () => {
    given(suit, motion('acme'), joins('bolt'))
      .when(joins('bolt'))
      .anomaly('already-on-docket', /moves in m already/);
    given(suit, motion('acme'), ruled('denied'))
      .when(joins('bolt'))
      .anomaly('unheard', /can no longer be joined/);
    given(suit, motion('acme'))
      .when(joins('newco', { claims: ['debt'] }))
      .anomaly('stranger', /newco is no party/);
    given(suit)
      .when(joins('bolt'))
      .anomaly('unknown-motion', /no motion m/);
  });
});

describe('one of two movants who takes the motion back', () => {
  it('frees the claim as to itself, and the other goes on', () => {
    given(suit, motion(['acme', 'bolt']))
      .when(takesBack({ by: 'bolt' }))
      .claims({ fraud: 'acme: motion; bolt: filed' })
      .motions({ m: 'pending.filed' });
    given(suit, motion(['acme', 'bolt']), takesBack({ by: 'bolt' }))
      .when(ruled('granted'))
      .claims({ fraud: 'acme: dismissed.withoutLeave; bolt: filed' })
      .quietly();
  });

  it('is the whole motion where nobody else moves', () => {
    given(suit, motion('acme'))
      .when(takesBack({ by: 'acme' }))
      .motions({ m: 'withdrawn' });
  });

  it('leaves to a co-claimant what both ask', () => {
    given(suit, motion(['roe', 'zoe']))
      .when(takesBack({ by: 'zoe' }))
      .claims({ fraud: 'motion' })
      .quietly();
    given(suit, motion(['roe', 'zoe']))
      .when(takesBack({ by: 'roe' }))
      .claims({ fraud: 'filed' })
      .quietly();
  });

  it('has to move in it', () => {
    given(suit, motion('acme'))
      .when(takesBack({ by: 'bolt' }))
      .anomaly('stranger', /bolt does not move in m/);
  });
});

describe('a crossclaim and a third-party complaint', () => {
  it.each(['CrossclaimFiled', 'ThirdPartyComplaintFiled'] as const)(
    'put claims on the docket: %s',
    (type) => {
      const filed = entry(type, 'x', { by: ['acme'], asserts: ['share'] });
      given(suit).when(filed).moved('claim share: filed');
      given(suit, filed)
        .when(entry(type, 'y', { asserts: ['share'] }))
        .anomaly('already-on-docket');
      given(suit)
        .when(entry(type, 'y', { asserts: ['none'] }))
        .anomaly('unknown-claim');
    },
  );
});

describe('a party that is substituted', () => {
  const takesPlace = entry('PartySubstituted', 's', { party: 'bolt', by: 'newco' }, { on: '2026-02-01' });

  it('stands where the other stood: it moves, and is dismissed, in its place', () => {
    given(suit).when(takesPlace).moved();
    given(suit, takesPlace)
      .when(motion('newco'), ruled('granted'))
      .claims({ fraud: 'acme: filed; bolt: dismissed.withoutLeave' })
      .quietly();
    given(suit, takesPlace)
      .when(entry('PartyDismissed', 'p', { party: 'newco', claims: ['fraud'] }))
      .claims({ fraud: 'acme: filed; bolt: dismissed.withoutLeave' });
  });

  it('has to have a claim, of its own or against it', () => {
    given(suit)
      .when(entry('PartySubstituted', 's', { party: 'zoe', by: 'newco' }))
      .anomaly('nothing-to-decide', /zoe could be substituted/);
  });

  it('is a stranger before', () => {
    given(suit).when(motion('newco')).anomaly('stranger');
  });

  it('is named in an audit from its day on, and the other before', () => {
    const dated = suit.map((one) => (one.type === 'ComplaintFiled' ? { ...one, on: '2026-01-01' } : one));
    const record = openRecord([...dated, takesPlace]);
    const asked = (at: number) => {
      const { against, asTo } = auditClaim(record, 'fraud' as never, at);
      return [against, asTo.map(({ party, name }) => `${party} ${name}`)];
    };
    expect(asked(Infinity)).toEqual([
      ['acme', 'newco'],
      ['acme acme', 'newco newco'],
    ]);
    const before = Date.UTC(2026, 0, 15) / 86_400_000;
    expect(asked(before)).toEqual([
      ['acme', 'bolt'],
      ['acme acme', 'bolt bolt'],
    ]);
  });

  it('may be substituted in turn', () => {
    const again = entry('PartySubstituted', 't', { party: 'newco', by: 'zoe' });
    given(suit, takesPlace, again).when(motion('zoe'), ruled('granted')).claims({
      fraud: 'acme: filed; bolt: dismissed.withoutLeave',
    });
  });
});
