import { describe, expect, it } from 'vitest';
import { NotRecords, RecordSplitter } from '../../src/import/index.ts';

const RECORDS = [
  { docket_entries: [{ description: 'ORDER {granting} "5" \\ [2] Motion' }] },
  { docket_entries: [], name: 'Roe } v. ] Acme' },
  { parties: [{ name: '{' }] },
];
const texts = RECORDS.map((record) => JSON.stringify(record));

function taken(pieces: readonly string[]): readonly unknown[] {
  const splitter = new RecordSplitter(10_000);
  const found = pieces.flatMap((piece) => splitter.take(piece));
  splitter.end();
  return found.map((one): unknown => JSON.parse(one));
}

describe('a file of many records', () => {
  it.each([
    ['one a line', texts.join('\n')],
    ['one a line, with blank ones', `\ufeff${texts.join('\r\n\r\n')}\n`],
    ['a list', `[${texts.join(', ')}]`],
    ['a list over many lines', `[\n${texts.join(',\n')}\n]\n`],
  ])('gives each record: %s', (_, text) => {
    expect(taken([text])).toEqual(RECORDS);
  });

  it('gives them wherever it is cut into pieces', () => {
    const text = `[${texts.join(',')}]`;
    for (let at = 1; at < text.length; at++)
      expect(taken([text.slice(0, at), text.slice(at)])).toEqual(RECORDS);
    expect(taken([...text])).toEqual(RECORDS);
  });

  it.each([
    [`${texts[0]}\n{"docket_entries": [`, 'it ends in the middle, after 1 dockets'],
    [`[${texts[0]}`, 'it ends in the middle'],
    [`${texts[0]} and more`, 'what follows the docket 1 is neither'],
    ['"a text"', 'neither a list of dockets'],
    [JSON.stringify({ name: 'x'.repeat(20_000) }), 'the docket 1 in it has more than'],
  ])('says in a sentence what is wrong with it', (text, what) => {
    expect(() => taken([text])).toThrow(NotRecords);
    expect(() => taken([text])).toThrow(what);
  });
});
