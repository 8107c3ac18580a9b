import { describe, expect, it } from 'vitest';
import {
  docketIdOf,
  joinPages,
  readDocket,
  type SourceDocket,
  toImportJson,
  understand,
} from '../../src/import/index.ts';
import { docketOf } from './case.ts';
import { type Saved, saved, savedReal } from './saved-pages.ts';
import { HAVE_SHARED_DOCKETS, sharedDocketNames, WHERE } from './shared-dockets.ts';

const DAYS = [
  '2024-01-02',
  '2024-02-01',
  '2024-02-01',
  '2024-03-01',
  '2024-04-01',
  '2024-04-02',
  '2024-05-01',
];
const PAPERS = DAYS.map(
  (day, at) => [day, at === 0 ? 'COMPLAINT filed by Jane Roe' : `NOTICE ${at}`] as const,
);

const filesOf = (...values: readonly unknown[]) =>
  values.map((value, at) => ({ name: `${String.fromCharCode(97 + at)}.json`, value }));

function joinedFrom(...values: readonly unknown[]) {
  const joined = joinPages(filesOf(...values));
  if (!joined.ok) throw new Error(JSON.stringify(joined.problems));
  return joined;
}

function refusedFrom(...values: readonly unknown[]) {
  const joined = joinPages(filesOf(...values));
  if (joined.ok) throw new Error('it was joined');
  return joined.problems;
}

function wholeOf({ whole }: Saved): SourceDocket {
  const read = readDocket(whole, 'courtlistener');
  if (!read.ok) throw new Error(read.why);
  return read.docket;
}

describe('a docket that was saved page by page', () => {
  const roe = saved(docketOf(PAPERS), { perPage: 2 });
  const [one, two, three, four] = roe.pages;

  it('is the same docket as in one file, whatever order the pages are in', () => {
    for (const pages of [
      [roe.header, one, two, three, four, roe.parties],
      [four, roe.parties, two, roe.header, one, three],
    ])
      expect(joinedFrom(...pages)).toEqual({ ok: true, docket: wholeOf(roe), remarks: [] });
  });

  it('stays newest first where CourtListener listed it so', () => {
    const newest = roe.pages.map((page) => ({ ...page, results: page.results.toReversed() }));
    const { docket } = joinedFrom(roe.header, newest[2], newest[0], newest[3], newest[1]);
    expect(docket.entries.map(({ filed }) => filed)).toEqual(DAYS.toReversed());
  });

  it('is put in order by what the entries still tell', () => {
    const told = ['recap_sequence_number', 'entry_number', 'id', 'date_filed'];
    for (const only of told.slice(0, 3)) {
      const bare = saved(docketOf(PAPERS), {
        perPage: 2,
        without: told.filter((name) => name !== only && name !== 'date_filed'),
      });
      const [a, b, c, d] = bare.pages;
      expect(joinedFrom(bare.header, d, b, a, c).docket.entries, only).toEqual(
        wholeOf({ ...bare, whole: { ...bare.whole, parties: [] } }).entries,
      );
    }
  });

  it('keeps the order given where nothing tells another', () => {
    const page = (description: string) => ({ results: [{ entry_number: null, description }] });
    expect(joinedFrom(page('B'), page('A')).docket.entries.map(({ raw }) => raw)).toEqual(['B', 'A']);
  });

  it('may come as lists of pages, and as webhooks', () => {
    const { docket } = joinedFrom(
      [three, four],
      { payload: { results: one?.results }, webhook: {} },
      [roe.header, two],
      roe.parties,
    );
    expect(docket).toEqual(wholeOf(roe));
  });

  it('takes a page that is there twice once, and says so', () => {
    const { docket, remarks } = joinedFrom(roe.header, two, one, two, three, roe.header, four, roe.parties);
    expect(docket).toEqual(wholeOf(roe));
    expect(remarks).toEqual([
      'd.json is the same page as b.json and was taken once.',
      'f.json is the same page as a.json and was taken once.',
    ]);
  });

  it('takes an entry that moved to the next page meanwhile once, as last modified', () => {
    const moved = two?.results[0];
    const changed = {
      ...moved,
      description: 'NOTICE 2 of appearance',
      date_modified: '2024-06-01T00:00:00Z',
    };
    const { docket, remarks } = joinedFrom(
      roe.header,
      { ...one, results: [...(one?.results ?? []), changed] },
      two,
      three,
      four,
    );
    expect(docket.entries.map(({ number }) => number)).toEqual(['1', '2', '3', '4', '5', '6', '7']);
    expect(docket.entries[2]?.raw).toBe('NOTICE 2 of appearance');
    expect(remarks).toEqual([
      'c.json: one of its entries or parties is on another page too, and taken once, as last modified.',
    ]);
  });

  it('is said to lack a page where the ends are not there', () => {
    expect(joinedFrom(roe.header, one, two).remarks).toEqual([
      expect.stringContaining('the last one is not'),
    ]);
    expect(joinedFrom(roe.header, three, four).remarks).toEqual([
      expect.stringContaining('the first one is not'),
    ]);
  });

  it('is said to lack its own JSON, or its entries', () => {
    expect(joinedFrom(one, two, three, four).remarks).toEqual([
      expect.stringContaining('court, the number and the name'),
    ]);
    expect(joinedFrom(roe.header).remarks).toEqual([expect.stringContaining('No file lists any entries')]);
  });

  it('takes of a party what it is in this docket', () => {
    const types = [
      { docket_id: 5, name: 'Creditor' },
      { docket_id: 77, name: 'Plaintiff' },
    ];
    const { docket } = joinedFrom(roe.header, one, two, three, four, {
      results: [{ id: 1, name: 'Jane Roe', party_types: types }],
    });
    expect(docket.parties).toEqual([{ name: 'Jane Roe', role: 'Plaintiff', terminated: null }]);
  });
});

