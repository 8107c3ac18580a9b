import { describe, expect, it } from 'vitest';
import type { Entry } from '../../events/index.ts';
import { fold } from '../../src/docket/index.ts';
import { given } from '../given.ts';
import { complaint, entry, order, roesMotion, toDismiss } from '../roe-v-acme.ts';

/** Roe sues Acme and Bolt; Moe's claim is against nobody who is named. */
const suit: readonly Entry[] = [
  ...complaint('contract').slice(0, -1),
  entry('PartyNamed', 'party:bolt', { party: 'bolt', name: 'Bolt Bros.', role: 'defendant' }),
  ...(['fraud', 'warranty'] as const).map((claim) =>
    entry('ClaimDescribed', `claim:${claim}`, {
      claim,
      title: claim,
      claimant: 'roe',
      against: ['acme', 'bolt'],
    }),
  ),
  entry('ComplaintFiled', 'complaint', { asserts: ['contract', 'fraud', 'warranty'] }),
];

const inDefault = (id: string, party: string, claims?: string[]): Entry =>
  entry('DefaultEntered', id, { party, ...(claims && { claims }) });

const verdict = (id: string, favours: 'claimant' | 'opponent' | 'unknown', more: object = {}): Entry =>
  entry('VerdictReturned', id, { claims: ['fraud'], favours, ...more });

const judgment = (id: string): Entry =>
  entry('JudgmentEntered', id, { claims: ['fraud'], favours: 'claimant' });

/** The marks on a claim: `acme: in-default by d`; by itself where nobody is told apart. */
const marksOn = (claim: string, { docket }: ReturnType<ReturnType<typeof given>['when']>) =>
  [...docket.claims]
    .filter(([id]) => id === claim)
    .flatMap(([, groups]) =>
      groups.flatMap(({ against, context }) =>
        context.marks.map(
          ({ what, entry: by }) => `${groups.length === 1 ? '' : `${against?.join()}: `}${what} by ${by}`,
        ),
      ),
    )
    .toSorted();

describe('a party that does not answer', () => {
  it('is in default on all that stands against it, and nothing moves', () => {
    const then = given(suit).when(inDefault('d', 'bolt')).moved();
    expect(marksOn('fraud', then)).toEqual(['bolt: in-default by d']);
    expect(marksOn('warranty', then)).toEqual(['bolt: in-default by d']);
    then.claims({ fraud: 'acme: filed; bolt: filed' });
  });

  it('is in default on the claims that are named, and on no other', () => {
    const then = given(suit)
      .when(inDefault('d', 'bolt', ['warranty']))
      .moved();
    expect(marksOn('fraud', then)).toEqual([]);
    expect(marksOn('warranty', then)).toEqual(['bolt: in-default by d']);
  });

  it('stays in default when judgment is entered on it', () => {
    const then = given(suit, inDefault('d', 'acme'), inDefault('e', 'bolt')).when(judgment('j'));
    expect(then.quietly() && marksOn('fraud', then)).toEqual([
      'acme: in-default by d',
      'bolt: in-default by e',
    ]);
  });

  it('is refused on a claim that has ended as to it, and on one to which it is no defendant', () => {
    const gone = [toDismiss('m', ['fraud']), order('o', [{ motion: 'm', disposition: 'granted' }])];
    given(suit, gone)
      .when(inDefault('d', 'acme', ['fraud']))
      .anomaly('unheard', /fraud is dismissed .* since o: it can no longer go by default/);
    given(suit)
      .when(inDefault('d', 'roe', ['fraud']))
      .anomaly('no-defendant', /none of those whom this names/);
  });

  it('has to have something standing against it', () => {
    given(suit).when(inDefault('d', 'roe')).anomaly('nothing-to-decide', 'no claim stands against roe');
  });

  it('is not in default on what ended before, of which nothing is said where no claim is named', () => {
    const gone = [toDismiss('m', ['fraud']), order('o', [{ motion: 'm', disposition: 'granted' }])];
    const then = given(suit, gone).when(inDefault('d', 'acme')).moved();
    expect(marksOn('fraud', then)).toEqual([]);
    expect(marksOn('warranty', then)).toEqual(['acme: in-default by d']);
  });
});

