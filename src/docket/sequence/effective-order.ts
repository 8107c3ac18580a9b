import type { Day } from '../../../events/index.ts';
import { Heap } from './heap.ts';
import type { Limits } from './limits.ts';
import { NONE } from './links.ts';

/** Positions from `first` on, each list holding only theirs: that of position 7, where `first` is 5, is the third. */
export type Window = {
  readonly first: number;
  readonly links: readonly (readonly number[])[];
  readonly limits: Limits;
};

/**
 * The positions of a window in effective order: each after its links, none before one that is certainly earlier
 * by date, and among those that could come next the one recorded first. Null where they are in order as they
 * were recorded, as most dockets are. What comes before the window must have been put in order already, and be
 * a stretch of its own. Takes O(n log n).
 *
 * There is always one that can come next: of those left, the one with the earliest last day either is free or
 * waits for a predecessor, whose bounds, being tightened, end no later.
 */
export function effectiveOrder(window: Window): readonly number[] | null {
  const size = window.links.length;
  const ends = stretches(window);
  if (ends === null) return null;
  const order: number[] = new Array(size);
  for (let from = 0; from < size; ) {
    const to = ends[from] ?? size;
    if (to === from + 1) order[from] = window.first + from;
    else sortStretch(window, from, to, order);
    from = to;
  }
  return order;
}

/**
 * Where each stretch ends, at the place where it begins: no entry of a stretch can come after one of a later
 * stretch, by its dates or by its links, so that each is put in order by itself. Null where every stretch is one
 * entry long.
 */
function stretches({ first, links, limits: { from, to } }: Window): Int32Array | null {
  const size = links.length;
  const firstOfRest = new Float64Array(size + 1).fill(Infinity);
  for (let at = size - 1; at >= 0; at -= 1)
    firstOfRest[at] = Math.min(to[at] ?? Infinity, firstOfRest[at + 1] ?? Infinity);
  const ends = new Int32Array(size);
  let begins = 0;
  let latest = -Infinity;
  let farthest = 0;
  let long = false;
  for (let at = 0; at < size; at += 1) {
    latest = Math.max(latest, from[at] ?? -Infinity);
    for (const earlier of links[at] ?? NONE) if (earlier - first > farthest) farthest = earlier - first;
    if (farthest > at || latest > (firstOfRest[at + 1] ?? Infinity)) continue;
    ends[begins] = at + 1;
    if (at > begins) long = true;
    begins = at + 1;
  }
  return long ? ends : null;
}

/** Puts one stretch of a window in order, in its own places. */
function sortStretch(
  { first, links, limits: { from, to } }: Window,
  begin: number,
  end: number,
  order: number[],
): void {
  const size = end - begin;
  const successors: number[][] = Array.from({ length: size }, () => []);
  const waiting = new Int32Array(size);
  for (let at = begin; at < end; at += 1)
    for (const position of links[at] ?? NONE) {
      const earlier = position - first;
      if (earlier < begin || earlier >= end) continue;
      successors[earlier - begin]?.push(at);
      waiting[at - begin] = (waiting[at - begin] ?? 0) + 1;
    }
  const taken = new Uint8Array(size);
  const places = Array.from({ length: size }, (_, index) => begin + index);
  const byLastDay = places.toSorted((a, b) => day(to, a) - day(to, b) || a - b);
  const notYet = new Heap((a, b) => day(from, a) - day(from, b) || a - b);
  const eligible = new Heap((a, b) => a - b);
  for (const at of places) if (waiting[at - begin] === 0) notYet.push(at);
  let earliestLast = 0;
  for (let count = 0; count < size; count += 1) {
    while (taken[(byLastDay[earliestLast] ?? end) - begin] === 1) earliestLast += 1;
    const limit = day(to, byLastDay[earliestLast] ?? -1);
    for (let top = notYet.top; top !== undefined && day(from, top) <= limit; top = notYet.top) {
      eligible.push(top);
      notYet.pop();
    }
    const at = eligible.pop() ?? notYet.pop();
    if (at === undefined) break;
    taken[at - begin] = 1;
    order[begin + count] = first + at;
    for (const later of successors[at - begin] ?? []) {
      const left = (waiting[later - begin] ?? 1) - 1;
      waiting[later - begin] = left;
      if (left === 0) notYet.push(later);
    }
  }
}

const day = (days: Limits['from'], at: number): Day => days[at] ?? Infinity;
