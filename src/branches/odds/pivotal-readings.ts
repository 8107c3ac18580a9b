import type { Entry, ReadingId } from '../../../events/index.ts';
import { replayed } from '../faster/replayed.ts';
import { materialise } from '../what-if/materialise.ts';
import { MOST_SETS } from './flip-search.ts';
import { DEFAULT_MAX, type Pivotal, pivotal, type SearchWatch } from './pivotal.ts';

/** What would change a claim's end when the record is read another way. */
export type OtherReading = { readonly reading: ReadingId; readonly pivotal: Pivotal };

/**
 * The readings of the record under which other findings are pivotal for a claim than in the record, or under which
 * it ends elsewhere, with the answer under each. Each reading is searched for itself, all of them together no longer
 * than the record was: two answers are held against each other as far as both go.
 */
export function pivotalReadings(
  recorded: readonly Entry[],
  taken: Pivotal,
  max = DEFAULT_MAX,
  watch?: SearchWatch,
): readonly OtherReading[] {
  const readings = [...replayed(recorded).docket.caption.readings];
  const share = Math.floor(MOST_SETS / Math.max(1, readings.length));
  return readings.flatMap(([reading, { edits }]) => {
    const branch = materialise(recorded, edits);
    const other = branch.ok
      ? pivotal(branch.entries, taken.claim, max, watch, share, taken.against)
      : undefined;
    if (!other?.ok) return [];
    const upTo = Math.min(taken.upTo, other.pivotal.upTo);
    return told(other.pivotal, upTo) === told(taken, upTo) ? [] : [{ reading, pivotal: other.pivotal }];
  });
}

function told({ state, flips }: Pivotal, upTo: number): string {
  const within = flips.filter(({ size }) => size <= upTo);
  return JSON.stringify([state, within.map(({ to, set }) => [to, Object.entries(set).sort()]).sort()]);
}
