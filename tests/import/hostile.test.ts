import { describe, expect, it } from 'vitest';
import { importDocket, toImportJson } from '../../src/import/index.ts';
import { baits, docketOf } from './baits.ts';

function imported(value: unknown) {
  const result = importDocket(value);
  if (!result.ok) throw new Error(result.why);
  return result;
}

describe('a value that is no docket', () => {
  it.each([
    [null],
    [17],
    [true],
    [[]],
    [{}],
    ['not json'],
    ['[1, 2'],
    [undefined],
    [[[[]]]],
    [{ docket_entries_: [] }],
  ])('is refused with a sentence: %j', (value) => {
    const result = importDocket(value);
    expect(result.ok).toBe(false);
    if (!result.ok) expect(result.why).toMatch(/^[A-Z].{10,400}$/s);
  });

  it('is refused when it nests ten thousand deep', () => {
    expect(importDocket(`${'['.repeat(10_000)}${']'.repeat(10_000)}`).ok).toBe(false);
  });
});

describe('a docket with wrong types everywhere', () => {
  it('keeps a row for every entry and notes what it left out', () => {
    const result = imported({
      court_id: 7,
      case_name: ['x'],
      parties: 'none',
      docket_entries: [
        null,
        3,
        [],
        'text',
        { description: 12, document_number: {} },
        { description: 'ORDER', date_filed: 'yesterday', document_number: 4 },
      ],
    });
    expect(result.entries).toHaveLength(6);
    expect(result.entries.at(-1)).toMatchObject({ kind: 'order', number: '4', on: null });
    expect(result.docket.notes.join(' ')).toContain('"description" was not text');
  });

  it('reads no field that an object only inherits', () => {
    const result = imported(
      JSON.parse(
        '{"docket_entries":[{"__proto__":{"description":"ORDER"},"constructor":"x","description":"NOTICE of Appearance"}],"parties":[]}',
      ),
    );
    expect(result.entries[0]).toMatchObject({ kind: 'notice', raw: 'NOTICE of Appearance' });
    expect(Object.getPrototypeOf({})).not.toHaveProperty('description');
  });

  it('goes on where an entry nests ten thousand deep', () => {
    const deep = `${'{"a":'.repeat(10_000)}1${'}'.repeat(10_000)}`;
    expect(
      imported(`{"docket_entries":[{"description":"ORDER","attachments":[${deep}]}],"parties":${deep}}`)
        .entries[0]?.kind,
    ).toBe('order');
  });
});

describe('a docket with markup in its text', () => {
  it('reads the words and drops the tags, encoded or not', () => {
    const row = imported(
      docketOf(
        '<script>alert(1)</script> ORDER <b>granting</b> 1 Motion &amp; closing &lt;i&gt;it&lt;/i&gt;',
      ),
    ).entries[0];
    expect(row?.text).toBe('alert(1) ORDER granting 1 Motion & closing it');
  });
});

describe('a docket with duplicate numbers', () => {
  it('links a ruling to the motion of that number', () => {
    const result = imported({
      docket_entries: [
        { document_number: '5', description: 'NOTICE of Appearance' },
        { document_number: '5', description: 'MOTION to Dismiss by Acme' },
        { document_number: '6', description: 'ORDER granting 5 Motion to Dismiss' },
      ],
    });
    expect(result.entries[2]?.rulings).toMatchObject([{ motion: '5', type: 'dismiss' }]);
  });
});

describe('text made to be slow', () => {
  it.each(Object.entries(baits(1)))('%s is read', (_, bait) => {
    expect(
      imported(docketOf(bait, `ORDER ${bait}`, `MOTION ${bait}`, `MINUTES: ${bait}`)).entries,
    ).toHaveLength(4);
  });

  it('twenty thousand entries are each read', () => {
    const result = imported(
      docketOf(
        ...Array.from({ length: 20_000 }, (_, at) =>
          at % 2 === 0
            ? 'MOTION for Extension of Time by Acme Inc.'
            : `ORDER granting ${at} Motion for Extension of Time`,
        ),
      ),
    );
    expect(toImportJson(result).entries).toHaveLength(20_000);
  });
});
