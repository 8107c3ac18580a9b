import { type Day, firstDayFrom } from '../../events/dates.ts';
import { type Docket, step } from '../docket/index.ts';
import type { Candidate } from './candidates.ts';

/** One way in which some entries may have gone by a day. */
export type Way = {
  readonly docket: Docket;
  /** The entries that have not happened in it. */
  readonly left: readonly Candidate[];
};

/** How many partial worlds are looked at before the search is given up. */
export const WORLD_LIMIT = 4_000;

/** How many entries are looked at in them: a thousand undated ones are too many long before the limit above. */
const WORK_LIMIT = 1_000_000;

type Partial = Way & {
  readonly taken: bigint;
  /** The day of the entry that happened last, as early as it can be, and its place in effective order. */
  readonly day: Day;
  readonly index: number;
};

/** Numbers what stands on dockets, the same for the same standing. */
export type Identify = (docket: Docket) => string;

/**
 * Every way from dockets through candidates by the end of a day: those that have happened by then in every
 * world, and some of the others. Null where there are too many to look at.
 */
export function search(
  from: readonly Docket[],
  candidates: readonly Candidate[],
  at: Day,
  identify: Identify,
): readonly Way[] | null {
  const base = candidates[0]?.index ?? 0;
  const bit = (index: number): bigint => (index < base ? 0n : 1n << BigInt(index - base));
  const present = new Set(candidates.map(({ index }) => index));
  const needs = new Map(
    candidates.map(({ index, before }) => [
      index,
      before.filter((earlier) => present.has(earlier)).reduce((mask, earlier) => mask | bit(earlier), 0n),
    ]),
  );
  let frontier: readonly Partial[] = from.map((docket) => ({
    docket,
    left: candidates,
    taken: 0n,
    day: -Infinity,
    index: -1,
  }));
  const ways: Way[] = [];
  let looked = 0;
  let work = 0;
  while (frontier.length > 0) {
    const next = new Map<string, Partial>();
    for (const partial of frontier) {
      if (partial.left.every(({ last }) => last > at)) ways.push(partial);
      work += partial.left.length;
      if (work > WORK_LIMIT) return null;
      const urgent = mostUrgent(partial.left, at);
      for (const one of partial.left) {
        const needed = needs.get(one.index) ?? 0n;
        if ((partial.taken & needed) !== needed) continue;
        const day = dayFor(partial, one, urgent, at);
        if (day === undefined) continue;
        looked += 1;
        if (looked > WORLD_LIMIT) return null;
        const { docket } = step(partial.docket, one.entry);
        const taken = partial.taken | bit(one.index);
        const key = `${taken}|${one.index}|${identify(docket)}`;
        const same = next.get(key);
        if (same && same.day <= day) continue;
        next.set(key, {
          docket,
          left: partial.left.filter((other) => other !== one),
          taken,
          day,
          index: one.index,
        });
      }
    }
    frontier = [...next.values()];
  }
  return ways;
}

/** The two that must happen soonest: whatever happens next, one of them is still to come. */
function mostUrgent(left: readonly Candidate[], at: Day): readonly Candidate[] {
  let soonest: Candidate | undefined;
  let second: Candidate | undefined;
  for (const one of left) {
    if (one.last > at) continue;
    if (soonest === undefined || one.last < soonest.last) {
      second = soonest;
      soonest = one;
    } else if (second === undefined || one.last < second.last) second = one;
  }
  return [soonest, second].filter((one) => one !== undefined);
}

/** The earliest day on which an entry can happen next; undefined where the days do not allow it. */
function dayFor(partial: Partial, one: Candidate, urgent: readonly Candidate[], at: Day): Day | undefined {
  // After an entry that stands later in effective order it can only have happened on a later day.
  const day = firstDayFrom(one.days, one.index > partial.index ? partial.day : partial.day + 1);
  if (day === undefined || day > at) return undefined;
  return urgent.some((other) => other !== one && other.last < day) ? undefined : day;
}
