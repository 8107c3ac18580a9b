import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { formatDay } from '../../events/dates.ts';
import type { ClaimId, Entry } from '../../events/index.ts';
import { audit, openRecord, readKnownAt } from '../../src/audit/index.ts';
import { asKnownAt } from '../../src/docket/index.ts';
import { exampleCase, exampleText } from '../examples/case-files.ts';
import { complaint, entry } from '../roe-v-acme.ts';
import { auditAt, day, recordedAs, statesOf } from './at.ts';
import { DAYS, dayOf, generatedDocket } from './generated-docket.ts';

const EXAMPLE = '05-order-date-corrected';

/** The example as its log would be: loaded on the first of April, then a correction a day. */
function corrected(): readonly Entry[] {
  const { case: id, drafts } = exampleCase(EXAMPLE);
  const first = drafts.map((draft) => ({
    ...draft,
    case: id,
    recordedAt: '2035-04-01T09:00:00.000Z',
    recordedBy: 'clerk',
  })) as readonly Entry[];
  const later = [1, 2, 3].flatMap((number) =>
    (parse(exampleText(EXAMPLE, `correction-${number}.yaml`)) as readonly unknown[]).map((written) =>
      recordedAs(written, id, `2035-04-0${number + 1}T09:00:00.000Z`),
    ),
  );
  return [...first, ...later];
}

describe('an order entered under the wrong date, corrected, and the correction corrected twice', () => {
  const log = corrected();
  const on = (at: string, knownAt: string) => statesOf(auditAt(log, at, knownAt), 'warranty');

  it.each([
    ['2035-04-01T12:00:00.000Z', 'motion', 'survives', 'survives'],
    ['2035-04-02T12:00:00.000Z', 'motion', 'motion', 'survives'],
    ['2035-04-03T12:00:00.000Z', 'motion', 'motion or survives', 'survives'],
    ['2035-04-04T12:00:00.000Z', 'motion', 'survives', 'survives'],
  ])('answers as it would have been answered on %s', (knownAt, before, between, after) => {
    expect(on('2035-03-26', knownAt)[0]).toBe(before);
    expect(on('2035-03-28', knownAt)[0]).toBe(between);
    expect(on('2035-03-30', knownAt)[0]).toBe(after);
  });

  it('turns on the order, and on nothing else, while its date is left open', () => {
    expect(on('2035-03-28', '2035-04-03T12:00:00.000Z')).toEqual(['motion or survives', 'order']);
  });

  it('holds all that is recorded where no instant is given', () => {
    expect(auditAt(log, '2035-03-28').claims).toEqual(
      auditAt(log, '2035-03-28', '2035-04-04T09:00:00.000Z').claims,
    );
  });

  it('keeps every entry in the log as it was first recorded', () => {
    expect(log.find(({ id }) => id === 'order')?.on).toBe('2035-03-27');
  });

  it('says that nothing was known before the first recording, and when that was', () => {
    const read = readKnownAt('2035-03-31', log);
    expect(read).toEqual({
      ok: false,
      first: '2035-04-01T09:00:00.000Z',
      what: 'nothing was known then: the first entry was recorded at 2035-04-01T09:00:00.000Z',
    });
  });
});

const correction = (id: string, about: string, on: string, recordedAt: string): Entry =>
  entry('EntryCorrected', id, { entry: about as never, on, reason: 'misread' }, { recordedAt });

