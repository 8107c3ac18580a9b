import { describe, expect, it } from 'vitest';
import { docketOf, draftOf, drawn, endOf, imported, type Lines, standingsAfter } from './case.ts';

const FILED = ['2024-01-02', 'COMPLAINT against All Defendants filed by All Plaintiffs'] as const;
const MOVED = ['2024-02-01', 'MOTION to Dismiss filed by Acme Inc.'] as const;
const JUDGED = ['2024-02-01', 'MOTION for Summary Judgment filed by Acme Inc.'] as const;
const CLAIM = 'jane-roe-v-acme-inc';
const SEVERAL = {
  parties: [
    { name: 'Jane Roe', type: 'Plaintiff' },
    { name: 'Ann Poe', type: 'Plaintiff' },
    { name: 'Acme Inc.', type: 'Defendant' },
    { name: 'Bolt LLC', type: 'Defendant' },
  ],
};

const lastRow = (entries: Lines, more: Readonly<Record<string, unknown>> = {}) => {
  const row = imported(docketOf(entries, more)).entries.at(-1);
  if (row === undefined) throw new Error('no entries');
  return row;
};

describe('an order on an extension that mentions other motions', () => {
  it.each([
    'ORDER granting 4 Motion for Extension of Time to File Response re 3 MOTION to Strike, 2 MOTION to Dismiss',
    'ORDER granting [4] Motion for Extension of Time as to [2] MOTION to Dismiss and [3] MOTION to Strike',
    'ORDER granting Motion for Extension of Time to File Response re 2 MOTION to Dismiss',
    'ORDER granting 4 on a temporary basis pending 2 MOTION to Dismiss',
  ])('leaves them pending: %s', (order) => {
    const entries: Lines = [
      FILED,
      MOVED,
      ['2024-02-01', 'MOTION to Strike filed by Acme Inc.'],
      ['2024-02-10', 'MOTION for Extension of Time to File Response filed by Jane Roe'],
      ['2024-02-11', order],
    ];
    expect(lastRow(entries).rulings.map(({ motion }) => motion)).toEqual(['4']);
    expect(endOf(entries)).toEqual({ [CLAIM]: 'motion' });
  });
});

describe('a dismissal by the parties', () => {
  it('of one plaintiff leaves the other in the case', () => {
    const end = endOf([FILED, ['2024-03-01', 'NOTICE of Voluntary Dismissal re Ann Poe']], SEVERAL);
    expect(end).toMatchObject({ 'ann-poe-v-acme-inc': 'dismissed.withoutLeave', [CLAIM]: 'filed' });
  });

  it.each([
    'NOTICE of Voluntary Dismissal (Partial)',
    'Notice of Voluntary Dismissal Party(s)',
    'NOTICE of Dismissal of Certain Defendants',
  ])('that does not say of what may have ended any claim: %s', (notice) => {
    const end = endOf([FILED, ['2024-03-01', notice]], SEVERAL);
    expect(new Set(Object.values(end))).toEqual(new Set(['undetermined']));
  });

  it('by one claimant ends its claims, and leaves those of the other open', () => {
    const end = endOf([FILED, ['2024-03-01', 'NOTICE of Voluntary Dismissal by Jane Roe']], SEVERAL);
    expect(end).toMatchObject({ [CLAIM]: 'dismissed.withoutLeave', 'ann-poe-v-acme-inc': 'undetermined' });
  });

  it.each([
    'STIPULATION of Dismissal with Prejudice filed by Jane Roe',
    'Stipulation of Dismissal',
    'STIPULATION of Discontinuance filed by Jane Roe',
  ])('by stipulation ends the claims by itself: %s', (stipulation) => {
    const found = drawn(docketOf([FILED, ['2024-03-01', stipulation]]));
    expect(standingsAfter(found, 'doc-2')).toEqual({ [CLAIM]: 'dismissed.withoutLeave' });
    expect(draftOf(found, 'doc-2')).toMatchObject({ type: 'DismissalFiled', data: { kind: 'stipulated' } });
  });

  it('by a stipulation that a judge refuses ends nothing', () => {
    expect(
      endOf([
        FILED,
        ['2024-03-01', 'STIPULATION of Dismissal filed by Jane Roe'],
        ['2024-03-02', 'ORDER denying 2 Stipulation of Dismissal'],
      ]),
    ).toEqual({ [CLAIM]: 'filed' });
  });

  it('that asks for an order which the docket does not show may have ended the claims', () => {
    expect(endOf([FILED, ['2024-03-01', 'STIPULATION and [Proposed] Order of Dismissal']])).toEqual({
      [CLAIM]: 'undetermined',
    });
  });

  it('is theirs and not the court’s own where a judge only signs it', () => {
    const found = drawn(
      docketOf([
        FILED,
        ['2024-03-01', 'STIPULATION AND ORDER of dismissal with prejudice. Signed by Judge Lee'],
      ]),
    );
    expect(draftOf(found, 'doc-2-dismissal')).toMatchObject({
      data: { kind: 'stipulated', prejudice: 'with' },
    });
  });

  it('SO ORDERED and no more grants the stipulation that waits', () => {
    const entries: Lines = [
      FILED,
      ['2024-03-01', 'Stipulation of Dismissal'],
      ['2024-03-01', 'SO ORDERED', null],
    ];
    expect(lastRow(entries).rulings).toMatchObject([{ motion: '2', disposition: 'granted' }]);
    expect(endOf(entries)).toEqual({ [CLAIM]: 'dismissed.withoutLeave' });
  });
});

