import { latest } from '../../../events/dates.ts';
import type { Entry, EntryId } from '../../../events/index.ts';
import { effectiveOrder } from './effective-order.ts';
import { Heap } from './heap.ts';
import { dateOf, exactDayOf, type Limits, limitFrom } from './limits.ts';
import { type Links, NONE, presupposed } from './links.ts';
import { asSequence, inOrder, type Sequence, sequenceOf, type Workings, workingsOf } from './sequence.ts';
import { firstDayFrom, lastDayUntil } from './tighten.ts';

/**
 * The same as `sequenceOf`, for entries that are those of a known sequence up to some position and differ only
 * after it: what cannot have changed is taken from there. Takes as long as what comes after the first change.
 */
export function resequence(base: Sequence, recorded: readonly Entry[]): Sequence {
  const was = workingsOf(base);
  // Where the record contradicts itself every bound may hang on every other.
  if (!was || base.contradictions.length > 0) return sequenceOf(recorded);
  const start = sameUntil(was.recorded, recorded);
  const known = aheadOf(was);
  if (known.firstForward < start) return sequenceOf(recorded);
  const tail = tailOf(was, known, recorded, start);
  if (!tail) return sequenceOf(recorded);
  const { links, positionOf } = tail;
  const limits = { from: lengthened(was.limits.from, recorded), to: lengthened(was.limits.to, recorded) };
  limitFrom(recorded, start, limits);
  if (!tightenForward(recorded, links, start, limits)) return sequenceOf(recorded);
  const loosened = tightenBack(was, known, { recorded, links, limits }, start);
  const from = cutBefore(known, limits.to, Math.min(start, loosened), start);
  const worked = { recorded, positionOf, links, limits };
  const order = effectiveOrder({ links, limits }, from);
  const head = base.entries.slice(0, from);
  if (order === null && was.order === null)
    return asSequence({ ...worked, order: null }, head.concat(recorded.slice(from)), []);
  const rest = order ?? Array.from({ length: recorded.length - from }, (_, index) => from + index);
  const first = was.order?.slice(0, from) ?? Array.from({ length: from }, (_, position) => position);
  return asSequence({ ...worked, order: first.concat(rest) }, head.concat(inOrder(recorded, rest)), []);
}

/** How many entries two lists begin with in common. */
export function sameUntil(one: readonly Entry[], other: readonly Entry[]): number {
  const most = Math.min(one.length, other.length);
  let same = 0;
  while (same < most && one[same] === other[same]) same += 1;
  return same;
}

/** What a known sequence says of each position, gone through once for all that differ from it. */
type Ahead = {
  /** The first position of an entry that must come after one recorded later; Infinity where there is none. */
  readonly firstForward: number;
  /** The latest first day of any entry before this position. */
  readonly latestBefore: Float64Array;
  /** 1 where, by the dates, no entry from here on can come before one that was recorded earlier. */
  readonly cut: Uint8Array;
  /** The positions that must come after each; for those that something comes after. */
  readonly successors: ReadonlyMap<number, readonly number[]>;
  /** Entries that say of themselves that they come before another: their positions by the other's id. */
  readonly precede: ReadonlyMap<EntryId, readonly number[]>;
  /** What is named and is not there. */
  readonly missing: ReadonlySet<EntryId>;
};

const ahead = new WeakMap<Workings, Ahead>();

function aheadOf(worked: Workings): Ahead {
  const found = ahead.get(worked);
  if (found) return found;
  const { recorded, positionOf, links, limits } = worked;
  const size = links.length;
  let firstForward = Infinity;
  const latestBefore = new Float64Array(size + 1).fill(-Infinity);
  const successors = new Map<number, number[]>();
  const precede = new Map<EntryId, number[]>();
  const missing = new Set<EntryId>();
  for (const [position, entry] of recorded.entries()) {
    for (const earlier of links[position] ?? NONE) {
      if (earlier > position) firstForward = Math.min(firstForward, position);
      add(successors, earlier, position);
    }
    latestBefore[position + 1] = Math.max(latestBefore[position] ?? -Infinity, limits.from[position] ?? 0);
    for (const later of entry.before ?? NOBODY) add(precede, later, position);
    for (const named of [...(entry.after ?? NOBODY), ...(entry.before ?? NOBODY), ...presupposed(entry)])
      if (positionOf(named) === undefined) missing.add(named);
  }
  const cut = new Uint8Array(size + 1);
  let firstOfRest = Infinity;
  for (let position = size; position >= 0; position -= 1) {
    if (position < size) firstOfRest = Math.min(firstOfRest, limits.to[position] ?? Infinity);
    cut[position] = (latestBefore[position] ?? Infinity) <= firstOfRest ? 1 : 0;
  }
  const made = { firstForward, latestBefore, cut, successors, precede, missing };
  ahead.set(worked, made);
  return made;
}

const NOBODY: readonly EntryId[] = [];

