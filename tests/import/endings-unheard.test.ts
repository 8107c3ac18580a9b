import { describe, expect, it } from 'vitest';
import { docketOf, draftOf, drawn, endOf, type Lines, standingsAfter } from './case.ts';

const CLAIM = 'jane-roe-v-acme-inc';
const FILED = ['2024-01-02', 'COMPLAINT against All Defendants filed by All Plaintiffs'] as const;
const MOVED = ['2024-02-01', 'MOTION to Dismiss filed by Acme Inc.'] as const;
const DISMISSED = ['2024-03-01', 'ORDER DISMISSING CASE with prejudice'] as const;
const SEVERAL = {
  parties: [
    { name: 'Jane Roe', type: 'Plaintiff' },
    { name: 'Ann Poe', type: 'Plaintiff' },
    { name: 'Acme Inc.', type: 'Defendant' },
    { name: 'Bolt LLC', type: 'Defendant' },
  ],
};

const states = (entries: Lines, more = {}) => [...new Set(Object.values(endOf(entries, more)))];

describe('an order that speaks of an end in words that no rule reads', () => {
  it.each([
    'ORDER that the claims against Bolt LLC are severed and dismissed without prejudice',
    'ORDER that all defendants except Acme Inc. are dismissed',
    'ORDER DISMISSING certain defendants',
    'ORDER striking 1 Complaint',
  ])('leaves every claim ended or as it stood, and asks: %s', (order) => {
    const found = drawn(docketOf([FILED, ['2024-03-01', order]], SEVERAL));
    expect(Object.values(standingsAfter(found, found.drafts.at(-1)?.id ?? ''))).toContain('undetermined');
    expect(draftOf(found, 'doc-2').unresolved?.join()).toContain('speaks of a dismissal');
  });

  it.each([
    'ORDER denying Petition for Writ of Habeas Corpus',
    'ORDER: the petition is GRANTED',
    'DISMISSAL pursuant to FRCP 41(a)',
    'ORDER re settlement: all claims are resolved; the clerk is to close the file',
    '***Civil Case Terminated',
  ])('or of the end of the case: %s', (order) => {
    expect(endOf([FILED, ['2024-03-01', order]])).toEqual({ [CLAIM]: 'undetermined' });
  });

  it.each([
    'ORDER warning plaintiff that the case may be dismissed',
    'ORDER: plaintiff shall file a stipulation of dismissal by 5/1/2024',
    'ORDER: failure to comply will result in dismissal of this action',
    'ORDER denying IFP; the case will be dismissed if the fee is not paid',
    'ORDER denying petition for attorney fees',
    'NOTICE of Intent to Dismiss',
    'Proposed Order of Dismissal',
    'ORDER compelling arbitration and administratively closing case',
    'ORDER TRANSFERRING CASE to the District of Maine. Case terminated.',
  ])('is not heard where nothing ends: %s', (order) => {
    expect(endOf([FILED, ['2024-03-01', order]])).toEqual({ [CLAIM]: 'filed' });
  });
});

describe('a decision without a word of what it decides', () => {
  it.each([
    'MEMORANDUM OPINION AND ORDER. Signed by Judge Lee on 5/1/2024',
    'Memorandum & Opinion',
    'DECISION AND ORDER. See attached',
    'ORDER AND REASONS on 2 Motion to Dismiss as set forth in document',
    'Order AND ~Util - Terminate Motions',
    'Terminate Motions: 2 MOTION to Dismiss',
    '***Motions terminated: 2 MOTION to Dismiss filed by Acme Inc.',
  ])('may have decided the motion that waits: %s', (order) => {
    expect(endOf([FILED, MOVED, ['2024-05-01', order]])).toEqual({ [CLAIM]: 'undetermined' });
  });

  it.each([
    'MEMORANDUM of Law in Support filed by Acme Inc.',
    'MEMORANDUM OPINION on Motion to Compel',
    'ORDER re 2 MOTION to Dismiss: response due 3/1',
    'ORDER that the 2 motion to dismiss will be decided on the papers',
    'ORDER granting 3 Motion to Withdraw as Attorney; 2 MOTION to Dismiss remains pending',
    'ORDER GRANTING STIPULATION re Briefing Schedule for Motion to Dismiss (2)',
    'ORDER granting 3 Motion to Continue hearing on 2 MOTION to Dismiss',
  ])('is not one that is about something else: %s', (order) => {
    const other = ['2024-02-02', 'MOTION to Withdraw as Attorney filed by Acme Inc.'] as const;
    expect(endOf([FILED, MOVED, other, ['2024-05-01', order]])).toEqual({ [CLAIM]: 'motion' });
  });
});

