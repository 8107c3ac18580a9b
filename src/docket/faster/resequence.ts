import { type Day, firstDayFrom, latest } from '../../../events/dates.ts';
import { type Entry, type EntryId, presupposedBy } from '../../../events/index.ts';
import { effectiveOrder, type Window } from '../sequence/effective-order.ts';
import { Heap } from '../sequence/heap.ts';
import { dateOf, exactDayOf, type Limits, limitsOf } from '../sequence/limits.ts';
import { NONE, type PositionOf } from '../sequence/links.ts';
import { asSequence, type Sequence, sequenceOf, type Workings, workings } from '../sequence/sequence.ts';
import { lastDayUntil } from '../sequence/tighten.ts';
import { type Ahead, aheadOf } from './ahead.ts';

/**
 * The same as `sequenceOf`, for entries that are those of a known sequence up to some position and differ only
 * after it: what cannot have changed is taken from there. Takes as long as what comes after the first change.
 */
export function resequence(base: Sequence, recorded: readonly Entry[]): Sequence {
  const was = workings.of(base);
  // Where the record contradicts itself every bound may hang on every other.
  if (!was || base.contradictions.length > 0) return sequenceOf(recorded);
  const start = sameUntil(was.recorded, recorded);
  const known = aheadOf(was);
  if (known.firstForward < start) return sequenceOf(recorded);
  const tail = new Tail(was, known, recorded, start);
  if (!tail.link() || !tail.tightenForward()) return sequenceOf(recorded);
  const from = cutBefore(known, tail, tail.tightenBack());
  const order = effectiveOrder(tail.windowFrom(from));
  const entries = base.entries.slice(0, from);
  for (let index = from; index < recorded.length; index += 1)
    entries.push(recorded[order?.[index - from] ?? index] as Entry);
  return asSequence(tail, entries, []);
}

/** How many entries two lists begin with in common. */
export function sameUntil(one: readonly Entry[], other: readonly Entry[]): number {
  const most = Math.min(one.length, other.length);
  let same = 0;
  while (same < most && one[same] === other[same]) same += 1;
  return same;
}

/** The last position up to which the known order stands: nothing from there on can come before it. */
function cutBefore({ cut, latestBefore }: Ahead, { toAt, recorded }: Tail, changed: number): number {
  let position = changed;
  let firstOfRest = Infinity;
  for (let later = position; later < recorded.length; later += 1)
    firstOfRest = Math.min(firstOfRest, toAt(later));
  while (position > 0 && !(cut[position] === 1 && (latestBefore[position] ?? 0) <= firstOfRest)) {
    position -= 1;
    firstOfRest = Math.min(firstOfRest, toAt(position));
  }
  return position;
}

/** The entries after a first difference, laid over the workings of those before it. */
class Tail implements Workings {
  readonly recorded: readonly Entry[];
  private readonly was: Workings;
  private readonly known: Ahead;
  private readonly start: number;
  private readonly after: readonly Entry[];
  private readonly index: ReadonlyMap<EntryId, number>;
  private readonly links: (readonly number[])[] = [];
  private readonly limits: Limits;
  /** The last days before the start that are not what they were. */
  private readonly loosened = new Map<number, Day>();

  constructor(was: Workings, known: Ahead, recorded: readonly Entry[], start: number) {
    this.was = was;
    this.known = known;
    this.recorded = recorded;
    this.start = start;
    this.after = recorded.slice(start);
    const index = new Map<EntryId, number>();
    for (let at = 0; at < this.after.length; at += 1) index.set((this.after[at] as Entry).id, start + at);
    this.index = index;
    this.limits = limitsOf(this.after);
  }

  readonly positionOf: PositionOf = (id) => {
    const known = this.was.positionOf(id);
    return known !== undefined && known < this.start ? known : this.index.get(id);
  };

  readonly linksAt = (position: number): readonly number[] =>
    position < this.start ? this.was.linksAt(position) : (this.links[position - this.start] ?? NONE);

  readonly fromAt = (position: number): Day =>
    position < this.start
      ? this.was.fromAt(position)
      : (this.limits.from[position - this.start] ?? -Infinity);

  readonly toAt = (position: number): Day =>
    position < this.start
      ? (this.loosened.get(position) ?? this.was.toAt(position))
      : (this.limits.to[position - this.start] ?? Infinity);

