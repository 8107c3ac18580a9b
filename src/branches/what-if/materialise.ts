import type { Edit, Entry } from '../../../events/index.ts';
import { resequence, type Sequence } from '../../docket/index.ts';
import type { Base } from '../base.ts';
import { applyEdits, type Edited } from '../edits/apply-edits.ts';
import { assembled } from '../edits/assembled.ts';
import { baseOf, noteBranchOf } from '../faster/replayed.ts';
import type { EditRefusal, Materialised } from './materialised.ts';
import { walk } from './walk.ts';

/**
 * A branch: the record with edits, and all that follows from them. Findings that rest on what is gone are no longer
 * made, carried findings change with their source, rulings whose test now comes out otherwise are derived again, and
 * entries that have nothing left to act on are moot.
 *
 * Takes a case's entries in order of recording and gives the branch's, to be replayed like any other; without
 * edits, the very same. Pure, and never throws: what cannot be done is a refusal in one sentence.
 *
 * It is walked from the beginning, or from where `startOf` says that nothing before can differ.
 */
export function materialise(
  recorded: readonly Entry[],
  edits: readonly Edit[],
  startOf: (base: Base, edited: Edited, sequence: Sequence) => number = () => 0,
): Materialised {
  if (edits.length === 0) return { ok: true, entries: recorded, notes: [], moot: [] };
  const record = baseOf(recorded);
  const kept = withoutOmittedCorrections(record, edits);
  const base = baseOf(kept.recorded);
  const applied = applyEdits(base, kept.edits);
  if (!applied.ok) return applied;
  const { edited } = applied;
  const sequence = resequence(base.sequence, edited.entries);
  const impossible = impossibleOrder(sequence, base);
  if (impossible) return { ok: false, refusal: impossible };
  const { outcome, notes, moot, docket } = walk(
    base === record
      ? { edited, sequence, base, record, start: startOf(base, edited, sequence) }
      : { edited: besideRecord(edited, record), sequence, base, record, start: 0 },
  );
  const entries = assembled(base, edited, outcome);
  noteBranchOf(entries, recorded, docket);
  return { ok: true, notes, moot, entries };
}

/** A branch may leave out a correction: then the entry is read as it was before. */
function withoutOmittedCorrections(
  { recorded, corrections }: Base,
  edits: readonly Edit[],
): { readonly recorded: readonly Entry[]; readonly edits: readonly Edit[] } {
  const omits = (edit: Edit): boolean => edit.edit === 'omit' && corrections.has(edit.entry);
  if (corrections.size === 0 || !edits.some(omits)) return { recorded, edits };
  const omitted = new Set(edits.filter(omits).map((edit) => (edit.edit === 'omit' ? edit.entry : undefined)));
  return {
    recorded: recorded.filter(({ id }) => !omitted.has(id)),
    edits: edits.filter((edit) => !omits(edit)),
  };
}

/** Without a correction, entries that no edit names are not as the record has them either. */
const besideRecord = (edited: Edited, record: Base): Edited => ({
  ...edited,
  changed: edited.entries.filter((entry) => entry !== record.get(entry.id)),
});

/** Entries that would each come after the other, or before what they presuppose, where the record's do not. */
function impossibleOrder(sequence: Sequence, base: Base): EditRefusal | undefined {
  const known = new Set(base.sequence.contradictions.map(({ entry, other }) => `${entry} ${other}`));
  const found = sequence.contradictions.find(({ entry, other }) => !known.has(`${entry} ${other}`));
  return found && { edit: null, what: found.what };
}