describe('an order that lets parties go', () => {
  it.each([
    ['TEXT ORDER terminating Bolt LLC', null],
    ['ORDER dismissing Bolt LLC without prejudice', 'without'],
    ['STIPULATED ORDER Dismissing With Prejudice: BOLT LLC', 'with'],
  ])('ends the claims against it alone: %s', (order, prejudice) => {
    const found = drawn(docketOf([FILED, ['2024-03-01', order]], SEVERAL));
    expect(draftOf(found, 'doc-2-party-bolt-llc').data).toMatchObject(
      prejudice === null ? {} : { prejudice },
    );
    expect(standingsAfter(found, 'doc-2-party-bolt-llc')).toMatchObject({
      'jane-roe-v-bolt-llc': 'dismissed.withoutLeave',
      [CLAIM]: 'filed',
    });
  });

  it('keeps the prejudice of each', () => {
    const found = drawn(
      docketOf(
        [
          FILED,
          [
            '2024-03-01',
            'ORDER that this action is dismissed with prejudice as to defendant Acme Inc. This action is dismissed without prejudice as to Bolt LLC.',
          ],
        ],
        SEVERAL,
      ),
    );
    expect(draftOf(found, 'doc-2-party-acme-inc').data).toMatchObject({ prejudice: 'with' });
    expect(draftOf(found, 'doc-2-party-bolt-llc').data).toMatchObject({ prejudice: 'without' });
  });

  it('whom the caption does not name touches no claim, and asks', () => {
    const found = drawn(
      docketOf(
        [FILED, ['2024-03-01', 'ORDER dismissing all claims against defendant Zed Works Inc.']],
        SEVERAL,
      ),
    );
    expect(standingsAfter(found, 'doc-2')).toMatchObject({ [CLAIM]: 'filed' });
    expect(draftOf(found, 'doc-2').unresolved?.join()).toContain('does not name');
  });
});

describe('a history report with its newest day first', () => {
  it('is read upwards by day and downwards within each', () => {
    const found = drawn(
      docketOf([
        ['2024-03-01', 'ORDER denying 3 Motion to Dismiss', '4'],
        ['2024-03-01', 'NOTICE of Appearance', '5'],
        ['2024-01-02', 'COMPLAINT', '1'],
        ['2024-01-02', 'SUMMONS Issued', '2'],
        ['2024-01-02', 'MOTION to Dismiss filed by Acme Inc.', '3'],
      ]),
    );
    expect(found.settled.entries.map(({ id }) => id)).toEqual(['doc-1', 'doc-2', 'doc-3', 'doc-4', 'doc-5']);
    expect(standingsAfter(found, 'doc-4')).toEqual({ [CLAIM]: 'survives' });
  });

  it('whose numbers fall within a day is read upwards throughout', () => {
    const found = drawn(
      docketOf([
        ['2024-03-01', 'ORDER denying 2 Motion to Dismiss', '3'],
        ['2024-01-02', 'MOTION to Dismiss filed by Acme Inc.', '2'],
        ['2024-01-02', 'COMPLAINT', '1'],
      ]),
    );
    expect(standingsAfter(found, 'doc-3')).toEqual({ [CLAIM]: 'survives' });
  });
});

