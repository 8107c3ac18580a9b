import * as z from 'zod';
import type { Archive } from './archive.ts';
import { addressesOf } from './docket-address.ts';
import { RefusedByArchive } from './faults.ts';

/** Where the pages of one docket are kept, each whole or not there. */
export type PulledPages = {
  readonly list: () => Promise<readonly string[]>;
  readonly read: (name: string) => Promise<unknown>;
  readonly write: (name: string, value: unknown) => Promise<void>;
};

export type PullOptions = {
  readonly api: string;
  /** The number of the docket in CourtListener. */
  readonly docket: string;
  /** Only what was changed from this day on (YYYY-MM-DD); null: all, or what was changed since the last pull. */
  readonly since: string | null;
  readonly archive: Archive;
  readonly place: PulledPages;
  /** Told how many entries have come, and of how many where somebody wants to know. */
  readonly came: (entries: number, of: number | null) => void;
  /** Whether the archive is asked how many entries there are. */
  readonly counts: boolean;
};

/** What the pages of a docket are, once all are there. */
export type Pulled = {
  /** The names of the pages, for whoever joins them. */
  readonly pages: readonly string[];
  /** How many pages this pull asked for, and how many it found kept of one that had ended before its time. */
  readonly asked: number;
  readonly found: number;
  /** From which day on it asked for changes; null where for all. */
  readonly since: string | null;
};

/** The names under which what was pulled is kept: of the docket itself, and of how far each pull came. */
const DOCKET = 'docket.json';
const STATE = 'pulled.json';

const State = z.object({
  docket: z.string(),
  pulls: z.array(z.object({ since: z.string().nullable(), done: z.boolean() })),
});
type State = z.infer<typeof State>;

const Page = z.looseObject({
  next: z.string().nullable(),
  results: z.array(z.looseObject({ date_modified: z.string().optional() })),
});

/**
 * Gets the pages of a docket, its entries and parties at the same time, and keeps each as it comes. A pull that ended
 * before its time is taken up where it ended; one after a pull that did not asks only for what was changed since.
 *
 * Errors: those of the archive; `RefusedByArchive` where what is kept is of another docket, or an answer is no page.
 */
export async function pullDocket(options: PullOptions): Promise<Pulled> {
  const { docket, archive, place } = options;
  const state = await stateOf(options);
  const last = state.pulls.at(-1);
  const resumed = last !== undefined && !last.done;
  const since = resumed ? last.since : (options.since ?? (await lastChange(place, state)));
  const number = resumed ? state.pulls.length : state.pulls.length + 1;
  const pulls = [...state.pulls.slice(0, number - 1), { since, done: false }];
  await place.write(STATE, { docket, pulls });
  const addresses = addressesOf(options.api, docket, since);
  // The docket first: where there is none, nothing else is asked.
  await place.write(DOCKET, await archive(addresses.docket));
  const [entries, parties] = await Promise.all([
    chain(options, `entries-${number}`, addresses.entries, true),
    chain(options, `parties-${number}`, addresses.parties, false),
  ]);
  await place.write(STATE, { docket, pulls: [...pulls.slice(0, -1), { since, done: true }] });
  return {
    pages: await allPages(place, pulls.length),
    asked: entries.asked + parties.asked + 1,
    found: entries.found + parties.found,
    since,
  };
}

/** The names of all pages that are kept of a docket, for whoever joins them; null where not all have come. */
export async function pagesKept(place: PulledPages): Promise<readonly string[] | null> {
  const read = State.safeParse(await place.read(STATE));
  return read.success && read.data.pulls.at(-1)?.done === true
    ? allPages(place, read.data.pulls.length)
    : null;
}

/** The docket, its entries from every pull, its parties from the last, and what was told of it in between. */
async function allPages(place: PulledPages, pulls: number): Promise<readonly string[]> {
  const all = await place.list();
  const isPage = (name: string): boolean =>
    name.startsWith('entries-') || name.startsWith(`parties-${pulls}-`) || name.startsWith('webhook-');
  return [DOCKET, ...all.filter((name) => isPage(name) && name.endsWith('.json'))];
}

async function stateOf({ docket, place }: PullOptions): Promise<State> {
  const kept = await place.read(STATE);
  if (kept === undefined) return { docket, pulls: [] };
  const read = State.safeParse(kept);
  if (!read.success)
    throw new RefusedByArchive(`what is kept of it cannot be read (${STATE}): remove its folder`);
  if (read.data.docket !== docket)
    throw new RefusedByArchive(`the folder keeps the pages of another docket, ${read.data.docket}`);
  return read.data;
}

/** The day of the last change that the kept entries tell; null where there are none. */
async function lastChange(place: PulledPages, { pulls }: State): Promise<string | null> {
  let last: string | null = null;
  for (let pull = 1; pull <= pulls.length; pull++)
    for (const name of await keptOf(place, `entries-${pull}`)) {
      const page = Page.safeParse(await place.read(name));
      for (const { date_modified: changed } of page.data?.results ?? [])
        if (changed !== undefined && (last === null || changed > last)) last = changed;
    }
  return last === null ? null : last.slice(0, 10);
}

const pageName = (chain: string, at: number): string => `${chain}-${String(at).padStart(4, '0')}.json`;

/** The names of the pages that are kept of one chain, in their order. */
async function keptOf(place: PulledPages, chain: string): Promise<readonly string[]> {
  const names: string[] = [];
  for (let at = 1; ; at++) {
    const name = pageName(chain, at);
    if ((await place.read(name)) === undefined) return names;
    names.push(name);
  }
}

/** Follows one list of pages from the last that is kept to its end. */
async function chain(options: PullOptions, name: string, first: string, counted: boolean) {
  const { archive, place } = options;
  const names = [...(await keptOf(place, name))];
  const found = names.length;
  let next: string | null = first;
  let entries = 0;
  for (const kept of names) {
    const page = pageIn(await place.read(kept));
    entries += page.results.length;
    next = page.next;
  }
  let total: number | null = null;
  let asked = 0;
  while (next !== null) {
    const value = await archive(next);
    const page = pageIn(value);
    names.push(pageName(name, names.length + 1));
    await place.write(names.at(-1) ?? '', value);
    asked += 1;
    entries += page.results.length;
    next = page.next;
    if (!counted) continue;
    if (options.counts && total === null && next !== null) total = await countAt(archive, value);
    options.came(entries, total);
  }
  return { names, asked, found };
}

function pageIn(value: unknown) {
  const page = Page.safeParse(value);
  if (!page.success) throw new RefusedByArchive('it answered with something that is no page of results');
  return page.data;
}

/** How many there are, as REST v4 tells at an address of its own. */
async function countAt(archive: Archive, page: Readonly<Record<string, unknown>>): Promise<number | null> {
  const { count } = page;
  if (typeof count === 'number') return count;
  if (typeof count !== 'string') return null;
  const answer = await archive(count).catch(() => null);
  return typeof answer?.count === 'number' ? answer.count : null;
}
