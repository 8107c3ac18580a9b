import * as z from 'zod';
import { catalog, type DataOf, type EntryType, entryTypes, isEntryType } from './catalog.ts';
import { Cites } from './citations.ts';
import { parseDate } from './dates.ts';
import { type CaseId, EntryId } from './ids.ts';
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

const draftKeys = new Set(Object.keys(draftFields));

/** One fault of a proposed entry: where in it, and what was expected. */
export type Fault = { readonly path: readonly (string | number)[]; readonly what: string };

export type ReadDraft =
  | { readonly ok: true; readonly draft: Draft }
  | { readonly ok: false; readonly faults: readonly Fault[] };

/**
 * Reads an entry as people write it in a case file: the envelope's fields and the type's own side by side.
 * Gives every fault at once, each with its path in what was written. Never throws.
 */
export function readDraft(written: Readonly<Record<string, unknown>>): ReadDraft {
  const type = written['type'];
  if (typeof type !== 'string' || !isEntryType(type))
    return { ok: false, faults: [{ path: ['type'], what: unknownType(type) }] };
  const definition = catalog[type];
  const head: Record<string, unknown> = {};
  const body: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(written)) {
    if (key === 'type') continue;
    // EntryCorrected has `on`, `after` and `before` of its own: what the entry put right should have said.
    if (draftKeys.has(key) && !(type === 'EntryCorrected' && correctionKeys.has(key))) head[key] = value;
    else body[key] = value;
  }
  const envelope = z.strictObject(draftFields).safeParse(head);
  const data = (definition.schema as z.ZodType<object>).safeParse(body);
  if (!envelope.success || !data.success) {
    const issues = [...(envelope.error?.issues ?? []), ...(data.error?.issues ?? [])];
    return { ok: false, faults: issues.flatMap(faultsOf) };
  }
  const draft = { ...envelope.data, type, schemaVersion: definition.version, data: data.data };
  return { ok: true, draft: draft as Draft };
}

const correctionKeys = new Set(['on', 'after', 'before', 'cites']);

function faultsOf(issue: z.core.$ZodIssue): readonly Fault[] {
  const path = issue.path.map((step) => (typeof step === 'symbol' ? String(step) : step));
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((key) => ({ path: [...path, key], what: `there is no field "${key}" here` }));
  return [{ path, what: issue.message }];
}

function unknownType(type: unknown): string {
  if (type === undefined) return 'an entry needs a type, e.g. MotionFiled';
  return `there is no entry type ${JSON.stringify(type)?.slice(0, 80)}; the types are ${entryTypes.join(', ')}`;
}
