/** A date of a docket, of any certainty, and what can be asked of it. */
import type { Day } from './day.ts';
import { cutSpans, type Spans } from './spans.ts';

/**
 * When something happened, once, on a day that the record gives well or badly.
 *
 * `spans` are all the days it may have been: sorted, disjoint, both ends inclusive, at least one span.
 * `approximate` (`~`) and `uncertain` (`?`) are what the record says of itself; they do not widen the
 * spans, since nothing says by how much.
 */
export type DocketDate = {
  /** As written, in EDTF (ISO 8601-2); `..` when the record gives no date. */
  readonly edtf: string;
  readonly spans: Spans;
  readonly approximate: boolean;
  readonly uncertain: boolean;
};

/** The record gives no date: any day. */
export const UNDATED: DocketDate = {
  edtf: '..',
  spans: [[-Infinity, Infinity]],
  approximate: false,
  uncertain: false,
};

/** The first day it may have been; -Infinity when nothing bounds it. */
export function earliest(date: DocketDate): Day {
  return date.spans[0]?.[0] ?? -Infinity;
}

/** The last day it may have been; Infinity when nothing bounds it. */
export function latest(date: DocketDate): Day {
  return date.spans.at(-1)?.[1] ?? Infinity;
}

/** True when the record gives one day and does not mark it approximate or uncertain. */
export function isExact(date: DocketDate): boolean {
  return earliest(date) === latest(date) && !date.approximate && !date.uncertain;
}

/** True when it may have been a day from `from` to `to`, both included. */
export function overlaps(date: DocketDate, from: Day, to: Day): boolean {
  return from <= to && date.spans.some((span) => span[0] <= to && span[1] >= from);
}

/** The days from `from` to `to`, both included, that it may have been; empty when there are none. */
export function clampSpans(date: DocketDate, from: Day, to: Day): Spans {
  return cutSpans(date.spans, from, to);
}
