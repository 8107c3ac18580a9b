import { describe, expect, it } from 'vitest';
import type { Entry } from '../../events/index.ts';
import { openRecord } from '../../src/audit/index.ts';
import { amendedOrder, caption, complaint, entry, on, order, toDismiss } from '../roe-v-acme.ts';

const dated = (one: Entry, day: string, ...after: readonly string[]): Entry =>
  ({ ...one, on: day, ...(after.length > 0 ? { after } : {}) }) as Entry;

const impossible = (...entries: readonly Entry[]) =>
  openRecord(entries)
    .anomalies.filter(({ kind }) => kind === 'impossible-order')
    .map(({ entry: one, about, what }) => [one, about, what]);

describe('entries whose dates and whose order cannot both be right', () => {
  it('an order certainly before the motion it decides is reported with both', () => {
    expect(
      impossible(
        ...complaint(),
        dated(toDismiss('motion', ['contract']), '2026-03-10'),
        dated(order('order', [on('motion').denied()]), '2026-03-09'),
      ),
    ).toEqual([
      [
        'order',
        'motion',
        'order (2026-03-09 at the latest) comes after motion, which is later (2026-03-10 at the earliest)',
      ],
    ]);
  });

  it('is reported through undated entries between the two, too', () => {
    const found = impossible(
      ...complaint(),
      dated(toDismiss('motion', ['contract']), '2026-03-10'),
      order('order', [on('motion').denied()]),
      dated(amendedOrder('amended', 'order', []), '2026-03-01'),
    );
    expect(found).toHaveLength(1);
    expect(found[0]?.slice(0, 2)).toEqual(['amended', 'order']);
    expect(found[0]?.[2]).toContain('2026-03-10 at the earliest');
  });

  it('is reported where intervals leave no day, and not where they leave one', () => {
    const pair = (motion: string, decided: string) =>
      impossible(
        ...complaint(),
        dated(toDismiss('motion', ['contract']), motion),
        dated(order('order', [on('motion').denied()]), decided),
      ).length;
    expect(pair('2026-03-10/2026-03-20', '2026-03-01/2026-03-10')).toBe(0);
    expect(pair('2026-03-11/2026-03-20', '2026-03-01/2026-03-10')).toBe(1);
    expect(pair('[2026-03-01,2026-03-20]', '[2026-02-01,2026-03-05]')).toBe(0);
    expect(pair('[2026-03-06,2026-03-20]', '[2026-02-01,2026-03-05]')).toBe(1);
  });

  it('entries each said to come after the other are reported with both, once', () => {
    const paper = (id: string, after: string) =>
      entry('PaperFiled', id, { kind: 'brief', title: id }, { after: [after] });
    const ring = impossible(...caption, paper('one', 'two'), paper('two', 'three'), paper('three', 'one'));
    expect(ring).toHaveLength(1);
    expect(new Set(['one', 'two', 'three'])).toContain(ring[0]?.[0]);
    expect(ring[0]?.[2]).toMatch(
      /^this order is impossible: "(\w+)" comes after .*, which comes after "\1"$/,
    );
  });

  it('still leaves a docket to be asked: the link that cannot hold is taken away, nothing else', () => {
    const record = openRecord([
      ...complaint(),
      dated(toDismiss('motion', ['contract']), '2026-03-10'),
      dated(order('order', [on('motion').denied()]), '2026-03-09'),
    ]);
    expect(record.filed.map(({ id }) => id)).toEqual(['complaint', 'order', 'motion']);
  });
});
