/** Dates in plain words, for people. */
import { type DocketDate, earliest, isExact, latest } from './date.ts';
import { formatDay } from './day.ts';
import { seasonName } from './seasons.ts';
import { type Period, type PeriodRange, readWrittenDate } from './written.ts';

/** The months in words, January first. */
export const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

/**
 * `1987-04-29`; `1985 (no day in the record)`; `1987-03-27 or 1987-03-30`; `between 1987-04-29 and
 * 1987-08-21`; `no later than March 1987`; `about April 1987`; `perhaps 1987-04-29`; `undated`.
 */
export function formatDate(date: DocketDate): string {
  if (isExact(date)) return formatDay(earliest(date));
  if (earliest(date) === -Infinity && latest(date) === Infinity && date.spans.length === 1) return 'undated';
  const stretches = readWrittenDate(date.edtf);
  if (stretches === undefined) return `between ${formatDay(earliest(date))} and ${formatDay(latest(date))}`;
  const [first, ...others] = stretches.map(stretchWords);
  const last = others.pop();
  if (last !== undefined) return `${[first, ...others].join(', ')} or ${last}`;
  const hedged = date.approximate || date.uncertain;
  const single = stretches[0] !== undefined && stretches[0].from === stretches[0].to;
  return single && !hedged && !first?.includes(' that fits ')
    ? `${first} (no day in the record)`
    : `${first}`;
}

function stretchWords({ from, to }: PeriodRange): string {
  if (from === null) return to === null ? 'any day' : `no later than ${periodWords(to)}`;
  if (to === null) return `no earlier than ${periodWords(from)}`;
  return from === to ? periodWords(from) : `between ${periodWords(from)} and ${periodWords(to)}`;
}

function periodWords(period: Period): string {
  return `${period.uncertain ? 'perhaps ' : ''}${period.approximate ? 'about ' : ''}${bareWords(period)}`;
}

function bareWords({ year, month, day, season }: Period): string {
  if (season !== undefined) return inYear(seasonName(season) ?? `part ${season} of`, year);
  const monthName = month === undefined ? undefined : MONTHS[Number(month) - 1];
  if (month === undefined || (month === 'XX' && (day === undefined || day === 'XX'))) return yearWords(year);
  if (monthName !== undefined && (day === undefined || day === 'XX')) return inYear(monthName, year);
  const written = [year, month, day].filter((part) => part !== undefined).join('-');
  return written.includes('X') ? `a day that fits ${written}` : written;
}

function inYear(name: string, year: string): string {
  const of = year.includes('X') && !name.endsWith(' of') ? ' of' : '';
  return `${name}${of} ${yearWords(year)}`;
}

function yearWords(year: string): string {
  if (!year.includes('X')) return year;
  // 198X and 19XX have a name; 1X87 has none.
  return /^\d+X{1,2}$/.test(year) ? `the ${year.replaceAll('X', '0')}s` : `a year that fits ${year}`;
}
