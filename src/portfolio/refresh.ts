import type { Entry } from '../../events/index.ts';
import { type ProjectedCase, projectCase } from './projected.ts';
import type { PortfolioStore } from './store.ts';

/** A case as the log has it now. */
export type CaseHead = { readonly id: string; readonly version: number };

/** How many cases are projected before they are written: bounds memory, and what is lost if it is stopped. */
const BATCH = 500;

/**
 * Projects again every case that the log has taken further since. Gives how many there were.
 * `entriesOf` reads a case's entries in order of recording, or gives undefined for a case that cannot be read, which
 * is left as it was; `progress` is told how many are done.
 */
export async function refresh(
  store: PortfolioStore,
  heads: readonly CaseHead[],
  entriesOf: (id: string) => Promise<readonly Entry[] | undefined>,
  progress: (done: number, of: number) => void = () => {},
): Promise<number> {
  const versions = store.versions();
  const behind = heads.filter(({ id, version }) => versions.get(id) !== version);
  for (let start = 0; start < behind.length; start += BATCH) {
    const batch: { version: number; projected: ProjectedCase }[] = [];
    for (const { id } of behind.slice(start, start + BATCH)) {
      const entries = await entriesOf(id);
      if (entries === undefined) continue;
      // The version that was read, which may be later than the one the heads told of.
      batch.push({ version: entries.length - 1, projected: projectCase(id, entries) });
    }
    store.put(batch);
    progress(Math.min(start + BATCH, behind.length), behind.length);
  }
  return behind.length;
}
