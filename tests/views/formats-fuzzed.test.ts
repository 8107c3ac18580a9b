import { parse as parseCsv } from 'csv-parse/sync';
import * as fc from 'fast-check';
import ICAL from 'ical.js';
import { micromark } from 'micromark';
import { parse as parseHtml } from 'parse5';
import { SaxesParser } from 'saxes';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { printable } from '../../src/views/printable.ts';
import { Clerk } from '../cli/clerk.ts';

const RUNS = process.env.NUNC_FAULTS === 'long' ? 150 : 12;

/** What means something in one of the formats: put between any other signs. */
const MARKUP = [
  ...[
    '\r\n',
    '\n',
    '\r',
    '\u0085',
    '\u2028',
    '\t',
    '\u000b',
    '\f',
    '\u0000',
    '\u001b[31m',
    '\u202e',
    '\u200b',
  ],
  ...[
    'END:VEVENT',
    'BEGIN:VEVENT',
    ';',
    ',',
    ':',
    '\\',
    '\\n',
    '"',
    "'",
    '`',
    '```',
    '~~~',
    '|',
    '||',
    '---',
  ],
  ...[
    '=1+1',
    '+',
    '-',
    '@',
    '\uff1d',
    '<script>',
    '</text>',
    '</td>',
    '<!--',
    '-->',
    ']]>',
    '<?x?>',
    '&',
    '&amp;',
  ],
  ...[
    '&#60;',
    '<b onclick=x>',
    '[a](javascript:x)',
    '![a](x)',
    '[a]: x',
    '<https://x.example>',
    '# ',
    '> ',
    '* ',
  ],
  ...[
    '1. ',
    '    ',
    '%%',
    '-->|',
    'end',
    '((',
    '))',
    '\u{1f468}\u200d\u2696\ufe0f',
    'e\u0301',
    '\ufeff',
    '\ufffe',
  ],
];
const words = fc
  .array(fc.oneof(fc.constantFrom(...MARKUP), fc.string({ unit: 'binary', maxLength: 6 })), {
    minLength: 1,
    maxLength: 12,
  })
  .map((parts) => `X${parts.join('')}X`);

const caseOf = (title: string): string =>
  JSON.stringify({
    nunc: 1,
    case: 'fuzzed',
    title,
    court: title,
    parties: { roe: { name: title, role: 'plaintiff' }, acme: { name: title, role: 'defendant' } },
    claims: { tort: { title, claimant: 'roe', against: ['acme'] } },
    tests: { duty: { title, authority: title, elements: { owed: title }, rule: 'owed' } },
    entries: [
      { id: 'complaint', type: 'ComplaintFiled', on: '2031-01-02', by: ['roe'], asserts: ['tort'] },
      { id: 'letter', type: 'PaperFiled', on: '2031-02-02', kind: 'notice', title, note: title },
    ],
  });

let clerk: Clerk;
beforeAll(() => {
  clerk = new Clerk();
});
afterAll(() => clerk.leaves());

/** The export of a case in which every text is this one; undefined where no case file may say so. */
async function exported(title: string, format: string): Promise<string | undefined> {
  const file = clerk.file('fuzzed.json', caseOf(title));
  const { code, out, err } = await clerk.types(['export', file, '--format', format]);
  if (code === 2) return undefined;
  expect({ code, err }).toEqual({ code: 0, err: '' });
  return out;
}

/** Holds for whatever a docket says, as it does for plain words. */
async function whatever(format: string, holds: (out: string, plain: string) => void): Promise<void> {
  const plain = await exported('Plain words', format);
  if (plain === undefined) throw new Error('plain words are refused');
  let accepted = 0;
  await fc.assert(
    fc.asyncProperty(words, async (title) => {
      const out = await exported(title, format);
      if (out === undefined) return;
      accepted += 1;
      holds(out, plain);
    }),
    { numRuns: RUNS },
  );
  expect(accepted).toBeGreaterThan(0);
}

/** The names of a page's elements in order, with the attributes of each. */
function elementsOf(html: string): readonly string[] {
  const found: string[] = [];
  const walk = (node: object): void => {
    if ('tagName' in node) {
      const attributes = 'attrs' in node ? (node.attrs as { name: string }[]) : [];
      found.push([node.tagName, ...attributes.map(({ name }) => name)].join(' '));
    }
    if ('childNodes' in node) for (const child of node.childNodes as object[]) walk(child);
  };
  walk(parseHtml(html));
  return found;
}

describe('an export of a docket, whatever it says', () => {
  it('has the same events as a calendar', () =>
    whatever('ics', (out) => {
      const events = new ICAL.Component(ICAL.parse(out)).getAllSubcomponents('vevent');
      expect(events.map((event) => event.getFirstPropertyValue('uid'))).toEqual(
        ['complaint', 'letter'].map((id) => `fuzzed/${id}@nunc`),
      );
      const names = (component: ICAL.Component) => component.getAllProperties().map(({ name }) => name);
      for (const event of events) expect(new Set(names(event)).size).toBe(names(event).length);
    }));

  it('has the same rows and columns as a table, and no formula in them', () =>
    whatever('csv', (out, plain) => {
      const rows = (text: string) => parseCsv(text) as string[][];
      const shape = (text: string) => rows(text).map((row) => row.length);
      expect(shape(out)).toEqual(shape(plain));
      for (const cell of rows(out).flat()) expect(cell).not.toMatch(/^[=+\-@\t\r\uff1d\uff0b\uff0d\uff20]/);
    }));

  it('has the same elements as a page', () =>
    whatever('html', (out, plain) => {
      expect(new Set(elementsOf(out))).toEqual(new Set(elementsOf(plain)));
      expect(elementsOf(out)).toHaveLength(elementsOf(plain).length);
    }));

  it('has the same kinds of elements as a picture, and is well-formed', () =>
    whatever('svg', (out, plain) => {
      const kinds = (text: string) => {
        const names = new Set<string>();
        const parser = new SaxesParser({ xmlns: true });
        parser.on('opentag', ({ name, attributes }) =>
          names.add([name, ...Object.keys(attributes)].join(' ')),
        );
        parser.on('error', (error) => {
          throw error;
        });
        parser.write(text).close();
        return names;
      };
      const known = kinds(plain);
      for (const kind of kinds(out)) expect(known).toContain(kind);
    }));

  it('makes nothing of its own in Markdown', () =>
    whatever('md', (out, plain) => {
      const names = (text: string) => elementsOf(micromark(text)).map((element) => element.split(' ')[0]);
      expect(names(out)).toEqual(names(plain));
    }));

  it('is one entry a line as JSON, and hides nothing anywhere', async () => {
    await whatever('jsonl', (out, plain) => {
      const lines = (text: string) => text.trimEnd().split('\n');
      expect(lines(out).map((line) => (JSON.parse(line) as { id: string }).id)).toEqual(
        lines(plain).map((line) => (JSON.parse(line) as { id: string }).id),
      );
    });
    for (const format of ['md', 'csv', 'ics', 'html', 'svg', 'mermaid', 'json'])
      await whatever(format, (out) => {
        // A calendar's long lines are folded, between any two signs (RFC 5545, section 3.1).
        const text = out.replaceAll('\r\n ', '').replaceAll('\r\n', '\n');
        expect(printable(text)).toBe(text);
      });
  });
});
