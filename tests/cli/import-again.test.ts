import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readCaseFile } from '../../src/casefile/index.ts';
import { docketOf, type Lines } from '../import/case.ts';
import { Clerk } from './clerk.ts';

/** A case file as an import wrote it when each pair of parties had a claim of its own. */
const OF_PAIRS = `nunc: 1
case: cand-3-24-cv-00001
title: Roe v. Acme Inc.

parties:
  jane-roe: { name: Jane Roe, role: plaintiff }
  acme-inc: { name: Acme Inc., role: defendant }
  bolt-llc: { name: Bolt LLC, role: defendant }
  not-named: { name: A party that the docket does not name, role: other }

claims:
  jane-roe-v-acme-inc: { title: All causes of action against Acme Inc., claimant: jane-roe, against: [ acme-inc ] }
  jane-roe-v-bolt-llc: { title: All causes of action against Bolt LLC, claimant: jane-roe, against: [ bolt-llc ] }

entries:
  - id: doc-1
    type: ComplaintFiled
    on: 2024-01-02
    asserts: [ jane-roe-v-acme-inc, jane-roe-v-bolt-llc ]
    source: { index: 0, number: 1, filed: 2024-01-02, rule: complaint }
  - id: doc-2
    type: MotionFiled
    on: 2024-02-01
    movant: bolt-llc
    requests: [ { id: dismiss, relief: dismiss, claims: [ jane-roe-v-bolt-llc ] } ]
    source: { index: 1, number: 2, filed: 2024-02-01, rule: motion }
`;

/** Another, of the time when more than six pairs were taken together. */
const OF_A_SIDE = OF_PAIRS.replace(
  /^ {2}jane-roe-v-acme-inc.*$/m,
  '  the-plaintiffs-v-acme-inc: { title: All of The plaintiffs, claimant: plaintiffs, against: [ acme-inc ] }',
)
  .replace(
    /^ {2}jane-roe-v-bolt-llc.*$/m,
    '  the-plaintiffs-v-bolt-llc: { title: All of The plaintiffs, claimant: plaintiffs, against: [ bolt-llc ] }',
  )
  .replace(
    '  acme-inc:',
    '  ann-poe: { name: Ann Poe, role: plaintiff }\n  plaintiffs: { name: The plaintiffs (2 on the docket), role: plaintiff }\n  acme-inc:',
  )
  .replaceAll('jane-roe-v-', 'the-plaintiffs-v-');

const GROWN: Lines = [
  ['2024-01-02', 'COMPLAINT against Acme Inc., Bolt LLC filed by Jane Roe'],
  ['2024-02-01', 'MOTION to Dismiss filed by Bolt LLC'],
  ['2024-03-01', 'ORDER granting 2 Motion to Dismiss with prejudice'],
  ['2024-04-01', 'FIRST AMENDED COMPLAINT against Acme Inc., Cole Corp. filed by Jane Roe'],
  ['2024-05-01', 'MOTION to Dismiss filed by Acme Inc., Cole Corp.'],
];

const parties = (...plaintiffs: readonly string[]) => ({
  parties: [
    ...plaintiffs.map((name) => ({ name, type: 'Plaintiff' })),
    ...['Acme Inc.', 'Bolt LLC', 'Cole Corp.'].map((name) => ({ name, type: 'Defendant' })),
  ],
});

describe('a case file that was imported when each pair of parties had a claim of its own', () => {
  let clerk: Clerk;
  beforeAll(() => {
    clerk = new Clerk();
    clerk.file('grown.json', JSON.stringify(docketOf(GROWN, parties('Jane Roe'))));
    clerk.file('grown-2.json', JSON.stringify(docketOf(GROWN, parties('Jane Roe', 'Ann Poe'))));
  });
  afterAll(() => clerk.leaves());

  const claimsIn = (name: string) => {
    const read = readCaseFile({ name, text: clerk.read(name) });
    if (!read.ok) throw new Error(JSON.stringify(read.problems));
    return read.caseFile.drafts.flatMap((draft) =>
      draft.type === 'ClaimDescribed' ? [draft.data.claim] : [],
    );
  };

  it.each([
    ['pairs.yaml', OF_PAIRS, 'grown.json', 'jane-roe'],
    ['sides.yaml', OF_A_SIDE, 'grown-2.json', 'the-plaintiffs'],
  ])(
    'keeps the ids of its claims, and gets one more for whom a later pleading brings in (%s)',
    async (name, text, docket, who) => {
      clerk.file(name, text);
      const { code, out } = await clerk.types(['import', docket, '--out', name]);
      expect(out).toContain('kept as they were');
      expect(code).toBe(0);
      expect(claimsIn(name)).toEqual([`${who}-v-acme-inc`, `${who}-v-bolt-llc`, `${who}-v-cole-corp`]);
      expect((await clerk.types(['check', name])).out).toContain('no faults');
      const { answer } = await clerk.asks<{ claims: { id: string; states: string[] }[] }>(['audit', name]);
      expect(answer.claims.map(({ id, states }) => [id, states])).toEqual([
        [`${who}-v-acme-inc`, ['motion']],
        [`${who}-v-bolt-llc`, ['dismissed']],
        [`${who}-v-cole-corp`, ['motion']],
      ]);
    },
  );
});
