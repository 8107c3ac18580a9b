import { type Day, dayOf } from '../../events/dates.ts';

/** A day set aside by statute for observing a holiday, and its name. */
export type Holiday = { readonly day: Day; readonly name: string };

/** 0 for Sunday to 6 for Saturday. */
export const weekdayOf = (day: Day): number => (((day + 4) % 7) + 7) % 7;

export const isWeekend = (day: Day): boolean => weekdayOf(day) % 6 === 0;

type HolidayRow = {
  readonly name: string;
  /** The first year in which it is observed so; the last, where it no longer is. */
  readonly from: number;
  readonly until?: number;
  /** The law that sets the day. */
  readonly source: string;
  readonly on: (year: number) => Day;
};

const SUNDAY = 0;
const MONDAY = 1;
const THURSDAY = 4;
const SATURDAY = 6;

/** The nth such weekday of a month. */
const nth =
  (n: number, weekday: number, month: number) =>
  (year: number): Day => {
    const first = dayOf(year, month, 1);
    return first + ((weekday - weekdayOf(first) + 7) % 7) + 7 * (n - 1);
  };

/** The last Monday of May. */
const lastMondayOfMay = (year: number): Day => {
  const last = dayOf(year, 5, 31);
  return last - ((weekdayOf(last) - MONDAY + 7) % 7);
};

const fixed =
  (month: number, day: number) =>
  (year: number): Day =>
    dayOf(year, month, day);

/** The year from which the table is complete. */
export const HOLIDAYS_FROM = 1963;

const CODE = '5 U.S.C. § 6103(a)';
const MONDAYS = 'Uniform Monday Holiday Act, Pub. L. 90-363, in force January 1, 1971';
const BEFORE = `${CODE}, as it stood before Pub. L. 90-363`;

/** The legal holidays of the United States, each as the statute had it in a year. */
export const holidayRows: readonly HolidayRow[] = [
  { name: 'New Year’s Day', from: HOLIDAYS_FROM, source: CODE, on: fixed(1, 1) },
  {
    name: 'Martin Luther King, Jr.’s Birthday',
    from: 1986,
    source: `${CODE}; Pub. L. 98-144`,
    on: nth(3, MONDAY, 1),
  },
  { name: 'Washington’s Birthday', from: HOLIDAYS_FROM, until: 1970, source: BEFORE, on: fixed(2, 22) },
  { name: 'Washington’s Birthday', from: 1971, source: MONDAYS, on: nth(3, MONDAY, 2) },
  { name: 'Memorial Day', from: HOLIDAYS_FROM, until: 1970, source: BEFORE, on: fixed(5, 30) },
  { name: 'Memorial Day', from: 1971, source: MONDAYS, on: lastMondayOfMay },
  { name: 'Juneteenth', from: 2021, source: `${CODE}; Pub. L. 117-17`, on: fixed(6, 19) },
  { name: 'Independence Day', from: HOLIDAYS_FROM, source: CODE, on: fixed(7, 4) },
  { name: 'Labor Day', from: HOLIDAYS_FROM, source: CODE, on: nth(1, MONDAY, 9) },
  { name: 'Columbus Day', from: 1971, source: MONDAYS, on: nth(2, MONDAY, 10) },
  { name: 'Veterans Day', from: HOLIDAYS_FROM, until: 1970, source: BEFORE, on: fixed(11, 11) },
  { name: 'Veterans Day', from: 1971, until: 1977, source: MONDAYS, on: nth(4, MONDAY, 10) },
  {
    name: 'Veterans Day',
    from: 1978,
    source: `${CODE}; Pub. L. 94-97, in force January 1, 1978`,
    on: fixed(11, 11),
  },
  { name: 'Thanksgiving Day', from: HOLIDAYS_FROM, source: CODE, on: nth(4, THURSDAY, 11) },
  { name: 'Christmas Day', from: HOLIDAYS_FROM, source: CODE, on: fixed(12, 25) },
];

/**
 * The day on which a holiday is observed: the Monday after a Sunday (Exec. Order 11582, § 3(a)), the Friday before a
 * Saturday (5 U.S.C. § 6103(b)(1)).
 */
const observed = (day: Day): Day => {
  const weekday = weekdayOf(day);
  return weekday === SUNDAY ? day + 1 : weekday === SATURDAY ? day - 1 : day;
};

/** The holidays of a year by the statute of that year, each on the day on which it is observed. */
export const holidaysOf = (year: number): readonly Holiday[] =>
  holidayRows
    .filter(({ from, until = Infinity }) => from <= year && year <= until)
    .map(({ name, on }) => ({ name, day: observed(on(year)) }));

/**
 * The name of the legal holiday on a day; undefined where it is none. Holidays of a State and days on which the
 * President closes offices for once are not among them: where they matter, they are entered as days on which the
 * clerk's office was closed.
 */
export function holidayOn(day: Day): string | undefined {
  const year = yearOf(day);
  // New Year's Day of the next year may be observed on the last day of this one.
  return (
    holidaysOf(year).find((holiday) => holiday.day === day)?.name ??
    holidaysOf(year + 1).find((holiday) => holiday.day === day)?.name
  );
}

/** The year in which a day lies. */
export function yearOf(day: Day): number {
  const guess = Math.floor(1970 + day / 365.2425);
  if (day < dayOf(guess, 1, 1)) return guess - 1;
  return day >= dayOf(guess + 1, 1, 1) ? guess + 1 : guess;
}
