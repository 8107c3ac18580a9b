import { describe, expect, it } from 'vitest';
import type { Draft } from '../../events/index.ts';
import { draftCase } from '../../src/import/draft/index.ts';
import { docketOf, drawn, endOf, imported, type Lines, standingsAfter } from './case.ts';

const parties = (...defendants: readonly string[]) => ({
  parties: [
    { name: 'Jane Roe', type: 'Plaintiff' },
    ...defendants.map((name) => ({ name, type: 'Defendant' })),
  ],
});
const THREE = parties('Acme Inc.', 'Bolt LLC', 'Cole Corp.');
const FILED = ['2024-01-02', 'COMPLAINT against Acme Inc., Bolt LLC, Cole Corp. filed by Jane Roe'] as const;

const claimsOf = (drafts: readonly Draft[]) =>
  drafts.flatMap((draft) => (draft.type === 'ClaimDescribed' ? [draft.data] : []));

const of = (acme: string, bolt: string, cole: string) => ({
  'jane-roe-v-acme-inc': acme,
  'jane-roe-v-bolt-llc': bolt,
  'jane-roe-v-cole-corp': cole,
});

describe('a docket of several defendants', () => {
  it('has one claim for each claimant, against all whom it sues', () => {
    const two = { parties: [{ name: 'Ann Poe', type: 'Plaintiff' }, ...THREE.parties] };
    expect(claimsOf(drawn(docketOf([FILED], two)).drafts)).toMatchObject([
      { claim: 'ann-poe-v-acme-inc-et-al', against: ['acme-inc', 'bolt-llc', 'cole-corp'] },
      { claim: 'jane-roe-v-acme-inc-et-al', against: ['acme-inc', 'bolt-llc', 'cole-corp'] },
    ]);
  });

  it('says in the title of a claim against whom it is', () => {
    const [claim] = claimsOf(drawn(docketOf([FILED], THREE)).drafts);
    expect(claim?.title).toContain('of Jane Roe against Acme Inc., Bolt LLC and Cole Corp.');
  });

  it.each<readonly [string, Lines, ReturnType<typeof of>]>([
    [
      'a motion of one is granted',
      [
        ['2024-02-01', 'MOTION to Dismiss filed by Bolt LLC'],
        ['2024-03-01', 'ORDER granting 2 Motion to Dismiss with prejudice'],
      ],
      of('filed', 'dismissed.withoutLeave', 'filed'),
    ],
    [
      'a motion of two waits',
      [['2024-02-01', 'MOTION to Dismiss filed by Acme Inc., Cole Corp.']],
      of('motion', 'filed', 'motion'),
    ],
    [
      'the motions of two are decided differently',
      [
        ['2024-02-01', 'MOTION to Dismiss filed by Acme Inc.'],
        ['2024-02-02', 'MOTION to Dismiss filed by Bolt LLC'],
        ['2024-03-01', 'ORDER granting 2 Motion to Dismiss with prejudice; denying 3 Motion to Dismiss'],
      ],
      of('dismissed.withoutLeave', 'survives', 'filed'),
    ],
    [
      'a motion of all is granted as to one',
      [
        ['2024-02-01', 'MOTION to Dismiss filed by All Defendants'],
        ['2024-03-01', 'ORDER granting in part 2 Motion to Dismiss, granted as to Acme Inc. with prejudice'],
      ],
      of('dismissed.withoutLeave', 'undetermined', 'undetermined'),
    ],
    [
      'a motion of all is granted in part',
      [
        ['2024-02-01', 'MOTION to Dismiss filed by All Defendants'],
        ['2024-03-01', 'ORDER granting in part and denying in part 2 Motion to Dismiss'],
      ],
      of('undetermined', 'undetermined', 'undetermined'),
    ],
    [
      'one is let go by notice',
      [['2024-02-01', 'NOTICE of Voluntary Dismissal as to Cole Corp. by Jane Roe']],
      of('filed', 'filed', 'dismissed.withoutLeave'),
    ],
    [
      'one is let go while its motion waits, and the motion of all is then granted',
      [
        ['2024-02-01', 'MOTION to Dismiss filed by All Defendants'],
        ['2024-02-10', 'NOTICE of Voluntary Dismissal as to Cole Corp. by Jane Roe'],
        ['2024-03-01', 'ORDER granting 2 Motion to Dismiss with prejudice'],
      ],
      of('dismissed.withoutLeave', 'dismissed.withoutLeave', 'dismissed.withoutLeave'),
    ],
    [
      'two are let go with a prejudice of their own',
      [
        [
          '2024-02-01',
          'NOTICE of Voluntary Dismissal of Bolt LLC with prejudice and of Cole Corp. without prejudice by Jane Roe',
        ],
      ],
      of('filed', 'dismissed.withoutLeave', 'dismissed.withoutLeave'),
    ],
    [
      'judgment by default is given against one',
      [['2024-03-01', 'DEFAULT JUDGMENT in favor of Jane Roe against Bolt LLC']],
      of('filed', 'judgment', 'filed'),
    ],
    [
      'the case is stayed after one has gone',
      [
        ['2024-02-01', 'NOTICE of Voluntary Dismissal as to Cole Corp. by Jane Roe'],
        ['2024-03-01', 'ORDER granting stipulation. This case is STAYED pending arbitration.'],
      ],
      of('stayed', 'stayed', 'dismissed.withoutLeave'),
    ],
    [
      'the plaintiff moves for judgment against one by name',
      [['2024-02-01', 'MOTION for Default Judgment as to Acme Inc. by Jane Roe']],
      of('motion', 'filed', 'filed'),
    ],
  ])('where %s', (_, lines, ends) => {
    expect(endOf([FILED, ...lines], THREE)).toEqual(ends);
  });

  it('pleads anew as to those only as to whom leave to amend was given', () => {
    const found = drawn(
      docketOf(
        [
          FILED,
          ['2024-02-01', 'MOTION to Dismiss filed by Acme Inc.'],
          ['2024-02-02', 'MOTION to Dismiss filed by Bolt LLC'],
          [
            '2024-03-01',
            'ORDER granting 2 Motion to Dismiss with leave to amend; denying 3 Motion to Dismiss',
          ],
          ['2024-03-20', 'FIRST AMENDED COMPLAINT against Acme Inc., Bolt LLC, Cole Corp. filed by Jane Roe'],
        ],
        THREE,
      ),
    );
    expect(found.replayed.anomalies).toEqual([]);
    expect(standingsAfter(found, 'doc-4')).toMatchObject(of('dismissed.withLeave', 'survives', 'filed'));
    expect(standingsAfter(found, 'doc-5')).toMatchObject(of('filed', 'survives', 'filed'));
  });
});

