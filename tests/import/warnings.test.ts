import { describe, expect, it } from 'vitest';
import type { Draft } from '../../events/index.ts';
import { docketWarnings } from '../../src/import/draft/index.ts';
import { docketOf, drawn, endOf, imported, type Lines } from './case.ts';

const CLAIM = 'jane-roe-v-acme-inc';
const FILED = ['2024-01-02', 'COMPLAINT against Acme Inc., filed by Jane Roe'] as const;

function warned(entries: Lines, more: Readonly<Record<string, unknown>> = {}, kept: readonly Draft[] = []) {
  const docket = docketOf(entries, more);
  const found = drawn(docket);
  return docketWarnings(imported(docket), found.settled, found.drafts, kept);
}

describe('a docket in which numbers are missing', () => {
  const SPARSE: Lines = [FILED, ['2024-02-01', 'NOTICE of Appearance', '4'], ['2024-02-02', 'LETTER', '5']];

  it('says which', () => {
    expect(warned(SPARSE)).toMatchObject([{ kind: 'gap', entries: ['2', '3'] }]);
  });

  it('moves no claim by that alone', () => {
    expect(endOf(SPARSE)).toEqual({ [CLAIM]: 'filed' });
  });

  it.each([
    ['RESPONSE in Opposition re 3 MOTION to Dismiss filed by Jane Roe'],
    ['NOTICE OF APPEAL by Jane Roe as to 3 Order Dismissing Case'],
    ['BILL of costs re 3 Judgment filed by Acme Inc.'],
    ['ORDER granting 3 Motion for Summary Judgment'],
  ])('is not certain of its claims where an entry calls one of them a motion or an order: %s', (text) => {
    expect(endOf([FILED, ['2024-05-01', text, '9']])).toEqual({ [CLAIM]: 'undetermined' });
  });

  it.each([
    ['RESPONSE re 3 MOTION for Extension of Time filed by Jane Roe'],
    ['NOTICE re 3 Scheduling Order'],
    ['ORDER: by 5/1/2024 the parties confer; 2023 Order of the Chief Judge applies'],
    ['ORDER granting 3 Motion to Seal'],
  ])('is certain where what is missing can end none: %s', (text) => {
    expect(endOf([FILED, ['2024-05-01', text, '9']])).toEqual({ [CLAIM]: 'filed' });
  });
});

describe('a docket whose numbers and days disagree', () => {
  it('names the entries that are out of place', () => {
    expect(
      warned([
        FILED,
        ['2024-02-01', 'MOTION to Stay (Entered: 02/01/2024)', '2'],
        ['2023-01-05', 'LETTER (Entered: 01/05/2023)', '3'],
        ['2024-02-03', 'LETTER of thanks (Entered: 02/03/2024)', '4'],
      ]),
    ).toMatchObject([{ kind: 'out-of-order', entries: ['3'] }]);
  });

  it('is quiet about an order that was entered later than it was filed', () => {
    expect(
      warned([
        FILED,
        ['2024-02-10', 'LETTER', '2'],
        ['2024-02-01', 'ORDER setting a hearing (Entered: 02/11/2024)', '3'],
      ]),
    ).toEqual([]);
  });

  it('may be two dockets in one, where numbers begin again', () => {
    const first: Lines = [1, 2, 3].map((number) => ['2024-01-02', `LETTER of day ${number}`, String(number)]);
    const second: Lines = [1, 2, 3].map((number) => [
      '2025-01-02',
      `NOTICE of day ${number}`,
      String(number),
    ]);
    expect(
      warned([...first, ...second]).map(({ kind, what }) => [kind, /two dockets/.test(what)]),
    ).toContainEqual(['out-of-order', true]);
  });
});

describe('an entry that is there twice', () => {
  it('is named', () => {
    expect(
      warned([FILED, ['2024-02-01', 'LETTER from counsel', '2'], ['2024-02-01', 'LETTER from counsel', '2']]),
    ).toMatchObject([{ kind: 'repeated', entries: ['2'] }]);
  });

  it('without a number is named by its place', () => {
    const line =
      'Minute Entry for proceedings held before Judge Lee: status conference held on 2/1/2024 by telephone';
    expect(warned([FILED, ['2024-02-01', line, null], ['2024-02-01', line, null]])).toMatchObject([
      { kind: 'repeated', entries: ['#2'] },
    ]);
  });

  it('is not found in short lines that say the same of several papers', () => {
    expect(
      warned([FILED, ['2024-02-01', 'Summons Issued', null], ['2024-02-01', 'Summons Issued', null]]),
    ).toEqual([]);
  });
});

describe('a closing', () => {
  it('that only the head of the docket tells is told', () => {
    expect(warned([FILED], { date_terminated: '2024-06-03' })).toMatchObject([
      { kind: 'terminated', entries: [] },
    ]);
  });

  it('that an entry notes without a word of how is told with it', () => {
    expect(warned([FILED, ['2024-03-01', '***Civil Case Terminated', null]])).toMatchObject([
      { kind: 'terminated', entries: ['#1'] },
    ]);
  });

  it('that an order tells needs no warning', () => {
    expect(
      warned([FILED, ['2024-06-03', 'ORDER DISMISSING CASE with prejudice']], {
        date_terminated: '2024-06-03',
      }),
    ).toEqual([]);
  });
});

describe('a docket imported again', () => {
  const before = drawn(docketOf([FILED, ['2024-02-01', 'LETTER from counsel', '2']])).settled.entries;

  it('says what it no longer has', () => {
    expect(warned([FILED], {}, before)).toMatchObject([{ kind: 'vanished', entries: ['2'] }]);
  });

  it('is quiet where it has only grown', () => {
    const grown: Lines = [FILED, ['2024-02-01', 'LETTER from counsel', '2'], ['2024-03-01', 'LETTER', '3']];
    expect(warned(grown, {}, before)).toEqual([]);
  });
});
