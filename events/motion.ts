import { define } from './define.ts';
import type { Fields } from './fields.ts';

/** What a step in the briefing of a motion says. */
const aboutMotion = ({ z, By, EntryId, Title }: Fields) =>
  z.strictObject({
    motion: EntryId.describe('The motion that it is about'),
    by: By.optional(),
    title: Title.optional(),
  });

/** Motions: what is asked for, against what, on which grounds, and how the asking proceeds (Fed. R. Civ. P. 7(b)). */
export const motions = {
  MotionFiled: define({
    version: 2,
    label: 'Motion filed',
    sentence: 'A party asks the court for one or several things, some perhaps in the alternative.',
    puts: 'motion',
    schema: ({ z, MotionRequest, Parties, Title }) =>
      z.strictObject({
        movant: Parties.describe('The party that asks, or the parties that ask together'),
        title: Title.optional(),
        requests: z.array(MotionRequest).min(1).describe('Each thing that it asks for'),
      }),
    presupposes: (data) => data.requests.flatMap((request) => request.orders ?? []),
  }),

  MotionOpposed: define({
    label: 'Opposition filed',
    sentence: 'A party opposes a motion.',
    briefing: true,
    schema: aboutMotion,
    presupposes: (data) => [data.motion],
  }),

  ReplyFiled: define({
    label: 'Reply filed',
    sentence: 'The movant replies to the opposition.',
    briefing: true,
    schema: aboutMotion,
    presupposes: (data) => [data.motion],
  }),

  MotionArgued: define({
    label: 'Motion argued',
    sentence: 'A motion was heard.',
    briefing: true,
    schema: aboutMotion,
    presupposes: (data) => [data.motion],
  }),

  MotionSubmitted: define({
    label: 'Motion submitted',
    sentence: 'A motion was taken under submission.',
    briefing: true,
    schema: aboutMotion,
    presupposes: (data) => [data.motion],
  }),

  MotionJoined: define({
    label: 'Motion joined',
    sentence: 'A party joins in a motion: what is asked is asked for it, too.',
    schema: ({ z, ClaimId, EntryId, PartyId, Title }) =>
      z.strictObject({
        motion: EntryId.describe('The motion that it joins in'),
        by: PartyId.describe('The party that joins in it'),
        claims: z
          .array(ClaimId)
          .min(1)
          .optional()
          .describe('The claims as to which it joins; where none is named, those that the motion is about'),
        title: Title.optional(),
      }),
    presupposes: (data) => [data.motion],
  }),

  MotionWithdrawn: define({
    label: 'Motion withdrawn',
    sentence:
      'The movant takes back a motion, whole or some of its requests, or one of several movants does.',
    schema: ({ z, EntryId, PartyId, RequestId, Title }) =>
      z.strictObject({
        motion: EntryId.describe('The motion taken back'),
        requests: z
          .array(RequestId)
          .optional()
          .describe('Only these requests; all of them where none is named'),
        by: PartyId.optional().describe('Of several movants, the one who takes it back; the others go on'),
        title: Title.optional(),
      }),
    presupposes: (data) => [data.motion],
  }),
};
