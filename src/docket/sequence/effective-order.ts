import type { Day } from '../../../events/index.ts';
import { Heap } from './heap.ts';
import type { Limits } from './limits.ts';
import type { Links } from './links.ts';

export type Constraints = {
  readonly links: Readonly<Links>;
  readonly limits: Limits;
};

/**
 * Positions from `start` on in effective order: each after its links, none before one that is certainly earlier
 * by date, and among those that could come next the one recorded first. Null where they are in order as they
 * were recorded, as most dockets are. What comes before `start` must have been put in order already, and be a
 * stretch of its own. Takes O(n log n).
 *
 * There is always one that can come next: of those left, the one with the earliest last day either is free or
 * waits for a predecessor, whose bounds, being tightened, end no later.
 */
export function effectiveOrder(constraints: Constraints, start = 0): readonly number[] | null {
  const size = constraints.links.length;
  const ends = stretches(constraints, start);
  if (ends === null) return null;
  const order: number[] = new Array(size - start);
  for (let from = start; from < size; ) {
    const to = ends[from - start] ?? size;
    if (to === from + 1) order[from - start] = from;
    else sortStretch(constraints, from, to, order, start);
    from = to;
  }
  return order;
}

/**
 * Where each stretch ends, at the position where it begins: no entry of a stretch can come after one of a later
 * stretch, by its dates or by its links, so that each is put in order by itself. Null where every stretch is one
 * entry long.
 */
function stretches({ links, limits: { from, to } }: Constraints, start: number): Int32Array | null {
  const size = links.length;
  const firstOfRest = new Float64Array(size - start + 1).fill(Infinity);
  for (let position = size - 1; position >= start; position -= 1)
    firstOfRest[position - start] = Math.min(
      to[position] ?? Infinity,
      firstOfRest[position - start + 1] ?? Infinity,
    );
  const ends = new Int32Array(size - start);
  let begins = start;
  let latest = -Infinity;
  let farthest = start;
  let long = false;
  for (let position = start; position < size; position += 1) {
    latest = Math.max(latest, from[position] ?? -Infinity);
    for (const earlier of links[position] ?? []) if (earlier > farthest) farthest = earlier;
    if (farthest > position || latest > (firstOfRest[position - start + 1] ?? Infinity)) continue;
    ends[begins - start] = position + 1;
    if (position > begins) long = true;
    begins = position + 1;
  }
  return long ? ends : null;
}

/** Puts one stretch in order, in its own places. */
function sortStretch(
  { links, limits: { from, to } }: Constraints,
  first: number,
  end: number,
  order: number[],
  start: number,
): void {
  const size = end - first;
  const inside = (position: number): boolean => position >= first && position < end;
  const successors: number[][] = Array.from({ length: size }, () => []);
  const waiting = new Int32Array(size);
  for (let position = first; position < end; position += 1)
    for (const earlier of links[position] ?? [])
      if (inside(earlier)) {
        successors[earlier - first]?.push(position);
        waiting[position - first] = (waiting[position - first] ?? 0) + 1;
      }
  const taken = new Uint8Array(size);
  const positions = Array.from({ length: size }, (_, index) => first + index);
  const byLastDay = positions.toSorted((a, b) => day(to, a) - day(to, b) || a - b);
  const notYet = new Heap((a, b) => day(from, a) - day(from, b) || a - b);
  const eligible = new Heap((a, b) => a - b);
  for (const position of positions) if (waiting[position - first] === 0) notYet.push(position);
  let earliestLast = 0;
  for (let count = 0; count < size; count += 1) {
    while (taken[(byLastDay[earliestLast] ?? end) - first] === 1) earliestLast += 1;
    const limit = day(to, byLastDay[earliestLast] ?? -1);
    for (let top = notYet.top; top !== undefined && day(from, top) <= limit; top = notYet.top) {
      eligible.push(top);
      notYet.pop();
    }
    const position = eligible.pop() ?? notYet.pop();
    if (position === undefined) break;
    taken[position - first] = 1;
    order[first - start + count] = position;
    for (const later of successors[position - first] ?? []) {
      const left = (waiting[later - first] ?? 1) - 1;
      waiting[later - first] = left;
      if (left === 0) notYet.push(later);
    }
  }
}

const day = (days: Limits['from'], position: number): Day => days[position] ?? Infinity;
