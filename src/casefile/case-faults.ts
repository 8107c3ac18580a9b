import type { Contents } from './contents.ts';
import { asCorrected } from './corrections.ts';
import type { CaseDocument } from './document.ts';
import { ringFaults } from './impossible-order.ts';
import { motionFaults } from './motions-and-rulings.ts';
import { type Fault, under } from './problem.ts';
import { editFaults, readingEntries } from './readings.ts';
import { type CaseRecord, type LibraryTests, recordOf } from './record.ts';
import { referenceFaults } from './references.ts';
import { findingFaults, testFaults } from './tests-and-findings.ts';
import type { Written } from './written.ts';

/**
 * What is wrong between the entries of a case, each of which may be well written: names of nothing, rulings on
 * what nobody asked for, an order that cannot be. What an entry lacks for itself is told where it is read.
 *
 * One after another, because a file may hold more faults than anybody will read.
 */
export function* caseFaults(
  contents: Contents,
  library: LibraryTests,
  document: CaseDocument,
): Generator<Fault, void> {
  const { written } = contents;
  const asWritten = recordOf(contents, library);
  const corrected = asCorrected(written);
  const record: CaseRecord = { ...asWritten, entries: new Map([...asWritten.entries, ...corrected.entries]) };
  yield* duplicateFaults(written, document);
  yield* corrected.faults;
  yield* ringFaults([...corrected.entries.values()]);
  for (const entry of written) {
    yield* referenceFaults(entry, record);
    yield* entryFaults(corrected.changed.get(entry.id ?? '') ?? entry, record);
    yield* readingFaults(entry, record, document);
  }
  for (const part of corrected.set) yield* referenceFaults(part, record);
}

function entryFaults(entry: Written, record: CaseRecord): readonly Fault[] {
  const faults = [
    ...testFaults(entry),
    ...findingFaults(entry, record),
    ...(entry.draft === undefined ? [] : motionFaults(entry.draft, record)),
  ];
  return under(entry.path, faults);
}

function duplicateFaults(written: readonly Written[], document: CaseDocument): readonly Fault[] {
  const first = new Map<string, Written>();
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

/** A reading's edits, and the entries that they bring in, which see one another. */
function readingFaults(reading: Written, record: CaseRecord, document: CaseDocument): readonly Fault[] {
  if (reading.type !== 'ReadingNamed') return [];
  const read = readingEntries(reading, record, document);
  return [
    ...read.faults,
    ...editFaults(reading, read.record),
    ...read.inserted.flatMap((entry) => [
      ...referenceFaults(entry, read.record),
      ...entryFaults(entry, read.record),
    ]),
  ];
}
