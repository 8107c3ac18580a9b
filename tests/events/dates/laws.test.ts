/** Laws of dates on generated texts. fast-check prints the seed and the smallest text that breaks one. */
import edtf, { parse } from 'edtf';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { earliest, formatDate, formatDay, latest, parseDate, parseDay } from '../../../events/dates.ts';
import { date, day, FIRST, LAST, text } from './calendar.ts';

const anyDay = fc.integer({ min: FIRST, max: LAST });
/** Days of a few years, so that members of a set meet, and brute force over all days is cheap. */
const [FROM, TO] = [day('1983-01-01'), day('1992-12-31')];
const nearDay = fc.integer({ min: FROM, max: TO });
const cut = (length: number) => (dayNumber: number) => text(dayNumber).slice(0, length);
const plain = fc.oneof(nearDay.map(cut(10)), nearDay.map(cut(7)), nearDay.map(cut(4)));
const run = fc
  .tuple(nearDay, nearDay, fc.constantFrom(4, 7, 10))
  .map(([a, b, length]) => [Math.min(a, b), Math.max(a, b)].map(cut(length)).join('..'));
const set = fc
  .array(fc.oneof(plain, run), { minLength: 1, maxLength: 6 })
  .map((members) => `[${members.join(',')}]`);
const interval = run.map((pair) => pair.replace('..', '/'));
/** A text with some of its digits made X. */
const masked = fc
  .tuple(plain, fc.array(fc.boolean(), { minLength: 8, maxLength: 8 }))
  .map(([written, unknown]) =>
    written.replace(/\d/g, (digit, at: number) => (at > 1 && unknown[at % 8] ? 'X' : digit)),
  );
const season = fc
  .tuple(fc.integer({ min: 1983, max: 1991 }), fc.integer({ min: 21, max: 41 }))
  .map(([year, code]) => `${year}-${code}`);
const marked = fc.tuple(plain, fc.constantFrom('?', '~', '%')).map(([written, mark]) => written + mark);
const anyDate = fc.oneof(plain, masked, season, set, interval, marked);
/** Near misses: a date with one character put in, taken out or changed. */
const slip = fc
  .tuple(anyDate, fc.nat(), fc.constantFrom(...'0139X-/.,[]{}?~%T: Yx'), fc.constantFrom(0, 1))
  .map(([written, at, character, taken]) => {
    const place = at % (written.length + 1);
    return written.slice(0, place) + character + written.slice(place + taken);
  });

/** Every near day that the date may be. */
function daysOf(written: string): number[] {
  return date(written).spans.flatMap(([from, to]) => range(Math.max(from, FROM), Math.min(to, TO)));
}

function range(from: number, to: number): number[] {
  return Array.from({ length: Math.max(0, to - from + 1) }, (_, i) => from + i);
}

const NEAR_DAYS = range(FROM, TO).map((dayNumber) => ({ dayNumber, written: text(dayNumber) }));

/** By looking at every day, whether a period (digits and X) is how the day could be written. */
function fits(period: string, written: string): boolean {
  return [...period].every((character, i) => character === 'X' || character === written[i]);
}

