import { parse as parseCsv } from 'csv-parse/sync';
import ICAL from 'ical.js';
import { micromark } from 'micromark';
import { parse as parseHtml } from 'parse5';
import { SaxesParser } from 'saxes';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { printable } from '../../src/views/printable.ts';
import { Clerk } from '../cli/clerk.ts';

/** What a hostile docket would have stand somewhere else: each is one format's own markup. */
const FORGED = ['BEGIN:VEVENT', 'UID:forged@court', 'SUMMARY:Trial (forged)', 'END:VEVENT'].join('\\r\\n');
const TITLE = [
  `Roe, Doe; v. Acme\\r\\n${FORGED}\\r\\nX-A:`,
  '<script>window.forged=1</script>',
  '![x](https://evil.example) | cell | &lt;b&gt;',
  '\\u202egnihton\\u202c \\u200b\\u2066\\u001b]0;forged\\u0007\\U000E0041',
].join(' ');

const hostile = `nunc: 1
case: hostile
title: "${TITLE}"
court: N.D. Cal.
number: 1
judge: Smith
parties:
  roe: { name: "\\u200b=HYPERLINK(\\"https://evil.example\\")", role: plaintiff }
  acme: { name: "Acme, \\"Inc.\\"", role: defendant }
claims:
  tort: { title: "${TITLE}", claimant: roe, against: [acme] }
entries:
  - { id: complaint, type: ComplaintFiled, on: 2031-01-02, by: [roe], asserts: [tort] }
  - { id: letter, type: PaperFiled, on: 2031-02-02, kind: notice, title: "${TITLE}" }
  - { id: sum, type: PaperFiled, on: 2031-02-03, kind: notice, title: "\\u200b=1+1" }
`;

let clerk: Clerk;
let file: string;
beforeAll(() => {
  clerk = new Clerk();
  file = clerk.file('hostile.yaml', hostile);
});
afterAll(() => clerk.leaves());

async function exported(format: string): Promise<string> {
  const { code, out, err } = await clerk.types(['export', file, '--format', format]);
  expect({ code, err }).toEqual({ code: 0, err: '' });
  return out;
}

describe('a docket whose words are another format’s markup', () => {
  it('is a calendar of its own entries only, its name escaped', async () => {
    const ics = await exported('ics');
    const calendar = new ICAL.Component(ICAL.parse(ics));
    const events = calendar.getAllSubcomponents('vevent');
    expect(events.map((event) => event.getFirstPropertyValue('uid'))).toEqual(
      ['complaint', 'letter', 'sum'].map((id) => `hostile/${id}@nunc`),
    );
    // The parser knows neither as text, and so leaves their escapes as they are written.
    expect(calendar.getFirstPropertyValue('name')).toMatch(/^Roe\\, Doe\\; v\. Acme BEGIN:VEVENT/);
    expect(calendar.getFirstPropertyValue('x-wr-calname')).toBe(calendar.getFirstPropertyValue('name'));
  });

  it('is a table with a row for each entry, in which nothing is a formula', async () => {
    const rows = parseCsv(await exported('csv'), { columns: true }) as Record<string, string>[];
    expect(new Set(rows.map(({ entry }) => entry))).toEqual(new Set(['complaint', 'letter', 'sum']));
    for (const cell of rows.flatMap((row) => Object.values(row))) expect(cell).not.toMatch(/^[=+\-@\t\r]/);
    expect(rows.find(({ entry }) => entry === 'sum')?.title).toBe("'=1+1");
  });

  it('is Markdown in which no word is a link, a picture or an element', async () => {
    const html = micromark(await exported('md'));
    expect(html).not.toMatch(/<(?:script|img|a|b)[\s>]/);
    expect(html).toContain('![x](https://evil.example) | cell | &amp;lt;b&amp;gt;');
  });

  it('is HTML without an element of its own', async () => {
    const names = new Set<string>();
    const walk = (node: object): void => {
      if ('tagName' in node) names.add(String(node.tagName));
      if ('childNodes' in node) for (const child of node.childNodes as object[]) walk(child);
    };
    walk(parseHtml(await exported('html')));
    expect(names).toContain('body');
    expect(names).not.toContain('script');
    expect(names).not.toContain('img');
  });

  it('is well-formed SVG without an element of its own', async () => {
    const names = new Set<string>();
    const parser = new SaxesParser();
    parser.on('opentag', ({ name }) => names.add(name));
    parser.on('error', (error) => {
      throw error;
    });
    parser.write(await exported('svg')).close();
    expect(names).toContain('svg');
    expect(names).not.toContain('script');
  });

  it.each(['md', 'csv', 'ics', 'html', 'svg', 'mermaid', 'json', 'jsonl'])(
    'as %s hides no sign',
    async (format) => {
      const text = (await exported(format)).replaceAll('\r\n', '\n');
      expect(printable(text)).toBe(text);
    },
  );

  it('is the same words as JSON, each hidden sign spelled as an escape', async () => {
    const { entries } = JSON.parse(await exported('json')) as {
      entries: { id: string; data: { title: string } }[];
    };
    expect(entries.find(({ id }) => id === 'letter')?.data.title).toContain('\u202egnihton\u202c');
  });
});
