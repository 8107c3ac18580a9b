import type { Edit, Entry, EntryId } from '../../events/index.ts';
import { asKnownAt, type Corrected, type Replay, replay, sequenceOf } from '../docket/index.ts';
import { lawOf } from '../doctrine/index.ts';
import { applyEdits } from './apply-edits.ts';
import type { EditRefusal, Materialised } from './materialised.ts';
import { walk } from './walk.ts';

/**
 * A branch: the record with edits, and all that follows from them. Findings that rest on what is gone open,
 * carried findings change with their source, rulings whose test now comes out otherwise are derived again, and
 * entries that have nothing left to act on are moot.
 *
 * Takes a case's entries in order of recording and gives the branch's, to be replayed like any other; without
 * edits, the very same. Pure, and never throws: what cannot be done is a refusal in one sentence.
 */
export function materialise(recorded: readonly Entry[], edits: readonly Edit[]): Materialised {
  if (edits.length === 0) return { ok: true, entries: recorded, notes: [], moot: [] };
  const base = replayed(recorded);
  const kept = withoutOmittedCorrections(recorded, edits);
  const corrected = kept.recorded === recorded ? base.corrected : asKnownAt(kept.recorded);
  const held = corrected.entries.filter((entry) => !isCorrection(entry));
  const { law } = lawOf(held);
  const applied = applyEdits(held, kept.edits, law, corrected.stricken);
  if (!applied.ok) return applied;
  const impossible = impossibleOrder(applied.edited.entries, base);
  if (impossible) return { ok: false, refusal: impossible };
  const walked = walk(applied.edited, base, law);
  return { ok: true, ...walked, entries: assembled(kept.recorded, corrected, walked.entries) };
}

const replays = new WeakMap<readonly Entry[], Replay>();

/** A record replayed, once for each record: branches are made of it many times over. */
export function replayed(recorded: readonly Entry[]): Replay {
  const known = replays.get(recorded);
  if (known) return known;
  const fresh = replay(recorded);
  replays.set(recorded, fresh);
  return fresh;
}

const isCorrection = (entry: Entry): boolean =>
  entry.type === 'EntryCorrected' || entry.type === 'EntryStricken';

/** A branch may leave out a correction: then the entry is read as it was before. */
function withoutOmittedCorrections(
  recorded: readonly Entry[],
  edits: readonly Edit[],
): { readonly recorded: readonly Entry[]; readonly edits: readonly Edit[] } {
  const corrections = new Set(recorded.filter(isCorrection).map(({ id }) => id));
  const omits = (edit: Edit): boolean => edit.edit === 'omit' && corrections.has(edit.entry);
  if (corrections.size === 0 || !edits.some(omits)) return { recorded, edits };
  const omitted = new Set(edits.filter(omits).map((edit) => (edit.edit === 'omit' ? edit.entry : undefined)));
  return {
    recorded: recorded.filter(({ id }) => !omitted.has(id)),
    edits: edits.filter((edit) => !omits(edit)),
  };
}

/** Entries that would each come after the other, or before what they presuppose, where the record's do not. */
function impossibleOrder(entries: readonly Entry[], base: Replay): EditRefusal | undefined {
  const known = new Set(base.sequence.contradictions.map(({ entry, other }) => `${entry} ${other}`));
  const found = sequenceOf(entries).contradictions.find(
    ({ entry, other }) => !known.has(`${entry} ${other}`),
  );
  return found && { edit: null, what: found.what };
}

/**
 * The branch's entries in order of recording. An entry that is what the record holds stays as it was recorded,
 * its corrections with it; one that a branch changed has them taken up already, and leaves them behind.
 */
function assembled(
  recorded: readonly Entry[],
  corrected: Corrected,
  branch: readonly Entry[],
): readonly Entry[] {
  const present = new Map(branch.map((entry) => [entry.id, entry]));
  const held = new Map(corrected.entries.map((entry) => [entry.id, entry]));
  const settled = new Set<EntryId>();
  const entries: Entry[] = [];
  for (const entry of recorded) {
    if (isCorrection(entry)) continue;
    const now = present.get(entry.id);
    if (now !== undefined && now === held.get(entry.id)) continue;
    if (now === undefined && corrected.stricken.has(entry.id)) continue;
    settled.add(entry.id);
  }
  // A correction of a correction goes with it.
  for (const entry of recorded)
    if ((entry.type === 'EntryCorrected' || entry.type === 'EntryStricken') && settled.has(entry.data.entry))
      settled.add(entry.id);
  for (const entry of recorded) {
    const now = present.get(entry.id);
    if (!settled.has(entry.id)) entries.push(entry);
    else if (now !== undefined) entries.push(now);
    present.delete(entry.id);
  }
  return [...entries, ...present.values()];
}
