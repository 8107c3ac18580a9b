import type { Draft, EntryId } from '../../events/index.ts';
import { asFields } from '../../events/loose-fields.ts';
import { nameable, readingEntries } from '../docket/scrutiny/index.ts';
import { readDocument } from './document.ts';
import {
  type Fault,
  firstOf,
  inFileOrder,
  MOST_TOLD,
  type Path,
  type Place,
  type Problem,
  under,
} from './problem.ts';
import { checkSource, type Source, type SourceLimits } from './source.ts';
import { readWrittenEntry } from './written.ts';

/** What a reading's edits name is for whoever judges it to say; that they can be read is said here. */
const nothingNamed = nameable([], new Map());

export type ReadEntries =
  | {
      readonly ok: true;
      readonly drafts: readonly Draft[];
      /** Where a field of an entry stands, or the nearest thing around it; undefined for an entry not in the text. */
      readonly placeOf: (entry: EntryId, path?: Path) => Place | undefined;
    }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/**
 * Reads entries that are to be added to a case: one entry, a list of them, or a list under `entries`, in YAML or
 * JSON. Whether what they name exists is for the docket to say that they are proposed to. Never throws.
 */
export function readEntries(given: Source, limits: SourceLimits = {}): ReadEntries {
  const source = checkSource(given, limits);
  if (!source.ok) return source;
  const { document, problems } = readDocument(source.source);
  if (document === undefined || problems.length > MOST_TOLD)
    return { ok: false, problems: firstOf(inFileOrder(problems)) };
  const drafts: Draft[] = [];
  const paths = new Map<EntryId, Path>();
  const faults: Fault[] = [];
  for (const { value, path } of itemsOf(document.value)) {
    if (faults.length > MOST_TOLD) break;
    const fields = asFields(value);
    if (fields === undefined) {
      faults.push({
        path,
        what: 'an entry is written with its fields, as in { id: order, type: OrderEntered, ... }',
      });
      continue;
    }
    const read = readWrittenEntry(fields, path, document);
    const { flaws } = readingEntries(read.written, nothingNamed, (_reading, inside, at) => {
      const { written: said, faults: found } = readWrittenEntry(inside, [...path, ...at], document);
      return { said, faults: found };
    });
    faults.push(...under(path, [...read.faults, ...flaws]));
    const { draft } = read.written;
    if (draft === undefined) continue;
    drafts.push(draft);
    paths.set(draft.id, path);
  }
  const placed = faults.map(({ path, what, at }) => ({
    where: given.name,
    ...document.place(path, at),
    what,
    path,
  }));
  const all = inFileOrder([...problems, ...placed]);
  if (all.length > 0) return { ok: false, problems: firstOf(all) };
  const placeOf = (entry: EntryId, within: Path = []): Place | undefined => {
    const path = paths.get(entry);
    return path === undefined ? undefined : document.place([...path, ...within]);
  };
  return { ok: true, drafts, placeOf };
}

function itemsOf(value: unknown): readonly { readonly value: unknown; readonly path: Path }[] {
  const listed = asFields(value)?.entries;
  if (Array.isArray(listed))
    return listed.map((item: unknown, index) => ({ value: item, path: ['entries', index] }));
  if (Array.isArray(value)) return value.map((item: unknown, index) => ({ value: item, path: [index] }));
  return [{ value, path: [] }];
}
