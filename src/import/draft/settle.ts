import type { Draft, EntryId } from '../../../events/index.ts';
import type { Imported } from '../classify/rows.ts';
import { type DraftedCase, type DraftOptions, draftCase } from './draft-case.ts';

/** Asks the machines to hear a case: every entry that they would not hear, in order, with the reason. */
export type Hear = (
  drafts: readonly Draft[],
) => readonly { readonly entry: EntryId; readonly what: string }[];

/** How often a docket is drafted again at most. Refusals are few, and one often explains the next. */
const ROUNDS = 12;

export type SettledCase = DraftedCase & {
  /** Entries that the machines would not hear as they were drafted, and that were recorded as papers. */
  readonly refused: ReadonlyMap<EntryId, string>;
};

/**
 * Drafts a case and lets the machines hear it. What they refuse is drafted again as a paper with the reason on it,
 * the first refusal first, because those after it may follow from it. `merge` puts new entries to those kept.
 */
export function settledCase(
  imported: Imported,
  hear: Hear,
  options: Omit<DraftOptions, 'refused'> = {},
  merge: (drafted: DraftedCase) => readonly Draft[] = ({ caption, entries }) => [...caption, ...entries],
): SettledCase {
  const refused = new Map<EntryId, string>();
  for (let round = 0; ; round++) {
    const drafted = draftCase(imported, { ...options, refused });
    const own = new Map<EntryId, EntryId>();
    for (const { id, source } of drafted.entries)
      if (!options.kept?.has(id) && source !== undefined) own.set(id, drafted.rows.get(source.index) ?? id);
    const faults = hear(merge(drafted)).flatMap(({ entry, what }) => {
      const row = own.get(entry);
      return row === undefined || refused.has(row) ? [] : [[row, what] as const];
    });
    if (faults.length === 0 || round >= ROUNDS) return { ...drafted, refused };
    for (const [row, what] of round < ROUNDS / 2 ? faults.slice(0, 1) : faults) refused.set(row, what);
  }
}