  /** Everything from a position on, as it is to be put in order. */
  windowFrom(first: number): Window {
    const size = this.recorded.length - first;
    const links: (readonly number[])[] = [];
    const limits = { from: new Float64Array(size), to: new Float64Array(size) };
    for (let at = 0; at < size; at += 1) {
      links.push(this.linksAt(first + at));
      limits.from[at] = this.fromAt(first + at);
      limits.to[at] = this.toAt(first + at);
    }
    return { first, links, limits };
  }

  /** Links what comes after the start. False where something leads forward, and all has to be gone through. */
  link(): boolean {
    const { known, start, positionOf } = this;
    const precede = new Map<number, number[]>();
    for (const [at, entry] of this.after.entries()) {
      // What came before may have named an entry that was not there, and now is.
      if (known.missing.has(entry.id)) return false;
      const links: number[] = [];
      for (const other of known.precede.get(entry.id) ?? NONE) if (other < start) links.push(other);
      links.push(...(precede.get(start + at) ?? NONE));
      for (const named of [entry.after ?? NOBODY, presupposedBy(entry)])
        for (const id of named) {
          const found = positionOf(id);
          if (found === undefined || found === start + at || links.includes(found)) continue;
          if (found > start + at) return false;
          links.push(found);
        }
      for (const id of entry.before ?? NOBODY) {
        const later = positionOf(id);
        if (later === undefined || later === start + at) continue;
        if (later < start + at) return false;
        precede.set(later, [...(precede.get(later) ?? NONE), start + at]);
      }
      this.links.push(links.length === 0 ? NONE : links);
    }
    return true;
  }

  /** Tightens the first days after the start. False where dates rule a link out. */
  tightenForward(): boolean {
    const { from } = this.limits;
    for (const [at, links] of this.links.entries())
      for (const earlier of links) {
        const notBefore = this.fromAt(earlier);
        if (notBefore <= (from[at] ?? -Infinity)) continue;
        const first = firstDayFrom(dateOf(this.after[at]).spans, notBefore);
        if (first === undefined) return false;
        from[at] = first;
      }
    return true;
  }

  /**
   * Tightens the last days: of what comes after the start, and before it of what something after it follows, or
   * used to. Gives the first position that is not what it was.
   */
  tightenBack(): number {
    const { start, was, recorded, toAt } = this;
    const { to } = this.limits;
    const followers = new Map<number, number[]>();
    const affected = new Affected(recorded);
    for (let position = recorded.length - 1; position >= start; position -= 1)
      for (const earlier of this.linksAt(position))
        if (earlier < start) {
          followers.set(earlier, [...(followers.get(earlier) ?? NONE), position]);
          affected.add(earlier);
        } else if (toAt(position) < toAt(earlier))
          to[earlier - start] = lastDayUntil(dateOf(recorded[earlier]), toAt(position));
    for (let position = start; position < was.recorded.length; position += 1)
      for (const earlier of was.linksAt(position)) if (earlier < start) affected.add(earlier);
    let changed = start;
    for (let position = affected.next(); position !== undefined; position = affected.next()) {
      const date = dateOf(recorded[position]);
      let last = latest(date);
      const before = (this.known.successors.get(position) ?? NONE).filter((later) => later < start);
      for (const later of [...before, ...(followers.get(position) ?? NONE)])
        if (toAt(later) < last) last = lastDayUntil(date, toAt(later));
      if (last === was.toAt(position)) continue;
      this.loosened.set(position, last);
      changed = position;
      for (const earlier of this.linksAt(position)) affected.add(earlier);
    }
    return changed;
  }
}

const NOBODY: readonly EntryId[] = [];

/** Positions whose last day may have changed, the last one first, each once. */
class Affected {
  private readonly recorded: readonly Entry[];
  private readonly waiting = new Heap((a, b) => b - a);
  private readonly seen = new Set<number>();

  constructor(recorded: readonly Entry[]) {
    this.recorded = recorded;
  }

  add(position: number): void {
    // An exact day stays what it is.
    if (this.seen.has(position) || exactDayOf(this.recorded[position]) !== undefined) return;
    this.seen.add(position);
    this.waiting.push(position);
  }

  next(): number | undefined {
    return this.waiting.pop();
  }
}
