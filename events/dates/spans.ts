/** Sets of days, as spans: sorted, disjoint, never touching, both ends inclusive. */
import type { Day } from './day.ts';

export type Span = readonly [from: Day, to: Day];
export type Spans = readonly Span[];

/**
 * The same days as sorted spans with a gap between each two. Spans that touch are joined, so that two
 * ways of writing the same days have the same spans.
 */
export function joinSpans(spans: Spans): Spans {
  const joined: [Day, Day][] = [];
  for (const [from, to] of spans.toSorted((a, b) => compare(a[0], b[0]))) {
    const last = joined.at(-1);
    if (last !== undefined && from <= last[1] + 1) last[1] = Math.max(last[1], to);
    else joined.push([from, to]);
  }
  return joined;
}

/** Not a subtraction: -Infinity less -Infinity is not a number, and a sort must have one. */
function compare(a: Day, b: Day): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** The days of `spans` that lie from `from` to `to`, both included. */
export function cutSpans(spans: Spans, from: Day, to: Day): Spans {
  return spans
    .filter((span) => span[0] <= to && span[1] >= from)
    .map((span): Span => [Math.max(span[0], from), Math.min(span[1], to)])
    .filter((span) => span[0] <= span[1]);
}

/** The first of these days from a day on; undefined where there is none. */
export function firstDayFrom(days: Spans, from: Day): Day | undefined {
  const span = days.find(([, last]) => last >= from);
  return span && Math.max(span[0], from);
}
