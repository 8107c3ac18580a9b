import * as z from 'zod';
import { check, noSuchField } from '../../events/faults.ts';
import { branchTypes, catalog, type Draft } from '../../events/index.ts';
import { asFields, type LooseFields } from '../../events/loose-fields.ts';
import { CaseId, captionId } from '../../events/schemas.ts';
import type { LibraryTests } from '../docket/scrutiny/index.ts';
import type { CaseDocument } from './document.ts';
import { libraryTestUsed } from './library.ts';
import { type Fault, MOST_TOLD, type Path, under } from './problem.ts';
import { FORMAT, type SectionName, sectionNames, sections } from './sections.ts';
import {
  type ReadWritten,
  readItem,
  readWrittenEntry,
  textWhereWanted,
  type WrittenEntry,
} from './written.ts';

/** What a case file holds: the entries its header becomes, then its entries. */
export type Contents = {
  readonly case: CaseId | undefined;
  readonly written: readonly WrittenEntry[];
  /** Sections that are no sections at all. */
  readonly unreadable: readonly SectionName[];
  readonly faults: readonly Fault[];
  /** False where more was wrong than is told, and the rest was left unread. */
  readonly whole: boolean;
};

const { CaseOpened } = catalog;
const caption = Object.keys(CaseOpened.schema.shape);

/** The fields at the top of a case file. `$schema` is for editors, and means nothing here. */
export const topFields: readonly string[] = [
  'nunc',
  'case',
  ...caption,
  ...sectionNames,
  'entries',
  '$schema',
];

/** Takes a case file apart. Nothing is checked yet of what refers to what. */
export function readContents(document: CaseDocument, library: LibraryTests): Contents {
  const top = asFields(document.value);
  if (top === undefined) {
    const what = 'a case file begins with nunc: 1, case: an-id and title: ..., each on a line of its own';
    return nothing({ path: [], what });
  }
  const format = formatFault(top);
  // Whatever another version of the format holds, it is not what this one would look for.
  if (format?.otherVersion) return nothing(format.fault);
  const faults: Fault[] = format === undefined ? [] : [format.fault];
  for (const key of unknownFields(top))
    faults.push({ path: [key], what: noSuchField(key, topFields), at: 'key' });
  const kept = (read: Iterable<ReadWritten>): readonly WrittenEntry[] => {
    const all: WrittenEntry[] = [];
    for (const { written, faults: found } of read) {
      faults.push(...under(written.path, found));
      all.push(written);
      if (faults.length > MOST_TOLD) break;
    }
    return all;
  };
  const caseId = readCaseId(top, faults, document);
  const entries = kept(readEntries(top, faults, document));
  const header = [
    ...kept(readOpening(top, caseId, entries, document)),
    ...sectionNames.flatMap((name) => kept(readSection(name, top, faults, document, library))),
  ];
  const unreadable = sectionNames.filter(
    (name) => top[name] !== undefined && asFields(top[name]) === undefined,
  );
  return {
    case: caseId,
    written: [...header, ...entries],
    unreadable,
    faults,
    whole: faults.length <= MOST_TOLD,
  };
}

/** As many as are told, and one more: there may be a hundred thousand, and each costs a search for what was meant. */
const unknownFields = (top: LooseFields): readonly string[] =>
  Object.keys(top)
    .values()
    .filter((key) => !topFields.includes(key))
    .take(MOST_TOLD + 1)
    .toArray();

const nothing = (fault: Fault): Contents => ({
  case: undefined,
  written: [],
  unreadable: [],
  faults: [fault],
  whole: true,
});

function formatFault({
  nunc,
}: LooseFields): { readonly fault: Fault; readonly otherVersion: boolean } | undefined {
  if (nunc === FORMAT) return undefined;
  const otherVersion = typeof nunc === 'number' && nunc > FORMAT;
  const what = otherVersion
    ? `this file is in version ${nunc} of the format, and this Nunc reads version ${FORMAT}: use a newer one`
    : nunc === undefined
      ? `\`nunc\` is missing: a case file begins with nunc: ${FORMAT}, the version of its format`
      : `\`nunc\` is the version of the file's format and must be ${FORMAT}`;
  return { fault: { path: ['nunc'], what }, otherVersion };
}

