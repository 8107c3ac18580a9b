import { clampSpans, type Day, type Spans } from '../../events/dates.ts';
import type { Entry, EntryId } from '../../events/index.ts';
import { type Docket, fold, type Sequence, step } from '../docket/index.ts';

/** One way in which things may have gone by a day. */
export type World = {
  readonly docket: Docket;
  /** The entries of uncertain date that have happened in it. */
  readonly happened: ReadonlySet<EntryId>;
};

export type Worlds = {
  readonly worlds: readonly World[];
  /** Entries that may or may not have happened by the day. */
  readonly uncertain: readonly EntryId[];
  /** False where there were too many ways to look at each; then only those along the effective order were. */
  readonly complete: boolean;
};

/** How many partial worlds are looked at before the search is given up. */
export const WORLD_LIMIT = 4_000;

/**
 * Every way in which entries may have happened by the end of a day: each assignment of days that agrees with
 * the entries' dates and with what must come before what, told apart only where the docket comes out different.
 *
 * Entries happen in the order of their days; on one day, in effective order. `entries` are in effective order,
 * `caption` is the docket with the case's caption and nothing else.
 */
export function worldsAt(sequence: Sequence, entries: readonly Entry[], at: Day, caption: Docket): Worlds {
  const candidates = entries
    .map((entry, index) => candidate(sequence, entry, index, at))
    .filter((one) => one !== null);
  linkPredecessors(sequence, candidates);
  const uncertain = candidates.filter((one) => !one.certain).map((one) => one.entry.id);
  const settled = settledPrefix(candidates);
  const docket = fold(
    candidates.slice(0, settled).map((one) => one.entry),
    caption,
  );
  if (settled === candidates.length)
    return { worlds: [{ docket, happened: new Set() }], uncertain, complete: true };
  const start = { docket, settled, candidates, uncertain };
  return explore(start, at) ?? alongTheOrder(start);
}

type Candidate = {
  readonly entry: Entry;
  /** Its place in effective order: the order of things on one day. */
  readonly index: number;
  /** The days on which it can have happened. */
  readonly days: Spans;
  readonly last: Day;
  /** Whether it has happened by the day in every world. */
  readonly certain: boolean;
  /** Candidates that come before it, by position. */
  before: readonly number[];
};

function candidate(sequence: Sequence, entry: Entry, index: number, at: Day): Candidate | null {
  const bounds = sequence.bounds.get(entry.id);
  const days = bounds ? clampSpans(bounds.date, bounds.from, bounds.to) : [];
  const first = days[0]?.[0] ?? -Infinity;
  const last = days.at(-1)?.[1] ?? Infinity;
  // A date that its neighbours rule out altogether was reported as a contradiction; it is taken as undated.
  if (first > at) return null;
  return {
    entry,
    index,
    days: days.length > 0 ? days : [[-Infinity, Infinity]],
    last,
    certain: last <= at,
    before: [],
  };
}

/** What comes before what among the candidates, also by way of entries that are none. */
function linkPredecessors(sequence: Sequence, candidates: readonly Candidate[]): void {
  const place = new Map(candidates.map((one, position) => [one.entry.id, position]));
  for (const one of candidates) {
    const found = new Set<number>();
    const seen = new Set<EntryId>();
    const waiting = [...(sequence.before.get(one.entry.id) ?? [])];
    for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
      if (seen.has(id)) continue;
      seen.add(id);
      const position = place.get(id);
      if (position === undefined) waiting.push(...(sequence.before.get(id) ?? []));
      else found.add(position);
    }
    one.before = [...found];
  }
}

/**
 * How many candidates, from the first on, have certainly happened, in this order, and before all the others.
 * What is one after another in every world needs no search.
 */
function settledPrefix(candidates: readonly Candidate[]): number {
  const firstOfRest: Day[] = new Array(candidates.length + 1).fill(Infinity);
  for (let position = candidates.length - 1; position >= 0; position -= 1)
    firstOfRest[position] = Math.min(firstOfRest[position + 1] ?? Infinity, firstDay(candidates[position]));
  let settled = 0;
  let latestLast = -Infinity;
  let overlapping: { readonly one: Candidate; readonly position: number }[] = [];
  for (const [position, one] of candidates.entries()) {
    const first = firstDay(one);
    overlapping = overlapping.filter((earlier) => earlier.one.last > first);
    const inOrder = overlapping.every((earlier) => one.before.includes(earlier.position));
    if (!one.certain || !inOrder) break;
    overlapping.push({ one, position });
    latestLast = Math.max(latestLast, one.last);
    if (latestLast <= (firstOfRest[position + 1] ?? Infinity)) settled = position + 1;
  }
  return settled;
}

