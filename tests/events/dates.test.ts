import { describe, expect, it } from 'vitest';
import {
  clampSpans,
  earliest,
  formatDate,
  formatDay,
  isExact,
  latest,
  overlaps,
  parseDay,
  UNDATED,
} from '../../events/dates.ts';
import { date, day, refusal, spans } from './dates/calendar.ts';

describe('given a date as the record gives it', () => {
  it.each([
    ['1987-03-27', ['1987-03-27']],
    ['1985', ['1985-01-01/1985-12-31']],
    ['1987-02', ['1987-02-01/1987-02-28']],
    ['1988-02', ['1988-02-01/1988-02-29']],
    ['1900-02', ['1900-02-01/1900-02-28']],
    ['198X', ['1980-01-01/1989-12-31']],
    ['19XX', ['1900-01-01/1999-12-31']],
    ['000X', ['0001-01-01/0009-12-31']],
    ['XXXX', ['0001-01-01/9999-12-31']],
    ['1987-XX', ['1987-01-01/1987-12-31']],
    ['1987-04-XX', ['1987-04-01/1987-04-30']],
    ['1987-1X', ['1987-10-01/1987-12-31']],
    ['1987-X0', ['1987-10-01/1987-10-31']],
    ['1987-02-2X', ['1987-02-20/1987-02-28']],
    ['1987-X2-30', ['1987-12-30']],
    ['198X-02-29', ['1980-02-29', '1984-02-29', '1988-02-29']],
    ['1987-03-27/1987-03-27', ['1987-03-27']],
    ['1987-04-29/1987-08-21', ['1987-04-29/1987-08-21']],
    ['1987-04/1987-08-21', ['1987-04-01/1987-08-21']],
    ['../1987-03', ['../1987-03-31']],
    ['1987-03/..', ['1987-03-01/..']],
    ['/1987', ['../1987-12-31']],
    ['1987/', ['1987-01-01/..']],
    ['..', ['..']],
    ['../..', ['..']],
  ])('reads %s as the days %j', (written, expected) => {
    const joined = spans(written).map((span) => (span === '../..' ? '..' : span));
    expect(joined).toEqual(expected);
  });

  it('reads one of several days as those days and no day between them', () => {
    expect(spans('[1987-03-27,1987-03-30]')).toEqual(['1987-03-27', '1987-03-30']);
    expect(spans('[1987-03-30, 1987-03-27]')).toEqual(['1987-03-27', '1987-03-30']);
  });

  it('reads a set with runs as every day of its members', () => {
    expect(spans('[1667,1668,1670..1672]')).toEqual(['1667-01-01/1668-12-31', '1670-01-01/1672-12-31']);
    expect(spans('[1987-04-29..1987-08-21]')).toEqual(['1987-04-29/1987-08-21']);
    expect(spans('[..1984,1986-05..]')).toEqual(['../1984-12-31', '1986-05-01/..']);
    expect(spans('[1987-03-27,1987-03]')).toEqual(['1987-03-01/1987-03-31']);
  });

  it('keeps how sure the record is apart from the days, and widens nothing', () => {
    for (const [written, approximate, uncertain] of [
      ['1987-04~', true, false],
      ['1987-04?', false, true],
      ['1987-04%', true, true],
      ['~1987-04', true, false],
      ['1987-?04', false, true],
      ['1987?-~04', true, true],
    ] as const) {
      expect(date(written)).toMatchObject({ edtf: written, approximate, uncertain });
      expect(spans(written)).toEqual(['1987-04-01/1987-04-30']);
    }
    expect(date('198X~/1987-04?')).toMatchObject({ approximate: true, uncertain: true });
    expect(date('[1987~,1988]').approximate).toBe(true);
  });

  it('reads quarters, four months and halves of a year exactly', () => {
    expect(spans('1987-33')).toEqual(['1987-01-01/1987-03-31']);
    expect(spans('1987-36')).toEqual(['1987-10-01/1987-12-31']);
    expect(spans('1987-37')).toEqual(['1987-01-01/1987-04-30']);
    expect(spans('1987-38')).toEqual(['1987-05-01/1987-08-31']);
    expect(spans('1987-39')).toEqual(['1987-09-01/1987-12-31']);
    expect(spans('1987-40')).toEqual(['1987-01-01/1987-06-30']);
    expect(spans('1987-41')).toEqual(['1987-07-01/1987-12-31']);
  });

  it('reads a season as widely as people use the word, a winter at both ends of its year', () => {
    expect(spans('1987-21')).toEqual(['1987-03-01/1987-06-22']);
    expect(spans('1987-26')).toEqual(['1987-06-01/1987-09-24']);
    expect(spans('1987-23')).toEqual(['1987-09-01/1987-12-23']);
    expect(spans('1987-24')).toEqual(['1987-01-01/1987-03-21', '1987-12-01/1988-03-21']);
    expect(spans('1987-29')).toEqual(['1987-09-01/1987-12-23']);
    expect(spans('9999-24')).toEqual(['9999-01-01/9999-03-21', '9999-12-01/9999-12-31']);
    expect(spans('1987-21/1987-23')).toEqual(['1987-03-01/1987-12-23']);
  });

  it('reads `..`, and only that, as no date', () => {
    expect(date('..')).toEqual(UNDATED);
    expect(date('../..')).toEqual(UNDATED);
    expect([earliest(UNDATED), latest(UNDATED)]).toEqual([-Infinity, Infinity]);
  });
});

