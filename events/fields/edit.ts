import * as z from 'zod';
import { ClaimId, EntryId, FindingKey } from '../ids.ts';
import { Holding } from '../words.ts';
import { Against } from './against.ts';

/** Edits of the record, of which branches and readings are made. */

/** An entry as a person writes it, before the log has given it an instant: checked by the catalog when used. */
export const LooseEntry = z
  .looseObject({
    id: EntryId,
    type: z.string().max(60).describe('What was filed or decided, e.g. MotionFiled'),
  })
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
    against: Against.optional(),
  }),
  z.strictObject({
    edit: z.literal('rule'),
    entry: EntryId,
    claim: ClaimId,
    against: Against.optional(),
    disposition: BranchDisposition.describe('What the court does to the claim instead'),
  }),
  z.strictObject({ edit: z.literal('omit'), entry: EntryId }),
  z.strictObject({ edit: z.literal('insert'), entry: LooseEntry }),
  z.strictObject({ edit: z.literal('replace'), entry: EntryId, with: LooseEntry }),
  z.strictObject({
    edit: z.literal('redate'),
    entry: EntryId,
    on: z.string().max(200).describe('The day it has there, in EDTF'),
  }),
]);
export type Edit = z.infer<typeof Edit>;
