import { catalog, type Entry, type EntryId } from '../../../events/index.ts';

/**
 * For each position, the positions of the entries that must come before it. Most entries have none, or one;
 * lists are short and hold each position once.
 */
export type Links = (readonly number[])[];

const NONE: readonly number[] = [];

/** Reads from entries what must come before what: `after`, `before`, and what each presupposes. */
export function linksOf(recorded: readonly Entry[]): Links {
  const links: Links = new Array(recorded.length).fill(NONE);
  let index: ReadonlyMap<EntryId, number> | undefined;
  const link = (earlier: EntryId, later: EntryId): void => {
    // Most of a docket names no other entry: the index is made when the first one does.
    index ??= new Map(recorded.map((entry, position) => [entry.id, position]));
    const from = index.get(earlier);
    const to = index.get(later);
    if (from === undefined || to === undefined || from === to) return;
    const known = links[to] ?? NONE;
    if (!known.includes(from)) links[to] = [...known, from];
  };
  for (const entry of recorded) {
    if (entry.after) for (const earlier of entry.after) link(earlier, entry.id);
    if (entry.before) for (const later of entry.before) link(entry.id, later);
    const presupposes = catalog[entry.type].presupposes as (data: unknown) => readonly EntryId[];
    for (const earlier of presupposes(entry.data)) link(earlier, entry.id);
  }
  return links;
}

/** Takes one link away. */
export function unlink(links: Links, position: number, earlier: number): void {
  links[position] = (links[position] ?? NONE).filter((other) => other !== earlier);
}