describe('an adopted recommendation', () => {
  const said = (text: string): Lines => [FILED, MOVED, ['2024-03-01', `REPORT AND RECOMMENDATION ${text}`]];
  const adopted = ['2024-04-01', 'ORDER adopting 3 Report and Recommendations'] as const;

  it.each([
    ['that 2 MOTION to Dismiss be GRANTED', 'dismissed.withoutLeave'],
    ['recommending that 2 MOTION to Dismiss be DENIED', 'survives'],
    ['that 2 MOTION to Dismiss be granted in part and denied in part', 'undetermined'],
    ['re 2 MOTION to Dismiss', 'undetermined'],
  ])('decides what it says: %s', (text, state) => {
    expect(endOf([...said(text), adopted])).toEqual({ [CLAIM]: state });
  });

  it('that is rejected decides nothing', () => {
    const rejected = ['2024-04-01', 'ORDER REJECTING 3 REPORT AND RECOMMENDATION'] as const;
    expect(endOf([...said('that 2 MOTION to Dismiss be GRANTED'), rejected])).toEqual({ [CLAIM]: 'motion' });
  });
});

describe('a ruling or a judgment for some of the parties', () => {
  it('that names a defendant leaves the claims against the other', () => {
    expect(endOf([FILED, ['2024-03-01', 'CONSENT JUDGMENT as to Bolt LLC']], SEVERAL)).toMatchObject({
      [CLAIM]: 'filed',
      'jane-roe-v-bolt-llc': 'judgment',
    });
  });

  it('may be one for the others too, where it is not by its nature a partial one', () => {
    expect(endOf([FILED, ['2024-03-01', 'JUDGMENT in favor of Acme Inc.']], SEVERAL)).toMatchObject({
      [CLAIM]: 'judgment',
      'jane-roe-v-bolt-llc': 'undetermined',
    });
  });

  it('grants a motion as to those whom it names; of the others nothing is said', () => {
    expect(
      endOf(
        [FILED, MOVED, ['2024-03-01', "ORDER granting 2 Motion to Dismiss as to Ann Poe's claims"]],
        SEVERAL,
      ),
    ).toMatchObject({ [CLAIM]: 'undetermined', 'ann-poe-v-acme-inc': 'dismissed.withoutLeave' });
  });

  it('headed as a dismissal, that names one claimant, leaves the others open', () => {
    const order =
      "STIPULATION AND ORDER OF DISMISSAL: plaintiff Ann Poe's claims are dismissed with prejudice";
    expect(endOf([FILED, ['2024-03-01', order]], SEVERAL)).toMatchObject({
      [CLAIM]: 'undetermined',
      'ann-poe-v-acme-inc': 'dismissed.withoutLeave',
    });
  });

  it('on a motion that the docket does not show may be on any claim', () => {
    const order = 'ORDER granting Motion for Default Judgment as to Bolt LLC';
    expect(states([FILED, ['2024-03-01', order]], SEVERAL)).toEqual(['undetermined']);
  });

  it('keeps the prejudice of each count', () => {
    const found = drawn(
      docketOf([
        FILED,
        ['2024-02-01', 'MOTION to Dismiss Counts I and II filed by Acme Inc.'],
        [
          '2024-03-01',
          'ORDER granting 2 Motion to Dismiss. Count I is dismissed with prejudice; Count II is dismissed without prejudice.',
        ],
      ]),
    );
    expect(draftOf(found, 'doc-3').data).toMatchObject({
      rulings: [
        { claims: ['count-1'], prejudice: 'with' },
        { claims: ['count-2'], prejudice: 'without' },
      ],
    });
  });
});

