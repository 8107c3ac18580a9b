import * as z from 'zod';
import { define } from './define.ts';
import { ClaimId, EntryId, PartyId } from './ids.ts';
import { Prejudice, ShortText } from './words.ts';

/** How claims end otherwise than by a ruling on a motion (Fed. R. Civ. P. 41, 54, 58, 68). */

const Claims = z.array(ClaimId).min(1);

export const DismissalFiled = define({
  type: 'DismissalFiled',
  label: 'Dismissal filed',
  sentence: 'Claims are dismissed by notice or by stipulation (Fed. R. Civ. P. 41(a)(1)).',
  schema: z.strictObject({
    title: ShortText.optional(),
    kind: z.enum(['voluntary', 'stipulated']).describe('By notice of the claimant, or by stipulation'),
    claims: Claims,
    prejudice: Prejudice.optional(),
  }),
});

export const ClaimsWithdrawn = define({
  type: 'ClaimsWithdrawn',
  label: 'Claims withdrawn',
  sentence: 'A claimant gives up claims without a dismissal.',
  schema: z.strictObject({ title: ShortText.optional(), claims: Claims, by: PartyId.optional() }),
});

export const SettlementReached = define({
  type: 'SettlementReached',
  label: 'Settlement reached',
  sentence: 'The parties agree to settle; the claims stand until the settlement takes effect.',
  recordedOnly: true,
  schema: z.strictObject({ title: ShortText.optional(), claims: Claims.optional() }),
});

export const SettlementApproved = define({
  type: 'SettlementApproved',
  label: 'Settlement approved',
  sentence:
    'A settlement takes effect and ends the claims; a provisional approval ends nothing yet (Fed. R. Civ. P. 23(e)).',
  schema: z.strictObject({
    title: ShortText.optional(),
    approval: z.enum(['provisional', 'final']).describe('Only the final one ends the claims'),
    claims: Claims,
    settlement: EntryId.optional(),
  }),
  presupposes: (data) => (data.settlement ? [data.settlement] : []),
});

export const JudgmentEntered = define({
  type: 'JudgmentEntered',
  label: 'Judgment entered',
  sentence: 'Judgment on claims (Fed. R. Civ. P. 54, 58).',
  schema: z.strictObject({
    title: ShortText.optional(),
    claims: Claims,
    favours: z.enum(['claimant', 'opponent', 'unknown']).describe('For whom judgment is given'),
    basis: ShortText.optional().describe('A verdict, a bench trial, default, an order'),
    order: EntryId.optional(),
  }),
  presupposes: (data) => (data.order ? [data.order] : []),
});

export const AppealNoticed = define({
  type: 'AppealNoticed',
  label: 'Appeal noticed',
  sentence: 'A party appeals; the claims stand where they stood until the higher court acts.',
  recordedOnly: true,
  schema: z.strictObject({ title: ShortText.optional(), by: PartyId.optional(), of: EntryId.optional() }),
  presupposes: (data) => (data.of ? [data.of] : []),
});
