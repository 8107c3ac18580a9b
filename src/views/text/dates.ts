import { earliest, formatDate, formatDay, isExact, latest, parseDate } from '../../../events/dates.ts';
import type { Bounds } from '../../docket/index.ts';
import { wrap } from './layout.ts';
import { dated, type Line, phrase } from './styled.ts';

/**
 * A date for the gutter of a timeline, a line each: as written where the record gives one, and for what is
 * undated the days between which it must lie, which follow from what it presupposes and what answers it.
 */
export function gutterDate(bounds: Bounds | null): readonly string[] {
  if (bounds === null) return ['undated'];
  const { date, from, to } = bounds;
  if (isExact(date)) return [formatDay(earliest(date))];
  if (date.spans.every(([first, last]) => first === last) && !date.approximate && !date.uncertain)
    return date.spans.map(([day], index) => `${index === 0 ? '' : 'or '}${formatDay(day)}`);
  if (earliest(date) === -Infinity && latest(date) === Infinity) return ['undated', ...between(from, to)];
  // Written as no earlier or no later than a day: the bounds say that, and what follows from the other entries.
  if (earliest(date) === -Infinity || latest(date) === Infinity) return between(from, to);
  return [formatDate(date).replace(' (no day in the record)', ''), ...narrower(bounds)];
}

/** Bounds that say more than the date as it is written. */
const narrower = ({ date, from, to }: Bounds): readonly string[] =>
  from > earliest(date) || to < latest(date) ? between(from, to) : [];

function between(from: number, to: number): readonly string[] {
  const first = Number.isFinite(from) ? formatDay(from) : null;
  const last = Number.isFinite(to) ? formatDay(to) : null;
  if (first !== null && first === last) return [`(${first})`];
  return [...(first ? [`from ${first}`] : []), ...(last ? [`to ${last}`] : [])];
}

/** The same for a date alone, as EDTF; null where the record gives none. */
export function dateLines(on: string | null): readonly Line[] {
  const bounds = boundsOf(on);
  const open = bounds !== null && !(Number.isFinite(bounds.from) && Number.isFinite(bounds.to));
  const lines = bounds !== null && open ? [formatDate(bounds.date)] : gutterDate(bounds);
  return lines.flatMap((line) => wrap(phrase(dated(line)), 15));
}

/** A date within a sentence: `1987-03-27 or 1987-03-30`, `undated`. */
export function dateWords(on: string | null): string {
  const bounds = boundsOf(on);
  return bounds === null ? 'undated' : formatDate(bounds.date);
}

function boundsOf(on: string | null): Bounds | null {
  const read = on === null ? null : parseDate(on);
  return read?.ok ? { date: read.date, from: earliest(read.date), to: latest(read.date) } : null;
}
