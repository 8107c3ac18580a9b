import type * as z from 'zod';
import { catalog, type EntryType, entryTypes, isEntryType } from './catalog.ts';
import { quoted } from './dates/complaint.ts';
import type { Draft } from './envelope.ts';
import type { Fault } from './faults.ts';
import { fields } from './fields.ts';
import { didYouMean } from './nearest.ts';

export type { Fault } from './faults.ts';

export type ReadDraft =
  | { readonly ok: true; readonly draft: Draft }
  | { readonly ok: false; readonly faults: readonly Fault[] };

/**
 * An entry type as people write it: the envelope's fields and the type's own side by side. Where both have a
 * field of one name the type's own is meant: what `on` and `cites` of an EntryCorrected say is of the entry put
 * right, and the `cites` of a party or a test belong to its description.
 */
export const writtenSchema = (type: EntryType): z.ZodObject => {
  const known = writtenSchemas.get(type);
  if (known !== undefined) return known;
  const made = fields().makeWrittenSchema(type, catalog[type]);
  writtenSchemas.set(type, made);
  return made;
};

const writtenSchemas = new Map<EntryType, z.ZodObject>();

/**
 * Reads an entry as people write it in a case file: the envelope's fields and the type's own side by side.
 * Gives every fault at once, each with its path in what was written. Never throws.
 */
export function readDraft(written: Readonly<Record<string, unknown>>): ReadDraft {
  const type = written.type;
  if (typeof type !== 'string' || !isEntryType(type))
    return { ok: false, faults: [{ path: ['type'], what: unknownType(type) }] };
  const read = fields().check(writtenSchema(type), written);
  if (!read.ok) return { ok: false, faults: read.faults.map(withThePage) };
  return { ok: true, draft: draftOf(type, read.data) };
}

/**
 * An entry that stands inside a recorded one, as in a reading's edits: it was checked when that was recorded, and
 * is not checked again. Undefined where its type is none of ours.
 */
export const recordedDraft = (written: Readonly<Record<string, unknown>>): Draft | undefined =>
  typeof written.type === 'string' && isEntryType(written.type) ? draftOf(written.type, written) : undefined;

const ENVELOPE = ['id', 'on', 'after', 'before', 'cites', 'note', 'unresolved', 'source'];

/** What is written side by side, put where the envelope and the data have it. */
function draftOf(type: EntryType, written: Readonly<Record<string, unknown>>): Draft {
  const own: readonly string[] = catalog[type].own;
  const head: Record<string, unknown> = {};
  const data: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(written)) {
    if (key === 'type') continue;
    if (ENVELOPE.includes(key) && !own.includes(key)) head[key] = value;
    else data[key] = value;
  }
  return { ...head, type, schemaVersion: catalog[type].version, data } as Draft;
}

/** The page that lists every entry type with its fields, behind what is wrong with one of their names. */
const PAGE = ' (all of them: docs/ENTRIES.md)';

const withThePage = (fault: Fault): Fault =>
  fault.at === 'key' ? { ...fault, what: fault.what + PAGE } : fault;

function unknownType(type: unknown): string {
  if (type === undefined) return `\`type\` is missing: what was filed or decided, e.g. MotionFiled${PAGE}`;
  const hint = didYouMean(type, entryTypes);
  return `there is no entry type ${quoted(String(type))}${hint === '' ? `; the types are ${entryTypes.join(', ')}` : hint}${PAGE}`;
}
