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
  const links = new LinksMade(recorded.length);
  for (let position = 0; position < recorded.length; position += 1) {
    const entry = recorded[position];
    if (!entry) continue;
    const { after, before } = entry;
    if (after) for (const earlier of after) links.add(positionOf(earlier), position);
    if (before) for (const later of before) links.add(position, positionOf(later));
    const others = presupposedBy(entry);
    for (let at = 0; at < others.length; at += 1) links.add(positionOf(others[at] as EntryId), position);
  }
  return links.links;
}

/** From so many on, whether a link is there already is looked up and not searched for. */
const MANY = 16;

class LinksMade {
  readonly links: Links;
  readonly #long = new Map<number, Set<number>>();

  constructor(size: number) {
    this.links = new Array(size).fill(NONE);
  }

  add(earlier: number | undefined, later: number | undefined): void {
    if (earlier === undefined || later === undefined || earlier === later) return;
    const known = this.links[later] ?? NONE;
    if (known === NONE) this.links[later] = [earlier];
    else if (!this.#has(known, earlier, later)) {
      // Each list but the shared empty one was made here.
      (known as number[]).push(earlier);
      this.#long.get(later)?.add(earlier);
    }
  }

  #has(known: readonly number[], earlier: number, later: number): boolean {
    if (known.length < MANY) return known.includes(earlier);
    const long = this.#long.get(later) ?? new Set(known);
    this.#long.set(later, long);
    return long.has(earlier);
  }
}

/** Takes some of a position's links away. */
export function unlinkAll(links: Links, position: number, earlier: ReadonlySet<number>): void {
  links[position] = (links[position] ?? NONE).filter((other) => !earlier.has(other));
}