describe('files that are not pages of one docket', () => {
  const roe = saved(docketOf(PAPERS), { perPage: 4 });
  const [one, two] = roe.pages;
  const moe = saved(docketOf(PAPERS, { docket_number: '3:24-cv-00099' }), { docket: 78, perPage: 4 });

  it('are refused with both files and what differs', () => {
    expect(refusedFrom(roe.header, one, moe.pages[1])).toEqual([
      { file: 'c.json', why: 'it is of another docket than a.json: docket 78, not 77. Nothing was joined' },
    ]);
  });

  it('are told apart by number, court and name where there is no id', () => {
    const header = { court_id: 'cand', docket_number: '3:24-cv-1', case_name: 'Roe v. Acme' };
    const differs = (other: object) => refusedFrom(header, other)[0]?.why;
    expect(differs({ ...header, docket_number: '3:24-cv-2' })).toContain(
      'docket number 3:24-cv-2, not 3:24-cv-1',
    );
    expect(differs({ ...header, court_id: 'nysd' })).toContain('court nysd, not cand');
    expect(refusedFrom({ case_name: 'Roe v. Acme' }, { case_name: 'Doe v. Bolt' })[0]?.why).toContain(
      'case name Doe',
    );
  });

  it('are of one docket still where its number or name was changed', () => {
    const renamed = { ...roe.header, docket_number: '3:24-cv-00001-JST', case_name: 'Roe v. Acme Holdings' };
    expect(joinPages(filesOf(roe.header, renamed, one, two)).ok).toBe(true);
  });

  it('are refused where one page mixes dockets', () => {
    const mixed = { results: [one, moe.pages[0]].flatMap((page) => page?.results ?? []) };
    expect(refusedFrom(mixed)[0]?.why).toContain('several dockets (77, 78)');
  });

  it('are refused where the parties are of another docket', () => {
    expect(refusedFrom(roe.header, one, two, moe.parties)[0]).toMatchObject({
      file: 'd.json',
      why: expect.stringContaining('docket 78, not 77'),
    });
  });

  it('are refused where they have different formats', () => {
    expect(refusedFrom(docketOf(PAPERS), one)).toEqual([
      {
        file: 'a.json',
        why: 'it is a docket in another format (internet-archive), and b.json is a page of CourtListener: only pages of CourtListener are joined',
      },
    ]);
  });

  it.each([
    ['a number', 7, 'it holds no record'],
    ['an empty list', [], 'it holds no record'],
    ['an empty record', {}, 'it has neither "results" nor a docket number'],
    [
      'what CourtListener says when asked too often',
      { detail: 'Request was\u001b throttled.' },
      'it says "Request was throttled."',
    ],
    [
      'a page of opinions',
      { next: null, results: [{ cluster_id: 1, snippet: 'The court' }] },
      'what it lists are neither entries of a docket nor its parties',
    ],
  ])('are refused where one is %s', (_, value, why) => {
    expect(refusedFrom(roe.header, value, one)).toEqual([
      { file: 'b.json', why: `it is no page of CourtListener: ${why}` },
    ]);
  });

  it('are each named where several are none', () => {
    expect(refusedFrom({}, one, 7).map(({ file }) => file)).toEqual(['a.json', 'c.json']);
  });
});

