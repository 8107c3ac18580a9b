import * as z from 'zod';
import { parseDate } from '../dates.ts';
import type { Definition } from '../define.ts';
import { EntryId } from '../ids.ts';
import { LongText, Note, ShortText } from '../words.ts';
import { Cites } from './cites.ts';

/** What people write of every entry, and of each type of entry. */

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
  filed: z.string().max(40).optional().describe('When it was filed, as the source has it'),
  entered: z.string().max(40).optional().describe('When it was entered, as the source has it'),
  modified: z.string().max(40).optional().describe('When it was last changed, as the source has it'),
  address: z
    .url({ protocol: /^https?$/ })
    .max(2_000)
    .optional()
    .describe('Where the paper itself is: in RECAP, the Archive, CourtListener or PACER'),
  rule: z.string().max(120).optional().describe('The import rule that decided'),
});

export type DocketSource = z.infer<typeof DocketSource>;

/** What a person writes of every entry, whatever its type. */
export const draftFields = {
  id: EntryId,
  on: On.optional(),
  after: z.array(EntryId).optional().describe('Entries that certainly come before this one'),
  before: z.array(EntryId).optional().describe('Entries that certainly come after this one'),
  cites: Cites.optional(),
  note: Note.optional(),
  unresolved: z
    .array(ShortText)
    .optional()
    .describe('What could not be decided about it, for a person to decide'),
  source: DocketSource.optional().describe('Where it was imported from'),
} as const;

/** An entry type as people write it: the envelope's fields and the type's own side by side. */
export const makeWrittenSchema = (
  type: string,
  { label, sentence, schema }: Pick<Definition, 'label' | 'sentence' | 'schema'>,
): z.ZodObject =>
  z
    .strictObject({ ...draftFields, type: z.literal(type), ...schema.shape })
    .meta({ title: label, description: sentence });
