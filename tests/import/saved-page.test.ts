import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { docketsOf, importDocket, parsedSource, readDocket } from '../../src/import/index.ts';
import { readPacerPage } from '../../src/import/read/read-pacer-page.ts';
import { drawn, standingsAfter } from './case.ts';
import { pacerPage } from './pacer-page.ts';
import { sharedDocket, WHERE } from './shared-dockets.ts';

const ROWS = [
  [
    '01/02/2024',
    '1',
    'COMPLAINT against Acme Inc., filed by Jane Roe. (Attachments: # <a href="https://ecf.akd.uscourts.gov/doc1/02512345999">1</a> Cover Sheet)(Lee, Ann) (Entered: 01/03/2024)',
  ],
  ['02/01/2024', '5', 'MOTION to Dismiss by Acme Inc. (Entered: 02/01/2024)'],
  ['02/02/2024', '', 'Set Deadlines as to 5 MOTION to Dismiss (Entered: 02/02/2024)'],
  [
    '03/01/2024',
    '9',
    'ORDER <b>granting</b> <a href="https://ecf.akd.uscourts.gov/doc1/02512345005">5</a> Motion to Dismiss with prejudice.<BR> Signed by Judge Lee (Entered: 03/01/2024)',
  ],
] as const;

function docketOf(html: string) {
  const read = readDocket(html);
  if (!read.ok) throw new Error(read.why);
  return read.docket;
}

describe('a docket report saved from PACER', () => {
  it('tells court, number, name, judge and days', () => {
    expect(
      docketOf(pacerPage(ROWS, { head: 'Date Filed: 01/02/2024<br>\nDate Terminated: 03/01/2024' })),
    ).toMatchObject({
      format: 'pacer',
      court: 'akd',
      docketNumber: '3:24-cv-00001',
      name: 'Roe v. Acme Inc.',
      judge: 'Ann Lee',
      cause: '28:1331 Federal Question',
      filed: '2024-01-02',
      terminated: '2024-03-01',
    });
  });

  it('tells the parties, each with its part, and no lawyer', () => {
    const parties =
      '<tr><td><b><u>Defendant</u></b></td></tr><tr><td><B>Bolt LLC</B><BR><I>TERMINATED: 02/20/2024</I></td></tr>';
    expect(docketOf(pacerPage(ROWS, { parties })).parties).toEqual([
      { name: 'Jane Roe', role: 'Plaintiff', terminated: null },
      { name: 'Acme Inc.', role: 'Defendant', terminated: null },
      { name: 'Bolt LLC', role: 'Defendant', terminated: '2024-02-20' },
    ]);
  });

  it('tells each entry as it stands there, in one line, with its number and its days', () => {
    expect(docketOf(pacerPage(ROWS)).entries).toMatchObject([
      { index: 0, number: '1', filed: '2024-01-02', entered: '2024-01-03', attachments: 1 },
      { index: 1, number: '5', sequence: '15' },
      { index: 2, number: null, filed: '2024-02-02' },
      {
        number: '9',
        raw: 'ORDER granting 5 Motion to Dismiss with prejudice. Signed by Judge Lee (Entered: 03/01/2024)',
      },
    ]);
  });

  it('becomes the case that it tells', () => {
    expect(standingsAfter(drawn(pacerPage(ROWS)), 'doc-9')).toEqual({
      'jane-roe-v-acme-inc': 'dismissed.withoutLeave',
    });
  });

  it.each([
    ['Southern District of New York (Foley Square)', 'nysd'],
    ['District of Columbia (Washington, DC)', 'dcd'],
    ['District of New Jersey [LIVE] (Newark)', 'njd'],
    ['Eastern District of North Carolina', 'nced'],
  ])('whose links do not say where they lead is of the court that its heading names: %s', (court, id) => {
    expect(
      docketOf(pacerPage(ROWS, { court, link: '/doc1/' }).replace(/https:\/\/ecf[^/]*/g, '')).court,
    ).toBe(id);
  });

  it('without entries is a docket without entries', () => {
    expect(docketOf(pacerPage([])).entries).toEqual([]);
  });

  it.each([
    ['<html><body><h1>Please log in</h1></body></html>', /no docket report of PACER/],
    ['<!DOCTYPE html><p>Rate limit exceeded', /save that page as HTML/],
    ['<?xml version="1.0"?><docket><case_details/></docket>', /ends in \.json/],
    ['<rss version="2.0"><channel/></rss>', /XML/],
  ])('is not what another page or feed is, and the refusal says what to take: %s', (text, why) => {
    expect(importDocket(text)).toMatchObject({ ok: false, why: expect.stringMatching(why) });
  });

  it('is read whole though its tags are nested past any stack', () => {
    const deep = `${'<div>'.repeat(20_000)}${pacerPage(ROWS)}`;
    expect(docketOf(deep).entries).toHaveLength(4);
  });
});

describe('a file of many dockets', () => {
  const one = { court_id: 'akd', docket_number: '3:24-cv-1', case_name: 'A v. B', docket_entries: [] };
  const other = { ...one, docket_number: '3:24-cv-2' };

  it.each([
    ['a list, as a feed gives', JSON.stringify([one, other])],
    ['one a line, as bulk data come', `${JSON.stringify(one)}\n${JSON.stringify(other)}\n`],
  ])('is %s', (_, text) => {
    const parsed = parsedSource(text);
    expect(parsed.ok && docketsOf(parsed.value)).toEqual([one, other]);
  });

  it('is not a list of pages of one docket', () => {
    const pages = [{ results: [] }, { results: [] }];
    expect(docketsOf(pages)).toEqual([pages]);
  });
});

const PAGES = new URL('../../../shared/dockets/html/', import.meta.url);
const names = existsSync(PAGES) ? readdirSync(PAGES).map((name) => name.replace(/\.html$/, '')) : [];
const plain = (text: unknown): string =>
  String(text ?? '')
    .replace(/\s+/g, ' ')
    .trim();
/** Texts out of which contact details were taken on one side only. */
const CUT = /example\.com|\(000\) 000|tran_redaction_procedure|^NOTICE RE REDACTION|Transcriber|procedures/;

describe.skipIf(names.length === 0)(`pages and what they say (${WHERE})`, () => {
  it.each(names)('%s', (name) => {
    const says = JSON.parse(sharedDocket(`district/${name}.json`));
    const read = readPacerPage(readFileSync(new URL(`${name}.html`, PAGES), 'utf8'));
    const entries = read?.docket_entries ?? [];
    expect([read?.court_id, read?.docket_number, read?.date_filed, read?.date_terminated]).toEqual([
      says.court_id,
      says.docket_number,
      says.date_filed,
      says.date_terminated,
    ]);
    expect(entries).toHaveLength(says.docket_entries.length);
    for (const [at, entry] of entries.entries()) {
      const wanted = says.docket_entries[at];
      for (const field of [
        'document_number',
        'date_filed',
        'date_entered',
        'pacer_doc_id',
        'pacer_seq_no',
      ] as const)
        expect([at, field, entry[field]]).toEqual([at, field, wanted[field] ?? null]);
      if (!CUT.test(plain(entry.description)))
        expect(plain(entry.description)).toBe(plain(wanted.description));
    }
    const partyNames = new Set((read?.parties ?? []).map((party) => plain(party.name)));
    expect(partyNames).toEqual(new Set(says.parties.map((party: { name: string }) => plain(party.name))));
  });
});
