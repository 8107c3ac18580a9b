import type { ClaimId, Entry, ReadingId } from '../../../events/index.ts';
import { replayed } from '../faster/replayed.ts';
import { materialise } from '../what-if/materialise.ts';
import { DEFAULT_MAX, type Pivotal, pivotal } from './pivotal.ts';

/** What would change a claim's end when the record is read another way. */
export type OtherReading = { readonly reading: ReadingId; readonly pivotal: Pivotal };

/**
 * The readings of the record under which other findings are pivotal for a claim than in the record, or under which
 * it ends elsewhere, with the answer under each. Each reading is searched for itself.
 */
export function pivotalReadings(
  recorded: readonly Entry[],
  claim: ClaimId,
  max = DEFAULT_MAX,
): readonly OtherReading[] {
  const taken = pivotal(recorded, claim, max);
  if (!taken.ok) return [];
  const told = ({ state, flips }: Pivotal): string =>
    JSON.stringify([state, flips.map(({ to, set }) => [to, Object.entries(set).sort()]).sort()]);
  return [...replayed(recorded).docket.caption.readings].flatMap(([reading, { edits }]) => {
    const branch = materialise(recorded, edits);
    const other = branch.ok ? pivotal(branch.entries, claim, max) : undefined;
    return !other?.ok || told(other.pivotal) === told(taken.pivotal)
      ? []
      : [{ reading, pivotal: other.pivotal }];
  });
}