describe('a notice of one of two plaintiffs that lets a defendant go', () => {
  it('ends that plaintiff’s claim, and may have ended the other’s', () => {
    const two = { parties: [{ name: 'Ann Poe', type: 'Plaintiff' }, ...THREE.parties] };
    const notice = ['2024-02-01', 'NOTICE of Voluntary Dismissal as to Cole Corp. by Jane Roe'] as const;
    expect(endOf([FILED, notice], two)).toMatchObject({
      ...of('filed', 'filed', 'dismissed.withoutLeave'),
      'ann-poe-v-cole-corp': 'undetermined',
      'ann-poe-v-bolt-llc': 'filed',
    });
  });
});

describe('a defendant who comes in by an amended complaint', () => {
  const lines: Lines = [
    ['2024-01-02', 'COMPLAINT against Acme Inc. filed by Jane Roe'],
    ['2024-03-01', 'FIRST AMENDED COMPLAINT against Acme Inc., Bolt LLC filed by Jane Roe'],
    ['2024-04-01', 'MOTION to Dismiss filed by Bolt LLC'],
  ];

  it('is a defendant from that day', () => {
    const found = drawn(docketOf(lines, parties('Acme Inc.', 'Bolt LLC')));
    expect(found.replayed.anomalies).toEqual([]);
    expect(standingsAfter(found, 'doc-1')).toEqual({ 'jane-roe-v-acme-inc': 'filed' });
    expect(standingsAfter(found, 'doc-3')).toEqual({
      'jane-roe-v-acme-inc': 'filed',
      'jane-roe-v-bolt-llc': 'motion',
    });
  });
});

