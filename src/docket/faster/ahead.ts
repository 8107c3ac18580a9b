import { type EntryId, presupposedBy } from '../../../events/index.ts';
import type { Workings } from '../sequence/sequence.ts';
import { remembered } from './remembered.ts';

/** What a known sequence says of each position, gone through once for all that differ from it. */
export type Ahead = {
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

export const aheadOf = remembered((worked: Workings): Ahead => {
  const { recorded, positionOf, linksAt, fromAt, toAt } = worked;
  const size = recorded.length;
  let firstForward = Infinity;
  const latestBefore = new Float64Array(size + 1).fill(-Infinity);
  const successors = new Map<number, number[]>();
  const precede = new Map<EntryId, number[]>();
  const missing = new Set<EntryId>();
  for (const [position, entry] of recorded.entries()) {
    for (const earlier of linksAt(position)) {
      if (earlier > position) firstForward = Math.min(firstForward, position);
      add(successors, earlier, position);
    }
    latestBefore[position + 1] = Math.max(latestBefore[position] ?? -Infinity, fromAt(position));
    const { after = [], before = [] } = entry;
    for (const later of before) add(precede, later, position);
    for (const named of [...after, ...before, ...presupposedBy(entry)])
      if (positionOf(named) === undefined) missing.add(named);
  }
  const cut = new Uint8Array(size + 1);
  let firstOfRest = Infinity;
  for (let position = size; position >= 0; position -= 1) {
    if (position < size) firstOfRest = Math.min(firstOfRest, toAt(position));
    cut[position] = (latestBefore[position] ?? Infinity) <= firstOfRest ? 1 : 0;
  }
  return { firstForward, latestBefore, cut, successors, precede, missing };
});

function add<Key>(map: Map<Key, number[]>, key: Key, position: number): void {
  const list = map.get(key);
  if (list) list.push(position);
  else map.set(key, [position]);
}
