import { Temporal } from 'temporal-polyfill';

/**
 * An ISO day from what dockets write (`2015-05-14`, `2015-05-14T10:00:00Z`, `5/14/2015`, `05/14/15`),
 * or null where it is none. Two-digit years before 70 are in this century: no electronic docket is older.
 */
export function dayOf(written: string): string | null {
  const iso = /^(\d{4})-(\d{2})-(\d{2})(?:[T ]|$)/.exec(written);
  if (iso !== null) return day(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const american = /^(\d{1,2})\/(\d{1,2})\/(\d{4}|\d{2})$/.exec(written);
  if (american === null) return null;
  const year = Number(american[3]);
  return day(
    year < 70 ? 2000 + year : year < 100 ? 1900 + year : year,
    Number(american[1]),
    Number(american[2]),
  );
}

/** The day that was asked about last: the papers of one day stand together on a docket. */
let last = { year: 0, month: 0, date: 0, day: null as string | null };

function day(year: number, month: number, date: number): string | null {
  if (last.year !== year || last.month !== month || last.date !== date)
    last = { year, month, date, day: isoDay(year, month, date) };
  return last.day;
}

function isoDay(year: number, month: number, date: number): string | null {
  try {
    return Temporal.PlainDate.from({ year, month, day: date }, { overflow: 'reject' }).toString();
  } catch {
    return null;
  }
}

const EDITED =
  /\b(?:Modified|Edited|Text Modified by [A-Za-z' ]{0,30})(?: on)? (\d{1,2}\/\d{1,2}\/\d{2,4})/gi;

/** The last day on which the clerk notes that the text was edited, or null. */
export function modifiedOn(text: string): string | null {
  let last: string | null = null;
  for (const found of text.matchAll(EDITED)) {
    const on = dayOf(found[1] ?? '');
    if (on !== null && (last === null || on > last)) last = on;
  }
  return last;
}

/** The day in `(Entered: 05/14/2015)`, for sources that keep it only in the text, or null. */
export function enteredOn(text: string): string | null {
  return dayOf(/\(Entered: (\d{1,2}\/\d{1,2}\/\d{2,4})\)/i.exec(text)?.[1] ?? '');
}
