import * as z from 'zod';
import { define } from './define.ts';
import { ClaimId, EntryId, PartyId } from './ids.ts';
import { ShortText } from './words.ts';

/** Pleadings: what is claimed, and how an amended pleading restates it (Fed. R. Civ. P. 3, 8, 13, 15). */

const Claims = z.array(ClaimId);

export const ComplaintFiled = define({
  type: 'ComplaintFiled',
  label: 'Complaint filed',
  sentence: 'A complaint asserts claims.',
  schema: z.strictObject({
    title: ShortText.optional(),
    by: z.array(PartyId).optional(),
    asserts: Claims.min(1),
  }),
});

export const CounterclaimFiled = define({
  type: 'CounterclaimFiled',
  label: 'Counterclaim filed',
  sentence: 'A counterclaim, cross-claim or third-party complaint asserts claims (Fed. R. Civ. P. 13, 14).',
  schema: z.strictObject({
    title: ShortText.optional(),
    by: z.array(PartyId).optional(),
    asserts: Claims.min(1),
  }),
});

export const PleadingAmended = define({
  type: 'PleadingAmended',
  label: 'Pleading amended',
  sentence:
    'An amended pleading takes the place of the one before from its day: it asserts new claims, repleads dismissed or changed ones, carries others on unchanged, and drops some (Fed. R. Civ. P. 15).',
  schema: z.strictObject({
    title: ShortText.optional(),
    amends: EntryId.describe('The pleading that it takes the place of'),
    joins: z.array(PartyId).optional().describe('Parties that it brings in'),
    asserts: Claims.optional().describe('Claims pleaded for the first time'),
    repleads: Claims.optional().describe('Claims pleaded anew: each stands as filed again'),
    carries: Claims.optional().describe('Claims realleged without change: each stays where it stood'),
    drops: Claims.optional().describe('Claims left out: each is withdrawn'),
  }),
  presupposes: (data) => [data.amends],
});

export const ReliefLimited = define({
  type: 'ReliefLimited',
  label: 'Relief limited',
  sentence: 'A claimant narrows what it asks for; nothing moves, but a finding may rest on it.',
  recordedOnly: true,
  schema: z.strictObject({
    claims: Claims.min(1),
    limit: ShortText.describe('What is no longer asked for'),
    by: PartyId.optional(),
  }),
});

export const AnswerFiled = define({
  type: 'AnswerFiled',
  label: 'Answer filed',
  sentence: 'A party answers the claims (Fed. R. Civ. P. 8(b), 12(a)).',
  recordedOnly: true,
  schema: z.strictObject({ by: PartyId.optional(), to: EntryId.optional(), title: ShortText.optional() }),
  presupposes: (data) => (data.to ? [data.to] : []),
});
