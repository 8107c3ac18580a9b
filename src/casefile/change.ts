import { type Document, isMap, isSeq, parseDocument, type YAMLMap, type YAMLSeq } from 'yaml';
import type { CaseId, Draft } from '../../events/index.ts';
import { sectionNames } from './sections.ts';
import { caseDocument, LAYOUT } from './write.ts';

export type CaseFileChange = {
  /** Drafts that the file does not hold yet: entries go to its end, parties and claims to their sections. */
  readonly added: readonly Draft[];
  /** Entries that it holds, as they are to read from now on. */
  readonly changed?: readonly Draft[];
};

/**
 * The text of a case file with entries added and changed. All else that a person wrote stays, comments included.
 * The text must be one that reads as a case file.
 */
export function changedCaseFile(
  text: string,
  caseId: CaseId,
  { added, changed = [] }: CaseFileChange,
): string {
  const document = parseDocument(text);
  const fresh = caseDocument(caseId, added);
  for (const name of sectionNames) {
    const from = fresh.get(name);
    if (!isMap(from)) continue;
    const into = sectionOf(document, name);
    for (const pair of from.items) into.items.push(pair);
  }
  const entries = entriesOf(document);
  for (const item of entriesOf(fresh).items) entries.items.push(item);
  const anew = new Map(entriesOf(caseDocument(caseId, changed)).items.map((item) => [idOf(item), item]));
  for (const [at, item] of entries.items.entries()) {
    const id = idOf(item);
    const other = id === undefined ? undefined : anew.get(id);
    if (other !== undefined) entries.items[at] = other;
  }
  return document.toString(LAYOUT);
}

function sectionOf(document: Document, name: string): YAMLMap {
  const found = document.get(name);
  if (isMap(found)) return found;
  const made = document.createNode({}) as YAMLMap;
  made.flow = false;
  document.set(name, made);
  return made;
}

function entriesOf(document: Document): YAMLSeq {
  const found = document.get('entries');
  if (isSeq(found)) {
    if (found.items.length === 0) found.flow = false;
    return found;
  }
  const made = document.createNode([]) as YAMLSeq;
  document.set('entries', made);
  return made;
}

const idOf = (item: unknown): string | undefined => {
  const id = isMap(item) ? item.get('id') : undefined;
  return typeof id === 'string' ? id : undefined;
};