describe('an ending that is taken back', () => {
  it.each([
    ['ORDER vacating 2 Order', 'filed'],
    ['ORDER vacating 2 Order and reinstating case', 'filed'],
    ['ORDER REOPENING CASE', 'undetermined'],
    ['Case Reopened', 'undetermined'],
    ['ORDER granting motion for reconsideration of 2 Order', 'undetermined'],
    ['ORDER denying motion to vacate 2 Order', 'dismissed.withoutLeave'],
    ['ORDER vacating scheduling order and trial date', 'dismissed.withoutLeave'],
    ['ORDER granting motion to withdraw as attorney', 'dismissed.withoutLeave'],
  ])('by an order: %s', (order, state) => {
    expect(endOf([FILED, DISMISSED, ['2024-06-01', order]])).toEqual({ [CLAIM]: state });
  });

  it.each([
    ['NOTICE of Withdrawal of 2 Notice of Voluntary Dismissal', 'undetermined'],
    ['ORDER striking 2 Notice of Voluntary Dismissal', 'filed'],
  ])('where the claimant had dismissed: %s', (paper, state) => {
    const notice = ['2024-03-01', 'NOTICE of Voluntary Dismissal filed by Jane Roe'] as const;
    expect(endOf([FILED, notice, ['2024-03-05', paper]])).toEqual({ [CLAIM]: state });
  });

  it('or was filed in error is not told as one that ended anything', () => {
    const notice = ['2024-03-01', 'NOTICE of Voluntary Dismissal (filed in error)'] as const;
    expect(endOf([FILED, notice])).toEqual({ [CLAIM]: 'undetermined' });
  });
});

describe('a docket of seven defendants', () => {
  const defendants = [
    'Birch LLC',
    'Cedar Inc.',
    "Dogwood's Co.",
    'Elm Ltd.',
    'Fir Corp.',
    'Ginkgo LLC',
    'Hazel Inc.',
  ];
  const parties = [
    { name: 'Jane Roe', type: 'Plaintiff' },
    ...defendants.map((name) => ({ name, type: 'Defendant' })),
  ];
  const order =
    'STIPULATION AND ORDER that this action is to be dismissed with prejudice as to defendant Birch LLC, This action is to be dismissed without prejudice as to Cedar Inc., Dogwoods Co., Elm Ltd., Fir Corp. and Ginkgo LLC.';

  it('tells each of them apart, and with what prejudice each is dismissed', () => {
    const found = drawn(docketOf([FILED, ['2024-03-01', order]], { parties }));
    expect(found.drafts.filter(({ type }) => type === 'ClaimDescribed')).toHaveLength(1);
    expect(draftOf(found, 'doc-2-party-birch-llc').data).toMatchObject({ prejudice: 'with' });
    for (const party of ['cedar-inc', 'dogwoods-co', 'elm-ltd', 'fir-corp', 'ginkgo-llc'])
      expect(draftOf(found, `doc-2-party-${party}`).data).toMatchObject({ prejudice: 'without' });
    expect(standingsAfter(found, found.drafts.at(-1)?.id ?? '')).toMatchObject({
      'jane-roe-v-hazel-inc': 'filed',
    });
  });

  it('of which one clause says with and without leaves the prejudice of each open', () => {
    const both = 'ORDER dismissing Birch LLC with prejudice and Cedar Inc. without prejudice';
    const found = drawn(docketOf([FILED, ['2024-03-01', both]], { parties }));
    expect(draftOf(found, 'doc-2-party-birch-llc').data).not.toHaveProperty('prejudice');
  });
});