describe('an order of which only the event is told', () => {
  it.each([
    'Order on Motion to Dismiss',
    'MEMORANDUM OPINION re 2 MOTION to Dismiss. Signed by Judge Lee',
    'OPINION on 2 Motion to Dismiss',
  ])('leaves every state open that it may have brought, and is asked about: %s', (order) => {
    const found = drawn(docketOf([FILED, MOVED, ['2024-05-01', order]]));
    expect(standingsAfter(found, 'doc-3')).toEqual({ [CLAIM]: 'undetermined' });
    expect(draftOf(found, 'doc-3').unresolved).toContain('It decides a motion; how is not said');
  });

  it('waits for the order of the days after that says how', () => {
    const found = drawn(
      docketOf([
        FILED,
        MOVED,
        ['2024-05-01', 'MEMORANDUM OPINION re 2 MOTION to Dismiss'],
        ['2024-05-02', 'ORDER denying 2 Motion to Dismiss'],
      ]),
    );
    expect(standingsAfter(found, 'doc-3')).toEqual({ [CLAIM]: 'motion' });
    expect(standingsAfter(found, 'doc-4')).toEqual({ [CLAIM]: 'survives' });
  });

  it('is decided again by one that comes much later and says how', () => {
    expect(
      endOf([
        FILED,
        MOVED,
        ['2024-05-01', 'Order on Motion to Dismiss'],
        ['2024-09-01', 'ORDER denying 2 Motion to Dismiss'],
      ]),
    ).toEqual({ [CLAIM]: 'survives' });
  });

  it('is not read into an order that only sets a date', () => {
    expect(
      endOf([FILED, MOVED, ['2024-05-01', 'ORDER re 2 MOTION to Dismiss: hearing set for 6/1/2024']]),
    ).toEqual({ [CLAIM]: 'motion' });
  });
});

describe('what a higher court sends down', () => {
  const GRANTED = ['2024-05-01', 'ORDER granting 2 Motion for Summary Judgment'] as const;
  const APPEAL = ['2024-05-20', 'NOTICE OF APPEAL by Jane Roe as to 3 Order'] as const;
  const after = (paper: string) => endOf([FILED, JUDGED, GRANTED, APPEAL, ['2025-02-01', paper]]);

  it.each([
    ['USCA JUDGMENT issued as mandate as to 4 Notice of Appeal: the judgment is reversed', 'survives'],
    ['MANDATE of USCA as to 4 Notice of Appeal: vacated and remanded', 'motion'],
    ['MANDATE of USCA as to 4 Notice of Appeal: the judgment is AFFIRMED', 'dismissed.withoutLeave'],
    ['MANDATE of USCA as to 4 Notice of Appeal. The appeal is dismissed', 'dismissed.withoutLeave'],
    ['MANDATE of USCA as to 4 Notice of Appeal: affirmed in part, reversed in part', 'undetermined'],
    ['MANDATE of USCA as to 4 Notice of Appeal', 'undetermined'],
  ])('%s', (paper, state) => {
    expect(after(paper)).toEqual({ [CLAIM]: state });
  });

  it('takes effect with the mandate, as the opinion before it says', () => {
    const found = drawn(
      docketOf([
        FILED,
        JUDGED,
        GRANTED,
        APPEAL,
        ['2025-02-01', 'OPINION of USCA as to 4 Notice of Appeal: reversed'],
        ['2025-03-01', 'MANDATE of USCA as to 4 Notice of Appeal'],
      ]),
    );
    expect(standingsAfter(found, 'doc-5')).toEqual({ [CLAIM]: 'dismissed.withoutLeave' });
    expect(standingsAfter(found, 'doc-6')).toEqual({ [CLAIM]: 'survives' });
  });
});

