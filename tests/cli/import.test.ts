import { mkdirSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readCaseFile } from '../../src/casefile/index.ts';
import type { Io } from '../../src/cli/io.ts';
import { caseInFile } from '../../src/cli/record/into-case-file.ts';
import { reviewedBy } from '../../src/cli/record/review-import.ts';
import type { Asker } from '../../src/cli/record/review-questions.ts';
import { EFFECTS, ENTRY_KINDS, MOTION_TYPES } from '../../src/import/index.ts';
import { answers } from '../../src/views/json/schemas/index.ts';
import { docketOf, imported } from '../import/case.ts';
import { Clerk } from './clerk.ts';

const FILED = ['2024-01-02', 'COMPLAINT against Acme Inc. filed by Jane Roe'] as const;
const MOVED = ['2024-02-01', 'MOTION to Dismiss filed by Acme Inc.'] as const;
const RULED = [
  '2024-03-01',
  'ORDER granting in part and denying in part 2 Motion to Dismiss with leave to amend',
] as const;
const AMENDED = ['2024-04-01', 'FIRST AMENDED COMPLAINT against Acme Inc. filed by Jane Roe'] as const;

describe('nunc import', () => {
  let clerk: Clerk;
  beforeAll(() => {
    clerk = new Clerk();
    clerk.file('docket.json', JSON.stringify(docketOf([FILED, MOVED, RULED])));
    clerk.file('grown.json', JSON.stringify(docketOf([FILED, MOVED, RULED, AMENDED])));
    clerk.file('broken.json', '{"docket_entries": [');
  });
  afterAll(() => clerk.leaves());

  it('tells what was typed, what decides which motion, and what is left to a person', async () => {
    const { code, out } = await clerk.types(['import', 'docket.json']);
    expect(code).toBe(0);
    expect(out).toContain('1 complaint, 1 motion, 1 order');
    expect(out).toContain('doc-2 2024-02-01 dismiss: granted-in-part by doc-3');
    expect(out).toMatch(/Not decided \d+, for a person/);
    expect(out).toContain('Nothing was written');
  });

  it('tells what each rule decided, when asked', async () => {
    const { out } = await clerk.types(['import', 'docket.json', '--rules']);
    expect(out).toContain('Rules: kind');
  });

  it('gives programs one row for every entry of the source', async () => {
    const { answer } = await clerk.asks(['import', 'docket.json']);
    expect(answer).toMatchObject({
      case: 'cand-3-24-cv-00001',
      entries: [
        { index: 0, number: '1', on: '2024-01-02', kind: 'complaint' },
        { index: 1, number: '2', kind: 'motion', motion: 'dismiss' },
        {
          index: 2,
          number: '3',
          kind: 'order',
          rulings: [
            { motion: '2', type: 'dismiss', disposition: 'granted-in-part', leave: true, prejudice: null },
          ],
        },
      ],
    });
    expect(Object.keys(answer)).toEqual(['case', 'warnings', 'entries', 'unresolved']);
    expect(answers.import.safeParse(answer).error?.issues ?? []).toEqual([]);
  });

  it('reads a table by the headers that are named, and refuses others in one line', async () => {
    clerk.file('docket.csv', 'Day;Nr;What\n2024-01-02;1;COMPLAINT against Acme Inc. filed by Jane Roe\n');
    const columns = ['--columns', 'filed=Day,number=Nr', '--columns', 'text=What'];
    const { answer } = await clerk.asks(['import', 'docket.csv', ...columns]);
    expect(answer).toMatchObject({ entries: [{ number: '1', on: '2024-01-02', kind: 'complaint' }] });
    for (const [said, told] of [
      ['filed=When', 'No column is headed "When"'],
      ['when=Day', 'is not FIELD=HEADER. The fields are filed, entered'],
      ['filed=', 'is not FIELD=HEADER'],
    ] as const) {
      const { code, err } = await clerk.types(['import', 'docket.csv', '--columns', said]);
      expect([code, err.split('\n').length]).toEqual([2, 2]);
      expect(err).toContain(told);
    }
  });

  it('reads a large file of many dockets one by one, and keeps those before the place where it breaks', async () => {
    const docket = (number: number) =>
      JSON.stringify({
        ...docketOf([FILED, MOVED]),
        docket_number: `3:24-cv-${number}`,
        pad: 'x'.repeat(3_000_000),
      });
    const bulk = [docket(1), docket(2), '{"docket_entries": 5 5}', docket(3)].join('\n');
    clerk.file('bulk.json', bulk);
    clerk.file('bulk-cut.json', bulk.slice(0, -100));
    mkdirSync(clerk.path('cases'));
    const { code, out, err } = await clerk.types(['import', 'bulk.json']);
    expect(code).toBe(2);
    expect(out).toContain('3 dockets, 6 entries');
    expect(err).toContain('bulk.json: docket 3: it is not JSON');
    expect((await clerk.types(['import', 'bulk.json', '--out', 'one.yaml'])).err).toContain('is a folder');
    const cut = await clerk.types(['import', 'bulk-cut.json', '--out', 'cases']);
    expect([cut.code, cut.err]).toEqual([
      2,
      expect.stringContaining('it ends in the middle, after 3 dockets'),
    ]);
    expect((await clerk.types(['check', 'cases/cand-3-24-cv-2.yaml'])).code).toBe(0);
  });

  it('asks a table as it asks a docket', async () => {
    clerk.file(
      'asked.csv',
      'Date Filed,#,Docket Text\n1/2/2024,1,COMPLAINT against Acme Inc. filed by Jane Roe\n',
    );
    const { out } = await clerk.types(['audit', 'asked.csv']);
    expect(out).toContain('jane-roe-v-acme-inc');
  });

  it('publishes the words that it uses', () => {
    const row = answers.import.shape.entries.element.shape;
    expect(row.kind.options).toEqual([...ENTRY_KINDS]);
    expect(row.motion.unwrap().options).toEqual([...MOTION_TYPES]);
    expect(row.effects.unwrap().element.options).toEqual([...EFFECTS]);
  });

  it('gives a list for several files, and tells of one that cannot be read', async () => {
    const { code, answer } = await clerk.asks<readonly unknown[]>([
      'import',
      'docket.json',
      'grown.json',
      'broken.json',
    ]);
    expect(code).toBe(2);
    expect(answer).toHaveLength(2);
  });

  it('writes a case file that check accepts and load takes', async () => {
    expect((await clerk.types(['import', 'docket.json', '--out', 'case.yaml'])).code).toBe(0);
    expect((await clerk.types(['check', 'case.yaml'])).out).toContain('no faults');
    expect((await clerk.types(['load', 'case.yaml'])).out).toContain('appended');
    expect((await clerk.types(['audit', 'cand-3-24-cv-00001'])).out).toContain('jane-roe-v-acme-inc');
  });

  it('keeps what a person edited, comments too, when the docket has grown', async () => {
    await clerk.types(['import', 'docket.json', '--out', 'edited.yaml']);
    const edited = clerk
      .read('edited.yaml')
      .replace('disposition: granted-in-part', 'disposition: denied')
      .replace('  - id: doc-3', '  # So says the opinion.\n  - id: doc-3');
    expect(edited).toContain('So says the opinion');
    clerk.file('edited.yaml', edited);
    const { code, out } = await clerk.types(['import', 'grown.json', '--out', 'edited.yaml']);
    expect(code).toBe(0);
    expect(out).toMatch(/1 entry added, \d+ kept as they were/);
    const text = clerk.read('edited.yaml');
    expect(text).toContain('# So says the opinion.');
    expect(text).toContain('disposition: denied');
    const read = readCaseFile({ name: 'edited.yaml', text });
    expect(read.ok && read.caseFile.drafts.at(-1)).toMatchObject({ id: 'doc-4', type: 'PleadingAmended' });
    expect((await clerk.types(['check', 'edited.yaml'])).out).toContain('no faults');
  });

  it('asks no more about what a person decided in the file', async () => {
    await clerk.types(['import', 'docket.json', '--out', 'decided.yaml']);
    const open = clerk.read('decided.yaml');
    const decided = open.replace(/ {4}unresolved:\s*(?:\[[^\]]*\]|\n(?: {6}.*\n)+)/, '');
    expect(decided).not.toBe(open);
    clerk.file('decided.yaml', decided);
    const { answer } = await clerk.asks<{ unresolved: unknown[] }>([
      'import',
      'docket.json',
      '--out',
      'decided.yaml',
    ]);
    expect(answer.unresolved).toEqual([]);
  });

  it('changes not a byte when there is nothing new', async () => {
    await clerk.types(['import', 'docket.json', '--out', 'same.yaml']);
    const before = clerk.read('same.yaml');
    await clerk.types(['import', 'docket.json', '--out', 'same.yaml']);
    expect(clerk.read('same.yaml')).toBe(before);
  });

  it('does not write one case into the file of another', async () => {
    clerk.file('other.json', JSON.stringify(docketOf([FILED], { docket_number: '3:24-cv-00099' })));
    await clerk.types(['import', 'docket.json', '--out', 'mine.yaml']);
    const { code, err } = await clerk.types(['import', 'other.json', '--out', 'mine.yaml']);
    expect(code).toBe(2);
    expect(err).toContain('name another file');
  });

  it('replays a docket as it is, where a case is asked for', async () => {
    const { code, out } = await clerk.types(['audit', clerk.path('docket.json')]);
    expect(code).toBe(0);
    expect(out).toContain('Jane Roe');
  });

  it.each([
    [['import', 'none.json'], 'there is no such file'],
    [['import', 'broken.json'], 'The file is not JSON'],
    [['import', 'docket.json', '--review'], '--out'],
    [['import', 'docket.json', '--review', '--out', 'x.yaml'], 'needs a terminal'],
    [['import', 'docket.json', 'grown.json', '--out', 'x.yaml'], 'is a folder'],
    [['import', 'docket.json', '--format', 'paper'], 'paper'],
  ])('refuses %j in one sentence', async (args, why) => {
    const { code, err } = await clerk.types(args);
    expect(code).toBe(2);
    expect(err).toContain(why);
    expect(err).not.toContain('    at ');
  });

  it('refuses a file of 300 MB without opening it', async () => {
    const io = {
      files: {
        look: async () => ({ kind: 'file', size: 300_000_000 }),
        read: async () => {
          throw new Error('opened');
        },
      },
    } as unknown as Io;
    const { docketAt } = await import('../../src/cli/ask/docket-file.ts');
    await expect(docketAt(io, 'huge.json')).rejects.toThrow('it has 300 MB, and a docket has at most 100 MB');
  });
});