describe('given a text that is no date of a docket', () => {
  it.each([
    ['', 'no date is given; write .. where the record gives none'],
    ['1987-02-30', '1987-02 has 28 days, so there is no 1987-02-30'],
    ['1987-02-29', '1987-02 has 28 days, so there is no 1987-02-29'],
    ['1987-03-01/1987-04-31', '1987-04 has 30 days, so there is no 1987-04-31'],
    ['[1987-03-01,1987-02-30]', '1987-02 has 28 days, so there is no 1987-02-30'],
    ['1987-04-00', 'days of a month run from 01: "1987-04-00"'],
    ['1987-13-01', 'months run from 01 to 12: "1987-13-01"'],
    ['1987-13', 'months run from 01 to 12, seasons and parts of a year from 21 to 41: "1987-13"'],
    ['1987-02-3X', 'no day fits "1987-02-3X"'],
    ['19870', 'a year has four digits: "19870"'],
    ['1001987-01-01', 'a year has four digits: "1001987-01-01"'],
    ['198', 'a year has four digits, a decade is 198X, a century 19XX: "198"'],
    ['0000', 'years run from 0001 to 9999: "0000"'],
    ['-0044-03-15', 'years run from 0001 to 9999: "-0044-03-15"'],
    ['Y17E7', 'years run from 0001 to 9999: "Y17E7"'],
    ['Y1000000', 'years run from 0001 to 9999: "Y1000000"'],
    ['1950S2', 'write the unknown digits of a year as X, as in 198X: "1950S2"'],
    ['198x', 'a digit that is not known is a capital X: "198x"'],
    ['XXXX-12-25', 'at most two digits of the year may be X in "XXXX-12-25"'],
    ['X9XX', 'at most two digits of the year may be X in "X9XX"'],
    ['1987-3-5', 'a month and a day have two digits each, as in 1987-03-05: "1987-3-5"'],
    ['1987-03-27-04', 'a date is a year, a month and a day: "1987-03-27-04"'],
    ['3/27/1987', 'a date is written year-month-day, as in 1987-03-27: "3/27/1987"'],
    ['1987–03–27', 'write a hyphen (-), not a dash: "1987–03–27"'],
    ['1987-03-28T10:00', 'an entry has a day, not a time of day: "1987-03-28T10:00"'],
    ['1987-03-28 10:00', 'an entry has a day, not a time of day: "1987-03-28 10:00"'],
    [
      '{1987-03-27,1987-03-30}',
      'an event happens once: write one of several days as [a,b], not all of them as "{1987-03-27,1987-03-30}"',
    ],
    ['1987/1985', 'it ends before it begins: "1987/1985"'],
    ['[1990..1985]', 'it ends before it begins: "[1990..1985]"'],
    [
      '1987-04-29..1987-08-21',
      'one of several days is [1987-03-27,1987-03-30] or [1987-04-29..1987-08-21], not "1987-04-29..1987-08-21"',
    ],
    ['last spring', '"last spring" is not a date: write 1987-03-27, 1987-03, 1987 or 1987-04-29/1987-08-21'],
    ['/', '"/" is not a date: write 1987-03-27, 1987-03, 1987 or 1987-04-29/1987-08-21'],
  ])('refuses %s and says what is wrong', (written, what) => {
    expect(refusal(written)).toBe(what);
  });

  it('refuses texts of a hundred thousand characters in a short sentence', () => {
    for (const unit of ['x', '1', ' ', '[', '1987-03-27,', '1987/', '?~%', '\u0000']) {
      const what = refusal(unit.repeat(Math.ceil(100_000 / unit.length)));
      expect(what.length).toBeLessThan(200);
    }
  });

  it('keeps control characters out of its message', () => {
    expect(refusal('\u001b[31m1987')).not.toContain('\u001b');
  });
});

