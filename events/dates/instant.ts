/** Instants: when we learned something, as opposed to the day on which it happened. */
import { dateComplaint, quoted } from './complaint.ts';
import { exactDay, FIRST_DAY, formatDay, LAST_DAY } from './day.ts';

export type InstantReading =
  | { readonly ok: true; readonly instant: string }
  | { readonly ok: false; readonly what: string };

/** Already canonical, which every recorded instant is. */
const CANONICAL = /^(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d\.\d{3}Z$/;

/** RFC 3339 section 5.6, the seconds optional; a leap second counts as the one before it. */
const RFC_3339 =
  /^\d{4}-\d\d-\d\d[Tt ]([01]\d|2[0-3]):([0-5]\d)(?::([0-5]\d|60)(\.\d+)?)?(?:[Zz]|([+-])([01]\d|2[0-3]):([0-5]\d))$/;

/** The same, whatever its numbers: enough to tell what is no instant from a time that there is not. */
const SHAPE = /^\d{4}-\d\d-\d\d[Tt ]\d\d:\d\d(:\d\d)?(\.\d+)?([Zz]|[+-]\d\d:\d\d)$/;

const MINUTES_IN_A_DAY = 1_440;

/**
 * An instant of RFC 3339 as canonical UTC text, always `1987-03-28T15:00:00.000Z`: one length, so that
 * instants compare as text. Finer than a millisecond is cut off. A bare day, which `--known-at` allows,
 * is the end of that day in UTC: known on the 28th means known by midnight. Years 0001 to 9999.
 */
export function parseInstant(text: string): InstantReading {
  const day = text.slice(0, 10);
  const dayExists = exactDay(day) !== undefined;
  if (dayExists && text.length === 10) return { ok: true, instant: `${text}T23:59:59.999Z` };
  if (dayExists && text[10] === 'T' && CANONICAL.test(text.slice(11))) return { ok: true, instant: text };

  if (!SHAPE.test(text.slice(0, 100))) return { ok: false, what: shapeComplaint(text, dayExists) };
  const written = exactDay(day);
  if (written === undefined) return { ok: false, what: dateComplaint(day) };
  const read = RFC_3339.exec(text.slice(0, 100));
  if (read === null) return { ok: false, what: `there is no such time of day or offset: ${quoted(text)}` };
  const [, hour, minute, second = '00', fraction = '', sign, offsetHours = 0, offsetMinutes = 0] = read;
  const offset = Number(offsetHours) * 60 + Number(offsetMinutes);
  const minutes = Number(hour) * 60 + Number(minute) + (sign === '-' ? offset : -offset);
  const inUtc = written + Math.floor(minutes / MINUTES_IN_A_DAY);
  // An offset may carry the first or the last hours that there are out of them.
  if (inUtc < FIRST_DAY || inUtc > LAST_DAY)
    return { ok: false, what: `years run from 0001 to 9999 in UTC: ${quoted(text)}` };
  const ofDay = ((minutes % MINUTES_IN_A_DAY) + MINUTES_IN_A_DAY) % MINUTES_IN_A_DAY;
  const time = `${two(Math.floor(ofDay / 60))}:${two(ofDay % 60)}:${second === '60' ? '59' : second}`;
  return { ok: true, instant: `${formatDay(inUtc)}T${time}.${fraction.slice(1, 4).padEnd(3, '0')}Z` };
}

/** Written with seconds and an offset: an instant that can be recorded, of which a bare day is none. */
export const isInstant = (text: string): boolean => text.length > 10 && parseInstant(text).ok;

/** Whether one instant is before another, however each is written: what is compared are the instants, not the texts. */
export const isBefore = (one: string, other: string): boolean => sortable(one) < sortable(other);

/**
 * Text that sorts as the instant does. What an older Nunc took from a clock that was far off, `+011533-07-13...`, is
 * after every year that there is, and so is what is no instant at all.
 */
function sortable(text: string): string {
  if (text[10] === 'T' && CANONICAL.test(text.slice(11))) return text;
  const read = parseInstant(text);
  if (read.ok) return read.instant;
  return text.startsWith('-') ? text : `~${text}`;
}

const two = (number: number): string => String(number).padStart(2, '0');

function shapeComplaint(text: string, dayExists: boolean): string {
  if (text.trim() === '') return 'no instant is given; write 1987-03-28T10:00:00Z or 1987-03-28';
  if (dayExists && /^[Tt ]\d\d:\d\d(:\d\d(\.\d+)?)?$/.test(text.slice(10))) {
    return `an instant needs its offset from UTC; add Z, or one such as -05:00: ${quoted(text)}`;
  }
  if (/^\d{4}-\d\d-\d\d$/.test(text)) return dateComplaint(text);
  return `${quoted(text)} is not an instant: write 1987-03-28T10:00:00Z or 1987-03-28`;
}