describe('a claim that is tried', () => {
  it('stands where it stood, with the verdict as to all whom the jury found on', () => {
    const then = given(suit).when(verdict('v', 'claimant')).moved();
    expect(marksOn('fraud', then)).toEqual(['verdict-for-claimant by v']);
  });

  it('has a verdict for each defendant', () => {
    const then = given(suit)
      .when(verdict('v', 'claimant', { against: ['acme'] }), verdict('w', 'opponent', { against: ['bolt'] }))
      .moved();
    expect(marksOn('fraud', then)).toEqual([
      'acme: verdict-for-claimant by v',
      'bolt: verdict-for-opponent by w',
    ]);
  });

  it('has the later of two verdicts', () => {
    const then = given(suit, verdict('v', 'claimant')).when(verdict('w', 'opponent'));
    expect(marksOn('fraud', then)).toEqual(['verdict-for-opponent by w']);
  });

  it('bears no mark of a verdict that does not say for whom', () => {
    const then = given(suit).when(verdict('v', 'unknown')).moved();
    expect(marksOn('fraud', then)).toEqual([]);
  });

  it('is not tried once it has ended', () => {
    given(suit, judgment('j'))
      .when(verdict('v', 'claimant'))
      .anomaly('unheard', 'claim fraud is in judgment since j: it can no longer go to a jury');
  });
});

describe('a judgment that is paid', () => {
  it('stands, and is satisfied', () => {
    const paid = entry('JudgmentSatisfied', 's', { claims: ['fraud'], order: 'j' });
    const then = given(suit, judgment('j')).when(paid).moved();
    expect(marksOn('fraud', then)).toEqual(['satisfied by s']);
  });

  it('is no longer satisfied once it is gone', () => {
    const paid = entry('JudgmentSatisfied', 's', { claims: ['fraud'], order: 'j' });
    const then = given(suit, judgment('j'), paid).when(entry('OrderVacated', 'v', { order: 'j' }));
    expect(marksOn('fraud', then)).toEqual([]);
  });

  it('has to be there', () => {
    given(suit)
      .when(entry('JudgmentSatisfied', 's', { claims: ['fraud'] }))
      .anomaly('unheard', 'has no judgment to be satisfied');
  });
});

const asked = (id: string, movant: string, relief: string, more: object = {}): Entry =>
  entry('MotionFiled', id, { movant, requests: [{ id: 'r', relief, ...more }] } as never);

const ruled = (id: string, motion: string, disposition: string, more: object = {}): Entry =>
  entry('OrderEntered', id, { rulings: [{ motion, disposition }], ...more } as never);

describe('a default that is set aside', () => {
  const fell = [inDefault('d', 'acme'), inDefault('e', 'bolt')];

  it('is there no longer as to the party who asked, and stays as to the other', () => {
    const then = given(suit, fell, asked('m', 'bolt', 'set-aside-default'))
      .when(ruled('o', 'm', 'granted'))
      .moved();
    expect(marksOn('fraud', then)).toEqual(['acme: in-default by d']);
    expect(marksOn('warranty', then)).toEqual(['acme: in-default by d']);
  });

  it('is the one that the motion names', () => {
    const then = given(suit, fell, asked('m', 'acme', 'set-aside-default', { orders: ['d'] }))
      .when(ruled('o', 'm', 'granted'))
      .moved();
    expect(marksOn('fraud', then)).toEqual(['bolt: in-default by e']);
  });

  it('stays where the motion is denied', () => {
    const then = given(suit, fell, asked('m', 'bolt', 'set-aside-default')).when(ruled('o', 'm', 'denied'));
    expect(marksOn('fraud', then)).toEqual(['acme: in-default by d', 'bolt: in-default by e']);
  });
});

