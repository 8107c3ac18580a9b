import { clampSpans, type Day, type Spans } from '../../events/dates.ts';
import type { Entry, EntryId } from '../../events/index.ts';
import type { Sequence } from '../docket/index.ts';

/** An entry that may have happened by some day, with all that decides when. */
export type Candidate = {
  readonly entry: Entry;
  /** Its place in effective order: the order of things on one day. */
  readonly index: number;
  /** The days on which it can have happened. */
  readonly days: Spans;
  readonly first: Day;
  readonly last: Day;
  /** Those among the candidates that come before it, by index, also by way of entries that are none. */
  readonly before: readonly number[];
};

/** Entries that bear on something, in effective order, with the days on which each can have happened. */
export function candidatesOf(sequence: Sequence, entries: readonly Entry[]): readonly Candidate[] {
  const place = new Map(entries.map((entry, index) => [entry.id, index]));
  return entries.map((entry, index) => {
    const bounds = sequence.bounds.get(entry.id);
    const days = bounds ? clampSpans(bounds.date, bounds.from, bounds.to) : [];
    return {
      entry,
      index,
      // A date that its neighbours rule out altogether was reported as a contradiction; it is taken as undated.
      days: days.length > 0 ? days : [[-Infinity, Infinity]],
      first: days[0]?.[0] ?? -Infinity,
      last: days.at(-1)?.[1] ?? Infinity,
      before: predecessors(sequence, entry.id, place),
    };
  });
}

function predecessors(
  { before }: Sequence,
  id: EntryId,
  place: ReadonlyMap<EntryId, number>,
): readonly number[] {
  const found = new Set<number>();
  const seen = new Set<EntryId>();
  const waiting = [...(before.get(id) ?? [])];
  for (let earlier = waiting.pop(); earlier !== undefined; earlier = waiting.pop()) {
    if (seen.has(earlier)) continue;
    seen.add(earlier);
    const index = place.get(earlier);
    if (index === undefined) waiting.push(...(before.get(earlier) ?? []));
    else found.add(index);
  }
  return [...found];
}

/** Entries that have all happened before any that comes after them, whatever their days are. */
export type Block = {
  readonly candidates: readonly Candidate[];
  /** The last day on which all of it and of what is before it has certainly happened. */
  readonly last: Day;
};

/** Cuts candidates into the shortest blocks that follow one another in every world. */
export function blocksOf(candidates: readonly Candidate[]): readonly Block[] {
  const firstOfRest: Day[] = new Array(candidates.length + 1).fill(Infinity);
  for (let index = candidates.length - 1; index >= 0; index -= 1)
    firstOfRest[index] = Math.min(firstOfRest[index + 1] ?? Infinity, candidates[index]?.first ?? -Infinity);
  const blocks: Block[] = [];
  let start = 0;
  let last: Day = -Infinity;
  for (const [index, candidate] of candidates.entries()) {
    last = Math.max(last, candidate.last);
    if (last > (firstOfRest[index + 1] ?? Infinity)) continue;
    blocks.push({ candidates: candidates.slice(start, index + 1), last });
    start = index + 1;
  }
  return blocks;
}
