import * as z from 'zod';
import { ClaimId, EntryId, MatterId, PartyId, RequestId, TestId } from '../ids.ts';
import { Relief, ShortText } from '../words.ts';
import { Cites } from './cites.ts';

/** Motions: what is asked for, against what, on which grounds, and how the asking proceeds (Fed. R. Civ. P. 7(b)). */

export const MotionRequest = z.strictObject({
  id: RequestId,
  relief: Relief,
  claims: z.array(ClaimId).optional().describe('The claims it is directed at'),
  matters: z.array(MatterId).optional().describe('The matters it is about'),
  orders: z.array(EntryId).optional().describe('The orders or stays it asks to reconsider or lift'),
  grounds: z
    .array(TestId)
    .optional()
    .describe('The legal tests that it says the claims fail; each ground is decided for itself'),
  alternativeTo: RequestId.optional().describe('Asked only if that other request is refused'),
  cites: Cites.optional(),
  note: ShortText.optional(),
});
export type MotionRequest = z.infer<typeof MotionRequest>;

export const MotionFiled = z.strictObject({
  movant: PartyId,
  title: ShortText.optional(),
  requests: z.array(MotionRequest).min(1).describe('Each thing that it asks for'),
});

const aboutMotion = z.strictObject({ motion: EntryId, by: PartyId.optional(), title: ShortText.optional() });

export const MotionOpposed = aboutMotion;

export const ReplyFiled = aboutMotion;

export const MotionArgued = aboutMotion;

export const MotionSubmitted = aboutMotion;

export const MotionWithdrawn = z.strictObject({
  motion: EntryId,
  requests: z.array(RequestId).optional().describe('Only these requests; all of them where none is named'),
  title: ShortText.optional(),
});
