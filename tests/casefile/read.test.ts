import { describe, expect, it } from 'vitest';
import type { DataOf, ElementId, EntryId, TestId } from '../../events/index.ts';
import { readEntries } from '../../src/casefile/index.ts';
import { caseIn, header, saidOf } from './cases.ts';

const entry = (text: string) => caseIn(`${header}entries:\n  - ${text}\n`).drafts.at(-1);
const id = (text: string) => text as EntryId;

describe('given a case file without faults', () => {
  const caseFile = caseIn(`${header}matters:
  deposition: { title: Deposition of the controller }
tests:
  hunt: { title: Standing, authority: Hunt, elements: { germane: Is it germane? }, rule: germane, cites: [Hunt] }
readings:
  other: { question: Which?, takes: This, other: That, edits: [{ edit: omit, entry: complaint }] }
entries:
  - { id: complaint, type: ComplaintFiled, on: 2024-01-15, asserts: [breach], cites: ['712 F. Supp. at 759'] }
`);

  it('the header becomes entries, before all others', () => {
    expect(caseFile.case).toBe('roe-v-acme');
    expect(caseFile.drafts.map((draft) => `${draft.id} ${draft.type}`)).toEqual([
      'case:roe-v-acme CaseOpened',
      'party:roe PartyNamed',
      'party:acme PartyNamed',
      'claim:breach ClaimDescribed',
      'matter:deposition MatterDescribed',
      'test:hunt TestStated',
      'reading:other ReadingNamed',
      'complaint ComplaintFiled',
    ]);
  });

  it('what is written of an entry is told apart into what all entries have and what its type has', () => {
    expect(caseFile.drafts.at(-1)).toEqual({
      id: 'complaint',
      type: 'ComplaintFiled',
      schemaVersion: 1,
      on: '2024-01-15',
      cites: ['712 F. Supp. at 759'],
      data: { asserts: ['breach'] },
    });
  });

  it('the cites of a party, a claim or a test belong to its description', () => {
    const test = caseFile.drafts.find(({ type }) => type === 'TestStated');
    expect(test?.data).toHaveProperty('cites', ['Hunt']);
    expect(test).not.toHaveProperty('cites');
  });

  it('every entry and every field of it can be found again in the file', () => {
    expect(caseFile.places.get(id('complaint'))).toEqual({ line: 16, column: 5 });
    expect(caseFile.placeOf(id('complaint'), ['asserts', 0])).toEqual({ line: 16, column: 70 });
    expect(caseFile.placeOf(id('complaint'), ['unwritten'])).toEqual({ line: 16, column: 5 });
    expect(caseFile.placeOf(id('claim:breach'), ['title'])).toEqual({ line: 8, column: 20 });
    expect(caseFile.placeOf(id('nothing'))).toBeUndefined();
  });
});

describe('given a date without quotes', () => {
  it.each([
    ['1985', '1985'],
    ['2024-03-01', '2024-03-01'],
    ['[1987-03-27,1987-03-30]', '[1987-03-27,1987-03-30]'],
    ['[ 1987-03-27, 1987 ]', '[1987-03-27,1987]'],
    ['[1987-04-29..1987-08-21]', '[1987-04-29..1987-08-21]'],
    ['[..1987-08-21]', '[..1987-08-21]'],
    ['1987-04-29/..', '1987-04-29/..'],
    ['198X', '198X'],
    ['1987~', '1987~'],
    ['..', '..'],
    ["'[1987-03-27,1987-03-30]'", '[1987-03-27,1987-03-30]'],
  ])('%s is read as it is written', (written, on) => {
    expect(entry(`{ id: paper, type: PaperFiled, kind: other, on: ${written} }`)).toHaveProperty('on', on);
  });

  it('the right date of a correction is read in the same way', () => {
    const corrected = caseIn(`${header}entries:
  - { id: paper, type: PaperFiled, kind: other }
  - { id: correction, type: EntryCorrected, entry: paper, on: [1987-03-27,1987-03-30], reason: Misread }
`).drafts.at(-1);
    expect(corrected?.data).toHaveProperty('on', '[1987-03-27,1987-03-30]');
    expect(corrected).not.toHaveProperty('on');
  });
});

describe('given a text that YAML takes for something else', () => {
  it('a docket number, a title and an id are read as they are written', () => {
    const { drafts } = caseIn(
      'nunc: 1\ncase: 1984\ntitle: 1984\nnumber: 0085\nentries:\n  - { id: 12, type: PaperFiled, kind: other, title: true }\n',
    );
    expect(drafts[0]).toMatchObject({ id: 'case:1984', data: { title: '1984', number: '0085' } });
    expect(drafts[1]).toMatchObject({ id: '12', data: { title: 'true' } });
  });
});

describe('given a case file in JSON', () => {
  const json = {
    nunc: 1,
    case: 'roe-v-acme',
    title: 'Roe v. Acme',
    entries: [{ id: 'paper', type: 'PaperFiled', kind: 'othr' }],
  };

  it('it is read like one in YAML, with the lines of its faults', () => {
    expect(saidOf(JSON.stringify(json, null, 2))).toEqual([
      'test.yaml:9:15: `kind` must be one of answer, brief, notice, hearing, stipulation, transcript, appeal, other, not "othr"; did you mean "other"?',
    ]);
    expect(caseIn(JSON.stringify(json).replace('othr', 'other')).drafts).toHaveLength(2);
  });
});

