import * as z from 'zod';
import { ClaimId, EntryId, PartyId } from '../ids.ts';
import { ShortText } from '../words.ts';

/** Pleadings: what is claimed, and how an amended pleading restates it (Fed. R. Civ. P. 3, 8, 13, 15). */

const Claims = z.array(ClaimId);

export const ComplaintFiled = z.strictObject({
  title: ShortText.optional(),
  by: z.array(PartyId).optional(),
  asserts: Claims.min(1),
});

export const CounterclaimFiled = z.strictObject({
  title: ShortText.optional(),
  by: z.array(PartyId).optional(),
  asserts: Claims.min(1),
});

export const PleadingAmended = z.strictObject({
  title: ShortText.optional(),
  amends: EntryId.describe('The pleading that it takes the place of'),
  joins: z.array(PartyId).optional().describe('Parties that it brings in'),
  asserts: Claims.optional().describe('Claims pleaded for the first time'),
  repleads: Claims.optional().describe('Claims pleaded anew: each stands as filed again'),
  carries: Claims.optional().describe('Claims realleged without change: each stays where it stood'),
  drops: Claims.optional().describe('Claims left out: each is withdrawn'),
});

export const ReliefLimited = z.strictObject({
  claims: Claims.min(1),
  limit: ShortText.describe('What is no longer asked for'),
  by: PartyId.optional(),
});

export const AnswerFiled = z.strictObject({
  by: PartyId.optional(),
  to: EntryId.optional(),
  title: ShortText.optional(),
});
