import { type EntryExplained, explained, type Imported, rowsNamed } from '../../import/index.ts';
import { type Drafted, explainView } from '../../views/text/explain-view.ts';
import { caseOfDocket } from '../ask/docket-file.ts';
import type { Invocation } from '../ask/invocation.ts';
import { BadInput } from '../faults.ts';

/** Tells which rules decided an entry of a docket, on which words, and what became of it. Throws `BadInput` where there is none. */
export function explainImported(invocation: Invocation, imported: Imported, named: string): void {
  const rows = rowsNamed(imported, named);
  if (rows.length === 0)
    throw new BadInput(
      `--explain: the docket has no entry ${named.slice(0, 40)}: give a document number, or #PLACE for one without (#0 is the first)`,
    );
  const { entries, rows: ids } = caseOfDocket(invocation.io, imported);
  const told = rows.map((row): EntryExplained & { readonly drafted: readonly Drafted[] } => ({
    ...explained(imported, row),
    drafted: entries
      .filter(({ id, source }) => id === ids.get(row.index) || source?.index === row.index)
      .map(({ id, type }) => ({ id, type })),
  }));
  if (invocation.json) invocation.give({ case: imported.case, entries: told });
  else invocation.show(told.flatMap((one, at) => explainView(one, at > 0, invocation.width)));
}
