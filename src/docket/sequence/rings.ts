import { type Links, unlinkAll } from './links.ts';

/** Entries that wait for each other: each position is said to come after the next, the last one after the first. */
export type Ring = {
  /** The first of them, and the last one, whose link is cut; all of them, unless they are very many. */
  readonly positions: readonly number[];
  /** How many between the last two are not named. */
  readonly unnamed: number;
};

/** Positions in an order in which each comes after those it is linked to, and the links cut to make one possible. */
export type Topological = {
  /** Null where that is the order in which they were recorded. */
  readonly order: readonly number[] | null;
  readonly cut: readonly Ring[];
};

/** As many of a ring as anybody reads: a hostile record has as many rings as entries, each as long as the record. */
const MOST_NAMED = 100;

/** Kahn's order; where entries wait for each other in a ring, one link of it is cut and named. */
export function topologicalOrder(links: Links): Topological {
  if (allLeadBack(links)) return { order: null, cut: [] };
  const successors = links.map((): number[] => []);
  for (const [position, earlier] of links.entries())
    for (const other of earlier) successors[other]?.push(position);
  const waiting = links.map((earlier) => earlier.length);
  const done = new Uint8Array(links.length);
  const order: number[] = [];
  const cut: Ring[] = [];
  const unlinked = new Map<number, Set<number>>();
  const ready = waiting.flatMap((count, position) => (count === 0 ? [position] : []));
  const walk = new Walk(links, done, (position, earlier) => unlinked.get(position)?.has(earlier) === true);
  let next = 0;
  while (order.length < links.length) {
    const position = ready[next];
    if (position === undefined) {
      // Nothing is free: cut a link of the ring that the first waiting entry leads back to.
      const { from: at, to: earlier, ring } = walk.ring();
      unlinked.set(at, (unlinked.get(at) ?? new Set()).add(earlier));
      cut.push(ring);
      waiting[at] = (waiting[at] ?? 1) - 1;
      if (waiting[at] === 0) ready.push(at);
      continue;
    }
    next += 1;
    done[position] = 1;
    order.push(position);
    for (const later of successors[position] ?? []) {
      if (unlinked.get(later)?.has(position)) continue;
      const left = (waiting[later] ?? 1) - 1;
      waiting[later] = left;
      if (left === 0) ready.push(later);
    }
  }
  for (const [position, gone] of unlinked) unlinkAll(links, position, gone);
  return { order, cut };
}

/** Whether each entry was recorded after all that must come before it. */
function allLeadBack(links: Links): boolean {
  for (let position = 0; position < links.length; position += 1)
    for (const earlier of links[position] ?? []) if (earlier > position) return false;
  return true;
}

/**
 * The way from the first waiting entry to what it waits for, and on. It is kept from one ring to the next, less what is
 * done meanwhile, which is its end: so all rings together take no longer than going through all links once.
 */
class Walk {
  readonly #links: Links;
  readonly #done: Uint8Array;
  readonly #isCut: (position: number, earlier: number) => boolean;
  readonly #path: number[] = [];
  /** Where on the path a position stands, from 1. */
  readonly #place: Int32Array;
  /** How many of a position's links were gone through: what is done or cut stays so. */
  readonly #passed: Int32Array;
  #first = 0;

  constructor(links: Links, done: Uint8Array, isCut: (position: number, earlier: number) => boolean) {
    this.#links = links;
    this.#done = done;
    this.#isCut = isCut;
    this.#place = new Int32Array(links.length);
    this.#passed = new Int32Array(links.length);
  }

  /** The next ring, and the link that closes it. */
  ring(): { readonly from: number; readonly to: number; readonly ring: Ring } {
    const path = this.#path;
    while (path.length > 0 && this.#done[path.at(-1) ?? 0]) this.#place[path.pop() ?? 0] = 0;
    while (this.#done[this.#first]) this.#first += 1;
    if (path.length === 0) this.#step(this.#first);
    for (;;) {
      const from = path.at(-1) ?? this.#first;
      const to = this.#waitsFor(from);
      const back = this.#place[to] ?? 0;
      if (back > 0) return { from, to, ring: named(path, back - 1) };
      this.#step(to);
    }
  }

  #step(to: number): void {
    this.#path.push(to);
    this.#place[to] = this.#path.length;
  }

  /** The first that a position still waits for. */
  #waitsFor(position: number): number {
    const links = this.#links[position] ?? [];
    let passed = this.#passed[position] ?? 0;
    for (; passed < links.length; passed += 1) {
      const earlier = links[passed] ?? 0;
      if (!this.#done[earlier] && !this.#isCut(position, earlier)) break;
    }
    this.#passed[position] = passed;
    return links[passed] ?? position;
  }
}

function named(path: readonly number[], from: number): Ring {
  const length = path.length - from;
  if (length <= MOST_NAMED) return { positions: path.slice(from), unnamed: 0 };
  const last = path.at(-1) ?? from;
  return { positions: [...path.slice(from, from + MOST_NAMED - 1), last], unnamed: length - MOST_NAMED };
}
