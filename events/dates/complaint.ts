/** What is wrong with a text that is no date, in one sentence that names the part. */
import { periodSpans, tooManyYears } from './bounds.ts';
import { daysInMonth } from './day.ts';
import { readPeriod } from './written.ts';

/** The most characters that a date may have: enough for a set of ninety days. */
export const LONGEST = 1_000;

const YEARS = 'years run from 0001 to 9999';

/** The text as a message may carry it: in quotes, on one line, and short. */
export function quoted(text: string): string {
  return JSON.stringify(text.length > 40 ? `${text.slice(0, 40)}...` : text);
}

/** Why `text`, which did not parse, is no date of a docket. */
export function dateComplaint(text: string): string {
  if (text.trim() === '') return 'no date is given; write .. where the record gives none';
  if (text.length > LONGEST) return `a date has at most ${LONGEST} characters, this one has ${text.length}`;
  return habitComplaint(text) ?? firstPartComplaint(text) ?? shapeComplaint(text);
}

/** Other ways of writing dates, told from the whole text. */
function habitComplaint(text: string): string | undefined {
  if (text.includes('{')) {
    return `an event happens once: write one of several days as [a,b], not all of them as ${quoted(text)}`;
  }
  if (/\d[Tt ]\d|\d:\d/.test(text)) return `an entry has a day, not a time of day: ${quoted(text)}`;
  if (/^\d+[/.]\d+[/.]\d+$/.test(text)) {
    return `a date is written year-month-day, as in 1987-03-27: ${quoted(text)}`;
  }
  // Word processors turn a hyphen into one of these.
  if (/\d *[\u2010-\u2015\u2212] *\d/.test(text)) return `write a hyphen (-), not a dash: ${quoted(text)}`;
  return undefined;
}

function firstPartComplaint(text: string): string | undefined {
  for (const part of text.split(/[[\],/]|\.\./)) {
    const found = partComplaint(part.replace(/[?~%\s]/g, ''));
    if (found !== undefined) return found;
  }
  return undefined;
}

function partComplaint(part: string): string | undefined {
  if (/^[Yy]-?\d|^[-+]\d/.test(part)) return `${YEARS}: ${quoted(part)}`;
  if (/^\d+S\d+$/.test(part)) return `write the unknown digits of a year as X, as in 198X: ${quoted(part)}`;
  if (!/^[\dxX]+(-[\dxX]+)*$/.test(part)) return undefined;
  if (part.includes('x')) return `a digit that is not known is a capital X: ${quoted(part)}`;
  return yearComplaint(part) ?? monthAndDayComplaint(part);
}

function yearComplaint(part: string): string | undefined {
  const [year = '', ...rest] = part.split('-');
  if (year.length > 4) return `a year has four digits: ${quoted(part)}`;
  if (year.length < 4) return `a year has four digits, a decade is 198X, a century 19XX: ${quoted(part)}`;
  if (year === '0000') return `${YEARS}: ${quoted(part)}`;
  // Years alone may lack more digits when they follow one another: 1XXX.
  if (tooManyYears(year) && (rest.length > 0 || !/^\d*X*$/.test(year))) {
    return `at most two digits of the year may be X in ${quoted(part)}`;
  }
  return undefined;
}

function monthAndDayComplaint(part: string): string | undefined {
  const [year, month, day, ...more] = part.split('-');
  if (month === undefined) return undefined;
  if (more.length > 0) return `a date is a year, a month and a day: ${quoted(part)}`;
  if (month.length !== 2 || (day !== undefined && day.length !== 2)) {
    return `a month and a day have two digits each, as in 1987-03-05: ${quoted(part)}`;
  }
  const period = readPeriod(part);
  if (period === undefined || periodSpans(period).length > 0) return undefined;
  // 2000, a leap year, stands for any year: a month that it lacks does not exist.
  const length = daysInMonth(Number(year), Number(month));
  if (!month.includes('X') && daysInMonth(2000, Number(month)) === 0) return monthComplaint(part, day);
  if (Number(day) > length && length > 0) {
    return `${year}-${month} has ${length} days, so there is no ${part}`;
  }
  return day === '00' ? `days of a month run from 01: ${quoted(part)}` : `no day fits ${quoted(part)}`;
}

function monthComplaint(part: string, day: string | undefined): string {
  return day === undefined
    ? `months run from 01 to 12, seasons and parts of a year from 21 to 41: ${quoted(part)}`
    : `months run from 01 to 12: ${quoted(part)}`;
}

/** Every part that looks like a date is one; how they are put together is wrong. */
function shapeComplaint(text: string): string {
  if (/\d/.test(text) && /[[\],]|\.\./.test(text) && !/[A-WYZa-z]/.test(text)) {
    return `one of several days is [1987-03-27,1987-03-30] or [1987-04-29..1987-08-21], not ${quoted(text)}`;
  }
  return `${quoted(text)} is not a date: write 1987-03-27, 1987-03, 1987 or 1987-04-29/1987-08-21`;
}
