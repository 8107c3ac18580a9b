import type { Edit, Entry } from '../../../events/index.ts';
import { type Sequence, sameUntil } from '../../docket/index.ts';
import type { Base } from '../base.ts';
import type { Edited } from '../edits/apply-edits.ts';
import { materialise } from '../what-if/materialise.ts';
import type { Materialised } from '../what-if/materialised.ts';

/**
 * The same as `materialise`, from the first entry that an edit touches: what comes before it is the record's, and is
 * not gone through again.
 */
export const materialiseAgain = (recorded: readonly Entry[], edits: readonly Edit[]): Materialised =>
  materialise(recorded, edits, firstTouched);

/** How many entries, in effective order, come before anything that an edit can have touched. */
function firstTouched(
  base: Base,
  { set, setAsTo, ruled, omitted, changed }: Edited,
  sequence: Sequence,
): number {
  // A test or a claim stated otherwise is so for the whole record.
  if (changed.some(({ type }) => type === 'TestStated' || type === 'ClaimDescribed')) return 0;
  let start = sameUntil(base.sequence.entries, sequence.entries);
  for (const id of setAsTo.keys()) start = Math.min(start, base.place(id));
  for (const id of set.keys()) start = Math.min(start, base.place(id));
  for (const id of ruled.keys()) start = Math.min(start, base.place(id));
  for (const id of omitted) start = Math.min(start, base.firstNaming(id));
  return start;
}
