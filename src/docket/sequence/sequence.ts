import { type Day, formatDay } from '../../../events/dates.ts';
import type { DocketDate, Entry, EntryId } from '../../../events/index.ts';
import { MadeFrom } from '../faster/remembered.ts';
import { effectiveOrder } from './effective-order.ts';
import { dateOf, limitsOf } from './limits.ts';
import { linksOf, NONE, type PositionOf, positionsOf } from './links.ts';
import { type Ring, topologicalOrder } from './rings.ts';
import { tighten } from './tighten.ts';

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

/** What a sequence was worked out from, by position in the order of recording. */
export type Workings = {
  readonly recorded: readonly Entry[];
  readonly positionOf: PositionOf;
  /** The positions of what must come before. */
  readonly linksAt: (position: number) => readonly number[];
  readonly fromAt: (position: number) => Day;
  readonly toAt: (position: number) => Day;
};

/** What each sequence was worked out from, for another one that differs little from it. */
export const workings = new MadeFrom<Sequence, Workings>();

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
  const ruledOut = tighten(links, topological, limits, (position) => dateOf(recorded[position]));
  const order = effectiveOrder({ first: 0, links, limits });
  const idAt = (position: number): EntryId => recorded[position]?.id ?? ('' as EntryId);
  return asSequence(
    {
      recorded,
      positionOf,
      linksAt: (position) => links[position] ?? NONE,
      fromAt: (position) => limits.from[position] ?? -Infinity,
      toAt: (position) => limits.to[position] ?? Infinity,
    },
    order === null ? recorded : inOrder(recorded, order),
    [
      ...cut.map((ring) => impossible(ring, idAt)),
      ...ruledOut.map(({ position, earlier, notBefore }) =>
        wrongWay(idAt(position), limits.to[position] ?? Infinity, idAt(earlier), notBefore),
      ),
    ],
  );
}

/** A sequence with its entries in effective order. */
export function asSequence(
  worked: Workings,
  entries: readonly Entry[],
  contradictions: readonly Contradiction[],
): Sequence {
  return workings.note({ entries, ...lookedUp(worked), contradictions }, worked);
}

/** Entries in an order that is given by their positions. */
function inOrder(recorded: readonly Entry[], order: readonly number[]): readonly Entry[] {
  const entries: Entry[] = [];
  for (const position of order) {
    const entry = recorded[position];
    if (entry) entries.push(entry);
  }
  return entries;
}

/** The rings of entries each of which is said to come after the next, by `after` and `before` and by nature. */
export function ringsAmong(recorded: readonly Entry[]): readonly Contradiction[] {
  const { cut } = topologicalOrder(linksOf(recorded, positionsOf(recorded)));
  return cut.map((ring) => impossible(ring, (position) => recorded[position]?.id ?? ('' as EntryId)));
}

/** `this order is impossible: "a" comes after "b", which comes after "a"` */
function impossible({ positions, unnamed }: Ring, idAt: (position: number) => EntryId): Contradiction {
  const [entry = '' as EntryId, ...rest] = positions.map(idAt);
  const [other = entry, ...further] = [...rest, entry];
  const links = further
    .map((id, at) =>
      unnamed > 0 && at === further.length - 2
        ? `, which, by way of ${unnamed.toLocaleString('en-US')} more, comes after "${id}"`
        : `, which comes after "${id}"`,
    )
    .join('');
  return { entry, other, what: `this order is impossible: "${entry}" comes after "${other}"${links}` };
}

const wrongWay = (entry: EntryId, notAfter: Day, other: EntryId, notBefore: Day): Contradiction => ({
  entry,
  other,
  what: `${entry} (${formatDay(notAfter)} at the latest) comes after ${other}, which is later (${formatDay(notBefore)} at the earliest)`,
});

/** What an audit asks of single entries. */
function lookedUp({
  recorded,
  positionOf,
  linksAt,
  fromAt,
  toAt,
}: Workings): Pick<Sequence, 'bounds' | 'before'> {
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
          from: fromAt(position),
          to: toAt(position),
        };
        known.set(id, bounds);
        return bounds;
      },
    },
    before: {
      get: (id) => {
        const position = positionOf(id);
        if (position === undefined) return undefined;
        return linksAt(position).flatMap((other) => recorded[other]?.id ?? []);
      },
    },
  };
}
