/** Instants: when we learned something, as opposed to the day on which it happened. */
import { Temporal } from 'temporal-polyfill';
import { complaint, quoted } from './complaint.ts';
import { exactDay } from './day.ts';

export type InstantReading =
  | { readonly ok: true; readonly instant: string }
  | { readonly ok: false; readonly what: string };

/** Already canonical, which every recorded instant is: checked without Temporal. */
const CANONICAL = /^(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d\.\d{3}Z$/;

/** RFC 3339 section 5.6, the seconds optional. Temporal alone would take much more. */
const RFC_3339 = /^(\d{4}-\d\d-\d\d)[Tt ](\d\d:\d\d)(:\d\d)?(\.\d+)?([Zz]|[+-]\d\d:\d\d)$/;

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

  const [matched, , minutes, seconds = ':00', fraction = '', offset] =
    RFC_3339.exec(text.slice(0, 100)) ?? [];
  if (matched === undefined || offset === undefined)
    return { ok: false, what: shapeComplaint(text, dayExists) };
  if (!dayExists) return { ok: false, what: complaint(day) };
  try {
    // Temporal knows nanoseconds at most.
    const instant = Temporal.Instant.from(`${day}T${minutes}${seconds}${fraction.slice(0, 10)}${offset}`);
    const canonical = instant.toString({ fractionalSecondDigits: 3 });
    // An offset may carry the first or the last hours that there are out of them.
    if (exactDay(canonical.slice(0, 10)) !== undefined) return { ok: true, instant: canonical };
    return { ok: false, what: `years run from 0001 to 9999 in UTC: ${quoted(text)}` };
  } catch {
    return { ok: false, what: `there is no such time of day or offset: ${quoted(text)}` };
  }
}

function shapeComplaint(text: string, dayExists: boolean): string {
  if (text.trim() === '') return 'no instant is given; write 1987-03-28T10:00:00Z or 1987-03-28';
  if (dayExists && /^[Tt ]\d\d:\d\d(:\d\d(\.\d+)?)?$/.test(text.slice(10))) {
    return `an instant needs its offset from UTC; add Z, or one such as -05:00: ${quoted(text)}`;
  }
  if (/^\d{4}-\d\d-\d\d$/.test(text)) return complaint(text);
  return `${quoted(text)} is not an instant: write 1987-03-28T10:00:00Z or 1987-03-28`;
}
