import { describe, expect, it } from 'vitest';
import { docketOf, draftOf, drawn, standingsAfter } from './case.ts';

const FILED = ['2024-01-02', 'COMPLAINT against Acme Inc. filed by Jane Roe'] as const;
const MOVED = ['2024-02-01', 'MOTION to Dismiss filed by Acme Inc.'] as const;
const CLAIM = 'jane-roe-v-acme-inc';

describe('the caption', () => {
  it('has the parties with their roles, and one claim with an honest label', () => {
    const { drafts } = drawn(docketOf([FILED]));
    expect(drafts.find(({ type }) => type === 'ClaimDescribed')?.data).toMatchObject({
      claim: CLAIM,
      claimant: 'jane-roe',
      against: ['acme-inc'],
      title: 'All causes of action of Jane Roe against Acme Inc. (the docket names no counts)',
    });
    expect(drafts.filter(({ type }) => type === 'PartyNamed').map(({ data }) => data)).toContainEqual({
      party: 'acme-inc',
      name: 'Acme Inc.',
      role: 'defendant',
    });
  });

  it('reads the parties from the title where the docket lists none', () => {
    expect(draftOf(drawn(docketOf([FILED], { parties: [] })), 'party:roe').type).toBe('PartyNamed');
  });

  it('takes the claimants together where each for itself would make more claims than anybody reads', () => {
    const many = (type: string, count: number) =>
      Array.from({ length: count }, (_, at) => ({ name: `${type} number ${at}`, type }));
    const drawnFor = (count: number) =>
      drawn(
        docketOf([FILED, ['2024-02-01', 'MOTION to Dismiss Counts I, II and III filed by Acme Inc.']], {
          parties: [...many('Plaintiff', count), ...many('Defendant', 5)],
        }),
      ).drafts.flatMap((draft) => (draft.type === 'ClaimDescribed' ? [draft.data] : []));
    expect(drawnFor(100)).toHaveLength(400);
    expect(drawnFor(101)).toHaveLength(4);
    expect(drawnFor(101)[0]).toMatchObject({ claimant: 'plaintiffs' });
  });

  it('makes one claim of each count that the docket names, and one of the rest', () => {
    const { drafts } = drawn(
      docketOf([FILED, ['2024-02-01', 'MOTION to Dismiss Counts I and III filed by Acme Inc.']]),
    );
    expect(drafts.flatMap((draft) => (draft.type === 'ClaimDescribed' ? [draft.data.claim] : []))).toEqual([
      'count-1',
      'count-3',
      'other-counts',
    ]);
  });

  it('draws no claims from a criminal docket, and says why', () => {
    const found = drawn(
      docketOf([['2024-01-02', 'INDICTMENT as to John Doe count 1']], { docket_number: '3:24-cr-00001' }),
    );
    expect(found.drafts.some(({ type }) => type === 'ClaimDescribed')).toBe(false);
    expect(JSON.stringify(draftOf(found, 'case:cand-3-24-cr-00001').data)).toContain('a criminal case');
  });
});

