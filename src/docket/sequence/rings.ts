import { type Links, unlink } from './links.ts';

/** Positions in an order in which each comes after those it is linked to, and the links cut to make one possible. */
export type Topological = {
  /** Null where that is the order in which they were recorded. */
  readonly order: readonly number[] | null;
  /** The rings that were found, each position said to come after the next; the last one's link is cut. */
  readonly cut: readonly (readonly number[])[];
};

/** Kahn's order; where entries wait for each other in a ring, one link of it is cut and named. */
export function topologicalOrder(links: Links): Topological {
  if (allLeadBack(links)) return { order: null, cut: [] };
  const successors = links.map((): number[] => []);
  for (const [position, earlier] of links.entries())
    for (const other of earlier) successors[other]?.push(position);
  const waiting = links.map((earlier) => earlier.length);
  const done = links.map(() => false);
  const order: number[] = [];
  const cut: (readonly number[])[] = [];
  const ready = waiting.flatMap((count, position) => (count === 0 ? [position] : []));
  let next = 0;
  let scan = 0;
  while (order.length < links.length) {
    const position = ready[next];
    if (position === undefined) {
      // Nothing is free: cut a link of the ring that the first waiting entry leads back to.
      while (done[scan]) scan += 1;
      const ring = ringFrom(scan, links, done);
      const [earlier = scan] = ring;
      const at = ring.at(-1) ?? scan;
      unlink(links, at, earlier);
      cut.push(ring);
      waiting[at] = (waiting[at] ?? 1) - 1;
      const following = successors[earlier];
      following?.splice(following.indexOf(at), 1);
      if (waiting[at] === 0) ready.push(at);
      continue;
    }
    next += 1;
    done[position] = true;
    order.push(position);
    for (const later of successors[position] ?? []) {
      const left = (waiting[later] ?? 1) - 1;
      waiting[later] = left;
      if (left === 0) ready.push(later);
    }
  }
  return { order, cut };
}

/** Whether each entry was recorded after all that must come before it. */
function allLeadBack(links: Links): boolean {
  for (let position = 0; position < links.length; position += 1)
    for (const earlier of links[position] ?? []) if (earlier > position) return false;
  return true;
}

function ringFrom(start: number, links: Links, done: readonly boolean[]): readonly number[] {
  const walked: number[] = [];
  const seen = new Set<number>();
  for (let at = start; !seen.has(at); at = links[at]?.find((other) => !done[other]) ?? start) {
    seen.add(at);
    walked.push(at);
  }
  const back = links[walked.at(-1) ?? start]?.find((other) => !done[other]) ?? start;
  return walked.slice(walked.indexOf(back));
}
