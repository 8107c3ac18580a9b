import * as z from 'zod';
import { Cites } from './citations.ts';
import { define } from './define.ts';
import { ClaimId, EntryId, MatterId, PartyId, RequestId, TestId } from './ids.ts';
import { Relief, ShortText } from './words.ts';

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

export const MotionFiled = define({
  type: 'MotionFiled',
  version: 2,
  label: 'Motion filed',
  sentence: 'A party asks the court for one or several things, some perhaps in the alternative.',
  schema: z.strictObject({
    movant: PartyId,
    title: ShortText.optional(),
    requests: z.array(MotionRequest).min(1).describe('Each thing that it asks for'),
  }),
  presupposes: (data) => data.requests.flatMap((request) => request.orders ?? []),
});

const aboutMotion = z.strictObject({ motion: EntryId, by: PartyId.optional(), title: ShortText.optional() });

export const MotionOpposed = define({
  type: 'MotionOpposed',
  label: 'Opposition filed',
  sentence: 'A party opposes a motion.',
  schema: aboutMotion,
  presupposes: (data) => [data.motion],
});

export const ReplyFiled = define({
  type: 'ReplyFiled',
  label: 'Reply filed',
  sentence: 'The movant replies to the opposition.',
  schema: aboutMotion,
  presupposes: (data) => [data.motion],
});

export const MotionArgued = define({
  type: 'MotionArgued',
  label: 'Motion argued',
  sentence: 'A motion was heard.',
  schema: aboutMotion,
  presupposes: (data) => [data.motion],
});

export const MotionSubmitted = define({
  type: 'MotionSubmitted',
  label: 'Motion submitted',
  sentence: 'A motion was taken under submission.',
  schema: aboutMotion,
  presupposes: (data) => [data.motion],
});

export const MotionWithdrawn = define({
  type: 'MotionWithdrawn',
  label: 'Motion withdrawn',
  sentence: 'The movant takes back a motion, whole or some of its requests.',
  schema: z.strictObject({
    motion: EntryId,
    requests: z.array(RequestId).optional().describe('Only these requests; all of them where none is named'),
    title: ShortText.optional(),
  }),
  presupposes: (data) => [data.motion],
});
