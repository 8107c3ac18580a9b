import * as z from 'zod';
import { ClaimId, EntryId, PartyId } from '../ids.ts';
import { Prejudice, ShortText } from '../words.ts';

/** How claims end otherwise than by a ruling on a motion (Fed. R. Civ. P. 41, 54, 58, 68). */

const Claims = z.array(ClaimId).min(1);

export const DismissalFiled = z.strictObject({
  title: ShortText.optional(),
  kind: z.enum(['voluntary', 'stipulated']).describe('By notice of the claimant, or by stipulation'),
  claims: Claims,
  prejudice: Prejudice.optional(),
});

export const ClaimsWithdrawn = z.strictObject({
  title: ShortText.optional(),
  claims: Claims,
  by: PartyId.optional(),
});

export const SettlementReached = z.strictObject({ title: ShortText.optional(), claims: Claims.optional() });

export const SettlementApproved = z.strictObject({
  title: ShortText.optional(),
  approval: z.enum(['provisional', 'final']).describe('Only the final one ends the claims'),
  claims: Claims,
  settlement: EntryId.optional(),
});

export const OutcomeUntold = z.strictObject({
  title: ShortText.optional(),
  claims: Claims.describe('Claims that may have ended: each may also stand where it stood'),
  ends: z
    .array(z.enum(['dismissed', 'judgment']))
    .min(1)
    .optional()
    .describe('How they may have ended; dismissed or by judgment where nothing is said'),
  entry: EntryId.optional().describe('The entry that leaves it open'),
});

export const JudgmentEntered = z.strictObject({
  title: ShortText.optional(),
  claims: Claims,
  favours: z.enum(['claimant', 'opponent', 'unknown']).describe('For whom judgment is given'),
  basis: ShortText.optional().describe('A verdict, a bench trial, default, an order'),
  order: EntryId.optional(),
});

export const AppealNoticed = z.strictObject({
  title: ShortText.optional(),
  by: PartyId.optional(),
  of: EntryId.optional(),
});
