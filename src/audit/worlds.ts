import type { Day } from '../../events/dates.ts';
import type { Entry, EntryId } from '../../events/index.ts';
import { type Docket, fold, type Sequence } from '../docket/index.ts';
import { blocksOf, type Candidate, candidatesOf } from './candidates.ts';
import { identifier } from './identify.ts';
import { search } from './search.ts';

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
  /** The docket in which least has happened, and the one in which most has. */
  readonly least: Docket;
  readonly most: Docket;
};

/** What may have happened among some entries, to be asked day by day. */
export type Course = {
  /**
   * Every way in which they may have happened by the end of a day: each assignment of days that agrees with
   * their dates and with what must come before what, told apart only where the docket comes out different.
   * Days asked about in ascending order cost least: what is settled by a day is not gone through again.
   */
  readonly at: (day: Day) => Worlds;
};

/** How many docket states are looked at along the effective order, where there are too many ways. */
const ALONG_THE_ORDER = 500;

type Settled = { readonly blocks: number; readonly dockets: readonly Docket[]; readonly complete: boolean };

/**
 * The course that entries may have taken. Entries happen in the order of their days; on one day, in effective
 * order. `entries` are in effective order, `caption` is the docket with the case's caption and nothing else.
 */
export function courseOf(sequence: Sequence, entries: readonly Entry[], caption: Docket): Course {
  const candidates = candidatesOf(sequence, entries);
  const blocks = blocksOf(candidates);
  const identify = identifier();
  const nothing: Settled = { blocks: 0, dockets: [caption], complete: true };
  let reached = nothing;

  /** Goes on through the blocks that have certainly happened by a day. */
  const settledBy = (at: Day): Settled => {
    const count = blocks.findIndex(({ last }) => last > at);
    const goal = count === -1 ? blocks.length : count;
    let { blocks: gone, dockets, complete } = reached.blocks <= goal ? reached : nothing;
    while (gone < goal) {
      const certain = blocks.slice(gone, goal).findIndex((block) => block.candidates.length > 1);
      const alone = blocks.slice(gone, certain === -1 ? goal : gone + certain);
      if (alone.length > 0) {
        const inTurn = alone.flatMap((block) => block.candidates.map(({ entry }) => entry));
        dockets = dockets.map((docket) => fold(inTurn, docket));
        gone += alone.length;
      } else {
        const block = blocks[gone]?.candidates ?? [];
        const ways = search(dockets, block, Infinity, identify);
        complete &&= ways !== null;
        dockets = ways
          ? ways.map(({ docket }) => docket)
          : dockets.slice(0, 1).map((docket) => fold(entriesOf(block), docket));
        gone += 1;
      }
      if (dockets.length > 1)
        dockets = [...new Map(dockets.map((docket) => [identify(docket), docket])).values()];
    }
    reached = { blocks: gone, dockets, complete };
    return reached;
  };

  const at = (day: Day): Worlds => {
    const settled = settledBy(day);
    const open = blocks
      .slice(settled.blocks)
      .flatMap((block) => block.candidates)
      .filter(({ first }) => first <= day);
    const uncertain = open.filter(({ last }) => last > day).map(({ entry }) => entry.id);
    const ways = search(settled.dockets, open, day, identify);
    if (ways === null) return withEnds(alongTheOrder(settled, open, day), uncertain, false, caption);
    const worlds = ways.map(({ docket, left }) => {
      const ahead = new Set(left.map(({ entry }) => entry.id));
      return { docket, happened: new Set(uncertain.filter((id) => !ahead.has(id))) };
    });
    return withEnds(worlds, uncertain, settled.complete, caption);
  };

  let answered: { readonly day: Day; readonly worlds: Worlds } | undefined;
  return {
    at(day) {
      // Whatever shares the course is asked about on the same day.
      if (answered?.day !== day) answered = { day, worlds: at(day) };
      return answered.worlds;
    },
  };
}

function withEnds(
  worlds: readonly World[],
  uncertain: readonly EntryId[],
  complete: boolean,
  caption: Docket,
): Worlds {
  const bySize = worlds.toSorted((a, b) => a.happened.size - b.happened.size);
  const [least, most] = [bySize[0]?.docket ?? caption, bySize.at(-1)?.docket ?? caption];
  return { worlds, uncertain, complete, least, most };
}

const entriesOf = (candidates: readonly Candidate[]): readonly Entry[] =>
  candidates.map(({ entry }) => entry);

/** The worlds in which things happened in effective order: every prefix from the certain entries on, or many. */
function alongTheOrder({ dockets }: Settled, open: readonly Candidate[], at: Day): readonly World[] {
  const certain = open.findLastIndex(({ last }) => last <= at) + 1;
  const rest = open.slice(certain);
  const happened = new Set(
    open
      .slice(0, certain)
      .filter(({ last }) => last > at)
      .map(({ entry }) => entry.id),
  );
  const [settled] = dockets;
  let docket = fold(entriesOf(open.slice(0, certain)), settled);
  const worlds: World[] = [{ docket, happened: new Set(happened) }];
  const stride = Math.ceil(rest.length / ALONG_THE_ORDER);
  for (let taken = 0; taken < rest.length; ) {
    // The first steps one by one, whatever comes after: a motion and the order on it are seldom far apart.
    const more = rest.slice(taken, taken + (taken < ALONG_THE_ORDER / 2 ? 1 : stride * 2));
    docket = fold(entriesOf(more), docket);
    for (const { entry } of more) happened.add(entry.id);
    worlds.push({ docket, happened: new Set(happened) });
    taken += more.length;
  }
  return worlds;
}