describe('a correction', () => {
  it('bears on nothing by itself: the entry that it names has taken it up', () => {
    const record = openRecord([
      ...complaint(),
      correction('c1', 'complaint', '2026-02-01', '2026-02-01T00:00:00.000Z'),
    ]);
    const { entries } = record.about({ kind: 'claim', id: 'contract' as ClaimId });
    expect(entries.map(({ id, on }) => [id, on])).toEqual([['complaint', '2026-02-01']]);
  });

  it('that is corrected twice reads as its last correction leaves it', () => {
    const { entries, correctedBy } = asKnownAt([
      ...complaint(),
      correction('c1', 'complaint', '2026-02-01', '2026-02-01T00:00:00.000Z'),
      correction('c2', 'c1', '2026-02-02', '2026-02-02T00:00:00.000Z'),
      correction('c3', 'c1', '2026-02-03', '2026-02-03T00:00:00.000Z'),
    ]);
    expect(entries.find(({ id }) => id === 'complaint')?.on).toBe('2026-02-03');
    expect(Object.fromEntries(correctedBy)).toEqual({ complaint: ['c1'], c1: ['c2', 'c3'] });
  });

  it('may be corrected by one that is itself corrected', () => {
    const { entries } = asKnownAt([
      ...complaint(),
      correction('c1', 'complaint', '2026-02-01', '2026-02-01T00:00:00.000Z'),
      correction('c2', 'c1', '2026-02-02', '2026-02-02T00:00:00.000Z'),
      correction('c3', 'c2', '2026-02-03', '2026-02-03T00:00:00.000Z'),
    ]);
    expect(entries.find(({ id }) => id === 'complaint')?.on).toBe('2026-02-03');
  });

  it('that gives no readable date is reported and changes nothing', () => {
    const log = [...complaint(), correction('c1', 'complaint', '2026-02-30', '2026-02-01T00:00:00.000Z')];
    expect(asKnownAt(log).entries.find(({ id }) => id === 'complaint')?.on).toBeUndefined();
    expect(openRecord(log).anomalies.map(({ what }) => what)).toEqual([
      'it gives complaint no readable date: 2026-02 has 28 days, so there is no 2026-02-30',
    ]);
  });
});

const instant = (index: number): string => `2026-01-${String(index + 1).padStart(2, '0')}T00:00:00.000Z`;

/** Generated dockets, each entry recorded a day after the one before it. */
const recordedInTurn = generatedDocket.map((entries) =>
  entries.map((one, index): Entry => ({ ...one, recordedAt: instant(index) })),
);

describe('the law of what was known when', () => {
  it('a later instant never loses an entry that is not struck', () => {
    fc.assert(
      fc.property(recordedInTurn, fc.nat(14), fc.nat(14), fc.nat(14), (filed, a, b, which) => {
        const about = filed[which % filed.length];
        const log = about
          ? [
              ...filed,
              correction('c1', about.id, '2026-03-01', instant(which)),
              correction('c2', 'c1', '..', instant(14)),
            ]
          : filed;
        const [earlier, later] = [Math.min(a, b), Math.max(a, b)].map((index) =>
          asKnownAt(log, instant(index)).entries.map(({ id }) => id),
        );
        for (const id of earlier ?? []) expect(later).toContain(id);
      }),
      { numRuns: 200, verbose: 1 },
    );
  });

  it('a correction and then its contrary leave every audit as it was, and the one between them as it is', () => {
    fc.assert(
      fc.property(recordedInTurn, fc.nat(9), fc.nat(DAYS), fc.nat(DAYS), (log, which, moved, at) => {
        const filed = log.slice(5);
        const about = filed[which % filed.length];
        if (!about) return;
        const there = correction('c-there', about.id, formatDay(dayOf(moved)), instant(20));
        const back = correction('c-back', about.id, about.on ?? '..', instant(21));
        const asked = { at: dayOf(at) };
        const known = (recorded: readonly Entry[], knownAt: string | null) =>
          audit(openRecord(recorded, knownAt), asked).claims.map(({ id, states, turnsOn }) => [
            id,
            states,
            turnsOn?.map(({ entry: turn }) => turn),
          ]);
        const original = known(log, null);
        expect(known([...log, there, back], null)).toEqual(original);
        expect(known([...log, there, back], instant(19))).toEqual(original);
        expect(known([...log, there, back], instant(20))).toEqual(known([...log, there], null));
      }),
      { numRuns: 200, verbose: 1 },
    );
  });
});

describe('a record without an entry', () => {
  it('can be asked, and answers that it knows of nothing', () => {
    expect(auditAt([], '2026-01-01')).toMatchObject({ case: null, claims: [], matters: [], anomalies: [] });
    expect(readKnownAt('2026-01-01', [])).toEqual({ ok: true, instant: '2026-01-01T23:59:59.999Z' });
    expect(day('2026-01-01')).toBe(20_454);
  });
});
