import type { Checked } from '../../events/faults.ts';
import { check } from '../../events/faults.ts';
import { catalog, type Draft, type ReadDraft, readDraft } from '../../events/index.ts';
import { asFields, type LooseFields } from '../../events/loose-fields.ts';
import { captionId } from '../../events/schemas.ts';
import { type Said, saidIn } from '../docket/scrutiny/index.ts';
import type { CaseDocument } from './document.ts';
import type { Fault, Path } from './problem.ts';
import { type SectionName, sections } from './sections.ts';

/** An entry as it stands in a case file, whether or not it could be read. */
export type WrittenEntry = Said & { readonly path: Path };

export type ReadWritten = { readonly written: WrittenEntry; readonly faults: readonly Fault[] };

/** Reads an entry of the list `entries`, or one that a reading inserts. Its faults' paths start at the entry. */
export function readWrittenEntry(fields: LooseFields, path: Path, document: CaseDocument): ReadWritten {
  const [read, repaired] = textWhereWanted(readDraft, fields, path, document);
  const said = saidIn(repaired, read.ok ? read.draft : undefined);
  return { written: { ...said, path }, faults: read.ok ? [] : read.faults };
}

/** Reads an item of one of the header's sections. */
export function readItem(
  section: SectionName,
  id: string,
  fields: LooseFields,
  path: Path,
  document: CaseDocument,
): ReadWritten {
  const { type, names } = sections[section];
  const read = (given: LooseFields) => check(catalog[type].schema, { ...given, [names]: id });
  const [result, repaired] = textWhereWanted<Checked<Draft['data']>>(read, fields, path, document);
  const faults: readonly Fault[] = Object.hasOwn(fields, names)
    ? [{ path: [names], what: `\`${names}\` is what it stands under already: leave it out`, at: 'key' }]
    : result.ok
      ? []
      : result.faults.map((fault) => (fault.path[0] === names ? { ...fault, path: [], at: 'key' } : fault));
  const data = result.ok && faults.length === 0 ? result.data : undefined;
  const entryId = captionId(names, id);
  const written: WrittenEntry = {
    path,
    id: entryId,
    type,
    fields: { ...repaired, [names]: id },
    draft:
      data === undefined
        ? undefined
        : ({ id: entryId, type, schemaVersion: catalog[type].version, data } as Draft),
  };
  return { written, faults };
}

/**
 * YAML takes `number: 3255` and `title: 1984` for numbers. Where text was wanted, it is taken as it was written,
 * so that nobody has to know which words need quotes.
 */
export function textWhereWanted<Read extends ReadDraft | Checked<unknown>>(
  read: (fields: LooseFields) => Read,
  fields: LooseFields,
  path: Path,
  document: CaseDocument,
): readonly [Read, LooseFields] {
  const first = read(fields);
  if (first.ok) return [first, fields];
  let repaired = fields;
  for (const fault of first.faults) {
    if (fault.wants !== 'text') continue;
    const source = document.sourceOf([...path, ...fault.path]);
    if (source) repaired = withText(repaired, fault.path, source) as LooseFields;
  }
  return repaired === fields ? [first, fields] : [read(repaired), repaired];
}

function withText(value: unknown, [step, ...rest]: Path, text: string): unknown {
  if (step === undefined) return text;
  if (Array.isArray(value))
    return value.map((item, index) => (index === step ? withText(item, rest, text) : item));
  const fields = asFields(value) ?? {};
  return { ...fields, [step]: withText(fields[step], rest, text) };
}
