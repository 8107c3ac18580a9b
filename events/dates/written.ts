/**
 * What a date says as written, before it is turned into days: stretches of years, months, days and seasons.
 *
 * The forms are those of EDTF (Library of Congress, "Extended Date/Time Format Specification", 2019;
 * ISO 8601-2) that can say when one thing happened. They are read here and not by the npm package `edtf`
 * (4.11.1), which the tests keep as a second opinion, because its tree cannot be trusted for a docket:
 * it reads `1987-X0` as `1987-X1`, moves `1987-X2-30` to the 29th, lets 1987-02-29 pass, gives wrong
 * bounds for seasons and for sets with runs, and refuses `198X~`, about the 1980s. It also takes 10 ms to
 * import, for every command, and 0.1 ms a date.
 */

/** One written period. Digits may be X, unknown: year `198X`, month `1X`, day `XX`. */
export type Period = {
  readonly year: string;
  readonly month?: string;
  readonly day?: string;
  /** A division of the year, 21 to 41; then there is no month. */
  readonly season?: number;
  readonly approximate: boolean;
  readonly uncertain: boolean;
};

/**
 * From one period to another; null where it is open. The same object twice is that one period, which is
 * not the same as from its beginning to its end: `1987-XX-31` is seven days.
 */
export type PeriodRange = { readonly from: Period | null; readonly to: Period | null };

/** A date as written: one of these stretches holds the day. */
export type WrittenDate = readonly PeriodRange[];

/** Reads the structure of `text`; undefined when it has none. The days in it may not exist. */
export function readWrittenDate(text: string): WrittenDate | undefined {
  if (text === '..') return [{ from: null, to: null }];
  if (text.startsWith('[') && text.endsWith(']')) return oneOf(text.slice(1, -1));
  const stretch = text.includes('/') ? interval(text) : only(readPeriod(text));
  return stretch === undefined ? undefined : [stretch];
}

/** Year, month and day, each with a mark before it or after it: `1987-04~`, `?1987-04`, `1987-~04-29`. */
const PERIOD = /^([?~%]?)([\dX]{4})([?~%]?)(?:-([?~%]?)([\dX]{2})([?~%]?)(?:-([?~%]?)([\dX]{2})([?~%]?))?)?$/;

export function readPeriod(text: string): Period | undefined {
  const match = PERIOD.exec(text);
  const year = match?.[2];
  if (match === null || year === undefined) return undefined;
  const [month, day] = [match[5], match[8]];
  const marks = [match[1], match[3], match[4], match[6], match[7], match[9]].join('');
  // A mark on a part of the date is one on the date: a docket asks only how sure the day is.
  const sure = { approximate: /[~%]/.test(marks), uncertain: /[?%]/.test(marks) };
  if (month === undefined) return { year, ...sure };
  if (day !== undefined) return { year, month, day, ...sure };
  return Number(month) > 20 ? { year, season: Number(month), ...sure } : { year, month, ...sure };
}

function only(period: Period | undefined): PeriodRange | undefined {
  return period === undefined ? undefined : { from: period, to: period };
}

/** `a/b`, `../b`, `a/..`; an end with nothing written, which EDTF calls unknown, bounds nothing either. */
function interval(text: string): PeriodRange | undefined {
  const [start, finish, ...more] = text.split('/');
  // A lone slash is more likely a slip than a date.
  if (start === undefined || finish === undefined || more.length > 0 || start + finish === '')
    return undefined;
  return between(start, finish);
}

/** `a,b,c..d`, where the first may be `..b` and the last `a..`. */
function oneOf(text: string): WrittenDate | undefined {
  const stretches: PeriodRange[] = [];
  for (const member of text.split(/ *, */)) {
    const [start, finish, ...more] = member.split('..');
    if (start === undefined || more.length > 0) return undefined;
    const stretch = finish === undefined ? only(readPeriod(start)) : between(start, finish);
    if (stretch === undefined) return undefined;
    stretches.push(stretch);
  }
  return stretches;
}

function between(start: string, finish: string): PeriodRange | undefined {
  const [from, to] = [end(start), end(finish)];
  return from === undefined || to === undefined ? undefined : { from, to };
}

function end(text: string): Period | null | undefined {
  return text === '' || text === '..' ? null : readPeriod(text);
}
