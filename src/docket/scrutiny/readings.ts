import type { Fault } from '../../../events/faults.ts';
import { parseDate, readDraft } from '../../../events/index.ts';
import { asFields, type LooseFields } from '../../../events/loose-fields.ts';
import { didYouMean } from '../../../events/nearest.ts';
import { type Nameable, withEntries } from './nameable.ts';
import { type Flaw, flawsUnder, partsIn, type Said, saidIn } from './said.ts';

/** Reads an entry that stands inside a reading, at a path of it; its faults' paths begin at the entry. */
export type ReadInserted = (
  reading: Said,
  fields: LooseFields,
  path: Fault['path'],
) => { readonly said: Said; readonly faults: readonly Fault[] };

/** The same for an entry that nobody has read before. */
export const asItStands: ReadInserted = (_reading, fields) => {
  const read = readDraft(fields);
  return { said: saidIn(fields, read.ok ? read.draft : undefined), faults: read.ok ? [] : read.faults };
};

/** An entry that a reading inserts or puts in another's place, and where in the reading it stands. */
export type Inserted = { readonly said: Said; readonly path: Fault['path'] };

/** The entries that a reading's edits bring in, and the record as the reading sees it. */
export type ReadingEntries = {
  readonly inserted: readonly Inserted[];
  readonly record: Nameable;
  readonly flaws: readonly Flaw[];
};

/** Reads what a reading inserts or puts in an entry's place, each as an entry of its own. */
export function readingEntries(reading: Said, record: Nameable, read: ReadInserted): ReadingEntries {
  const flaws: Flaw[] = [];
  const inserted = editsOf(reading).flatMap(({ edit, path }): readonly Inserted[] => {
    const field = edit.edit === 'insert' ? 'entry' : edit.edit === 'replace' ? 'with' : undefined;
    const fields = field === undefined ? undefined : asFields(edit[field]);
    if (field === undefined || fields === undefined) return [];
    const at = [...path, field];
    const { said, faults } = read(reading, fields, at);
    // That it needs an id and a type is told by the edit's own schema.
    for (const fault of faults)
      if (fault.path[0] !== 'id' && (fault.path[0] !== 'type' || typeof fields.type === 'string'))
        flaws.push({ ...fault, kind: 'unreadable', about: null, path: [...at, ...fault.path] });
    if (edit.edit === 'insert' && said.id !== undefined && record.entries.has(said.id))
      flaws.push({
        kind: 'already-on-docket',
        about: said.id,
        path: [...at, 'id'],
        what: `the record has an entry "${said.id}" already`,
      });
    return [{ said, path: at }];
  });
  return {
    inserted,
    record: withEntries(
      record,
      inserted.map(({ said }) => said),
    ),
    flaws,
  };
}

/** What is wrong with a reading's edits, beside what they name. */
export function editFlaws(reading: Said, record: Nameable): readonly Flaw[] {
  return editsOf(reading).flatMap(({ edit, path }) => {
    const named = typeof edit.entry === 'string' ? record.entries.get(edit.entry) : undefined;
    switch (edit.edit) {
      case 'set':
        return flawsUnder(path, setFlaws(edit, named));
      case 'rule':
        return flawsUnder(path, ruleFlaws(named));
      case 'redate':
        return flawsUnder(path, redateFlaws(edit));
      default:
        return [];
    }
  });
}

/** A finding that is to be set in one order must be made there. */
function setFlaws(edit: LooseFields, order: Said | undefined): readonly Flaw[] {
  if (order?.type === undefined || typeof edit.finding !== 'string') return [];
  const made = partsIn(order.fields.findings).map(({ part: { test, element } }) => `${test}/${element}`);
  if (made.includes(edit.finding)) return [];
  const what = `"${order.id}" makes no finding on ${edit.finding}${didYouMean(edit.finding, made)}`;
  return [{ kind: 'contradictory', about: edit.finding, path: ['finding'], what }];
}

function ruleFlaws(named: Said | undefined): readonly Flaw[] {
  if (named?.type === undefined || named.type === 'OrderEntered' || named.type === 'OrderAmended') return [];
  const what = `"${named.id}" is no order (it is ${named.type}), and only an order rules on a claim`;
  return [{ kind: 'unknown-order', about: named.id ?? null, path: ['entry'], what }];
}

/** A date that cannot be read, in a field that says when something is held to have happened. */
export function redateFlaws({ on }: LooseFields): readonly Flaw[] {
  const date = typeof on === 'string' ? parseDate(on) : undefined;
  return date?.ok === false
    ? [{ kind: 'unreadable', about: null, path: ['on'], what: `\`on\`: ${date.what}` }]
    : [];
}

function editsOf({
  type,
  fields,
}: Said): readonly { readonly edit: LooseFields; readonly path: Fault['path'] }[] {
  if (type !== 'ReadingNamed') return [];
  return partsIn(fields.edits).map(({ part, at }) => ({ edit: part, path: ['edits', at] }));
}
