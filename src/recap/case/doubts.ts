import type { Draft } from '../../../events/index.ts';
import type { Imported, Unresolved } from '../rows.ts';
import type { DraftedCase } from './draft-case.ts';

/**
 * All that a person has to decide about a docket, in its order: what its texts leave open, and what drawing a
 * case from it left open. Each once.
 */
export function doubtsOf({ entries, unresolved }: Imported, drafted: DraftedCase): readonly Unresolved[] {
  const found = new Map<string, Unresolved>();
  const add = (doubt: Unresolved): void => {
    found.set(`${doubt.index} ${doubt.why}`, doubt);
  };
  for (const doubt of unresolved) add(doubt);
  const numbers = new Map(entries.map(({ index, number }) => [index, number]));
  for (const draft of drafted.entries)
    for (const why of draft.unresolved ?? []) {
      const index = indexOf(draft);
      if (index !== undefined) add({ index, number: numbers.get(index) ?? null, why });
    }
  return [...found.values()].sort((one, other) => one.index - other.index);
}

const indexOf = ({ source }: Draft): number | undefined => source?.index;
