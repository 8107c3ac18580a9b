/**
 * Days as whole numbers, and the exact day `1987-03-27`.
 *
 * A docket of millions of entries reads millions of exact days, so this file uses integer arithmetic on
 * the proleptic Gregorian calendar (Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms",
 * `days_from_civil` and `civil_from_days`, https://howardhinnant.github.io/date_algorithms.html) and
 * neither an EDTF parser nor Temporal. The tests hold it to Temporal.PlainDate.
 */

/** Days since 1970-01-01, a whole number; -Infinity or Infinity where a date is open. */
export type Day = number;

/** The years a docket may name. Four digits is what ISO 8601 allows without agreement between parties. */
export const FIRST_YEAR = 1;
export const LAST_YEAR = 9999;

const DAYS_IN_400_YEARS = 146_097;
/** Days from 0000-03-01, where the algorithm's year begins, to 1970-01-01. */
const EPOCH = 719_468;

const MONTH_LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;

/** How many days month 1 to 12 of `year` has; 0 for a month that does not exist. */
export function daysInMonth(year: number, month: number): number {
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return month === 2 && leap ? 29 : (MONTH_LENGTHS[month - 1] ?? 0);
}

/** The day of a calendar date that exists (`days_from_civil`); check it with `daysInMonth` first. */
export function dayOf(year: number, month: number, dayOfMonth: number): Day {
  // The year is made to begin in March, so that the leap day comes last.
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + dayOfMonth - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * DAYS_IN_400_YEARS + dayOfEra - EPOCH;
}

/** The first and the last day that a date may name: 0001-01-01 and 9999-12-31. */
export const FIRST_DAY: Day = dayOf(FIRST_YEAR, 1, 1);
export const LAST_DAY: Day = dayOf(LAST_YEAR, 12, 31);

/**
 * `1987-03-27` (`civil_from_days`). An open end is `..`, as EDTF writes it. Days outside 0001 to 9999,
 * which only arithmetic can make, have the signed six-digit year of ISO 8601.
 */
export function formatDay(day: Day): string {
  if (!Number.isFinite(day)) return '..';
  const z = day + EPOCH;
  const era = Math.floor(z / DAYS_IN_400_YEARS);
  const dayOfEra = z - era * DAYS_IN_400_YEARS;
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1460) +
      Math.floor(dayOfEra / 36_524) -
      Math.floor(dayOfEra / 146_096)) /
      365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const fromMarch = Math.floor((5 * dayOfYear + 2) / 153);
  const dayOfMonth = dayOfYear - Math.floor((153 * fromMarch + 2) / 5) + 1;
  const month = fromMarch < 10 ? fromMarch + 3 : fromMarch - 9;
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  return `${yearText(year)}-${two(month)}-${two(dayOfMonth)}`;
}

function yearText(year: number): string {
  if (year >= 0 && year <= LAST_YEAR) return String(year).padStart(4, '0');
  return `${year < 0 ? '-' : '+'}${String(Math.abs(year)).padStart(6, '0')}`;
}

function two(n: number): string {
  return n < 10 ? `0${n}` : String(n);
}

const HYPHEN = 45;

/** The day of a text that is exactly `YYYY-MM-DD` and names a day that exists; otherwise undefined. */
export function exactDay(text: string): Day | undefined {
  if (text.length !== 10 || text.charCodeAt(4) !== HYPHEN || text.charCodeAt(7) !== HYPHEN) return undefined;
  const year = digits(text, 0, 4);
  const month = digits(text, 5, 7);
  const dayOfMonth = digits(text, 8, 10);
  // NaN, from a character that is no digit, fails every comparison.
  if (!(year >= FIRST_YEAR && dayOfMonth >= 1 && dayOfMonth <= daysInMonth(year, month))) return undefined;
  return dayOf(year, month, dayOfMonth);
}

function digits(text: string, start: number, end: number): number {
  let n = 0;
  for (let i = start; i < end; i++) {
    const digit = text.charCodeAt(i) - 48;
    if (digit < 0 || digit > 9) return Number.NaN;
    n = n * 10 + digit;
  }
  return n;
}
