import * as z from 'zod';
import { ClaimId, EntryId, MatterId } from '../ids.ts';
import { OrderForm, ShortText } from '../words.ts';

/** Stays of claims and of matters. A stay of discovery does not stay the claims. */

export const StayEntered = z.strictObject({
  title: ShortText.optional(),
  form: OrderForm.optional(),
  claims: z.array(ClaimId).optional(),
  matters: z.array(MatterId).optional(),
  pending: z.array(EntryId).optional().describe('Until these motions are decided'),
});

export const StayLifted = z.strictObject({
  title: ShortText.optional(),
  stay: EntryId.optional().describe('The stay that ends; every stay on what is named where none is'),
  claims: z.array(ClaimId).optional(),
  matters: z.array(MatterId).optional(),
});
