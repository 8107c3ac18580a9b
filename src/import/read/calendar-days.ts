import { matchesOf } from '../classify/matches.ts';
import { TextPattern, type Words } from '../classify/words.ts';

/**
 * An ISO day from what dockets write (`2015-05-14`, `2015-05-14T10:00:00Z`, `5/14/2015`, `05/14/15`),
 * or null where it is none. Two-digit years before 70 are in this century: no electronic docket is older.
 */
export function isoDayOf(written: string): string | null {
  if (ISO.test(written)) {
    const iso = written.slice(0, 10);
    return isDay(Number(iso.slice(0, 4)), Number(iso.slice(5, 7)), Number(iso.slice(8))) ? iso : null;
  }
  const american = /^(\d{1,2})\/(\d{1,2})\/(\d{4}|\d{2})$/.exec(written);
  if (american === null) return null;
  const year = Number(american[3]);
  return day(
    year < 70 ? 2000 + year : year < 100 ? 1900 + year : year,
    Number(american[1]),
    Number(american[2]),
  );
}

const ISO = /^\d{4}-\d\d-\d\d(?:[T ]|$)/;
const MONTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

function day(year: number, month: number, date: number): string | null {
  if (!isDay(year, month, date)) return null;
  return [String(year).padStart(4, '0'), ...[month, date].map((part) => String(part).padStart(2, '0'))].join(
    '-',
  );
}

function isDay(year: number, month: number, date: number): boolean {
  const leap = month === 2 && year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return date >= 1 && date <= (MONTHS[month - 1] ?? 0) + (leap ? 1 : 0);
}

const EDITED = new TextPattern(
  /\b(?:Modified|Edited|Text Modified by [A-Za-z' ]{0,30})(?: on)? (\d{1,2}\/\d{1,2}\/\d{2,4})/gi,
);

/** The last day on which the clerk notes that the text was edited, or null; `words` are those of the text. */
export function modifiedOn(text: string, words?: Words): string | null {
  if (!EDITED.mayBeIn(words)) return null;
  let last: string | null = null;
  for (const found of matchesOf(EDITED.pattern, text)) {
    const on = isoDayOf(found[1] ?? '');
    if (on !== null && (last === null || on > last)) last = on;
  }
  return last;
}

/** The day in `(Entered: 05/14/2015)`, for sources that keep it only in the text, or null. */
export function enteredOn(text: string): string | null {
  return isoDayOf(/\(Entered: (\d{1,2}\/\d{1,2}\/\d{2,4})\)/i.exec(text)?.[1] ?? '');
}
