import { describe, expect, it } from 'vitest';
import type { ClaimId, Entry } from '../../events/index.ts';
import { openRecord, why } from '../../src/audit/index.ts';
import { defaults } from '../../src/docket/defaults.ts';
import { fold } from '../../src/docket/index.ts';
import { disagreements } from '../../src/doctrine/index.ts';
import { caption, entry } from '../roe-v-acme.ts';

const test = (id: string): Entry =>
  entry('TestStated', `test:${id}`, {
    test: id,
    title: id,
    authority: 'made up for a test',
    elements: { met: 'Whether it is met.' },
    rule: 'met',
  });

const found = (test: string, holding: 'satisfied' | 'not-satisfied' | 'open', claims?: string[]) => ({
  test,
  element: 'met',
  holding,
  ...(claims ? { claims } : {}),
});

const filed = (...requests: object[]): readonly Entry[] => [
  ...caption,
  test('plausibility'),
  test('dispute'),
  entry('ComplaintFiled', 'complaint', { asserts: ['contract', 'privacy'] }, { on: '2024-01-01' as never }),
  entry('MotionFiled', 'motion', { movant: 'acme', requests } as never, { on: '2024-02-01' as never }),
];

const order = (data: object): Entry =>
  entry('OrderEntered', 'order', data as never, { on: '2024-03-01' as never });

const decidedIn = (entries: readonly Entry[]) =>
  (fold(entries).journal.at(-1)?.decided ?? []).map(
    ({ claim, ground, disposition, express, ruling }) =>
      `${claim} ${ground}: ${disposition}${express ? '' : ', implied'}${ruling === null ? ', unsaid' : ''}`,
  );

const whyOf = (entries: readonly Entry[], claim: string) =>
  why(openRecord(entries), claim as ClaimId).rulings.map(
    ({ ground, disposition, test }) => `${ground} ${disposition}, ${test?.so ?? 'no test'}`,
  );

const dismissal = { id: 'd', relief: 'dismiss', claims: ['contract'], grounds: ['plausibility'] };

describe('a motion that asks for summary judgment only if it is not granted dismissal', () => {
  const judgment = {
    id: 's',
    relief: 'summary-judgment',
    claims: ['contract'],
    grounds: ['dispute'],
    alternativeTo: 'd',
  };
  const granted = [
    ...filed(dismissal, judgment),
    order({
      findings: [found('plausibility', 'not-satisfied'), found('dispute', 'satisfied')],
      rulings: [{ motion: 'motion', disposition: 'granted' }],
    }),
  ];

  it('granted as a whole does not reach the alternative, in the journal and for whoever checks it', () => {
    expect(decidedIn(granted)).toEqual([
      'contract plausibility: granted',
      'contract dispute: not-reached, implied',
    ]);
    expect(disagreements(fold(granted))).toEqual([]);
  });

  it('shows each ground with its test, though the ruling names none', () => {
    expect(whyOf(granted, 'contract')).toEqual([
      'plausibility granted, so the ground defeats the claim',
      'dispute not-reached, so the ground would not defeat the claim',
    ]);
  });

  it('denied as a whole is denied on both', () => {
    const rulings = [{ motion: 'motion', disposition: 'denied' }];
    expect(decidedIn([...filed(dismissal, judgment), order({ rulings })])).toEqual([
      'contract plausibility: denied',
      'contract dispute: denied',
    ]);
  });
});

describe('an order that finds for one claim otherwise than in general', () => {
  const both = { ...dismissal, claims: ['contract', 'privacy'] };
  const entries = [
    ...filed(both),
    order({
      findings: [found('plausibility', 'not-satisfied', ['contract']), found('plausibility', 'satisfied')],
      rulings: [
        { motion: 'motion', ground: 'plausibility', claims: ['contract'], disposition: 'granted' },
        { motion: 'motion', ground: 'plausibility', claims: ['privacy'], disposition: 'denied' },
      ],
    }),
  ];

  it('is explained by the finding for the claim asked about, wherever it stands in the list', () => {
    expect(whyOf(entries, 'contract')).toEqual(['plausibility granted, so the ground defeats the claim']);
    expect(whyOf(entries, 'privacy')).toEqual([
      'plausibility denied, so the ground does not defeat the claim',
    ]);
    expect(disagreements(fold(entries))).toEqual([]);
  });

  it('is said not to bear the ruling out where it does not', () => {
    const wrong = order({
      findings: [found('plausibility', 'satisfied')],
      rulings: [{ motion: 'motion', claims: ['contract'], disposition: 'granted' }],
    });
    expect(whyOf([...filed(both), wrong], 'contract')).toEqual([
      'plausibility granted, which does not bear the ruling out',
    ]);
    expect(disagreements(fold([...filed(both), wrong]))).toHaveLength(1);
  });
});

describe('a claimant who asks that its own claim be dismissed', () => {
  const entries = [
    ...filed(dismissal),
    entry('MotionFiled', 'own', {
      movant: 'roe',
      requests: [{ id: 'v', relief: 'dismiss', claims: ['contract'] }],
    } as never),
    order({
      findings: [found('plausibility', 'not-satisfied')],
      rulings: [
        { motion: 'own', disposition: 'granted' },
        { motion: 'motion', disposition: 'not-reached' },
      ],
    }),
  ];

  it('is dismissed, and nobody says that the other ground had to be reached', () => {
    expect(fold(entries).claims.get('contract' as ClaimId)?.[0]?.value).toBe('dismissed.withoutLeave');
    expect(disagreements(fold(entries))).toEqual([]);
  });
});

describe('what an order leaves unsaid', () => {
  it('stands in the journal as not reached where the claim fell on another ground of the same motion', () => {
    const two = { ...dismissal, grounds: ['plausibility', 'dispute'] };
    const rulings = [{ motion: 'motion', ground: 'plausibility', disposition: 'granted' }];
    expect(decidedIn([...filed(two), order({ rulings })])).toEqual([
      'contract plausibility: granted',
      'contract dispute: not-reached, implied, unsaid',
    ]);
  });

  it('is nothing where the claim stands', () => {
    const two = { ...dismissal, grounds: ['plausibility', 'dispute'] };
    const rulings = [{ motion: 'motion', ground: 'plausibility', disposition: 'denied' }];
    expect(decidedIn([...filed(two), order({ rulings })])).toEqual(['contract plausibility: denied']);
  });
});

describe('what the law takes for granted', () => {
  it.each(Object.entries(defaults))('%s has its sentence and its source', (_, { says, source }) => {
    expect(says).toMatch(/^[A-Z].*\.$/);
    expect(source.length).toBeGreaterThan(8);
  });
});
