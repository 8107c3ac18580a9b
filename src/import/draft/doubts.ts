import type { Draft } from '../../../events/index.ts';
import type { Imported, Unresolved } from '../classify/rows.ts';
import type { DraftedCase } from './draft-case.ts';

/**
 * All that a person has to decide about a docket, in its order, each once. It is read from the entries as they
 * stand, so that what a person has decided in the case file is asked no more.
 */
export function doubtsOf(
  { entries }: Imported,
  drafted: DraftedCase,
  now: readonly Draft[] = drafted.entries,
): readonly Unresolved[] {
  const indexes = new Map([...drafted.rows].map(([index, id]) => [id, index]));
  const found = new Map<string, Unresolved>();
  // What stands for something that no entry tells is asked about at the entry before it.
  let last = 0;
  for (const { id, source, unresolved = [] } of now) {
    const index = indexes.get(id) ?? source?.index ?? last;
    last = index;
    if (entries[index] === undefined) continue;
    for (const why of unresolved)
      found.set(`${index} ${why}`, { index, number: entries[index]?.number ?? null, why });
  }
  return [...found.values()].sort((one, other) => one.index - other.index);
}
