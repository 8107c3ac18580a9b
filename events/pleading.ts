import { define } from './define.ts';
import type { Fields } from './fields.ts';

const complaint = ({ z, By, ClaimId, Title }: Fields) =>
  z.strictObject({
    title: Title.optional(),
    by: z.array(By).optional(),
    asserts: z.array(ClaimId).min(1).describe('The claims that it asserts'),
  });

/** Pleadings: what is claimed, and how an amended pleading restates it (Fed. R. Civ. P. 3, 8, 13, 15). */
export const pleadings = {
  ComplaintFiled: define({
    label: 'Complaint filed',
    sentence: 'A complaint asserts claims.',
    puts: 'pleading',
    schema: complaint,
  }),

  CounterclaimFiled: define({
    label: 'Counterclaim filed',
    sentence: 'A party asserts claims against who sues it (Fed. R. Civ. P. 13(a), 13(b)).',
    puts: 'pleading',
    schema: complaint,
  }),

  CrossclaimFiled: define({
    label: 'Crossclaim filed',
    sentence: 'A party asserts claims against a coparty (Fed. R. Civ. P. 13(g)).',
    puts: 'pleading',
    schema: complaint,
  }),

  ThirdPartyComplaintFiled: define({
    label: 'Third-party complaint filed',
    sentence:
      'A defending party asserts claims against somebody who is or may be liable to it for what is claimed of it (Fed. R. Civ. P. 14(a)).',
    puts: 'pleading',
    schema: complaint,
  }),

  PleadingAmended: define({
    label: 'Pleading amended',
    sentence:
      'An amended pleading takes the place of the one before from its day: it asserts new claims, repleads dismissed or changed ones, carries others on unchanged, and drops some (Fed. R. Civ. P. 15).',
    puts: 'pleading',
    schema: ({ z, Against, ClaimId, EntryId, PartyId, Title }) =>
      z.strictObject({
        title: Title.optional(),
        amends: EntryId.describe('The pleading that it takes the place of'),
        joins: z.array(PartyId).optional().describe('Parties that it brings in'),
        asserts: z.array(ClaimId).optional().describe('Claims pleaded for the first time'),
        repleads: z.array(ClaimId).optional().describe('Claims pleaded anew: each stands as filed again'),
        carries: z
          .array(ClaimId)
          .optional()
          .describe('Claims realleged without change: each stays where it stood'),
        drops: z.array(ClaimId).optional().describe('Claims left out: each is withdrawn'),
        against: Against.optional().describe(
          'As to these defendants only does it plead anew or leave out; as to the others the claims stay where they stood',
        ),
      }),
    presupposes: (data) => [data.amends],
  }),

  ReliefLimited: define({
    label: 'Relief limited',
    sentence: 'A claimant narrows what it asks for; nothing moves, but a finding may rest on it.',
    recordedOnly: true,
    schema: ({ z, By, ClaimId, ShortText }) =>
      z.strictObject({
        claims: z.array(ClaimId).min(1).describe('The claims on which less is asked for'),
        limit: ShortText.describe('What is no longer asked for'),
        by: By.optional(),
      }),
  }),

  AnswerFiled: define({
    label: 'Answer filed',
    sentence:
      'A party answers the claims: from then on they are not dismissed as to it by notice (Fed. R. Civ. P. 8(b), 12(a), 41(a)(1)(A)(i)).',
    schema: ({ z, By, EntryId, Title }) =>
      z.strictObject({
        by: By.optional(),
        to: EntryId.optional().describe('The pleading that it answers'),
        title: Title.optional(),
      }),
    presupposes: (data) => (data.to ? [data.to] : []),
  }),
};
