import { describe, expect, it } from 'vitest';
import { parseDate, parseDay } from '../../events/dates.ts';
import type { Entry } from '../../events/index.ts';
import { audit, type CaseRecord, historyOf, openRecord } from '../../src/audit/index.ts';
import { caption, complaint, entry, on, order, toDismiss } from '../roe-v-acme.ts';
import { day } from './at.ts';

/** Asks a record everything that goes over all its entries; `npm run bench` holds how that grows with them. */
function asked(entries: readonly Entry[]): {
  readonly record: CaseRecord;
  readonly answer: ReturnType<typeof audit>;
} {
  const record = openRecord(entries);
  return { record, answer: audit(record, { at: day('1987-03-28') }) };
}

describe('dates that are none', () => {
  it.each([
    ['1987-02-30', 'February 1987 has 28 days'],
    ['19870', 'is not a date'],
    ['', 'no date is given'],
    ['Y1000000', ''],
    ['+1000000-01-01', ''],
  ])('%j is refused in one sentence', (text, _) => {
    const read = parseDate(text);
    expect(read.ok).toBe(false);
    if (!read.ok) expect(read.what).toMatch(/^[^\n]{10,160}$/);
    expect(parseDay(text).ok).toBe(false);
  });
});

describe('ten thousand undated entries', () => {
  it('that say nothing of claims leave them certain, and every order was tried', () => {
    const papers = Array.from({ length: 10_000 }, (_, index) =>
      entry('PaperFiled', `paper-${index}`, { kind: 'brief', title: 'Brief' }),
    );
    const { answer } = asked([
      ...caption,
      entry('ComplaintFiled', 'complaint', { asserts: ['contract'] }, { on: '1987-01-01' }),
      ...papers,
    ]);
    expect(answer.claims[0]).toMatchObject({ states: ['filed'], certain: true });
    expect(answer.claims[0]).not.toHaveProperty('bounded');
  });

  it('that move one claim back and forth give every state, and say that not every order was tried', () => {
    const moves = Array.from({ length: 5_000 }, (_, index) => [
      toDismiss(`motion-${index}`, ['contract']),
      order(`order-${index}`, [on(`motion-${index}`).denied()]),
    ]).flat();
    const { record, answer } = asked([...complaint(), ...moves]);
    const { states, certain, bounded } = answer.claims[0] ?? {};
    expect({ states, certain, bounded }).toEqual({
      states: ['filed', 'motion', 'survives'],
      certain: false,
      bounded: true,
    });
    const [contract] = record.docket.caption.claims.keys();
    expect(contract && historyOf(record, contract).stretches[0]?.bounded).toBe(true);
  });
});

describe('a few uncertain entries', () => {
  it('are each tried, and nothing is said of bounds', () => {
    const { answer } = asked([
      ...complaint(),
      toDismiss('motion', ['contract']),
      order('order', [on('motion').denied()]),
    ]);
    expect(answer.claims[0]).not.toHaveProperty('bounded');
  });
});
