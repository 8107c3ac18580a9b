import { type Day, earliest, formatDay, latest } from '../../events/dates.ts';
import {
  catalog,
  type DocketDate,
  type Entry,
  type EntryId,
  parseDate,
  UNDATED,
} from '../../events/index.ts';
import { effectiveOrder } from './effective-order.ts';

/** The days on which an entry can have happened, given its own date and what must come before and after it. */
export type Bounds = {
  /** The date as written. */
  readonly date: DocketDate;
  /** The first and the last day possible; infinite where the record sets no limit. */
  readonly from: Day;
  readonly to: Day;
};

/** Two entries whose dates and whose order cannot both be right. */
export type Contradiction = {
  readonly entry: EntryId;
  readonly other: EntryId;
  readonly what: string;
};

/** Entries in effective order, with what is known of when each happened. */
export type Sequence = {
  readonly entries: readonly Entry[];
  readonly bounds: ReadonlyMap<EntryId, Bounds>;
  /** For each entry, those that certainly come before it because it says so or presupposes them. */
  readonly before: ReadonlyMap<EntryId, readonly EntryId[]>;
  readonly contradictions: readonly Contradiction[];
};

/**
 * Puts entries, given in order of recording, in effective order: before what is certainly later, after what
 * they presuppose or are said to follow, and otherwise as they were recorded.
 *
 * An entry's bounds tighten along what must come before and after it: not before what it presupposes, not
 * after what answers it. The order of recording alone tells nothing of dates, so it tightens nothing.
 */
export function sequenceOf(recorded: readonly Entry[]): Sequence {
  const index = new Map<EntryId, number>(recorded.map((entry, position) => [entry.id, position]));
  const dates = recorded.map(dateOf);
  const edges = edgesOf(recorded, index);
  const from = dates.map(earliest);
  const to = dates.map(latest);
  const rings = cutRings(recorded, edges);
  const impossible = tighten(recorded, edges, dates, from, to);
  const contradictions = [...rings, ...impossible];
  const order = effectiveOrder({ predecessors: edges.predecessors, from, to });
  return {
    entries: order.map((position) => recorded[position]).filter((entry) => entry !== undefined),
    bounds: new Map(
      recorded.map((entry, position) => [
        entry.id,
        { date: dates[position] ?? UNDATED, from: from[position] ?? -Infinity, to: to[position] ?? Infinity },
      ]),
    ),
    before: new Map(
      recorded.map((entry, position) => [
        entry.id,
        [...(edges.predecessors[position] ?? [])].flatMap((other) => recorded[other]?.id ?? []),
      ]),
    ),
    contradictions,
  };
}

/** The date of an entry. One that cannot be read counts as none: whatever reads entries in reports it. */
function dateOf(entry: Entry): DocketDate {
  if (entry.on === undefined) return UNDATED;
  const read = parseDate(entry.on);
  return read.ok ? read.date : UNDATED;
}

type Edges = {
  /** For each position, the positions that come before it. */
  readonly predecessors: Set<number>[];
  /** Positions in an order in which every one comes after its predecessors. */
  topological: readonly number[];
};

function edgesOf(recorded: readonly Entry[], index: ReadonlyMap<EntryId, number>): Edges {
  const predecessors = recorded.map(() => new Set<number>());
  const add = (earlier: EntryId, position: number) => {
    const other = index.get(earlier);
    if (other !== undefined && other !== position) predecessors[position]?.add(other);
  };
  for (const [position, entry] of recorded.entries()) {
    for (const earlier of entry.after ?? []) add(earlier, position);
    for (const later of entry.before ?? []) {
      const other = index.get(later);
      if (other !== undefined && other !== position) predecessors[other]?.add(position);
    }
    const presupposes = catalog[entry.type].presupposes as (data: unknown) => readonly EntryId[];
    for (const earlier of presupposes(entry.data)) add(earlier, position);
  }
  return { predecessors, topological: [] };
}

const idAt = (recorded: readonly Entry[], position: number): EntryId =>
  recorded[position]?.id ?? ('' as EntryId);