describe('pages with wrong types everywhere', () => {
  const odd = [
    null,
    3,
    [],
    'text',
    {},
    { id: {}, docket: [], party_types: 'none' },
    { entry_number: {}, id: null },
  ];

  it('are joined or refused in sentences, whatever they hold', () => {
    const pages = [
      ...odd,
      { results: odd },
      { results: 'none', docket_number: 4 },
      { payload: odd, docket: odd },
      [odd],
    ];
    for (const one of pages)
      for (const other of pages) {
        const joined = joinPages(filesOf(one, other));
        if (!joined.ok) expect(joined.problems.every(({ why }) => why.length > 10)).toBe(true);
      }
  });

  it('keep an entry that nests a hundred thousand deep', () => {
    const deep = JSON.parse(`${'['.repeat(100_000)}${']'.repeat(100_000)}`);
    const page = { results: [{ id: 1, entry_number: 1, description: 'ORDER', recap_documents: deep }] };
    expect(joinedFrom(page, page).docket.entries).toHaveLength(1);
  });
});

describe('a file by itself', () => {
  it('tells which docket of CourtListener it is of, where it is of one', () => {
    const roe = saved(docketOf(PAPERS), { perPage: 4 });
    expect([roe.whole, roe.header, roe.pages[0], roe.parties].map(docketIdOf)).toEqual([
      '77',
      '77',
      '77',
      '77',
    ]);
    expect(
      [docketOf(PAPERS), {}, null, 'text', [roe.header, { id: 78, docket_number: '1' }]].map(docketIdOf),
    ).toEqual([null, null, null, null, null]);
  });
});

describe.skipIf(!HAVE_SHARED_DOCKETS)(`real dockets saved page by page (${WHERE})`, () => {
  const shuffled = <T>(values: readonly T[]): readonly T[] =>
    values
      .map((value, at) => [(at * 7 + 3) % 11, value] as const)
      .toSorted(([a], [b]) => a - b)
      .map(([, value]) => value);

  it.each(sharedDocketNames())('%s is imported as it is in one file', (name) => {
    const real = savedReal(name, { perPage: 10 });
    const { docket } = joinedFrom(...shuffled([...real.pages, real.parties, real.header]));
    const whole = wholeOf(real);
    expect(docket).toEqual(whole);
    expect(toImportJson(understand(docket))).toEqual(toImportJson(understand(whole)));
  });

  it('are put in order by days and numbers alone', () => {
    const apart = sharedDocketNames().filter((name) => {
      const real = savedReal(name, { perPage: 10, without: ['id', 'resource_uri', 'recap_sequence_number'] });
      const { docket } = joinedFrom(...shuffled([...real.pages, real.parties, real.header]));
      return JSON.stringify(docket) !== JSON.stringify(wholeOf(real));
    });
    expect(apart).toEqual([]);
  });
});