function memberFits(member: string, written: string): boolean {
  const [from = '', to] = member.split(/\.\.|\//);
  const part = written.slice(0, from.length);
  return to === undefined ? fits(from, written) : from <= part && part <= to;
}

describe('given exact days', () => {
  it('counts and writes days as Temporal does, over all ten thousand years', () => {
    fc.assert(
      fc.property(anyDay, (dayNumber) => {
        expect(formatDay(dayNumber)).toBe(text(dayNumber));
        expect(parseDay(text(dayNumber))).toEqual({ ok: true, day: dayNumber });
        expect(date(text(dayNumber)).spans).toEqual([[dayNumber, dayNumber]]);
      }),
      { numRuns: 5_000 },
    );
  });

  it('takes every day of four hundred years in turn, and no day that Temporal lacks', () => {
    let expected = day('1800-01-01');
    for (let year = 1800; year < 2200; year++) {
      for (const month of range(1, 12)) {
        for (const dayOfMonth of range(1, 31)) {
          const written = [year, month, dayOfMonth].map((n) => String(n).padStart(2, '0')).join('-');
          const reading = parseDay(written);
          if (reading.ok) expect(reading.day === expected++ && formatDay(reading.day) === written).toBe(true);
          else expect(() => day(written)).toThrow();
        }
      }
    }
    expect(expected).toBe(day('2200-01-01'));
  });
});

describe('given any date that can be written', () => {
  it('has sorted spans with a gap between each two', () => {
    fc.assert(
      fc.property(anyDate, (written) => {
        const reading = parseDate(written);
        if (!reading.ok) return;
        const { spans } = reading.date;
        expect(spans.length).toBeGreaterThan(0);
        for (const [from, to] of spans) expect(from <= to).toBe(true);
        for (const [i, [from]] of spans.entries()) {
          const before = spans[i - 1];
          if (before !== undefined) expect(from > before[1] + 1).toBe(true);
        }
      }),
    );
  });

  it('is read again as the same date from what it keeps of the text, and prints something', () => {
    fc.assert(
      fc.property(fc.oneof(anyDate, slip), (written) => {
        const reading = parseDate(written);
        if (!reading.ok) return;
        expect(date(reading.date.edtf)).toEqual(reading.date);
        expect(formatDate(reading.date)).not.toMatch(/undefined|NaN/);
      }),
    );
  });

  it('is for a set or an interval the days that looking at every day finds', () => {
    fc.assert(
      fc.property(fc.oneof(set, interval), (written) => {
        const members = written.replace(/[[\]]/g, '').split(',');
        const expected = NEAR_DAYS.filter((near) =>
          members.some((member) => memberFits(member, near.written)),
        );
        expect(daysOf(written)).toEqual(expected.map((near) => near.dayNumber));
      }),
    );
  });

  it('is for unknown digits the days that looking at every day finds', () => {
    fc.assert(
      fc.property(masked, (written) => {
        const reading = parseDate(written);
        const expected = NEAR_DAYS.filter((near) => fits(written, near.written)).map(
          (near) => near.dayNumber,
        );
        if (!reading.ok) expect(expected).toEqual([]);
        else expect(daysOf(written)).toEqual(expected);
      }),
    );
  });

  it('never throws, and refuses with a sentence of one line', () => {
    fc.assert(
      fc.property(fc.oneof(slip, fc.string(), fc.string({ unit: 'binary' })), (written) => {
        const reading = parseDate(written);
        if (!reading.ok) expect(reading.what).toMatch(/^[^\n]{10,200}$/);
      }),
      { numRuns: 5_000 },
    );
  });
});

describe('given the edtf package as a second opinion', () => {
  it('has the same first and last day for plain periods, decades, centuries, marks and intervals', () => {
    const decade = plain.map((written) => `${written.slice(0, 3)}X`);
    const century = plain.map((written) => `${written.slice(0, 2)}XX`);
    fc.assert(
      fc.property(fc.oneof(plain, marked, decade, century, interval), (written) => {
        // It refuses the interval from a period to itself, `1983/1983`.
        const [from, to] = written.split('/');
        fc.pre(from !== to);
        const other = edtf(written);
        const asDay = (ms: number) => Math.floor(ms / 86_400_000);
        expect([earliest(date(written)), latest(date(written))]).toEqual([
          asDay(other.min),
          asDay(other.max),
        ]);
      }),
    );
  });

  it('takes whatever it takes, apart from what a docket refuses with its reason', () => {
    const refusedOnPurpose =
      /time of day|happens once|years run|four digits|unknown digits|at most two digits|ends before|has \d\d days|no day fits|"\/"/;
    fc.assert(
      fc.property(fc.oneof(anyDate, slip), (written) => {
        const reading = parseDate(written);
        if (!reading.ok && taken(written)) expect(reading.what).toMatch(refusedOnPurpose);
      }),
      { numRuns: 5_000 },
    );
  });
});

function taken(written: string): boolean {
  try {
    return parse(written, { level: 3 }) !== undefined;
  } catch {
    return false;
  }
}
