import type { Day } from '../../../events/index.ts';
import type { Links } from './links.ts';

type Constraints = {
  readonly links: Readonly<Links>;
  readonly from: readonly Day[];
  readonly to: readonly Day[];
};

/**
 * Positions in effective order: each after its links, none before one that is certainly earlier by
 * date, and among those that could come next the one recorded first. Takes O(n log n).
 *
 * There is always one that can come next: of those left, the one with the earliest last day either is free or
 * waits for a predecessor, whose bounds, being tightened, end no later.
 */
export function effectiveOrder({ links, from, to }: Constraints): readonly number[] {
  const size = links.length;
  if (inOrderAlready({ links, from, to })) return links.map((_, position) => position);
  const successors = links.map((): number[] => []);
  for (const [position, earlier] of links.entries())
    for (const other of earlier) successors[other]?.push(position);
  const waiting = links.map((earlier) => earlier.length);
  const taken = links.map(() => false);
  const byLastDay = [...links.keys()].sort((a, b) => day(to, a) - day(to, b) || a - b);
  const notYet = new Heap((a, b) => day(from, a) - day(from, b) || a - b);
  const eligible = new Heap((a, b) => a - b);
  for (const [position, count] of waiting.entries()) if (count === 0) notYet.push(position);
  const order: number[] = [];
  let earliestLast = 0;
  while (order.length < size) {
    while (taken[byLastDay[earliestLast] ?? -1]) earliestLast += 1;
    const limit = day(to, byLastDay[earliestLast] ?? -1);
    for (let top = notYet.top; top !== undefined && day(from, top) <= limit; top = notYet.top) {
      eligible.push(top);
      notYet.pop();
    }
    const position = eligible.pop() ?? notYet.pop();
    if (position === undefined) break;
    taken[position] = true;
    order.push(position);
    for (const later of successors[position] ?? []) {
      const left = (waiting[later] ?? 1) - 1;
      waiting[later] = left;
      if (left === 0) notYet.push(later);
    }
  }
  return order;
}

const day = (days: readonly Day[], position: number): Day => days[position] ?? Infinity;

/** Most dockets are recorded in the order of their days. */
function inOrderAlready({ links, from, to }: Constraints): boolean {
  let latestFirst = -Infinity;
  for (const [position, earlier] of links.entries()) {
    for (const other of earlier) if (other > position) return false;
    if (day(to, position) < latestFirst) return false;
    latestFirst = Math.max(latestFirst, day(from, position));
  }
  return true;
}

/** A binary heap of positions. */
class Heap {
  private readonly items: number[] = [];
  private readonly compare: (a: number, b: number) => number;

  constructor(compare: (a: number, b: number) => number) {
    this.compare = compare;
  }

  get top(): number | undefined {
    return this.items[0];
  }

  push(item: number): void {
    const { items, compare } = this;
    let at = items.length;
    items.push(item);
    while (at > 0) {
      const parent = (at - 1) >> 1;
      const above = items[parent];
      if (above === undefined || compare(above, item) <= 0) break;
      items[at] = above;
      at = parent;
    }
    items[at] = item;
  }

  pop(): number | undefined {
    const { items, compare } = this;
    const top = items[0];
    const last = items.pop();
    if (top === undefined || last === undefined || items.length === 0) return top;
    let at = 0;
    while (true) {
      let child = 2 * at + 1;
      const left = items[child];
      const right = items[child + 1];
      if (left === undefined) break;
      let least = left;
      if (right !== undefined && compare(right, left) < 0) {
        least = right;
        child += 1;
      }
      if (compare(last, least) <= 0) break;
      items[at] = least;
      at = child;
    }
    items[at] = last;
    return top;
  }
}
