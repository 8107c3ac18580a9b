import * as z from 'zod';
import { BranchId, ClaimId, EntryId, FindingKey, ReadingId } from '../ids.ts';
import { Holding, ShortText } from '../words.ts';
import { Cites } from './cites.ts';

/** What-if: edits of the record, the branches made of them, and the readings that ship with a case. */

/** An entry as a person writes it, before the log has given it an instant: checked by the catalog when used. */
export const LooseEntry = z
  .looseObject({ id: EntryId, type: z.string().max(60) })
  .describe('An entry as in a case file');
export type LooseEntry = z.infer<typeof LooseEntry>;

/** What a branch may have a court do to a claim instead. */
export const BranchDisposition = z.enum(['granted', 'granted-with-leave', 'denied', 'stayed', 'deferred']);
export type BranchDisposition = z.infer<typeof BranchDisposition>;

export const Edit = z.discriminatedUnion('edit', [
  z.strictObject({
    edit: z.literal('set'),
    finding: FindingKey,
    holding: Holding,
    entry: EntryId.optional().describe('Only as found in this order'),
  }),
  z.strictObject({
    edit: z.literal('rule'),
    entry: EntryId,
    claim: ClaimId,
    disposition: BranchDisposition,
  }),
  z.strictObject({ edit: z.literal('omit'), entry: EntryId }),
  z.strictObject({ edit: z.literal('insert'), entry: LooseEntry }),
  z.strictObject({ edit: z.literal('replace'), entry: EntryId, with: LooseEntry }),
  z.strictObject({ edit: z.literal('redate'), entry: EntryId, on: z.string().max(200) }),
]);
export type Edit = z.infer<typeof Edit>;

export const ReadingNamed = z.strictObject({
  reading: ReadingId,
  question: ShortText.describe('What can be read two ways'),
  takes: ShortText.describe('The reading that the record takes, and why'),
  other: ShortText.describe('The other reading'),
  edits: z.array(Edit).min(1).describe('What the other reading changes'),
  cites: Cites.optional(),
});

export const BranchCreated = z.strictObject({
  branch: BranchId,
  base: z.union([z.literal('main'), BranchId]).describe('main is the record'),
  baseVersion: z.int().min(-1).describe('The version of the case’s stream it was made from'),
  follows: z
    .boolean()
    .optional()
    .describe('Whether it goes on with its base instead of staying at that version'),
  edits: z.array(Edit).describe('What is otherwise in it'),
  reason: ShortText.optional(),
});

export const BranchDropped = z.strictObject({ branch: BranchId, reason: ShortText.optional() });
