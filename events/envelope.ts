import * as z from 'zod';
import { catalog, type DataOf, type EntryType, entryTypes, isEntryType } from './catalog.ts';
import { Cites } from './citations.ts';
import { quoted } from './dates/complaint.ts';
import { parseDate } from './dates.ts';
import { check, type Fault } from './faults.ts';
import { type CaseId, EntryId } from './ids.ts';
import { didYouMean } from './nearest.ts';
import { LongText, ShortText } from './words.ts';

/** A date as entries carry it: EDTF text that names days (ISO 8601-2, levels 0 to 2 as far as a docket needs). */
export const On = z
  .string()
  .superRefine((text, context) => {
    const read = parseDate(text);
    if (!read.ok) context.addIssue({ code: 'custom', message: read.what });
  })
  .describe(
    'The day that the law looks at, in EDTF: 1987-04-29, 1985, [1987-03-27,1987-03-30]. Left out: not in the record',
  );

/** Where a docket entry came from, when it was imported. */
export const DocketSource = z.strictObject({
  index: z.int().min(0).describe('Its position in the source'),
  number: z.int().nullable().optional().describe('Its document number'),
  text: LongText.optional().describe('The text of the source, as it was'),
  filed: z.string().max(40).optional(),
  entered: z.string().max(40).optional(),
  modified: z.string().max(40).optional(),
  rule: z.string().max(120).optional().describe('The import rule that decided'),
});

/** What a person writes of every entry, whatever its type. */
export const draftFields = {
  id: EntryId,
  on: On.optional(),
  after: z.array(EntryId).optional().describe('Entries that certainly come before this one'),
  before: z.array(EntryId).optional().describe('Entries that certainly come after this one'),
  cites: Cites.optional(),
  note: ShortText.optional(),
  unresolved: z
    .array(ShortText)
    .optional()
    .describe('What could not be decided about it, for a person to decide'),
  source: DocketSource.optional(),
} as const;

/**
 * An entry on the docket.
 *
 * `on` is the day that the law looks at; `recordedAt` is the instant at which we learned of it (RFC 3339, UTC).
 * `schemaVersion` says which version of the type's data it was written in.
 */
export type Envelope<T extends EntryType = EntryType> = {
  readonly id: EntryId;
  readonly case: CaseId;
  readonly type: T;
  readonly schemaVersion: number;
  /** EDTF; absent where the record gives no date. */
  readonly on?: string;
  readonly after?: readonly EntryId[];
  readonly before?: readonly EntryId[];
  readonly recordedAt: string;
  readonly recordedBy: string;
  readonly cites?: readonly string[];
  readonly note?: string;
  readonly unresolved?: readonly string[];
  readonly source?: z.infer<typeof DocketSource>;
  /** Ties together what was recorded in one go: one load, one import, one append. */
  readonly correlation?: string;
  /** The entry that this one was recorded because of. */
  readonly causation?: EntryId;
  /** Recorded though it was refused (`append --anyway`), with the reason it was refused for. */
  readonly anyway?: string;
  readonly data: DataOf<T>;
};

/** An entry, as a union over its types: `entry.type` tells what `entry.data` is. */
export type Entry = { readonly [T in EntryType]: Envelope<T> }[EntryType];

/** What a person proposes: an entry before it has been recorded. */
export type Draft = {
  readonly [T in EntryType]: Omit<Envelope<T>, 'case' | 'recordedAt' | 'recordedBy'>;
}[EntryType];

export type EntryOf<T extends EntryType> = Extract<Entry, { type: T }>;

export type { Fault } from './faults.ts';

export type ReadDraft =
  | { readonly ok: true; readonly draft: Draft }
  | { readonly ok: false; readonly faults: readonly Fault[] };

/**
 * An entry type as people write it: the envelope's fields and the type's own side by side. Where both have a
 * field of one name the type's own is meant: what `on` and `cites` of an EntryCorrected say is of the entry put
 * right, and the `cites` of a party or a test belong to its description.
 */
export const writtenSchema = (type: EntryType) => {
  const known = writtenSchemas.get(type);
  if (known !== undefined) return known;
  const { label, sentence } = catalog[type];
  const schema: z.ZodObject = catalog[type].schema;
  const made = z
    .strictObject({ ...draftFields, type: z.literal(type), ...schema.shape })
    .meta({ title: label, description: sentence });
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
  const read = check(writtenSchema(type), written);
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
