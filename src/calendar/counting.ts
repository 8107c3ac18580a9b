import { type Day, exactDay, formatDay } from '../../events/dates.ts';
import { dayInWords, statedDay } from './day-words.ts';
import { holidayOn, isWeekend, weekdayOf } from './holidays.ts';
import { APPELLATE_FROM, CIVIL_FROM, type Counting, DAYS_ARE_DAYS, type TimePeriod } from './rule.ts';

/** How a paper was served, where that bears on the days. */
export type HowServed = 'mail' | 'electronic' | 'clerk' | 'other means' | 'personal';

export type Counted = {
  /** The last day on which it can be done. */
  readonly due: Day;
  /** The count in words: "10 days from March 24, 1989, weekends left out: April 7". */
  readonly count: string;
};

export type ToCount = {
  readonly from: Day;
  readonly period: TimePeriod;
  readonly counting: Counting;
  /** Every day counts, whatever is left out of short periods. */
  readonly calendarDays?: boolean;
  /** The day lies before the event. */
  readonly before?: boolean;
  /** How the paper from whose service it runs was served under Rule 5; absent where it does not run from service. */
  readonly served?: HowServed;
  /** Days on which the clerk's office was closed or could not be reached. */
  readonly closed?: ReadonlySet<Day>;
};

/** How short periods were counted: shorter than this, weekends and holidays are left out. 0: every day is counted. */
type ShortPeriods = { readonly from: string; readonly under: number; readonly source: string };

/** Each dated, oldest first. */
export const shortPeriods: Readonly<Record<Counting, readonly ShortPeriods[]>> = {
  civil: [
    { from: CIVIL_FROM, under: 7, source: 'Fed. R. Civ. P. 6(a), as amended July 1, 1963' },
    { from: '1985-08-01', under: 11, source: 'Fed. R. Civ. P. 6(a), as amended August 1, 1985' },
    { from: DAYS_ARE_DAYS, under: 0, source: 'Fed. R. Civ. P. 6(a)(1), as amended December 1, 2009' },
  ],
  appellate: [
    { from: APPELLATE_FROM, under: 7, source: 'Fed. R. App. P. 26(a), as adopted' },
    { from: '2002-12-01', under: 11, source: 'Fed. R. App. P. 26(a)(2), as amended December 1, 2002' },
    { from: DAYS_ARE_DAYS, under: 0, source: 'Fed. R. App. P. 26(a)(1), as amended December 1, 2009' },
  ],
  'supreme-court': [{ from: '1990-01-01', under: 0, source: 'Sup. Ct. R. 30.1' }],
};

/** From when on, and how, service by some means adds three days (Fed. R. Civ. P. 6(d), 6(e) before December 1, 2007). */
const THREE_DAYS: readonly {
  readonly how: HowServed;
  readonly from: string;
  readonly until: string | null;
}[] = [
  { how: 'mail', from: CIVIL_FROM, until: null },
  { how: 'clerk', from: '2001-12-01', until: null },
  { how: 'electronic', from: '2001-12-01', until: '2016-12-01' },
  { how: 'other means', from: '2001-12-01', until: null },
];

/** Whether three days are added to a period that runs from service of this kind on a day. */
export const addsThreeDays = (how: HowServed, day: Day): boolean =>
  THREE_DAYS.some(
    (row) =>
      row.how === how && statedDay(row.from) <= day && (row.until === null || day < statedDay(row.until)),
  );

/** From then on the three days follow the end of the period, wherever weekends have put it. */
const AFTER_THE_END = statedDay('2005-12-01');

/**
 * The last day of a period, and how it was counted, by the rule that counted it on the day from which it runs: the
 * day of the event is left out; the last day is counted unless it is a Saturday, a Sunday, a legal holiday or a day
 * on which the clerk's office is closed (Fed. R. Civ. P. 6(a); Fed. R. App. P. 26(a); Sup. Ct. R. 30.1).
 * Undefined where it runs from a day before which we do not know how days were counted.
 */
export function countDays(asked: ToCount): Counted | undefined {
  const { from, period, counting, calendarDays = false, before = false, served, closed = NEVER } = asked;
  const law = shortPeriods[counting].findLast((row) => statedDay(row.from) <= from);
  if (law === undefined) return undefined;
  const step = before ? -1 : 1;
  const short = !calendarDays && period.unit === 'day' && period.length < law.under;
  const last = short ? countedShort(from, period.length, step) : plain(from, period, step);
  const added = served !== undefined && addsThreeDays(served, from);
  const base = from < AFTER_THE_END ? last : rolled(last, step, closed);
  const end = added ? base + 3 : last;
  const due = rolled(end, step, closed);
  const stated = `${periodWords(period)} ${before ? 'before' : 'from'} ${dayInWords(from)}`;
  const told = short ? `, ${leftOut(from, last)} left out` : '';
  const three = added ? `, and 3 days for service ${SERVED[served] ?? ''}` : '';
  return { due, count: `${stated}${told}${three}: ${endWords(from, end, due, closed)}` };
}

const NEVER: ReadonlySet<Day> = new Set();

const SERVED: Partial<Record<HowServed, string>> = {
  mail: 'by mail',
  clerk: 'by leaving it with the clerk',
  electronic: 'by electronic means',
  'other means': 'by other means consented to',
};

function endWords(from: Day, end: Day, due: Day, closed: ReadonlySet<Day>): string {
  if (end === due) return dayInWords(due, from);
  return `${dayInWords(end, from)} is ${whyNot(end, closed)}, so ${dayInWords(due, from)}`;
}

function whyNot(day: Day, closed: ReadonlySet<Day>): string {
  const holiday = holidayOn(day);
  if (holiday !== undefined) return holiday;
  if (isWeekend(day)) return weekdayOf(day) === 0 ? 'a Sunday' : 'a Saturday';
  return closed.has(day) ? 'a day on which the clerk’s office was closed' : formatDay(day);
}

const isFree = (day: Day): boolean => isWeekend(day) || holidayOn(day) !== undefined;

function rolled(day: Day, step: 1 | -1, closed: ReadonlySet<Day>): Day {
  let last = day;
  while (isFree(last)) last += step;
  // A clerk's office that is closed on the last day puts it off to the next day, however the period was counted.
  while (closed.has(last) || (last !== day && isFree(last))) last += 1;
  return last;
}

function countedShort(from: Day, length: number, step: 1 | -1): Day {
  let day = from;
  for (let counted = 0; counted < length; ) {
    day += step;
    if (!isFree(day)) counted += 1;
  }
  return day;
}

function plain(from: Day, { length, unit }: TimePeriod, step: 1 | -1): Day {
  if (unit === 'day') return from + step * length;
  const [year, month, day] = formatDay(from).split('-');
  const then = String(Number(year) + step * length).padStart(4, '0');
  // A year from February 29 ends on February 28.
  return exactDay(`${then}-${month}-${day}`) ?? statedDay(`${then}-02-28`);
}

function leftOut(from: Day, last: Day): string {
  const names = new Set<string>();
  for (let day = Math.min(from, last) + 1; day < Math.max(from, last); day += 1) {
    const name = holidayOn(day);
    if (name !== undefined) names.add(name);
  }
  return ['weekends', ...names].join(' and ');
}

const periodWords = ({ length, unit }: TimePeriod): string => `${length} ${unit}${length === 1 ? '' : 's'}`;
