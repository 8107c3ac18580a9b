import { describe, expect, it } from 'vitest';
import { type Columns, docketsOf, parsedSource } from '../../src/import/index.ts';
import { drawn, imported, standingsAfter } from './case.ts';

const TABLE = `Date Filed,#,Docket Text,Link
01/02/2024,1,"COMPLAINT against Acme Inc., Bolt LLC filed by Jane Roe. (Attachments: # 1 Cover Sheet)",https://ecf.akd.uscourts.gov/doc1/0230436525
02/01/2024,2,"MOTION to Dismiss
by Acme Inc.",
02/05/2024,,"Set Deadlines as to 2 MOTION to Dismiss",
03/01/2024,3,"ORDER granting 2 Motion to Dismiss with ""prejudice""",not an address
`;

function tableIn(text: string, columns?: Columns): unknown {
  const parsed = parsedSource(text, columns);
  if (!parsed.ok) throw new Error(parsed.why);
  return parsed.value;
}

describe('a docket kept as a table', () => {
  it('is read by the headers that are commonly written', () => {
    expect(imported(tableIn(TABLE)).docket.entries).toMatchObject([
      { number: '1', filed: '2024-01-02', address: 'https://ecf.akd.uscourts.gov/doc1/0230436525' },
      { number: '2', raw: 'MOTION to Dismiss\nby Acme Inc.' },
      { number: null, filed: '2024-02-05' },
      { number: '3', address: null },
    ]);
  });

  it('is a case of the parties that its complaint names', () => {
    const found = drawn(tableIn(TABLE));
    expect(standingsAfter(found, 'doc-3')).toMatchObject({
      'jane-roe-v-acme-inc': 'dismissed.withoutLeave',
      'jane-roe-v-bolt-llc': 'filed',
    });
  });

  it('may tell the court, the number and the name of the case beside each entry', () => {
    const { docket } = imported(
      tableIn(
        'court_id;docket_number;case_name;date_filed;entry_number;description\nakd;3:24-cv-1;Roe v. Acme Inc.;2024-01-02;1;COMPLAINT',
      ),
    );
    expect(docket).toMatchObject({ court: 'akd', docketNumber: '3:24-cv-1', name: 'Roe v. Acme Inc.' });
  });

  it('is read by the headers that somebody names', () => {
    const text = 'Datum\tLfd.\tInhalt\n2024-01-02\t1\tCOMPLAINT filed by Jane Roe\n';
    const columns = { filed: 'Datum', number: 'Lfd.', text: 'Inhalt' };
    expect(imported(tableIn(text, columns)).entries).toMatchObject([
      { number: '1', on: '2024-01-02', kind: 'complaint' },
    ]);
    expect(parsedSource(text)).toMatchObject({ ok: false });
  });

  it.each([
    [{ filed: 'Day' }, 'No column is headed "Day"'],
    [{ filed: 'Link', text: 'Words' }, 'The header row has: Date Filed, #, Docket Text, Link.'],
  ] as const)('is refused where a header is not there: %o', (columns, why) => {
    expect(parsedSource(TABLE, columns)).toMatchObject({ ok: false, why: expect.stringContaining(why) });
  });

  it('is refused without a column of texts, and where it is no table', () => {
    expect(parsedSource('a,b\n1,2\n', { filed: 'a' })).toMatchObject({
      ok: false,
      why: expect.stringContaining('--columns text=HEADER'),
    });
    expect(parsedSource('"a,b\n1', { filed: 'a' })).toMatchObject({
      ok: false,
      why: expect.stringContaining('no table'),
    });
    expect(parsedSource('just some words')).toMatchObject({ ok: false });
  });
});

describe('where a paper is', () => {
  const addressIn = (value: unknown): string | null | undefined =>
    imported(docketsOf(value)[0]).docket.entries[0]?.address;

  it.each([
    [
      'in RECAP, where it is free',
      { is_available: true, filepath_local: 'recap/a.1/a.1.2.0.pdf', absolute_url: '/docket/1/2/roe/' },
      'https://storage.courtlistener.com/recap/a.1/a.1.2.0.pdf',
    ],
    [
      'in the Archive',
      { is_available: false, filepath_ia: 'https://archive.org/download/a/a.2.pdf' },
      'https://archive.org/download/a/a.2.pdf',
    ],
    [
      'on CourtListener’s page of it',
      { is_available: false, filepath_local: 'recap/gone.pdf', absolute_url: '/docket/1/2/roe/' },
      'https://www.courtlistener.com/docket/1/2/roe/',
    ],
    ['in PACER', { pacer_doc_id: '035012957461' }, 'https://ecf.cand.uscourts.gov/doc1/035012957461'],
    ['nowhere', { filepath_ia: 'javascript:alert(1)', pacer_doc_id: '../x' }, null],
  ])('is told: %s', (_, document, address) => {
    const value = {
      court_id: 'cand',
      docket_number: '3:24-cv-1',
      docket_entries: [
        {
          entry_number: 2,
          date_filed: '2024-01-02',
          description: 'ORDER',
          recap_documents: [{ document_number: '2', ...document }],
        },
      ],
    };
    expect(addressIn(value)).toBe(address);
  });

  it('stays with the entry', () => {
    const found = drawn(tableIn(TABLE));
    expect(found.drafts.find(({ id }) => id === 'doc-1')?.source?.address).toBe(
      'https://ecf.akd.uscourts.gov/doc1/0230436525',
    );
  });
});
