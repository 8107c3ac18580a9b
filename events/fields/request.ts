import * as z from 'zod';
import { ClaimId, EntryId, MatterId, RequestId, TestId } from '../ids.ts';
import { Note, Relief } from '../words.ts';
import { Against } from './against.ts';
import { Cites } from './cites.ts';

/** One thing that a motion asks for: against what, and on which grounds (Fed. R. Civ. P. 7(b)). */
export const MotionRequest = z.strictObject({
  id: RequestId,
  relief: Relief,
  claims: z.array(ClaimId).optional().describe('The claims it is directed at'),
  against: Against.optional(),
  matters: z.array(MatterId).optional().describe('The matters it is about'),
  orders: z.array(EntryId).optional().describe('The orders or stays it asks to reconsider or lift'),
  grounds: z
    .array(TestId)
    .optional()
    .describe('The legal tests that it says the claims fail; each ground is decided for itself'),
  alternativeTo: RequestId.optional().describe('Asked only if that other request is refused'),
  cites: Cites.optional(),
  note: Note.optional(),
});
export type MotionRequest = z.infer<typeof MotionRequest>;
