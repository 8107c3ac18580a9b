import type { Day, Entry } from '../../events/index.ts';
import type { WaitingDeadline } from '../deadlines/index.ts';
import { type KeptCase, type ProjectedFacts, projectKept } from './projected-facts.ts';

/** A deadline of a case. */
export type WaitingOf = WaitingDeadline & { readonly case: string };

/** Where what is kept of the cases lies: beside the log, made again whenever it is behind it. */
export type FactsStore = {
  /** The version of the case's stream that was projected last. */
  readonly versions: () => ReadonlyMap<string, number>;
  readonly put: (cases: readonly (KeptCase & { readonly version: number })[]) => void;
  /** Throws away what is kept of cases that the log no longer has. */
  readonly drop: (cases: readonly string[]) => void;
  /** What is waited for on a day in each case whose docket tells of no later one, and may be open then. */
  readonly waiting: (at: Day) => readonly WaitingOf[];
  /** The cases whose docket tells of a later day, in which it has to be asked anew what was due. */
  readonly later: (at: Day) => readonly string[];
  readonly all: () => Iterable<ProjectedFacts>;
  readonly close: () => void;
};

/** How many cases are projected before they are written. */
const BATCH = 500;

/**
 * Projects again every case that the log has taken further since. `entriesOf` gives a case's entries in order of
 * recording, or undefined for one that cannot be read, which is left as it was.
 */
export async function refreshFacts(
  store: FactsStore,
  heads: readonly { readonly id: string; readonly version: number }[],
  entriesOf: (id: string) => Promise<readonly Entry[] | undefined>,
  progress: (done: number, of: number) => void = () => {},
): Promise<void> {
  const versions = store.versions();
  const held = new Set(heads.map(({ id }) => id));
  store.drop([...versions.keys()].filter((id) => !held.has(id)));
  const behind = heads.filter(({ id, version }) => versions.get(id) !== version);
  for (let start = 0; start < behind.length; start += BATCH) {
    const batch: (KeptCase & { version: number })[] = [];
    for (const { id } of behind.slice(start, start + BATCH)) {
      const entries = await entriesOf(id);
      if (entries !== undefined) batch.push({ version: entries.length - 1, ...projectKept(id, entries) });
    }
    store.put(batch);
    progress(Math.min(start + BATCH, behind.length), behind.length);
  }
}
