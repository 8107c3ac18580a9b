import { parseDate } from '../../events/index.ts';
import { didYouMean } from '../../events/nearest.ts';
import type { CaseDocument } from './document.ts';
import { type Fault, type Path, under } from './problem.ts';
import { type CaseRecord, withInserted } from './record.ts';
import { asFields, type Fields, readWritten, type Written } from './written.ts';

/** The entries that a reading's edits bring in, and the record as the reading sees it. */
export type ReadingEntries = {
  readonly inserted: readonly Written[];
  readonly record: CaseRecord;
  readonly faults: readonly Fault[];
};

/** Reads what a reading inserts or puts in an entry's place, each as an entry of its own. */
export function readingEntries(reading: Written, record: CaseRecord, document: CaseDocument): ReadingEntries {
  const faults: Fault[] = [];
  const inserted = editsOf(reading).flatMap(({ edit, path }): readonly Written[] => {
    const field = edit.edit === 'insert' ? 'entry' : edit.edit === 'replace' ? 'with' : undefined;
    const fields = field === undefined ? undefined : asFields(edit[field]);
    if (field === undefined || fields === undefined) return [];
    const at = [...path, field];
    const read = readWritten(fields, at, document);
    // That it needs an id and a type is told by the edit's own schema.
    const toldAlready = ({ path: [field] }: Fault) =>
      field === 'id' || (field === 'type' && typeof fields.type !== 'string');
    faults.push(
      ...under(
        at,
        read.faults.filter((fault) => !toldAlready(fault)),
      ),
    );
    if (edit.edit === 'insert' && read.written.id !== undefined && record.entries.has(read.written.id))
      faults.push({ path: [...at, 'id'], what: `the record has an entry "${read.written.id}" already` });
    return [read.written];
  });
  return { inserted, record: withInserted(record, inserted), faults };
}

/** What is wrong with a reading's edits, beside what they name. */
export function editFaults(reading: Written, record: CaseRecord): readonly Fault[] {
  return editsOf(reading).flatMap(({ edit, path }): readonly Fault[] => {
    const named = typeof edit.entry === 'string' ? record.entries.get(edit.entry) : undefined;
    switch (edit.edit) {
      case 'set':
        return under(path, setFaults(edit, named));
      case 'rule':
        return named?.type === undefined || named.type === 'OrderEntered' || named.type === 'OrderAmended'
          ? []
          : [
              {
                path: [...path, 'entry'],
                what: `"${edit.entry}" is no order (it is ${named.type}), and only an order rules on a claim`,
              },
            ];
      case 'redate': {
        const date = typeof edit.on === 'string' ? parseDate(edit.on) : undefined;
        return date?.ok === false ? [{ path: [...path, 'on'], what: `\`on\`: ${date.what}` }] : [];
      }
      default:
        return [];
    }
  });
}

/** A finding that is to be set in one order must be made there. */
function setFaults(edit: Fields, order: Written | undefined): readonly Fault[] {
  if (order?.type === undefined || typeof edit.finding !== 'string') return [];
  const { findings } = order.fields;
  const made = (Array.isArray(findings) ? findings : []).map((finding: unknown) => {
    const { test, element } = asFields(finding) ?? {};
    return `${test}/${element}`;
  });
  if (made.includes(edit.finding)) return [];
  const what = `"${order.id}" makes no finding on ${edit.finding}${didYouMean(edit.finding, made)}`;
  return [{ path: ['finding'], what }];
}

function editsOf({ type, fields, path }: Written): readonly { readonly edit: Fields; readonly path: Path }[] {
  if (type !== 'ReadingNamed' || !Array.isArray(fields.edits)) return [];
  return fields.edits.flatMap((item: unknown, index) => {
    const edit = asFields(item);
    return edit === undefined ? [] : [{ edit, path: [...path, 'edits', index] }];
  });
}
