import { describe, expect, it } from 'vitest';
import { readCaseFile, writeCaseFile } from '../../src/casefile/index.ts';
import { replay } from '../../src/docket/index.ts';
import { draftCase } from '../../src/import/draft/index.ts';
import { asEntries, docketOf, drawn, imported } from './case.ts';
import { HAVE_SHARED_DOCKETS, sharedDocket, sharedDocketNames, WHERE } from './shared-dockets.ts';

describe.skipIf(!HAVE_SHARED_DOCKETS)(`real dockets as cases (${WHERE})`, () => {
  it.each(sharedDocketNames())(
    '%s becomes a case file that reads back and replays without an anomaly',
    (name) => {
      const { drafts, settled } = drawn(sharedDocket(name));
      const read = readCaseFile({ name, text: writeCaseFile(settled.case, drafts) });
      if (!read.ok) throw new Error(JSON.stringify(read.problems.slice(0, 3)));
      expect(JSON.parse(JSON.stringify(read.caseFile.drafts))).toEqual(JSON.parse(JSON.stringify(drafts)));
      expect(replay(asEntries(read.caseFile.drafts)).anomalies).toEqual([]);
    },
  );
});

describe('a docket twice as long', () => {
  const docket = (times: number) =>
    docketOf([
      ['2024-01-02', 'COMPLAINT against Acme Inc. filed by Jane Roe'],
      ...Array.from({ length: times }, (_, at) => {
        const motion = 2 + at * 4;
        return [
          ['2024-02-01', 'MOTION to Dismiss filed by Acme Inc.'],
          ['2024-02-01', `RESPONSE to ${motion} Motion to Dismiss filed by Jane Roe`],
          ['2024-02-01', `ORDER denying ${motion} Motion to Dismiss`],
          ['2024-02-01', 'ORDER GRANTING MOTION FOR SUMMARY JUDGMENT'],
        ] as const;
      }).flat(),
    ]);

  it('takes twice the work and no more', () => {
    const work = (times: number) => draftCase(imported(docket(times))).work;
    const [once, twice] = [work(500), work(1_000)];
    expect(twice / once).toBeGreaterThan(1.8);
    expect(twice / once).toBeLessThan(2.2);
  });
});

describe('a docket from somebody who means harm', () => {
  it.each([
    ['an empty one', docketOf([])],
    ['one entry that is no record', { docket_entries: [null, 3, [], 'x'] }],
    ['markup', docketOf([['2024-01-02', '<script>alert(1)</script> COMPLAINT filed by Jane Roe']])],
    ['five megabytes of text', docketOf([['2024-01-02', `COMPLAINT ${'x y '.repeat(1_250_000)}`]])],
    [
      'control characters and halves of characters',
      docketOf([['2024-01-02', 'COMPLAINT \u0000\u001b[2J \ud800 by Roe']]),
    ],
    [
      'names of what objects inherit',
      docketOf([['2024-01-02', 'COMPLAINT']], {
        parties: [
          { name: '__proto__', type: 'constructor' },
          { name: 'toString', type: 'Plaintiff' },
        ],
      }),
    ],
    [
      'ten thousand parties',
      docketOf([['2024-01-02', 'COMPLAINT']], {
        parties: Array.from({ length: 10_000 }, (_, at) => ({
          name: `P${at}`,
          type: at % 2 ? 'Plaintiff' : 'Defendant',
        })),
      }),
    ],
    [
      'one number for every entry',
      docketOf(
        Array.from({ length: 300 }, () => ['2024-01-02', 'MOTION to Dismiss by Acme Inc.', '5'] as const),
      ),
    ],
    [
      'numbers that are no numbers',
      docketOf([
        ['2024-01-02', 'MOTION', '../../x'],
        ['2024-01-02', 'ORDER', '🙂'],
        ['2024-01-02', 'ORDER', '5-2'],
      ]),
    ],
    [
      'counts without end',
      docketOf([
        ['2024-01-02', `MOTION to Dismiss Counts ${Array.from({ length: 5_000 }, (_, at) => at).join(', ')}`],
      ]),
    ],
  ])('%s is a case file that reads back', (_, value) => {
    const { drafts, settled } = drawn(value);
    const read = readCaseFile({ name: 'case.yaml', text: writeCaseFile(settled.case, drafts) });
    expect(read.ok ? [] : read.problems.slice(0, 2)).toEqual([]);
    expect(replay(asEntries(drafts)).anomalies).toEqual([]);
  });
});