/** Cuts what comes both before and after itself, and names both ends of each link cut. */
function cutRings(recorded: readonly Entry[], edges: Edges): readonly Contradiction[] {
  const { order, cyclic } = topologicalOrder(edges.predecessors);
  edges.topological = order;
  return cyclic.map(([position, earlier]) => {
    const [entry, other] = [idAt(recorded, position), idAt(recorded, earlier)];
    return { entry, other, what: `${entry} and ${other} are each said to come after the other` };
  });
}

/** Kahn's order; where entries wait for each other in a ring, one link of it is cut and named. */
function topologicalOrder(predecessors: readonly Set<number>[]): {
  readonly order: readonly number[];
  readonly cyclic: readonly (readonly [number, number])[];
} {
  const successors = predecessors.map((): number[] => []);
  for (const [position, earlier] of predecessors.entries())
    for (const other of earlier) successors[other]?.push(position);
  const waiting = predecessors.map((earlier) => earlier.size);
  const done = predecessors.map(() => false);
  const order: number[] = [];
  const cyclic: [number, number][] = [];
  const ready = waiting.flatMap((count, position) => (count === 0 ? [position] : []));
  let next = 0;
  let scan = 0;
  while (order.length < predecessors.length) {
    const position = ready[next++];
    if (position === undefined) {
      // Nothing is free: cut a link of the ring that the first waiting entry leads back to.
      while (done[scan]) scan += 1;
      const [at, earlier] = ringFrom(scan, predecessors, done);
      predecessors[at]?.delete(earlier);
      cyclic.push([at, earlier]);
      waiting[at] = (waiting[at] ?? 1) - 1;
      const cut = successors[earlier];
      cut?.splice(cut.indexOf(at), 1);
      if (waiting[at] === 0) ready.push(at);
      continue;
    }
    done[position] = true;
    order.push(position);
    for (const later of successors[position] ?? []) {
      const left = (waiting[later] ?? 1) - 1;
      waiting[later] = left;
      if (left === 0) ready.push(later);
    }
  }
  return { order, cyclic };
}

function ringFrom(
  start: number,
  predecessors: readonly Set<number>[],
  done: readonly boolean[],
): readonly [number, number] {
  const seen = new Set<number>();
  let at = start;
  while (true) {
    seen.add(at);
    const earlier: number = [...(predecessors[at] ?? [])].find((other) => !done[other]) ?? start;
    if (seen.has(earlier)) return [at, earlier];
    at = earlier;
  }
}

/**
 * Tightens the bounds of every entry along what comes before and after it. A link that the dates rule out is
 * taken away and reported with both its ends; so no entry is left without a day.
 */
function tighten(
  recorded: readonly Entry[],
  { predecessors, topological }: Edges,
  dates: readonly DocketDate[],
  from: Day[],
  to: Day[],
): readonly Contradiction[] {
  const found: Contradiction[] = [];
  for (const position of topological)
    for (const earlier of predecessors[position] ?? []) {
      const bound = from[earlier] ?? -Infinity;
      if (bound <= (from[position] ?? -Infinity)) continue;
      const first = firstDayFrom(dates[position] ?? UNDATED, bound);
      if (first !== undefined) {
        from[position] = first;
        continue;
      }
      predecessors[position]?.delete(earlier);
      const [entry, other] = [idAt(recorded, position), idAt(recorded, earlier)];
      found.push({
        entry,
        other,
        what: `${entry} (${formatDay(to[position] ?? Infinity)} at the latest) comes after ${other}, which is later (${formatDay(bound)} at the earliest)`,
      });
    }
  for (const position of topological.toReversed())
    for (const earlier of predecessors[position] ?? []) {
      const bound = to[position] ?? Infinity;
      if (bound < (to[earlier] ?? Infinity)) to[earlier] = lastDayUntil(dates[earlier] ?? UNDATED, bound);
    }
  return found;
}

const firstDayFrom = ({ spans }: DocketDate, day: Day): Day | undefined => {
  const span = spans.find(([, last]) => last >= day);
  return span && Math.max(span[0], day);
};

const lastDayUntil = ({ spans }: DocketDate, day: Day): Day => {
  const span = spans.findLast(([first]) => first <= day);
  return span ? Math.min(span[1], day) : day;
};
