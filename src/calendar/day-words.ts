import { type Day, exactDay, formatDay, MONTHS } from '../../events/dates.ts';

/** The day of a text in the table of rules; one that names no day is a bug. */
export function statedDay(text: string): Day {
  const day = exactDay(text);
  if (day === undefined) throw new Error(`no day: ${text}`);
  return day;
}

/** `March 24, 1989`; without the year where it is that of the day that was named before. */
export function dayInWords(day: Day, after?: Day): string {
  const [year, month, dayOfMonth] = formatDay(day).split('-');
  const words = `${MONTHS[Number(month) - 1]} ${Number(dayOfMonth)}`;
  return after !== undefined && formatDay(after).startsWith(`${year}-`) ? words : `${words}, ${year}`;
}