describe('a docket of two hundred defendants', () => {
  const names = Array.from({ length: 200 }, (_, at) => `Company Number ${at} Inc.`);
  const docket = (times: number) =>
    docketOf(
      [
        ['2024-01-02', 'COMPLAINT filed by Jane Roe'],
        ...Array.from({ length: times }, (_, at) => {
          const name = names[at % names.length];
          return [
            ['2024-02-01', `MOTION to Dismiss filed by ${name}`],
            ['2024-02-01', `ORDER denying ${2 + at * 2} Motion to Dismiss`],
          ] as const;
        }).flat(),
      ],
      parties(...names),
    );

  it('has one claim, which stands as to each', () => {
    const found = drawn(docket(3));
    expect(claimsOf(found.drafts)).toHaveLength(1);
    expect(standingsAfter(found, 'doc-7')).toMatchObject({
      'jane-roe-v-company-number-0-inc': 'survives',
      'jane-roe-v-company-number-199-inc': 'filed',
    });
  });

  it('takes work that grows as its entries do', () => {
    const work = (times: number) => draftCase(imported(docket(times))).work;
    const [once, twice] = [work(200), work(400)];
    expect(twice / once).toBeLessThan(2.2);
  });
});

describe('a line that has an entry of its own', () => {
  const typed = (lines: Lines, type: Draft['type']) =>
    drawn(docketOf([FILED, ...lines], THREE)).drafts.flatMap((draft) =>
      draft.type === type ? [draft.data] : [],
    );

  it('is the default of each whom the clerk names', () => {
    const line = ['2024-02-10', "CLERK'S ENTRY OF DEFAULT as to Bolt LLC, Cole Corp. (tm)"] as const;
    expect(typed([line], 'DefaultEntered')).toMatchObject([{ party: 'bolt-llc' }, { party: 'cole-corp' }]);
    expect(typed([['2024-02-10', 'REQUEST for Entry of Default by Jane Roe']], 'DefaultEntered')).toEqual([]);
    expect(typed([['2024-02-10', "CLERK'S ENTRY OF DEFAULT"]], 'DefaultEntered')).toEqual([]);
  });

  it('is a joinder in the motion that it names', () => {
    const moved = ['2024-02-01', 'MOTION to Dismiss filed by Bolt LLC'] as const;
    const joins = ['2024-02-03', 'NOTICE of Joinder by Cole Corp. re 2 MOTION to Dismiss'] as const;
    expect(typed([moved, joins], 'MotionJoined')).toMatchObject([{ by: 'cole-corp' }]);
    expect(typed([joins], 'MotionJoined')).toEqual([]);
  });

  it('is a verdict, for whom it says where one claim stands', () => {
    expect(typed([['2025-02-03', 'JURY VERDICT in favor of Plaintiff']], 'VerdictReturned')).toMatchObject([
      { favours: 'claimant', claims: ['jane-roe-v-acme-inc-et-al'] },
    ]);
    expect(typed([['2025-02-03', 'VERDICT FORM']], 'VerdictReturned')).toEqual([]);
  });

  it('is a crossclaim or a third-party complaint, and no counterclaim', () => {
    const cross = ['2024-02-20', 'ANSWER to Complaint, CROSSCLAIM against Bolt LLC by Acme Inc.'] as const;
    expect(typed([cross], 'CounterclaimFiled')).toEqual([]);
    expect(typed([cross], 'CrossclaimFiled')).toMatchObject([{ by: ['acme-inc'] }]);
  });
});