describe('a motion to dismiss', () => {
  it('puts the claim under it, and its denial lets the claim survive', () => {
    const found = drawn(docketOf([FILED, MOVED, ['2024-03-01', 'ORDER denying 2 Motion to Dismiss']]));
    expect(standingsAfter(found, 'doc-2')).toEqual({ [CLAIM]: 'motion' });
    expect(standingsAfter(found, 'doc-3')).toEqual({ [CLAIM]: 'survives' });
  });

  it('granted with leave, leaves room for the amended complaint that follows', () => {
    const found = drawn(
      docketOf([
        FILED,
        MOVED,
        ['2024-03-01', 'ORDER granting 2 Motion to Dismiss with leave to amend'],
        ['2024-04-01', 'FIRST AMENDED COMPLAINT against Acme Inc. filed by Jane Roe'],
      ]),
    );
    expect(standingsAfter(found, 'doc-3')).toEqual({ [CLAIM]: 'dismissed.withLeave' });
    expect(standingsAfter(found, 'doc-4')).toEqual({ [CLAIM]: 'filed' });
    expect(found.replayed.anomalies).toEqual([]);
  });

  it('granted without a word of leave, asks a person whether there was any', () => {
    const found = drawn(docketOf([FILED, MOVED, ['2024-03-01', 'ORDER granting 2 Motion to Dismiss']]));
    expect(draftOf(found, 'doc-3').unresolved).toContain(
      'The text does not say whether leave to amend is given',
    );
    expect(draftOf(found, 'doc-3').data).toMatchObject({
      rulings: [{ motion: 'doc-2', disposition: 'granted' }],
    });
    expect(JSON.stringify(draftOf(found, 'doc-3').data)).not.toContain('leaveToAmend');
  });

  it('granted in part, leaves a single claim alive in part', () => {
    const found = drawn(
      docketOf([
        FILED,
        MOVED,
        ['2024-03-01', 'ORDER granting in part and denying in part 2 Motion to Dismiss'],
      ]),
    );
    expect(standingsAfter(found, 'doc-3')).toEqual({ [CLAIM]: 'survives' });
    expect(draftOf(found, 'doc-3').unresolved?.join()).toContain('which causes of action fell is not said');
  });

  it('for part of the complaint, granted, does not end the whole of it', () => {
    const found = drawn(
      docketOf([
        FILED,
        ['2024-02-01', 'Partial MOTION to Dismiss filed by Acme Inc.'],
        ['2024-03-01', 'ORDER granting 2 Partial Motion to Dismiss'],
      ]),
    );
    expect(standingsAfter(found, 'doc-3')).toEqual({ [CLAIM]: 'survives' });
  });

  it('granted as to some counts and denied as to others, ends those alone', () => {
    const found = drawn(
      docketOf([
        FILED,
        MOVED,
        [
          '2024-03-01',
          'ORDER granting in part and denying in part 2 Motion to Dismiss. The motion is GRANTED as to Counts I and II and DENIED as to Count III.',
        ],
      ]),
    );
    expect(standingsAfter(found, 'doc-3')).toMatchObject({
      'count-1': 'dismissed.withoutLeave',
      'count-2': 'dismissed.withoutLeave',
      'count-3': 'survives',
      'other-counts': 'undetermined',
    });
  });

  it('decided in an order that names neither of two, puts the claim in doubt and not in a state', () => {
    const found = drawn(
      docketOf(
        [
          FILED,
          ['2024-02-01', 'MOTION to Dismiss filed by Acme Inc.'],
          ['2024-02-02', 'MOTION to Dismiss filed by Beta Corp.'],
          ['2024-03-01', 'ORDER GRANTING MOTION TO DISMISS'],
        ],
        {
          parties: [
            { name: 'Jane Roe', type: 'Plaintiff' },
            { name: 'Acme Inc.', type: 'Defendant' },
            { name: 'Beta Corp.', type: 'Defendant' },
          ],
        },
      ),
    );
    expect(standingsAfter(found, 'doc-4')).toEqual({
      'jane-roe-v-acme-inc': 'undetermined',
      'jane-roe-v-beta-corp': 'undetermined',
    });
  });

  it('that also asks for something else, is decided thing by thing', () => {
    const found = drawn(
      docketOf([
        FILED,
        ['2024-02-01', 'MOTION for Summary Judgment , MOTION to Compel filed by Acme Inc.'],
        ['2024-03-01', 'ORDER denying 2 Motion for Summary Judgment; granting 2 Motion to Compel'],
      ]),
    );
    expect(standingsAfter(found, 'doc-3')).toEqual({ [CLAIM]: 'survives' });
    expect(draftOf(found, 'doc-3').data).toMatchObject({
      rulings: [
        { request: 'summary-judgment', disposition: 'denied' },
        { request: 'compel', disposition: 'granted' },
      ],
    });
    expect(draftOf(found, 'doc-3')).not.toHaveProperty('unresolved');
  });

  it('by one defendant, is aimed at the claim against that one', () => {
    const found = drawn(
      docketOf([FILED, MOVED], {
        parties: [
          { name: 'Jane Roe', type: 'Plaintiff' },
          { name: 'Acme Inc.', type: 'Defendant' },
          { name: 'Beta Corp.', type: 'Defendant' },
        ],
      }),
    );
    expect(standingsAfter(found, 'doc-2')).toEqual({
      'jane-roe-v-acme-inc': 'motion',
      'jane-roe-v-beta-corp': 'filed',
    });
  });
});

