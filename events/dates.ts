/**
 * Dates of a docket: EDTF days of any certainty, as sets of whole days.
 *
 * `..` is the one way to write that there is no date. An interval (`1987-04-29/1987-08-21`) and a set
 * with a run (`[1987-04-29..1987-08-21]`) mean the same here: one event, on one day among these.
 */
import { spansOf } from './dates/bounds.ts';
import { dateComplaint, LONGEST, quoted } from './dates/complaint.ts';
import { type DocketDate, UNDATED } from './dates/date.ts';
import { type Day, exactDay } from './dates/day.ts';
import { type Period, readWrittenDate, type WrittenDate } from './dates/written.ts';

export { clampSpans, type DocketDate, earliest, isExact, latest, overlaps, UNDATED } from './dates/date.ts';
export { type Day, dayOf, exactDay, formatDay } from './dates/day.ts';
export { type InstantReading, isBefore, isInstant, parseInstant } from './dates/instant.ts';
export { firstDayFrom, joinSpans, type Span, type Spans } from './dates/spans.ts';
export { formatDate, MONTHS } from './dates/words.ts';

export type DateReading = { readonly ok: true; readonly date: DocketDate } | Refused;
export type DayReading = { readonly ok: true; readonly day: Day } | Refused;
type Refused = { readonly ok: false; readonly what: string };

/** Reads an EDTF date. Never throws; `what` says in one sentence what is wrong. */
export function parseDate(text: string): DateReading {
  const day = exactDay(text);
  if (day !== undefined) {
    return { ok: true, date: { edtf: text, spans: [[day, day]], approximate: false, uncertain: false } };
  }
  const written = text.trim();
  const stretches = text.length > LONGEST ? undefined : readWrittenDate(written);
  if (stretches === undefined) return refused(dateComplaint(written));
  const spans = spansOf(stretches);
  if (spans === 'backwards') return refused(`it ends before it begins: ${quoted(written)}`);
  if (spans === 'no such day') return refused(dateComplaint(written));
  if (unbounded(stretches)) return { ok: true, date: UNDATED };
  return {
    ok: true,
    date: {
      edtf: written.replaceAll(' ', ''),
      spans,
      approximate: periods(stretches).some((period) => period.approximate),
      uncertain: periods(stretches).some((period) => period.uncertain),
    },
  };
}

/** Reads one exact day, `1987-03-27`. Never throws. */
export function parseDay(text: string): DayReading {
  const day = exactDay(text.trim());
  if (day !== undefined) return { ok: true, day };
  const date = parseDate(text);
  return refused(
    date.ok ? `one day is needed, as in 1987-03-27, and this may be several: ${quoted(text)}` : date.what,
  );
}

function refused(what: string): Refused {
  return { ok: false, what };
}

/** `..`, and `../..`, which says no more. */
function unbounded(written: WrittenDate): boolean {
  return written.every(({ from, to }) => from === null && to === null);
}

function periods(written: WrittenDate): readonly Period[] {
  return written.flatMap(({ from, to }) => [from, to].filter((period) => period !== null));
}