describe('a closing that no entry tells', () => {
  const ended = (entries: Lines, more = {}) => endOf(entries, { date_terminated: '2024-06-03', ...more });

  it('in the head of the docket leaves the claims ended or not, and is asked about', () => {
    const found = drawn(docketOf([FILED], { date_terminated: '2024-06-03' }));
    expect(standingsAfter(found, 'closing-not-on-docket')).toEqual({ [CLAIM]: 'undetermined' });
    expect(draftOf(found, 'closing-not-on-docket').unresolved?.join()).toContain('no entry says how');
  });

  it('of a case that an entry dismisses changes nothing', () => {
    expect(ended([FILED, ['2024-06-03', 'ORDER DISMISSING CASE with prejudice']])).toEqual({
      [CLAIM]: 'dismissed.withoutLeave',
    });
  });

  it('of a case that went to another court ends no claim', () => {
    expect(ended([FILED, ['2024-06-03', 'ORDER OF TRANSFER to the District of Maine']])).toEqual({
      [CLAIM]: 'filed',
    });
  });

  it('for one party puts the claims against it in doubt', () => {
    const end = endOf([FILED, ['2024-07-01', 'NOTICE of Appearance']], {
      parties: [
        { name: 'Jane Roe', type: 'Plaintiff' },
        { name: 'Acme Inc.', type: 'Defendant' },
        { name: 'Bolt LLC', type: 'Defendant', date_terminated: '2024-06-03' },
      ],
    });
    expect(end).toMatchObject({ 'jane-roe-v-bolt-llc': 'undetermined', [CLAIM]: 'filed' });
  });
});

describe('an order that adopts a recommendation', () => {
  const RECOMMENDED = [
    '2024-03-01',
    'REPORT AND RECOMMENDATION that 2 MOTION to Dismiss be granted',
  ] as const;

  it.each([
    'ORDER adopting 3 Report and Recommendations and dismissing the complaint with prejudice',
    'ORDER adopting 3 Report and Recommendations. This case is dismissed without prejudice.',
    'ORDER ADOPTING 3 REPORT AND RECOMMENDATION; granting 2 Motion to Dismiss with prejudice.',
    'ORDER accepting 3 R&R. Plaintiff’s claims are DISMISSED.',
  ])('and dismisses: %s', (order) => {
    expect(endOf([FILED, MOVED, RECOMMENDED, ['2024-04-01', order]])).toEqual({
      [CLAIM]: 'dismissed.withoutLeave',
    });
  });
});

describe('the words of an ending', () => {
  it.each([
    'NOTICE OF NONSUIT filed by Jane Roe',
    'ORDER of Nonsuit without prejudice',
    'ORDER that this action be discontinued',
    'ORDER: this action is dismissed for want of prosecution',
    'ORDER: complaint dismissed for failure to state a claim',
    'ORDER: dismissed for lack of subject matter jurisdiction',
  ])('%s', (text) => {
    expect(endOf([FILED, ['2024-03-01', text]])).toEqual({ [CLAIM]: 'dismissed.withoutLeave' });
  });

  it.each([
    'ORDER TO SHOW CAUSE why this action should not be dismissed',
    'ORDER: if plaintiff does not respond by 5/1/2024 this action is dismissed',
    'ORDER: as this matter is administratively closed, deadlines are vacated',
  ])('that end nothing: %s', (text) => {
    expect(endOf([FILED, ['2024-03-01', text]])).toEqual({ [CLAIM]: 'filed' });
  });
});

