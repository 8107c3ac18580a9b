import { exactDay, formatDay } from '../../../../events/dates/day.ts';

/** Days as the page shows them. A day is a whole number, as the log counts it. */

const MILLISECONDS = 86_400_000;
const LONG = new Intl.DateTimeFormat('en-US', { dateStyle: 'long', timeZone: 'UTC' });
const INSTANT = new Intl.DateTimeFormat('en-US', {
  dateStyle: 'long',
  timeStyle: 'short',
  timeZone: 'UTC',
});

export const asDate = (day: number): Date => new Date(day * MILLISECONDS);
export const dayAt = (date: Date): number => Math.floor(date.getTime() / MILLISECONDS);

/** `April 15, 1987`. */
export const longDay = (day: number): string => LONG.format(asDate(day));

/** `1987-04-15`. */
export const isoDay = (day: number): string => formatDay(day);

/** A day from `1987-04-15`; undefined for anything else. */
export const readDay = (text: string): number | undefined => exactDay(text);

/** `November 22, 2026 at 5:59 PM UTC`. */
export const instantWords = (instant: string): string => `${INSTANT.format(new Date(instant))} UTC`;

/** A date within a sentence: `between August 22, 1987 and March 24, 1989`. */
export function spanWords(from: number | null, to: number | null): string {
  if (from === null && to === null) return 'undated';
  if (from === null) return `by ${longDay(to ?? 0)}`;
  if (to === null) return `from ${longDay(from)}`;
  return from === to ? longDay(from) : `between ${longDay(from)} and ${longDay(to)}`;
}