describe('a review of the doubtful entries', () => {
  const io = {
    now: () => '2032-01-01T09:00:00.000Z',
    user: () => 'clerk@court',
    env: {},
    correlation: () => 'review',
    files: { look: async () => undefined },
  } as unknown as Io;
  /** A person who gives these answers; several at once are a list. Keeps what was offered, question by question. */
  const answering = (...answers: readonly (string | readonly string[])[]) => {
    const left = [...answers];
    const offered: { question: string; values: readonly string[] }[] = [];
    const asker: Asker = {
      choose: async (question, choices) => {
        offered.push({ question, values: choices.map(({ value }) => value) });
        const answer = left.shift();
        return choices.find(({ value }) => value === answer)?.value ?? null;
      },
      several: async (question, choices) => {
        offered.push({ question, values: choices.map(({ value }) => value) });
        const answer = left.shift() ?? [];
        return choices.filter(({ value }) => answer.includes(value)).map(({ value }) => value);
      },
    };
    return { asker, offered };
  };
  const docket = imported(
    docketOf([FILED, MOVED, ['2024-03-01', 'ORDER GRANTING MOTION FOR SUMMARY JUDGMENT']]),
  );

  it('puts down what a person decides, and asks no more about it', async () => {
    const inFile = await caseInFile(io, docket, 'case.yaml');
    const { asker } = answering('ruling', 'doc-2', 'granted', 'with leave', 'without');
    const { changed } = await reviewedBy(io, docket, inFile, asker, () => {});
    expect(changed).toMatchObject([
      {
        id: 'doc-3',
        type: 'OrderEntered',
        data: {
          rulings: [{ motion: 'doc-2', disposition: 'granted', leaveToAmend: true, prejudice: 'without' }],
        },
      },
    ]);
    expect(changed[0]).not.toHaveProperty('unresolved');
  });

  it('leaves an entry open where the person leaves it open, and stops when told', async () => {
    const inFile = await caseInFile(io, docket, 'case.yaml');
    const nothing = { changed: [], fallen: [] };
    expect(await reviewedBy(io, docket, inFile, answering('leave').asker, () => {})).toEqual(nothing);
    expect(await reviewedBy(io, docket, inFile, answering('stop').asker, () => {})).toEqual(nothing);
  });

  it('offers what fits the entry, and nothing first that decides', async () => {
    const inFile = await caseInFile(io, docket, 'case.yaml');
    const { asker, offered } = answering('ruling', 'back', 'ending', 'back', 'stop');
    await reviewedBy(io, docket, inFile, asker, () => {});
    expect(offered.map(({ values }) => values[0])).toEqual(['leave', 'back', 'leave', 'back', 'leave']);
    expect(offered[0]?.values).toEqual(['leave', 'right', 'ruling', 'ending', 'nothing', 'paper', 'stop']);
    expect(offered[1]?.values).toEqual(['back', 'doc-2']);
  });

  it('offers no motion that is decided already, and no claim that has ended', async () => {
    const ended = imported(
      docketOf([
        FILED,
        MOVED,
        ['2024-02-20', 'ORDER granting 2 Motion to Dismiss with prejudice'],
        ['2024-03-01', 'ORDER GRANTING MOTION FOR SUMMARY JUDGMENT'],
      ]),
    );
    const inFile = await caseInFile(io, ended, 'case.yaml');
    const { asker, offered } = answering('leave', 'stop');
    await reviewedBy(io, ended, inFile, asker, () => {});
    expect(offered[1]?.values).toEqual(['leave', 'right', 'paper', 'stop']);
  });

  const SEVERAL = {
    parties: [
      { name: 'Jane Roe', type: 'Plaintiff' },
      { name: 'Ann Poe', type: 'Plaintiff' },
      { name: 'Acme Inc.', type: 'Defendant' },
      { name: 'Bolt LLC', type: 'Defendant' },
    ],
  };
  const claimsOf = ({ drafts }: Awaited<ReturnType<typeof caseInFile>>): readonly string[] =>
    drafts.flatMap((draft) => (draft.type === 'ClaimDescribed' ? [draft.data.claim] : []));
  const inPart = imported(
    docketOf(
      [
        ['2024-01-02', 'COMPLAINT against All Defendants filed by All Plaintiffs'],
        ['2024-02-01', 'MOTION to Dismiss filed by Acme Inc., Bolt LLC'],
        ['2024-03-01', 'ORDER granting in part and denying in part 2 Motion to Dismiss'],
      ],
      SEVERAL,
    ),
  );

  it('asks which claims fell, and as to which parties', async () => {
    const inFile = await caseInFile(io, inPart, 'case.yaml');
    const [roes = '', poes = ''] = claimsOf(inFile);
    const { asker, offered } = answering(
      'ruling',
      'doc-2',
      'granted-in-part',
      'some',
      [roes],
      ['bolt-llc'],
      'not said',
      'with',
    );
    const { changed } = await reviewedBy(io, inPart, inFile, asker, () => {});
    expect(offered.map(({ question }) => question)).toEqual([
      'doc-3: what is it?',
      'Which motion?',
      'How is it decided?',
      'What falls by it?',
      'Which claims fall?',
      'As to whom do they fall?',
      'With leave to amend?',
      'With prejudice?',
    ]);
    expect(changed[0]?.data).toMatchObject({
      rulings: [
        {
          claims: [roes],
          against: ['bolt-llc'],
          disposition: 'granted',
          prejudice: 'with',
        },
        { claims: [poes], disposition: 'denied' },
        { claims: [roes], against: ['acme-inc'], disposition: 'denied' },
      ],
    });
  });

  it('takes the last answer back, and asks again', async () => {
    const two = imported(
      docketOf(
        [FILED, ['2024-03-01', 'Case closed.', null], ['2024-03-02', 'Order Dismissing Party']],
        SEVERAL,
      ),
    );
    const inFile = await caseInFile(io, two, 'case.yaml');
    const { asker, offered } = answering('nothing', 'undo', 'paper', 'notice', 'stop');
    const { changed, fallen } = await reviewedBy(io, two, inFile, asker, () => {});
    expect(offered.filter(({ values }) => values.includes('undo'))).toHaveLength(2);
    expect(changed).toMatchObject([{ type: 'PaperFiled', data: { kind: 'notice' } }]);
    expect(fallen).toEqual(expect.arrayContaining([expect.stringContaining('untold')]));
  });

  it('ends claims by an entry that names no motion, and leaves nothing open beside it', async () => {
    const party = imported(
      docketOf([FILED, ['2024-03-02', 'NOTICE of Voluntary Dismissal (Partial)']], SEVERAL),
    );
    const inFile = await caseInFile(io, party, 'case.yaml');
    const claims = claimsOf(inFile);
    const { asker } = answering('ending', 'dismissed', claims, ['bolt-llc'], 'without');
    const { changed, fallen } = await reviewedBy(io, party, inFile, asker, () => {});
    expect(changed[0]).toMatchObject({
      data: { claims, against: ['bolt-llc'] },
    });
    expect(fallen).toEqual(['doc-2-untold']);
  });
});
