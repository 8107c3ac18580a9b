import { type Entry, type EntryId, presupposedBy } from '../../../events/index.ts';
import { remembered } from '../faster/remembered.ts';

/**
 * For each position, the positions of the entries that must come before it. Most entries have none, or one;
 * lists are short and hold each position once.
 */
export type Links = (readonly number[])[];

export const NONE: readonly number[] = [];

/** Finds an entry's position in the order of recording. */
export type PositionOf = (id: EntryId) => number | undefined;

/** The positions of some entries, in an index that is made once, at the first question. */
export const positionsOf = remembered((recorded: readonly Entry[]): PositionOf => {
  let index: Map<EntryId, number> | undefined;
  let indexed = 0;
  return (id) => {
    // A list that has grown since is another one.
    if (index === undefined || indexed !== recorded.length) {
      index = new Map();
      indexed = recorded.length;
      for (let position = 0; position < recorded.length; position += 1) {
        const entry = recorded[position];
        if (entry) index.set(entry.id, position);
      }
    }
    return index.get(id);
  };
});

/** Reads from entries what must come before what: `after`, `before`, and what each presupposes. */
export function linksOf(recorded: readonly Entry[], positionOf: PositionOf): Links {
  const links: Links = new Array(recorded.length).fill(NONE);
  for (let position = 0; position < recorded.length; position += 1) {
    const entry = recorded[position];
    if (!entry) continue;
    const { after, before } = entry;
    if (after) for (const earlier of after) link(links, positionOf(earlier), position);
    if (before) for (const later of before) link(links, position, positionOf(later));
    const others = presupposedBy(entry);
    for (let at = 0; at < others.length; at += 1) link(links, positionOf(others[at] as EntryId), position);
  }
  return links;
}

function link(links: Links, earlier: number | undefined, later: number | undefined): void {
  if (earlier === undefined || later === undefined || earlier === later) return;
  const known = links[later] ?? NONE;
  if (known === NONE) links[later] = [earlier];
  else if (!known.includes(earlier)) links[later] = [...known, earlier];
}

/** Takes one link away. */
export function unlink(links: Links, position: number, earlier: number): void {
  links[position] = (links[position] ?? NONE).filter((other) => other !== earlier);
}
