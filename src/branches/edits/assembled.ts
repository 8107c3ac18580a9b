import { type Entry, type EntryId, isCaption, isCorrection } from '../../../events/index.ts';
import type { Base } from '../base.ts';
import type { Edited } from './apply-edits.ts';
import { takeOut } from './draft-record.ts';

type Outcome = ReadonlyMap<EntryId, Entry | null>;

/**
 * The branch's entries in order of recording. An entry that is what the record holds stays as it was recorded,
 * its corrections with it; one that a branch changed has them taken up already, and leaves them behind.
 */
export function assembled(base: Base, edited: Edited, outcome: Outcome): readonly Entry[] {
  const changed = changedIn(edited, outcome);
  if (changed.size === 0) return base.recorded;
  const settled = new Map(changed);
  for (const id of changed.keys())
    if (base.corrected.has(id)) {
      leaveCorrections(base, settled);
      break;
    }
  const entries = base.recorded.slice();
  const gone: number[] = [];
  for (const [id, entry] of settled) {
    const position = base.recordedPosition(id);
    if (position === undefined) continue;
    if (entry === null) gone.push(position);
    else entries[position] = entry;
  }
  takeOut(entries, gone);
  const fresh = edited.changed.filter(({ id }) => base.recordedPosition(id) === undefined);
  for (const { id } of [...fresh.filter(isCaption), ...fresh.filter((entry) => !isCaption(entry))]) {
    const entry = changed.get(id);
    if (entry) entries.push(entry);
  }
  return entries;
}

/** Corrections of what a branch changed stay behind, and so do theirs. */
function leaveCorrections({ recorded }: Base, settled: Map<EntryId, Entry | null>): void {
  for (const entry of recorded)
    if (isCorrection(entry) && settled.has(entry.data.entry)) settled.set(entry.id, null);
}

/** What is not as the record has it: entries as they are in the branch, null for those that it lacks. */
function changedIn({ omitted, changed, get }: Edited, outcome: Outcome): Outcome {
  const all = new Map<EntryId, Entry | null>(outcome);
  for (const id of omitted) all.set(id, null);
  for (const { id } of changed) if (!all.has(id)) all.set(id, get(id) ?? null);
  return all;
}
