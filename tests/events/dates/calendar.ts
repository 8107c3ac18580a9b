/** The tests' own calendar, Temporal's, which the code under test does not use for days. */
import { Temporal } from 'temporal-polyfill';
import { type DocketDate, formatDay, parseDate } from '../../../events/dates.ts';

const EPOCH = Temporal.PlainDate.from('1970-01-01');

/** Days since 1970-01-01, by Temporal; throws on a day that does not exist. */
export function day(text: string): number {
  return EPOCH.until(Temporal.PlainDate.from(text, { overflow: 'reject' }), { largestUnit: 'day' }).days;
}

/** `YYYY-MM-DD`, by Temporal. */
export function text(dayNumber: number): string {
  return EPOCH.add({ days: dayNumber }).toString();
}

export const FIRST = day('0001-01-01');
export const LAST = day('9999-12-31');

/** The date, or a failed test that prints why it was refused. */
export function date(written: string): DocketDate {
  const reading = parseDate(written);
  if (!reading.ok) throw new Error(reading.what);
  return reading.date;
}

/** Spans as a clerk writes them: `1987-03-01/1987-03-31`, a single day as itself, `..` at open ends. */
export function spans(written: string): readonly string[] {
  return date(written).spans.map(([from, to]) =>
    from === to ? formatDay(from) : `${formatDay(from)}/${formatDay(to)}`,
  );
}

/** Why the text is refused; fails when it is not. */
export function refusal(written: string): string {
  const reading = parseDate(written);
  if (reading.ok) throw new Error(`${written} was read as ${reading.date.edtf}`);
  return reading.what;
}
