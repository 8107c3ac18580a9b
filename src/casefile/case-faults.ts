import { type LibraryTests, type ReadInserted, scrutinise } from '../docket/scrutiny/index.ts';
import type { Contents } from './contents.ts';
import type { CaseDocument } from './document.ts';
import type { Fault, Path } from './problem.ts';
import { readWrittenEntry, type WrittenEntry } from './written.ts';

/**
 * What is wrong between the entries of a case, each of which may be well written: the docket says it, and here it
 * is told where in the file. What an entry lacks for itself is told where it is read.
 *
 * One after another, because a file may hold more faults than anybody will read.
 */
export function* caseFaults(
  { written, unreadable }: Contents,
  library: LibraryTests,
  document: CaseDocument,
): Generator<Fault, void> {
  yield* duplicateFaults(written, document);
  const paths = new Map<unknown, Path>(written.map((entry) => [entry, entry.path]));
  const pathOf = (said: unknown): Path => paths.get(said) ?? [];
  const readInserted: ReadInserted = (reading, fields, at) => {
    const path = [...pathOf(reading), ...at];
    const { written: inserted, faults } = readWrittenEntry(fields, path, document);
    return { said: inserted, faults };
  };
  for (const { in: said, path, what, at } of scrutinise(written, {
    library,
    unknown: unreadable,
    readInserted,
  }))
    yield { path: [...pathOf(said), ...path], what, ...(at === undefined ? {} : { at }) };
}

function duplicateFaults(written: readonly WrittenEntry[], document: CaseDocument): readonly Fault[] {
  const first = new Map<string, WrittenEntry>();
  return written.flatMap((entry): readonly Fault[] => {
    if (entry.id === undefined) return [];
    const earlier = first.get(entry.id);
    if (earlier === undefined) {
      first.set(entry.id, entry);
      return [];
    }
    const { line } = document.place(earlier.path);
    const what = `there are two entries "${entry.id}"; the first is in line ${line}`;
    return [{ path: [...entry.path, 'id'], what }];
  });
}