describe('other ways of a claim', () => {
  it.each([
    [
      'a motion of the claimant for summary judgment, granted, is judgment',
      ['MOTION for Summary Judgment filed by Jane Roe', 'ORDER granting 2 Motion for Summary Judgment'],
      'judgment',
    ],
    [
      'a stay of the case holds it',
      ['MOTION to Stay Case filed by Acme Inc.', 'ORDER granting 2 Motion to Stay Case'],
      'stayed',
    ],
    [
      'a stay of discovery does not',
      ['MOTION to Stay Discovery filed by Acme Inc.', 'ORDER granting 2 Motion to Stay Discovery'],
      'filed',
    ],
    [
      'a notice of voluntary dismissal ends it',
      ['NOTICE of Voluntary Dismissal by Jane Roe'],
      'dismissed.withoutLeave',
    ],
    [
      'judgment for the defendant ends it',
      [
        'JUDGMENT in favor of Acme Inc., defendant',
        'CLERK’S JUDGMENT in favor of Defendant against Plaintiff',
      ],
      'judgment',
    ],
  ] as const)('%s', (_, texts, state) => {
    const found = drawn(docketOf([FILED, ...texts.map((text, at) => [`2024-02-0${at + 1}`, text] as const)]));
    expect(standingsAfter(found, found.drafts.at(-1)?.id ?? '')).toEqual({ [CLAIM]: state });
    expect(found.replayed.anomalies).toEqual([]);
  });

  it('a counterclaim is a claim of its own', () => {
    const found = drawn(
      docketOf([
        FILED,
        ['2024-02-01', 'ANSWER to Complaint, COUNTERCLAIM against Jane Roe filed by Acme Inc.'],
      ]),
    );
    expect(draftOf(found, 'claim:counterclaims-of-acme-inc').data).toMatchObject({
      claimant: 'acme-inc',
      against: ['jane-roe'],
    });
    expect(draftOf(found, 'doc-2').type).toBe('CounterclaimFiled');
    expect(draftOf(found, 'doc-2-answer').type).toBe('AnswerFiled');
  });

  it('a removal brings the complaint', () => {
    const found = drawn(
      docketOf([['2024-01-02', 'NOTICE OF REMOVAL from Superior Court filed by Acme Inc.']]),
    );
    expect(found.settled.entries.map(({ id, type }) => [id, type])).toEqual([
      ['doc-1', 'ComplaintFiled'],
      ['doc-1-removed', 'CaseStatusNoted'],
    ]);
  });

  it('a docket that shows no complaint has one that says so', () => {
    const found = drawn(docketOf([MOVED]));
    expect(draftOf(found, 'complaint-not-on-docket').unresolved).toHaveLength(1);
  });

  it('a recommendation decides nothing until an order adopts it', () => {
    const found = drawn(
      docketOf([
        FILED,
        MOVED,
        [
          '2024-03-01',
          'REPORT AND RECOMMENDATION re 2 Motion to Dismiss: it is recommended that it be granted',
        ],
        ['2024-04-01', 'ORDER ADOPTING 3 REPORT AND RECOMMENDATION granting 2 Motion to Dismiss'],
      ]),
    );
    expect(standingsAfter(found, 'doc-3')).toEqual({ [CLAIM]: 'motion' });
    expect(standingsAfter(found, 'doc-4')).toEqual({ [CLAIM]: 'dismissed.withoutLeave' });
    expect(draftOf(found, 'doc-4').data).toMatchObject({ adopts: 'doc-3' });
  });
});

describe('the second clock of a docket', () => {
  it('keeps the days on which an entry was filed, entered and modified', () => {
    const value = docketOf([]);
    value.docket_entries = [
      {
        date_filed: '2024-01-02',
        date_entered: '2024-01-05',
        document_number: '1',
        description: 'COMPLAINT filed by Jane Roe. Modified on 1/9/2024 to correct the filing date (abc).',
      },
    ];
    const found = drawn(value);
    expect(draftOf(found, 'doc-1').source).toMatchObject({
      filed: '2024-01-02',
      entered: '2024-01-05',
      modified: '2024-01-09',
    });
    expect(draftOf(found, 'doc-1-modified').data).toMatchObject({
      entry: 'doc-1',
      reason: expect.stringContaining('correct the filing date'),
    });
  });

  it('strikes an entry that the clerk says was filed in error', () => {
    const found = drawn(
      docketOf([FILED, ['2024-02-01', 'FILED IN ERROR - MOTION to Dismiss filed by Acme Inc.']]),
    );
    expect(draftOf(found, 'doc-2-stricken').type).toBe('EntryStricken');
    expect(found.replayed.corrected.stricken.size).toBe(1);
  });
});

describe('ids of entries', () => {
  it('are the document number, or the day and the place on it', () => {
    const found = drawn(
      docketOf([
        [...FILED, '1'],
        ['2024-02-01', 'Minute Entry: hearing held', null],
        ['2024-02-01', 'Set deadlines', null],
        ['2024-02-02', 'NOTICE of Appearance', '7'],
        ['2024-02-02', 'NOTICE of Appearance', '7'],
      ]),
    );
    expect(found.settled.entries.map(({ id }) => id)).toEqual([
      'doc-1',
      'minute-2024-02-01-1',
      'minute-2024-02-01-2',
      'doc-7',
      'doc-7-2',
    ]);
  });

  it('are the same when the docket runs newest first', () => {
    const entries = [
      [...FILED, '1'],
      ['2024-02-01', 'Minute Entry: hearing held', null],
      ['2024-02-03', 'Set deadlines', null],
    ] as const;
    const ids = (value: unknown) => drawn(value).settled.entries.map(({ id }) => id);
    expect(ids(docketOf([...entries].reverse()))).toEqual(ids(docketOf(entries)));
  });

  it('keep the raw text and the index of the source', () => {
    expect(draftOf(drawn(docketOf([FILED])), 'doc-1').source).toMatchObject({
      index: 0,
      number: 1,
      text: FILED[1],
    });
  });
});