describe('names in a docket', () => {
  it('with initials and suffixes are read to the end', () => {
    const row = lastRow([
      FILED,
      ['2024-02-01', 'MOTION to Dismiss filed by Dora Fern, Steven C. Green, Mel J. Arc Jr. (Lee, Ann)'],
    ]);
    expect(row.movant).toBe('Dora Fern, Steven C. Green, Mel J. Arc Jr');
  });

  it('and others, shortened to et al., are all who stand on that side', () => {
    const end = endOf([FILED, ['2024-02-01', 'MOTION to Dismiss filed by Acme Inc., et al.']], SEVERAL);
    expect(new Set(Object.values(end))).toEqual(new Set(['motion']));
  });

  it('of those who only come in assert nothing and are sued for nothing', () => {
    const { settled } = drawn(
      docketOf([FILED], {
        parties: [
          { name: 'Jane Roe', type: 'Plaintiff' },
          { name: 'Acme Inc.', type: 'Defendant' },
          { name: 'Union Local 5', type: 'Intervenor Defendant' },
          { name: 'First Bank', type: 'Garnishee' },
          { name: 'Press Club', type: 'Movant' },
        ],
      }),
    );
    expect(settled.caption.filter(({ type }) => type === 'ClaimDescribed')).toHaveLength(1);
  });

  it('whose part is told in numbers stand where the caption has them', () => {
    const end = endOf([FILED, MOVED, ['2024-03-01', 'ORDER granting 2 Motion to Dismiss']], {
      parties: [
        { name: 'Jane Roe', type: 1 },
        { name: 'Acme Inc.', type: 2 },
      ],
    });
    expect(end).toEqual({ [CLAIM]: 'dismissed.withoutLeave' });
  });
});

describe('the clerk’s lines about a motion', () => {
  it.each([
    'MOTION(S) REFERRED: 2 MOTION to Dismiss. This motion is now pending before the magistrate judge.',
    'REMINDER: 2 MOTION to Dismiss is pending',
    'Motions ripe: 2 MOTION to Dismiss',
    'Set Deadlines as to 2 MOTION to Dismiss: responses due 3/1/2024',
    'Request for Clerk to Issue Summons on Complaint 1 filed by Plaintiff Jane Roe',
  ])('are no motion: %s', (line) => {
    expect(lastRow([FILED, MOVED, ['2024-02-02', line, null]]).kind).toBe('other');
  });
});

describe('a default', () => {
  it('that the clerk enters moves no claim', () => {
    expect(endOf([FILED, ['2024-03-01', 'CLERK’S ENTRY OF DEFAULT as to Bolt LLC']], SEVERAL)).toMatchObject({
      'jane-roe-v-bolt-llc': 'filed',
    });
  });

  it('judgment against one defendant leaves the claims against the others', () => {
    const end = endOf(
      [FILED, ['2024-03-01', 'DEFAULT JUDGMENT in favor of plaintiffs against Bolt LLC']],
      SEVERAL,
    );
    expect(end).toMatchObject({ 'jane-roe-v-bolt-llc': 'judgment', [CLAIM]: 'filed' });
  });

  it('judgment that names nobody among several may be against any', () => {
    const end = endOf([FILED, ['2024-03-01', 'DEFAULT JUDGMENT in favor of plaintiffs']], SEVERAL);
    expect(new Set(Object.values(end))).toEqual(new Set(['undetermined']));
  });
});

describe('a claimant’s motion to dismiss one defendant', () => {
  it('is aimed at the claims against that one', () => {
    const end = endOf(
      [
        FILED,
        ['2024-02-01', 'Agreed MOTION to Dismiss Defendant Bolt LLC filed by Jane Roe'],
        ['2024-02-02', 'ORDER granting 2 Motion to Dismiss'],
      ],
      SEVERAL,
    );
    expect(end).toMatchObject({ 'jane-roe-v-bolt-llc': 'dismissed.withoutLeave', [CLAIM]: 'filed' });
  });

  it('whom the caption lacks is aimed at none', () => {
    const end = endOf([
      FILED,
      ['2024-02-01', 'Agreed MOTION to Dismiss Defendant Zed Works Inc. filed by Jane Roe'],
    ]);
    expect(end).toEqual({ [CLAIM]: 'filed' });
  });
});

describe('an entry whose main document is attachment 0', () => {
  it('is read by that document', () => {
    const page = {
      results: [
        {
          id: 2,
          entry_number: 2,
          date_filed: '2024-02-01',
          description: '',
          recap_documents: [
            { document_number: '2', attachment_number: 0, description: 'Motion to Dismiss' },
            { document_number: '2', attachment_number: 1, description: 'Proposed Order' },
          ],
        },
      ],
    };
    expect(imported(page).entries[0]).toMatchObject({ kind: 'motion', motion: 'dismiss' });
  });
});