describe('given the day of an audit', () => {
  it('takes an exact day that exists', () => {
    expect(parseDay('1987-03-28')).toEqual({ ok: true, day: day('1987-03-28') });
    expect(parseDay('1970-01-01')).toEqual({ ok: true, day: 0 });
    expect(parseDay('0001-01-01')).toEqual({ ok: true, day: day('0001-01-01') });
  });

  it('refuses a date that may be several days, and one that does not exist', () => {
    for (const written of ['1987-03', '1987-03-28?', '..', '[1987-03-27,1987-03-30]']) {
      expect(parseDay(written)).toMatchObject({
        ok: false,
        what: expect.stringContaining('one day is needed'),
      });
    }
    expect(parseDay('1987-02-30')).toEqual({
      ok: false,
      what: '1987-02 has 28 days, so there is no 1987-02-30',
    });
  });

  it('writes open ends as `..` and days past the year 9999 with a sign', () => {
    expect(formatDay(-Infinity)).toBe('..');
    expect(formatDay(Infinity)).toBe('..');
    expect(formatDay(day('9999-12-31') + 1)).toBe('+010000-01-01');
  });
});

describe('given a date and a stretch of days', () => {
  const either = date('[1987-03-27,1987-03-30]');

  it('knows its first and last day', () => {
    expect([earliest(either), latest(either)]).toEqual([day('1987-03-27'), day('1987-03-30')]);
    expect([earliest(date('../1987')), latest(date('../1987'))]).toEqual([-Infinity, day('1987-12-31')]);
  });

  it('calls a date exact only when it is one day and the record does not doubt it', () => {
    expect(isExact(date('1987-03-27'))).toBe(true);
    expect(isExact(date('[1987-03-27]'))).toBe(true);
    for (const written of ['1987-03-27?', '1987-03-27~', '1987-03', '[1987-03-27,1987-03-30]', '..']) {
      expect(isExact(date(written))).toBe(false);
    }
  });

  it('overlaps where it may have happened and not in the gap', () => {
    expect(overlaps(either, day('1987-03-28'), day('1987-03-29'))).toBe(false);
    expect(overlaps(either, day('1987-03-28'), day('1987-03-30'))).toBe(true);
    expect(overlaps(UNDATED, day('1987-03-28'), day('1987-03-28'))).toBe(true);
    expect(overlaps(UNDATED, 5, 4)).toBe(false);
  });

  it('is cut to the days of the stretch', () => {
    expect(clampSpans(either, day('1987-03-28'), Infinity)).toEqual([[day('1987-03-30'), day('1987-03-30')]]);
    expect(clampSpans(UNDATED, 3, 7)).toEqual([[3, 7]]);
    expect(clampSpans(date('1987'), day('1988-01-01'), Infinity)).toEqual([]);
    expect(clampSpans(UNDATED, 7, 3)).toEqual([]);
  });
});

describe('given a date to print for people', () => {
  it.each([
    ['1987-04-29', '1987-04-29'],
    ['1985', '1985 (no day in the record)'],
    ['1987-04', 'April 1987 (no day in the record)'],
    ['1987-04-XX', 'April 1987 (no day in the record)'],
    ['198X', 'the 1980s (no day in the record)'],
    ['1987-21', 'spring 1987 (no day in the record)'],
    ['198X-24', 'winter of the 1980s (no day in the record)'],
    ['1987-34', 'the second quarter of 1987 (no day in the record)'],
    ['1987-04~', 'about April 1987'],
    ['1987-04-29?', 'perhaps 1987-04-29'],
    ['1987%', 'perhaps about 1987'],
    ['[1987-03-27,1987-03-30]', '1987-03-27 or 1987-03-30'],
    ['[1987-03-27,1987-03-30,1987-04]', '1987-03-27, 1987-03-30 or April 1987'],
    ['[1987-04-29..1987-08-21]', 'between 1987-04-29 and 1987-08-21'],
    ['1987-04-29/1987-08-21', 'between 1987-04-29 and 1987-08-21'],
    ['../1987-03', 'no later than March 1987'],
    ['1987-03-27/..', 'no earlier than 1987-03-27'],
    ['198X-12-25', 'a day that fits 198X-12-25'],
    ['1X87', 'a year that fits 1X87'],
    ['..', 'undated'],
  ])('writes %s as “%s”', (written, words) => {
    expect(formatDate(date(written))).toBe(words);
  });
});
