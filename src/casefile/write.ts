import { Document, isCollection, isScalar, Scalar, visit, YAMLSeq } from 'yaml';
import { type CaseId, catalog, type Draft } from '../../events/index.ts';
import type { LooseFields } from '../../events/loose-fields.ts';
import { captionId, draftFields } from '../../events/schemas.ts';
import { SCHEMA_LINE } from './new-case-file.ts';
import { FORMAT, sectionNames, sections } from './sections.ts';

/** A list or a group of fields up to this long, in characters of JSON, stands on one line. */
const ONE_LINE = 110;

const LINE_WIDTH = 110;

/**
 * A case as a case file in YAML, which reads back to the same drafts. Parties, claims, matters, tests and
 * readings go to the header, unless more is known of their entries than a header can say; the rest, in its order,
 * to `entries`. What belongs to the log (who recorded it and when, why it was let in) is not written.
 */
export function writeCaseFile(caseId: CaseId, drafts: readonly Draft[]): string {
  const document = caseDocument(caseId, drafts);
  document.commentBefore = SCHEMA_LINE.slice(1);
  return document.toString(LAYOUT);
}

/** How a case file is laid out when it is written. */
export const LAYOUT = { lineWidth: LINE_WIDTH, flowCollectionPadding: true } as const;

/** A case as a YAML document, laid out as its file is. */
export function caseDocument(caseId: CaseId, drafts: readonly Draft[]): Document {
  const document = new Document(caseFileValue(caseId, drafts), { aliasDuplicateObjects: false });
  layOut(document);
  return document;
}

/** A case as the plain value that its file holds; as JSON it is a case file too. */
export function caseFileValue(caseId: CaseId, drafts: readonly Draft[]): LooseFields {
  const opened = drafts.find(
    (draft) => draft.type === 'CaseOpened' && isPlain(draft, captionId('case', caseId)),
  );
  const header = new Set<Draft>(opened === undefined ? [] : [opened]);
  const top: Record<string, unknown> = { nunc: FORMAT, case: caseId, ...opened?.data };
  for (const name of sectionNames) {
    const { type, names } = sections[name];
    const items: [string, LooseFields][] = [];
    for (const draft of drafts) {
      if (draft.type !== type) continue;
      const { [names]: id, ...data } = draft.data as LooseFields;
      if (typeof id !== 'string' || !isPlain(draft, captionId(names, id))) continue;
      items.push([id, data]);
      header.add(draft);
    }
    if (items.length > 0) top[name] = Object.fromEntries(items);
  }
  return { ...top, entries: drafts.filter((draft) => !header.has(draft)).map(writtenEntry) };
}

/** Whether a header can say all there is to it: it has the id that the header gives, and nothing around its data. */
function isPlain(draft: Draft, id: string): boolean {
  return draft.id === id && envelopeFields(draft).length === 1;
}

const envelopeFields = (draft: Draft): readonly (readonly [string, unknown])[] =>
  Object.entries(draft).filter(([key, value]) => Object.hasOwn(draftFields, key) && value !== undefined);

/**
 * An entry as people write it. Where its type has a field of the envelope's name (`on` of a correction), only the
 * type's own can be written: the envelope's says nothing there that a docket goes by.
 */
function writtenEntry(draft: Draft): LooseFields {
  const own = Object.keys(catalog[draft.type].schema.shape);
  const envelope = Object.fromEntries(envelopeFields(draft).filter(([key]) => !own.includes(key)));
  const { id, on, after, before, ...rest } = envelope;
  const first = { id, type: draft.type, on, after, before, ...draft.data, ...rest };
  return Object.fromEntries(Object.entries(first).filter(([, value]) => value !== undefined));
}

function layOut(document: Document): void {
  visit(document, {
    Pair(_, pair, path) {
      const { key, value } = pair;
      if (!isScalar(key)) return;
      // A blank line before each section. The sections themselves are never on one line: there is room to add.
      const section = path.length === TOP && isCollection(value);
      if (section) key.spaceBefore = true;
      if (isCollection(value) && !section) value.flow = isShort(value);
      if (key.value !== 'on' || !isScalar(value) || typeof value.value !== 'string') return;
      pair.value = dateNode(value.value);
    },
    Seq(_, list) {
      for (const item of list.items) if (isCollection(item)) item.flow = isShort(item);
    },
  });
}

/** How many nodes lie above a field of the case file itself: the document and its map. */
const TOP = 2;

const isShort = (node: unknown): boolean => JSON.stringify(node).length <= ONE_LINE;

/** A date without quotes wherever YAML lets it stand: `1985`, `[1987-03-27, 1987-03-30]`. */
function dateNode(text: string): Scalar | YAMLSeq {
  if (!text.startsWith('[') || !text.endsWith(']')) return dateScalar(text);
  const list = new YAMLSeq();
  list.flow = true;
  list.items = text.slice(1, -1).split(',').map(dateScalar);
  return list;
}

const dateScalar = (text: string): Scalar => new Scalar(/^[1-9]\d{3}$/.test(text) ? Number(text) : text);