const CaseLine = z.strictObject({ case: CaseId });

function readCaseId(top: LooseFields, faults: Fault[], document: CaseDocument): CaseId | undefined {
  const [read] = textWhereWanted((fields) => check(CaseLine, fields), { case: top.case }, [], document);
  if (read.ok) return read.data.case;
  faults.push(...read.faults);
  return undefined;
}

/** The case's title and court stand at the top of the file, unless an entry of their own gives them. */
function readOpening(
  top: LooseFields,
  caseId: CaseId | undefined,
  entries: readonly WrittenEntry[],
  document: CaseDocument,
): readonly ReadWritten[] {
  const given = Object.fromEntries(Object.entries(top).filter(([key]) => caption.includes(key)));
  if (Object.keys(given).length === 0 && entries.some(({ type }) => type === 'CaseOpened')) return [];
  const [read, fields] = textWhereWanted((all) => check(CaseOpened.schema, all), given, [], document);
  const id = captionId('case', caseId ?? 'unnamed');
  const draft = read.ok
    ? ({ id, type: 'CaseOpened', schemaVersion: CaseOpened.version, data: read.data } as Draft)
    : undefined;
  return [
    { written: { path: [], id, type: 'CaseOpened', fields, draft }, faults: read.ok ? [] : read.faults },
  ];
}

function* readSection(
  name: SectionName,
  top: LooseFields,
  faults: Fault[],
  document: CaseDocument,
  library: LibraryTests,
): Generator<ReadWritten, void> {
  const section = top[name];
  if (section === undefined || section === null) return;
  const items = asFields(section);
  const wanted = `each under its id, as in \`${sections[name].names === 'party' ? 'acme' : 'an-id'}: { ... }\``;
  if (items === undefined) {
    faults.push({ path: [name], what: `\`${name}\` must be fields, ${wanted}` });
    return;
  }
  for (const [id, item] of Object.entries(items)) {
    const path: Path = [name, id];
    const fields = asFields(item);
    const used = name === 'tests' && fields !== undefined ? libraryTestUsed(fields, library) : undefined;
    // What is not in the library is told alone, and not as the fields that are missing with it.
    if (used !== undefined && 'fault' in used)
      yield { ...readItem(name, id, {}, path, document), faults: [used.fault] };
    else if (fields !== undefined) yield readItem(name, id, used?.fields ?? fields, path, document);
    else yield { ...readItem(name, id, {}, path, document), faults: [{ path: [], what: notFields(id) }] };
  }
}

const notFields = (id: string): string => `\`${id}\` must have fields of its own, as in { title: ... }`;

function* readEntries(
  top: LooseFields,
  faults: Fault[],
  document: CaseDocument,
): Generator<ReadWritten, void> {
  const { entries } = top;
  if (!Array.isArray(entries)) {
    const what =
      entries === undefined
        ? '`entries` is missing: the list of what was filed and decided'
        : '`entries` must be a list, each entry as in - { id: complaint, type: ComplaintFiled, on: 2024-03-01, ... }';
    faults.push({ path: ['entries'], what });
    return;
  }
  for (const [index, item] of entries.entries()) {
    if (faults.length > MOST_TOLD) return;
    const fields = asFields(item);
    if (fields === undefined) {
      const what = 'an entry is written with its fields, as in { id: complaint, type: ComplaintFiled, ... }';
      faults.push({ path: ['entries', index], what });
      continue;
    }
    const read = readWrittenEntry(fields, ['entries', index], document);
    const { type } = read.written;
    const isBranch = type !== undefined && branchTypes.includes(type);
    const what = `a branch is kept in a log of its own: in a case file, name it under \`readings\``;
    yield isBranch ? { ...read, faults: [{ path: ['type'], what }] } : read;
  }
}
