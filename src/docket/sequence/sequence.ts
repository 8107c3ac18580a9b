import { type Day, earliest, exactDay, formatDay, latest } from '../../../events/dates.ts';
import { type DocketDate, type Entry, type EntryId, parseDate, UNDATED } from '../../../events/index.ts';
import { effectiveOrder } from './effective-order.ts';
import { type Links, linksOf, type PositionOf, positionsOf } from './links.ts';
import { topologicalOrder } from './rings.ts';
import { type Limits, tighten } from './tighten.ts';

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
  readonly bounds: { readonly get: (id: EntryId) => Bounds | undefined };
  /** For each entry, those that certainly come before it because it says so or presupposes them. */
  readonly before: { readonly get: (id: EntryId) => readonly EntryId[] | undefined };
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
  const positionOf = positionsOf(recorded);
  const links = linksOf(recorded, positionOf);
  const { order: topological, cut } = topologicalOrder(links);
  const limits = limitsOf(recorded);
  const impossible = tighten(links, topological, limits, (position) => dateOf(recorded[position]));
  const order = effectiveOrder({ links, limits });
  const idAt = (position: number): EntryId => recorded[position]?.id ?? ('' as EntryId);
  return {
    entries: order?.map((position) => recorded[position]).filter((entry) => entry !== undefined) ?? recorded,
    ...lookedUp(recorded, positionOf, links, limits),
    contradictions: [
      ...cut.map(([position, earlier]) => ring(idAt(position), idAt(earlier))),
      ...impossible.map(({ position, earlier, notBefore }) =>
        wrongWay(idAt(position), limits.to[position] ?? Infinity, idAt(earlier), notBefore),
      ),
    ],
  };
}

const ring = (entry: EntryId, other: EntryId): Contradiction => ({
  entry,
  other,
  what: `${entry} and ${other} are each said to come after the other`,
});

const wrongWay = (entry: EntryId, notAfter: Day, other: EntryId, notBefore: Day): Contradiction => ({
  entry,
  other,
  what: `${entry} (${formatDay(notAfter)} at the latest) comes after ${other}, which is later (${formatDay(notBefore)} at the earliest)`,
});

/** What an entry's own date allows. An exact day, as most are, needs no date to be made of it. */
function limitsOf(recorded: readonly Entry[]): Limits {
  const from = new Float64Array(recorded.length);
  const to = new Float64Array(recorded.length);
  for (let position = 0; position < recorded.length; position += 1) {
    const entry = recorded[position];
    const exact = entry?.on === undefined ? undefined : exactDay(entry.on);
    if (exact !== undefined) {
      from[position] = exact;
      to[position] = exact;
    } else {
      const date = dateOf(entry);
      from[position] = earliest(date);
      to[position] = latest(date);
    }
  }
  return { from, to };
}

/** The date of an entry. One that cannot be read counts as none: whatever reads entries in reports it. */
function dateOf(entry: Entry | undefined): DocketDate {
  if (entry?.on === undefined) return UNDATED;
  const read = parseDate(entry.on);
  return read.ok ? read.date : UNDATED;
}

/** What an audit asks of single entries. */
function lookedUp(
  recorded: readonly Entry[],
  positionOf: PositionOf,
  links: Links,
  { from, to }: Limits,
): Pick<Sequence, 'bounds' | 'before'> {
  const known = new Map<EntryId, Bounds>();
  return {
    bounds: {
      get: (id) => {
        const found = known.get(id);
        if (found) return found;
        const position = positionOf(id);
        if (position === undefined) return undefined;
        const bounds = {
          date: dateOf(recorded[position]),
          from: from[position] ?? -Infinity,
          to: to[position] ?? Infinity,
        };
        known.set(id, bounds);
        return bounds;
      },
    },
    before: {
      get: (id) => {
        const position = positionOf(id);
        if (position === undefined) return undefined;
        return (links[position] ?? []).flatMap((other) => recorded[other]?.id ?? []);
      },
    },
  };
}