const firstDay = (one: Candidate | undefined): Day => one?.days[0]?.[0] ?? -Infinity;

type Start = {
  readonly docket: Docket;
  readonly settled: number;
  readonly candidates: readonly Candidate[];
  readonly uncertain: readonly EntryId[];
};

/** The first of these days from a day on; undefined where there is none. */
function firstDayFrom(days: Spans, from: Day): Day | undefined {
  const span = days.find(([, last]) => last >= from);
  return span && Math.max(span[0], from);
}

type Partial = {
  readonly docket: Docket;
  readonly taken: bigint;
  /** The day of the entry that happened last, as early as it can be, and its place in effective order. */
  readonly day: Day;
  readonly index: number;
};

function explore({ docket, settled, candidates, uncertain }: Start, at: Day): Worlds | null {
  const last = candidates[settled - 1];
  const taken = (1n << BigInt(settled)) - 1n;
  let frontier: Partial[] = [{ docket, taken, day: last?.last ?? -Infinity, index: last?.index ?? -1 }];
  const worlds: World[] = [];
  let looked = 0;
  while (frontier.length > 0) {
    const next = new Map<string, Partial>();
    for (const partial of frontier) {
      const left = candidates.filter((_, position) => !(partial.taken & (1n << BigInt(position))));
      if (!left.some((one) => one.certain)) worlds.push(worldOf(partial, candidates, uncertain));
      for (const one of left) {
        const grown = grow(partial, one, candidates, left, at);
        if (!grown) continue;
        looked += 1;
        if (looked > WORLD_LIMIT) return null;
        const key = `${grown.taken}|${grown.index}|${JSON.stringify(standings(grown.docket))}`;
        const same = next.get(key);
        if (!same || grown.day < same.day) next.set(key, grown);
      }
    }
    frontier = [...next.values()];
  }
  return { worlds, uncertain, complete: true };
}

/** The partial world with one more entry, or nothing where the days do not allow it. */
function grow(
  partial: Partial,
  one: Candidate,
  candidates: readonly Candidate[],
  left: readonly Candidate[],
  at: Day,
): Partial | null {
  const position = candidates.indexOf(one);
  if (one.before.some((earlier) => !(partial.taken & (1n << BigInt(earlier))))) return null;
  // After an entry that stands later in effective order it can only have happened on a later day.
  const from = one.index > partial.index ? partial.day : partial.day + 1;
  const day = firstDayFrom(one.days, from);
  if (day === undefined || day > at) return null;
  const tooLate = left.some(
    (other) => other !== one && other.certain && firstDayFrom(other.days, day) === undefined,
  );
  if (tooLate) return null;
  return {
    docket: step(partial.docket, one.entry).docket,
    taken: partial.taken | (1n << BigInt(position)),
    day,
    index: one.index,
  };
}

const standings = (docket: Docket): unknown => [
  [...docket.claims.values()],
  [...docket.motions.values()].map(({ value, context }) => [value, context]),
  [...docket.orders.values()].map(({ value, context }) => [value, context]),
  [...docket.matters.values()],
];

function worldOf(partial: Partial, candidates: readonly Candidate[], uncertain: readonly EntryId[]): World {
  const open = new Set(uncertain);
  const happened = candidates
    .filter((one, position) => partial.taken & (1n << BigInt(position)) && open.has(one.entry.id))
    .map((one) => one.entry.id);
  return { docket: partial.docket, happened: new Set(happened) };
}

/** The worlds in which things happened in effective order: every prefix from the certain entries on. */
function alongTheOrder({ docket: settledDocket, settled, candidates, uncertain }: Start): Worlds {
  const lastCertain = candidates.findLastIndex((one) => one.certain);
  const happened = new Set<EntryId>();
  const open = new Set(uncertain);
  let docket = fold(
    candidates.slice(settled, lastCertain + 1).map((one) => one.entry),
    settledDocket,
  );
  for (const { entry } of candidates.slice(0, lastCertain + 1))
    if (open.has(entry.id)) happened.add(entry.id);
  const worlds: World[] = [{ docket, happened: new Set(happened) }];
  const rest = candidates.slice(lastCertain + 1);
  for (const { entry } of rest.slice(0, WORLD_LIMIT)) {
    docket = step(docket, entry).docket;
    happened.add(entry.id);
    worlds.push({ docket, happened: new Set(happened) });
  }
  return { worlds, uncertain, complete: false };
}