function add<Key>(map: Map<Key, number[]>, key: Key, position: number): void {
  const list = map.get(key);
  if (list) list.push(position);
  else map.set(key, [position]);
}

/** A copy with room for each of the entries. */
function lengthened(days: Float64Array, { length }: readonly Entry[]): Float64Array {
  const longer = new Float64Array(length);
  longer.set(days.subarray(0, length));
  return longer;
}

/** The links of all entries, where those after the start only lead back; undefined where they do not. */
function tailOf(
  was: Workings,
  { precede, missing }: Ahead,
  recorded: readonly Entry[],
  start: number,
): Pick<Workings, 'links' | 'positionOf'> | undefined {
  const index = new Map<EntryId, number>();
  for (let position = start; position < recorded.length; position += 1)
    index.set((recorded[position] as Entry).id, position);
  const positionOf = (id: EntryId): number | undefined => {
    const known = was.positionOf(id);
    return known !== undefined && known < start ? known : index.get(id);
  };
  const links: Links = was.links.slice(0, start);
  for (let position = start; position < recorded.length; position += 1) {
    const entry = recorded[position] as Entry;
    // What came before may have named an entry that was not there, and now is.
    if (missing.has(entry.id)) return undefined;
    const earlier = new Set<number>();
    for (const other of precede.get(entry.id) ?? NONE) if (other < start) earlier.add(other);
    for (const id of [...(entry.after ?? NOBODY), ...presupposed(entry)]) {
      const found = positionOf(id);
      if (found === undefined || found === position) continue;
      if (found > position) return undefined;
      earlier.add(found);
    }
    for (const id of entry.before ?? NOBODY) if (positionOf(id) !== undefined) return undefined;
    links.push(earlier.size === 0 ? NONE : [...earlier]);
  }
  return { links, positionOf };
}

/** Tightens the first days after the start. False where dates rule a link out. */
function tightenForward(
  recorded: readonly Entry[],
  links: Readonly<Links>,
  start: number,
  { from }: Limits,
): boolean {
  for (let position = start; position < links.length; position += 1)
    for (const earlier of links[position] ?? NONE) {
      const notBefore = from[earlier] ?? -Infinity;
      if (notBefore <= (from[position] ?? -Infinity)) continue;
      const first = firstDayFrom(dateOf(recorded[position]), notBefore);
      if (first === undefined) return false;
      from[position] = first;
    }
  return true;
}

/**
 * Tightens the last days: of what comes after the start, and before it of what something after it follows, or
 * used to. Gives the first position before the start whose last day is another now, or Infinity.
 */
function tightenBack(
  was: Workings,
  { successors }: Ahead,
  { recorded, links, limits: { to } }: Pick<Workings, 'recorded' | 'links' | 'limits'>,
  start: number,
): number {
  const followers = new Map<number, number[]>();
  const waiting = new Heap((a, b) => b - a);
  const queued = new Set<number>();
  const queue = (position: number): void => {
    // An exact day stays what it is.
    if (queued.has(position) || exactDayOf(recorded[position]) !== undefined) return;
    queued.add(position);
    waiting.push(position);
  };
  for (let position = links.length - 1; position >= start; position -= 1)
    for (const earlier of links[position] ?? NONE)
      if (earlier < start) {
        add(followers, earlier, position);
        queue(earlier);
      } else {
        const notAfter = to[position] ?? Infinity;
        if (notAfter < (to[earlier] ?? Infinity))
          to[earlier] = lastDayUntil(dateOf(recorded[earlier]), notAfter);
      }
  for (let position = start; position < was.links.length; position += 1)
    for (const earlier of was.links[position] ?? NONE) if (earlier < start) queue(earlier);
  let changed = Infinity;
  for (let position = waiting.pop(); position !== undefined; position = waiting.pop()) {
    const date = dateOf(recorded[position]);
    let last = latest(date);
    const before = (successors.get(position) ?? []).filter((later) => later < start);
    for (const later of [...before, ...(followers.get(position) ?? [])]) {
      const notAfter = to[later] ?? Infinity;
      if (notAfter < last) last = lastDayUntil(date, notAfter);
    }
    if (last === to[position]) continue;
    to[position] = last;
    changed = Math.min(changed, position);
    for (const earlier of links[position] ?? NONE) queue(earlier);
  }
  return changed;
}

/** The last position up to which the known order stands: nothing from there on can come before it. */
function cutBefore({ cut, latestBefore }: Ahead, to: Float64Array, changed: number, start: number): number {
  let firstOfRest = Infinity;
  for (let position = Math.min(changed, start); position < to.length; position += 1)
    firstOfRest = Math.min(firstOfRest, to[position] ?? Infinity);
  let position = Math.min(changed, start);
  while (position > 0 && !(cut[position] === 1 && (latestBefore[position] ?? 0) <= firstOfRest)) {
    position -= 1;
    firstOfRest = Math.min(firstOfRest, to[position] ?? Infinity);
  }
  return position;
}
