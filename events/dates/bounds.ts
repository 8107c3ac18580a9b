/** From what is written to the days it may mean. */
import { dayOf, daysInMonth, FIRST_DAY, FIRST_YEAR, LAST_DAY } from './day.ts';
import { seasonSpans } from './seasons.ts';
import { cutSpans, joinSpans, type Span, type Spans } from './spans.ts';
import type { Period, PeriodRange, WrittenDate } from './written.ts';

/** The days a date may mean; a reason when a part means none, or an interval ends before it begins. */
export function spansOf(written: WrittenDate): Spans | 'no such day' | 'backwards' {
  const all: Span[] = [];
  for (const stretch of written) {
    const spans = stretchSpans(stretch);
    if (typeof spans === 'string') return spans;
    all.push(...spans);
  }
  return joinSpans(all);
}

function stretchSpans({ from, to }: PeriodRange): ReturnType<typeof spansOf> {
  const first = from === null ? OPEN : periodSpans(from);
  const last = from === to ? first : to === null ? OPEN : periodSpans(to);
  const start = first[0]?.[0];
  const end = last.at(-1)?.[1];
  if (start === undefined || end === undefined) return 'no such day';
  if (from === to) return first;
  return start > end ? 'backwards' : [[start, end]];
}

const OPEN: Spans = [[-Infinity, Infinity]];

/** The days of one period, empty when it names none: `1987-02-30`, `1987-13`, `0000`. */
export function periodSpans(period: Period): Spans {
  // A winter may run past the last year that there is, and 000X has a year too many.
  return joinSpans(cutSpans(rawSpans(period), FIRST_DAY, LAST_DAY));
}

function rawSpans({ year, month, day, season }: Period): Spans {
  if (month === undefined && season === undefined && /^\d*X*$/.test(year)) {
    // Years that follow one another, up to all of them, are one span and need no counting.
    const [first, last] = [Number(year.replaceAll('X', '0')), Number(year.replaceAll('X', '9'))];
    return last < FIRST_YEAR ? [] : [[dayOf(first, 1, 1), dayOf(last, 12, 31)]];
  }
  if (tooManyYears(year)) return [];
  return matching(year, FIRST_YEAR).flatMap((number): Spans => {
    if (season !== undefined) return seasonSpans(number, season);
    if (month === undefined) return [[dayOf(number, 1, 1), dayOf(number, 12, 31)]];
    return matching(month, 1).flatMap((monthNumber) => monthSpans(number, monthNumber, day));
  });
}

/** More than a hundred years apart from one another make thousands of spans and say next to nothing. */
export function tooManyYears(year: string): boolean {
  return year.split('X').length > 3;
}

function monthSpans(year: number, month: number, day: string | undefined): Spans {
  const length = daysInMonth(year, month);
  if (length === 0) return [];
  if (day === undefined) return [[dayOf(year, month, 1), dayOf(year, month, length)]];
  return matching(day, 1)
    .filter((dayOfMonth) => dayOfMonth <= length)
    .map((dayOfMonth): Span => [dayOf(year, month, dayOfMonth), dayOf(year, month, dayOfMonth)]);
}

/** The numbers, `least` or more, that digits with X may stand for, in order. */
function matching(digits: string, least: number): readonly number[] {
  let values = [0];
  for (const digit of digits) {
    const choices = digit === 'X' ? ANY_DIGIT : [Number(digit)];
    values = values.flatMap((value) => choices.map((choice) => value * 10 + choice));
  }
  return values.filter((value) => value >= least);
}

const ANY_DIGIT = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9];
