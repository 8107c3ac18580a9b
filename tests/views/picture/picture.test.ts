import { describe, expect, it } from 'vitest';
import { openRecord } from '../../../src/audit/index.ts';
import { htmlMemo, icsCalendar, mermaidTimeline, svgPicture } from '../../../src/views/picture/index.ts';
import { staircase } from '../../../src/views/picture/labels.ts';
import { day } from '../../audit/at.ts';
import { exampleCase, recorded } from '../../examples/case-files.ts';
import { expectGolden } from '../../golden.ts';
import { complaint, entry } from '../../roe-v-acme.ts';

const record = openRecord(recorded(exampleCase('abc-v-meese')));
const golden = (name: string) => new URL(`./golden/${name}`, import.meta.url);
const made = { madeAt: '2036-01-01T00:00:00.000Z' };

describe('the worked case', () => {
  it('is drawn, told, outlined and put in a calendar as was looked at', () => {
    expectGolden(golden('abc-v-meese.svg'), svgPicture(record, { width: 1000, at: day('1987-03-28') }));
    expectGolden(golden('abc-v-meese.html'), htmlMemo(record));
    expectGolden(golden('abc-v-meese.mmd'), mermaidTimeline(record));
    expectGolden(golden('abc-v-meese.ics'), icsCalendar(record, made));
  });

  it('needs nothing from elsewhere and runs nothing', () => {
    const page = htmlMemo(record);
    expect(page).not.toMatch(/<script|\ssrc=|\shref=|@import|url\((?!#)/i);
  });
});

describe('a record with markup in its words', () => {
  it('has it as text, in the picture and on the page', () => {
    const hostile = openRecord([
      ...complaint(),
      entry(
        'PaperFiled',
        'paper',
        { kind: 'brief', title: '</title><script>"\u0001&' },
        { on: '2026-01-05' },
      ),
    ]);
    for (const text of [svgPicture(hostile), htmlMemo(hostile)]) {
      expect(text).not.toContain('<script>');
      expect(text).not.toContain('\u0001');
    }
  });
});

describe('a record without a date', () => {
  it('is still drawn, and says so', () => {
    expect(svgPicture(openRecord(complaint()))).toContain('No entry of this record has a date.');
  });
});

describe('labels over lines', () => {
  it('stand above every label whose line rises within their width', () => {
    expect(
      staircase([
        { x: 0, width: 50 },
        { x: 20, width: 50 },
        { x: 60, width: 10 },
        { x: 100, width: 5 },
      ]),
    ).toEqual([2, 1, 0, 0]);
  });
});
