import { describe, expect, it } from 'vitest';
import { formatDay } from '../../events/index.ts';
import { addsThreeDays, countDays, holidayOn, statedDay } from '../../src/calendar/index.ts';

type Asked = Parameters<typeof countDays>[0];

const days = (length: number) => ({ length, unit: 'day' }) as const;

const count = (from: string, length: number, more: Partial<Asked> = {}): [string, string] | undefined => {
  const counted = countDays({ from: statedDay(from), period: days(length), counting: 'civil', ...more });
  return counted && [formatDay(counted.due), counted.count];
};
const due = (...asked: Parameters<typeof count>): string | undefined => count(...asked)?.[0];

describe('ten days', () => {
  it('left weekends out from August 1, 1985', () => {
    expect(count('1989-03-24', 10)).toEqual([
      '1989-04-07',
      '10 days from March 24, 1989, weekends left out: April 7',
    ]);
    expect(due('1985-07-31', 10)).toBe('1985-08-12');
    expect(due('1985-08-01', 10)).toBe('1985-08-15');
  });

  it('left legal holidays out with them', () => {
    expect(count('2004-11-19', 10)).toEqual([
      '2004-12-06',
      '10 days from November 19, 2004, weekends and Thanksgiving Day left out: December 6',
    ]);
  });

  it('are ten days since December 1, 2009, and the last is put off where it is no working day', () => {
    expect(due('2009-11-30', 10)).toBe('2009-12-14');
    expect(due('2009-12-01', 10)).toBe('2009-12-11');
    expect(count('2010-01-07', 10)).toEqual([
      '2010-01-19',
      '10 days from January 7, 2010: January 17 is a Sunday, so January 19',
    ]);
  });

  it('left weekends out in the courts of appeals from December 1, 2002, and not before', () => {
    expect(due('2002-11-29', 10, { counting: 'appellate' })).toBe('2002-12-09');
    expect(due('2002-12-01', 10, { counting: 'appellate' })).toBe('2002-12-13');
    expect(due('2009-12-01', 10, { counting: 'appellate' })).toBe('2009-12-11');
    expect(due('2005-03-07', 7, { counting: 'appellate', calendarDays: true })).toBe('2005-03-14');
  });
});

describe('five days', () => {
  it('left weekends out before August 1, 1985 as after it', () => {
    expect(due('1984-03-09', 5)).toBe('1984-03-16');
    expect(due('1990-03-09', 5)).toBe('1990-03-16');
    expect(due('2010-03-12', 5)).toBe('2010-03-17');
  });
});

describe('a paper served by mail', () => {
  it('adds three days: before December 1, 2005 to the period, since then after its end', () => {
    // Twenty days from April 4, 2005 end on Sunday the 24th, those from April 3, 2006 on Sunday the 23rd.
    expect(due('2005-04-04', 20, { served: 'mail' })).toBe('2005-04-27');
    expect(due('2006-04-03', 20, { served: 'mail' })).toBe('2006-04-27');
    expect(count('2006-04-03', 20, { served: 'mail' })?.[1]).toBe(
      '20 days from April 3, 2006, and 3 days for service by mail: April 27',
    );
  });

  it('adds none where it was served by hand', () => {
    expect(due('2006-04-03', 20, { served: 'personal' })).toBe('2006-04-24');
  });

  it('added them where it was served by electronic means, from December 1, 2001 until December 1, 2016', () => {
    const on = (day: string): boolean => addsThreeDays('electronic', statedDay(day));
    expect(['2001-11-30', '2001-12-01', '2016-11-30', '2016-12-01'].map(on)).toEqual([
      false,
      true,
      true,
      false,
    ]);
    expect(addsThreeDays('mail', statedDay('2026-01-05'))).toBe(true);
  });
});

describe('the last day', () => {
  it('is put off while the clerk’s office is closed', () => {
    const closed = new Set([statedDay('2012-10-29'), statedDay('2012-10-30')]);
    expect(count('2012-10-08', 21, { closed })).toEqual([
      '2012-10-31',
      '21 days from October 8, 2012: October 29 is a day on which the clerk’s office was closed, so October 31',
    ]);
    expect(due('2012-10-09', 20, { closed: new Set([statedDay('2012-10-28')]) })).toBe('2012-10-29');
  });

  it('lies before the event where the period is counted backwards, past a weekend', () => {
    expect(due('2016-06-20', 21, { before: true })).toBe('2016-05-27');
  });

  it('of a year is the same day of the next, and February 28 for a February 29', () => {
    const year = { length: 1, unit: 'year' } as const;
    expect(due('2010-06-15', 0, { period: year })).toBe('2011-06-15');
    expect(due('2012-02-29', 0, { period: year })).toBe('2013-02-28');
    expect(due('2013-06-15', 0, { period: year })).toBe('2014-06-16');
  });
});

describe('a period before the rules as we know them', () => {
  it('is not counted', () => {
    expect(count('1960-01-04', 10)).toBeUndefined();
    expect(count('1968-06-30', 30, { counting: 'appellate' })).toBeUndefined();
    expect(count('1989-12-31', 90, { counting: 'supreme-court' })).toBeUndefined();
  });
});

describe('legal holidays', () => {
  const named = (day: string): string | undefined => holidayOn(statedDay(day));

  it.each([
    ['1985-01-21', undefined],
    ['1986-01-20', 'Martin Luther King, Jr.’s Birthday'],
    ['1970-02-23', 'Washington’s Birthday'],
    ['1971-02-15', 'Washington’s Birthday'],
    ['1971-02-22', undefined],
    ['1970-05-29', 'Memorial Day'],
    ['1971-05-31', 'Memorial Day'],
    ['1970-10-12', undefined],
    ['1971-10-11', 'Columbus Day'],
    ['1970-11-11', 'Veterans Day'],
    ['1971-10-25', 'Veterans Day'],
    ['1977-10-24', 'Veterans Day'],
    ['1977-11-11', undefined],
    ['1978-11-10', 'Veterans Day'],
    ['2020-06-19', undefined],
    ['2021-06-18', 'Juneteenth'],
    ['2022-06-20', 'Juneteenth'],
    ['2010-12-31', 'New Year’s Day'],
    ['2026-07-03', 'Independence Day'],
    ['2026-11-26', 'Thanksgiving Day'],
  ])('on %s: %s', (day, name) => {
    expect(named(day)).toBe(name);
  });
});
