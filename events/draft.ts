import type * as z from 'zod';
import { catalog, entryTypes, isEntryType } from './catalog.ts';
import { quoted } from './dates/complaint.ts';
import type { EntryType } from './define.ts';
import type { Draft } from './envelope.ts';
import type { Fault } from './faults.ts';
import { didYouMean } from './nearest.ts';
import { schemas } from './schemas.ts';

export type { Fault, Fault } from './faults.ts';

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
  const made = schemas().writtenSchema(catalog[type], catalog[type].schema);
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
  const read = schemas().check(writtenSchema(type), written);
  if (!read.ok) return read;
  const fields = Object.keys(catalog[type].schema.shape);
  const head: Record<string, unknown> = {};
  const data: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(read.data)) {
    if (key === 'type') continue;
    if (fields.includes(key)) data[key] = value;
    else head[key] = value;
  }
  return { ok: true, draft: { ...head, type, schemaVersion: catalog[type].version, data } as Draft };
}

function unknownType(type: unknown): string {
  if (type === undefined) return '`type` is missing: what was filed or decided, e.g. MotionFiled';
  const hint = didYouMean(type, entryTypes);
  return `there is no entry type ${quoted(String(type))}${hint === '' ? `; the types are ${entryTypes.join(', ')}` : hint}`;
}