describe('a class that is certified', () => {
  const certified = [
    asked('m', 'roe', 'class-certification', { claims: ['fraud'] }),
    ruled('o', 'm', 'granted'),
  ];

  it('is a mark on the claim, which stands where it stood', () => {
    const [moved, order] = certified as [Entry, Entry];
    const then = given(suit, moved).when(order).moved();
    expect(marksOn('fraud', then)).toEqual(['class-certified by o']);
    expect(marksOn('warranty', then)).toEqual([]);
  });

  it('is one on all claims of who asked, where none is named', () => {
    const then = given(suit, asked('m', 'roe', 'class-certification')).when(ruled('o', 'm', 'granted'));
    expect(marksOn('warranty', then)).toEqual(['class-certified by o']);
  });

  it('is given up by an order that decides again, or on the motion of the other side', () => {
    const again = given(suit, certified).when(ruled('p', 'm', 'denied', { reconsiders: ['o'] }));
    expect(marksOn('fraud', again)).toEqual([]);
    const decertified = asked('n', 'acme', 'class-certification', { claims: ['fraud'] });
    const then = given(suit, certified, decertified).when(ruled('p', 'n', 'granted'));
    expect(marksOn('fraud', then)).toEqual([]);
  });

  it('is let go with the court’s approval only', () => {
    const ends: readonly Entry[] = [
      entry('DismissalFiled', 'end', { kind: 'stipulated', claims: ['fraud'] }),
      entry('DismissalFiled', 'end', { kind: 'voluntary', claims: ['fraud'], against: ['bolt'] }),
      entry('ClaimsWithdrawn', 'end', { claims: ['fraud'] }),
    ];
    for (const end of ends)
      given(suit, certified)
        .when(end)
        .anomaly('unheard', /approval.*23\(e\)/)
        .claims({ fraud: 'filed' });
    given(suit, certified)
      .when(entry('DismissalFiled', 'end', { kind: 'stipulated', claims: ['warranty'] }))
      .quietly()
      .claims({ warranty: 'dismissed.withoutLeave' });
    given(suit, certified)
      .when(entry('SettlementApproved', 'end', { approval: 'final', claims: ['fraud'] }))
      .quietly()
      .claims({ fraud: 'settled' });
    given(suit, certified, asked('own', 'roe', 'dismiss', { claims: ['fraud'] }))
      .when(ruled('end', 'own', 'granted'))
      .quietly()
      .claims({ fraud: 'dismissed.withoutLeave' });
  });

  it('goes with its order, as far as that is set aside', () => {
    const gone = given(suit, certified).when(entry('OrderVacated', 'v', { order: 'o' }));
    expect(marksOn('fraud', gone)).toEqual([]);
    const inPart = given(suit, certified).when(
      entry('OrderReversed', 'v', { order: 'o', against: ['acme'] }),
    );
    expect(marksOn('fraud', inPart)).toEqual(['bolt: class-certified by o']);
    const other = given(suit, certified).when(
      entry('OrderVacated', 'v', { order: 'o', claims: ['warranty'] }),
    );
    expect(marksOn('fraud', other)).toEqual(['class-certified by o']);
  });

  it('is none where the motion is denied', () => {
    const [moved] = certified as [Entry, Entry];
    expect(marksOn('fraud', given(suit, moved).when(ruled('o', 'm', 'denied')))).toEqual([]);
  });
});

describe('relief beside the claims', () => {
  it.each(['strike', 'sever', 'transfer', 'fees', 'sanctions', 'certify-appeal'] as const)(
    'moves no claim and leaves no mark: %s',
    (relief) => {
      const then = given(suit, asked('m', 'acme', relief, { claims: ['fraud'] }))
        .when(ruled('o', 'm', 'granted'))
        .moved();
      expect(marksOn('fraud', then)).toEqual([]);
    },
  );

  it('enjoins where an injunction is granted', () => {
    const then = given(suit, asked('m', 'roe', 'injunction', { claims: ['fraud'], against: ['acme'] }))
      .when(ruled('o', 'm', 'granted'))
      .moved();
    expect(marksOn('fraud', then)).toEqual(['acme: enjoined by o']);
  });

  it('stays what is sent to arbitration, under a motion until then', () => {
    given(suit, asked('m', 'acme', 'compel-arbitration', { claims: ['fraud'] }))
      .when(ruled('o', 'm', 'granted'))
      .moved('claim fraud: motion -> stayed')
      .claims({ fraud: 'acme: stayed; bolt: filed' });
    given(suit, asked('m', 'acme', 'compel-arbitration', { claims: ['fraud'] }))
      .when(ruled('o', 'm', 'denied'))
      .moved('claim fraud: motion -> filed');
  });
});

describe('a claimant’s summary judgment on liability alone', () => {
  it('leaves the claim to be tried, with the mark of it, until it is vacated', () => {
    const asked = roesMotion('ms', { id: 's', relief: 'summary-judgment', claims: ['contract'] });
    const ruled = order('os', [{ motion: 'ms', disposition: 'granted', extent: 'liability' }]);
    const marks = (...more: readonly Entry[]) =>
      fold([...complaint(), asked, ruled, ...more]).claims.get('contract' as never)?.[0]?.context.marks;
    expect(marks()).toEqual([{ what: 'liability-established', entry: 'os' }]);
    expect(marks(entry('OrderVacated', 'v', { order: 'os' }))).toEqual([]);
  });
});
