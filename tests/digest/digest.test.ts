import { describe, expect, it } from 'vitest';
import { type Entry, recorded } from '../../events/index.ts';
import { statedDay } from '../../src/calendar/index.ts';
import { digestOf } from '../../src/digest/index.ts';
import { digestHtml } from '../../src/views/picture/digest-html.ts';
import { digestIcs } from '../../src/views/picture/digest-ics.ts';
import { digestView } from '../../src/views/text/digest-view.ts';
import { plainText } from '../../src/views/text/styled.ts';
import { caseIn } from '../casefile/cases.ts';

const text = `nunc: 1
case: roe-v-acme
title: Roe v. Acme & Co.
parties:
  roe: { name: Roe, role: plaintiff }
  acme: { name: Acme Corp., role: defendant }
claims:
  fraud: { title: Fraud, claimant: roe, against: [acme] }
entries:
  - { id: complaint, type: ComplaintFiled, on: 2015-03-02, asserts: [fraud] }
  - { id: service, type: ServiceMade, on: 2015-03-10, party: acme, how: personal }
  - { id: motion, type: MotionFiled, on: 2015-03-30, movant: acme, requests: [{ id: d, relief: dismiss, claims: [fraud] }] }
  - { id: order, type: OrderEntered, on: 2015-06-01, rulings: [{ motion: motion, disposition: denied }] }
  - { id: letter, type: PaperFiled, kind: other, on: 2015-06-03, unresolved: ["Which claim is it about?"] }
`;

/** The suit, of which the last entry was learned of a day after the others. */
const entries: readonly Entry[] = (() => {
  const { case: id, drafts } = caseIn(text);
  const head = drafts.slice(0, -1);
  const tail = drafts.slice(-1);
  return [
    ...recorded(head, { case: id, recordedAt: '2015-06-02T09:00:00Z', recordedBy: 'clerk' }),
    ...recorded(tail, { case: id, recordedAt: '2015-06-03T09:00:00Z', recordedBy: 'clerk' }),
  ];
})();

const since = (day: string, at: string) =>
  digestOf('roe-v-acme', entries, { kind: 'day', day: statedDay(day) }, statedDay(at));

describe('a case in which something moved', () => {
  it('is told by what was done in those days, the first of them included', () => {
    expect(since('2015-06-01', '2015-06-02')).toMatchObject({
      claims: [{ claim: 'fraud', from: ['motion'], to: ['survives'] }],
      filed: [],
      decided: [{ motion: 'motion', by: ['order'] }],
      coming: [{ rule: 'Fed. R. Civ. P. 12(a)(4)(A)', due: '2015-06-15' }],
      met: [{ rule: 'Fed. R. Civ. P. 12(a)(1)(A)(i)', by: 'motion' }],
      questions: [],
    });
    expect(since('2015-06-03', '2015-06-04')).toMatchObject({
      questions: [{ entry: 'letter', what: 'Which claim is it about?' }],
      decided: [],
      coming: [],
    });
  });

  it('is told by what was learned after an instant', () => {
    const learned = digestOf(
      'roe-v-acme',
      entries,
      { kind: 'instant', instant: '2015-06-02T12:00:00Z' },
      statedDay('2015-06-03'),
    );
    expect(learned).toMatchObject({ claims: [], filed: [], decided: [], questions: [{ entry: 'letter' }] });
  });

  it('tells a missed deadline once', () => {
    expect(since('2015-06-16', '2015-06-16')).toMatchObject({
      missed: [{ rule: 'Fed. R. Civ. P. 12(a)(4)(A)' }],
    });
    expect(since('2015-06-25', '2015-06-26')?.missed ?? []).toEqual([]);
  });

  it('is told as text, as a page without anything from elsewhere, and as a calendar with alarms', () => {
    const digest = since('2015-06-01', '2015-06-02');
    const cases = digest === null ? [] : [digest];
    const lines = digestView(cases, 80).map(plainText).join('\n');
    expect(lines).toContain('Fraud: motion, now survives');
    expect(Math.max(...lines.split('\n').map(({ length }) => length))).toBeLessThanOrEqual(80);
    const html = digestHtml(cases, 'What moved');
    expect(html).toContain('Roe v. Acme &amp; Co.');
    expect(html).not.toMatch(/<script|<link|src=/);
    const ics = digestIcs(cases, '2015-06-02T09:00:00Z');
    expect(ics).toContain('BEGIN:VALARM');
    expect(ics).toContain('DTSTART;VALUE=DATE:20150615');
  });
});

describe('a case in which nothing moved', () => {
  it('is not told of, and neither is anything else', () => {
    expect(since('2015-09-01', '2015-09-02')).toBeNull();
    expect(digestView([], 80)).toEqual([]);
    expect(digestHtml([], 'What moved')).toBe('');
    expect(digestIcs([], '2015-06-02T09:00:00Z')).toBe('');
  });
});
