import type { CaseId, Draft, EntryId } from '../../events/index.ts';
import { type LibraryTests, testsUsed } from '../docket/scrutiny/index.ts';
import { caseFaults } from './case-faults.ts';
import { readContents } from './contents.ts';
import { type CaseDocument, readDocument } from './document.ts';
import {
  type Fault,
  firstOf,
  inFileOrder,
  MOST_TOLD,
  type Path,
  type Place,
  type Problem,
} from './problem.ts';
import { checkSource, type Source, type SourceLimits } from './source.ts';
import type { WrittenEntry } from './written.ts';

export type CaseFileOptions = SourceLimits & {
  /** Legal tests that a case may use without stating them. */
  readonly libraryTests?: LibraryTests;
};

/** A case as its file tells it. */
export type CaseFile = {
  readonly case: CaseId;
  /** The caption's entries first (case, parties, claims, matters, tests, readings), then those of `entries`. */
  readonly drafts: readonly Draft[];
  /** Where each entry stands. A test taken from the library has no place. */
  readonly places: ReadonlyMap<EntryId, Place>;
  /** Where a field of an entry stands, or the nearest thing around it; undefined for an entry without a place. */
  readonly placeOf: (entry: EntryId, path?: Path) => Place | undefined;
};

export type ReadCaseFile =
  | { readonly ok: true; readonly caseFile: CaseFile }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/**
 * Reads a case file, YAML or JSON. Gives the case, or every problem at once, in the order of the file, each with
 * its line and what was expected. Never throws.
 */
export function readCaseFile(given: Source, options: CaseFileOptions = {}): ReadCaseFile {
  const source = checkSource(given, options);
  if (!source.ok) return source;
  const { document, problems: unreadable } = readDocument(source.source);
  if (document === undefined || unreadable.length > MOST_TOLD)
    return { ok: false, problems: firstOf(inFileOrder(unreadable)) };
  const library = options.libraryTests ?? new Map();
  const contents = readContents(document, library);
  // Of what was read in part only, nothing can be said between its entries.
  const between = contents.whole ? caseFaults(contents, library, document).take(MOST_TOLD + 1) : [];
  const faults = [...contents.faults, ...between];
  const problems = inFileOrder([
    ...unreadable,
    ...placed(notYetTold(faults, unreadable), document, given.name),
  ]);
  if (problems.length > 0 || contents.case === undefined) return { ok: false, problems: firstOf(problems) };
  return {
    ok: true,
    caseFile: caseFileOf(contents.case, contents.written, testsUsed(contents.written, library), document),
  };
}

/** What could not be read at all is not also said to be missing or of the wrong kind. */
function notYetTold(faults: readonly Fault[], unreadable: readonly Problem[]): readonly Fault[] {
  const told = new Set(unreadable.map(({ path }) => path?.join('\0')));
  return faults.filter(({ path }) => !told.has(path.join('\0')));
}

function placed(faults: readonly Fault[], document: CaseDocument, where: string): readonly Problem[] {
  return faults.map(({ path, what, at }) => ({ where, ...document.place(path, at), what, path }));
}

function caseFileOf(
  id: CaseId,
  written: readonly WrittenEntry[],
  borrowed: readonly Draft[],
  document: CaseDocument,
): CaseFile {
  const byId = new Map(
    written.flatMap(({ draft, path }) => (draft === undefined ? [] : [[draft.id, { draft, path }] as const])),
  );
  const own = [...byId.values()];
  const header = own.filter(({ path }) => path[0] !== 'entries');
  return {
    case: id,
    drafts: [
      ...header.map(({ draft }) => draft),
      ...borrowed,
      ...own.slice(header.length).map(({ draft }) => draft),
    ],
    places: new Map([...byId].map(([entry, { path }]) => [entry, document.place(path)])),
    placeOf: (entry, path = []) => {
      const found = byId.get(entry);
      return found === undefined ? undefined : document.place([...found.path, ...path]);
    },
  };
}