describe('given a library of legal tests', () => {
  const germane = 'germane' as ElementId;
  const hunt: DataOf<'TestStated'> = {
    test: 'hunt' as TestId,
    title: 'Standing',
    authority: 'Hunt',
    elements: { [germane]: 'Is it germane?' },
    rule: germane,
  };
  const libraryTests = new Map([
    ['hunt', hunt],
    ['unused', { ...hunt, test: 'unused' as TestId }],
  ]);
  const order =
    '  - { id: order, type: OrderEntered, findings: [{ test: hunt, element: germane, holding: open }] }\n';

  it('a test that the case refers to is taken from it, and stands in the caption', () => {
    const { drafts, places } = caseIn(`${header}entries:\n${order}`, { libraryTests });
    expect(drafts.map((draft) => draft.id)).toEqual([
      'case:roe-v-acme',
      'party:roe',
      'party:acme',
      'claim:breach',
      'test:hunt',
      'order',
    ]);
    expect(places.has(id('test:hunt'))).toBe(false);
  });

  it('a test that the case states itself takes its place', () => {
    const own =
      'tests:\n  hunt: { title: Mine, authority: Me, elements: { germane: Is it? }, rule: germane }\n';
    const { drafts } = caseIn(`${header}${own}entries:\n${order}`, { libraryTests });
    expect(drafts.filter(({ type }) => type === 'TestStated').map(({ data }) => data)).toMatchObject([
      { title: 'Mine' },
    ]);
  });

  const named = (item: string) =>
    `${header}tests:\n  standing: ${item}\nentries:\n${order.replace('hunt', 'standing')}`;
  const testsOf = (text: string) =>
    caseIn(text, { libraryTests })
      .drafts.filter(({ type }) => type === 'TestStated')
      .map(({ data }) => data);

  it('a test may be used under a name of its own', () => {
    expect(testsOf(named('{ use: hunt }'))).toEqual([{ ...hunt, test: 'standing' }]);
  });

  it('what is written beside it takes the place of what the library says', () => {
    expect(testsOf(named('{ use: hunt, title: Ours, about: jurisdiction }'))).toEqual([
      { ...hunt, test: 'standing', title: 'Ours', about: 'jurisdiction' },
    ]);
  });

  it.each([
    ['{ use: hnut }', 'test.yaml:10:20: there is no test in the library "hnut"; did you mean "hunt"?'],
    ['{ use: [hunt] }', 'test.yaml:10:20: `use` must be the name of a test in the library, as in standing'],
    ['{ use: hunt, test: hunt }', 'test.yaml:10:26: `test` is what it stands under already: leave it out'],
    [
      '{ use: hunt, title: Denied, new trial granted }',
      'test.yaml:10:41: there is no field "new trial granted" here; text with a comma in it goes in quotes, as in title: "Denied, with leave"',
    ],
    ['{ use: hunt, titel: Ours }', 'test.yaml:10:26: there is no field "titel" here; did you mean "title"?'],
  ])('a use that cannot be is told in one line, with its place: %s', (item, said) => {
    expect(saidOf(named(item), { libraryTests })).toEqual([said]);
  });

  it('a ground that is no test of the case or the library is told with the nearest that is', () => {
    expect(saidOf(`${header}entries:\n${order.replace('hunt', 'hnut')}`, { libraryTests })).toEqual([
      'test.yaml:10:57: there is no test "hnut"; did you mean "hunt"?',
    ]);
  });

  it('its elements are checked like any other test’s', () => {
    expect(
      saidOf(`${header}entries:\n${order.replace('element: germane', 'element: germain')}`, { libraryTests }),
    ).toEqual(['test.yaml:10:72: the test "hunt" has no element "germain"; did you mean "germane"?']);
  });
});

describe('given entries to add to a case', () => {
  it.each([
    '{ id: order, type: OrderEntered, on: 2024-05-02 }',
    '- { id: order, type: OrderEntered, on: 2024-05-02 }',
    'entries:\n  - { id: order, type: OrderEntered, on: 2024-05-02 }',
  ])('one entry, a list, or a list under entries is read: %s', (text) => {
    const read = readEntries({ name: 'order.yaml', text });
    expect(read).toMatchObject({ ok: true, drafts: [{ id: 'order', on: '2024-05-02' }] });
  });

  it('what a reading brings in is read with it, since nobody reads it again', () => {
    const edit = '{ edit: insert, entry: { id: late, type: OrderEntered, titel: Late } }';
    const text = `{ id: reading, type: ReadingNamed, reading: other, question: Which?, takes: This., other: That., edits: [${edit}] }`;
    expect(readEntries({ name: 'reading.yaml', text })).toMatchObject({
      ok: false,
      problems: [
        { what: 'there is no field "titel" here; did you mean "title"? (all of them: docs/ENTRIES.md)' },
      ],
    });
    expect(readEntries({ name: 'reading.yaml', text: text.replace('titel', 'title') }).ok).toBe(true);
  });

  it('their faults are told with their lines', () => {
    const read = readEntries({ name: 'order.yaml', text: '- { id: order, type: OrderEntred }\n- x\n' });
    expect(read).toMatchObject({
      ok: false,
      problems: [
        {
          line: 1,
          column: 22,
          what: 'there is no entry type "OrderEntred"; did you mean "OrderEntered"? (all of them: docs/ENTRIES.md)',
        },
        { line: 2, column: 3 },
      ],
    });
  });
});
