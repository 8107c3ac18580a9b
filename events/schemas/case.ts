import * as z from 'zod';
import { ClaimId, EntryId, MatterId, PartyId, TestId } from '../ids.ts';
import { Prejudice, ShortText } from '../words.ts';
import { Cites } from './cites.ts';

/** The case itself: its caption, who is in it, what is claimed, and how it comes and goes as a whole. */

export const CaseOpened = z.strictObject({
  title: ShortText.describe('The caption, e.g. Roe v. Acme Corp.'),
  court: ShortText.optional(),
  number: ShortText.optional().describe('The docket number'),
  judge: ShortText.optional(),
  about: ShortText.optional().describe('One or two sentences for a stranger'),
  opinion: ShortText.optional().describe('The reported opinion the case is told from, e.g. 712 F. Supp. 756'),
  cites: Cites.optional(),
});

export const PartyRole = z.enum([
  'plaintiff',
  'defendant',
  'counterclaimant',
  'third-party-defendant',
  'intervenor',
  'petitioner',
  'respondent',
  'debtor',
  'creditor',
  'amicus',
  'other',
]);

export const PartyNamed = z.strictObject({
  party: PartyId,
  name: ShortText,
  role: PartyRole,
  note: ShortText.optional(),
  cites: Cites.optional(),
});

export const ClaimDescribed = z.strictObject({
  claim: ClaimId,
  title: ShortText,
  claimant: PartyId,
  capacity: ShortText.optional().describe('In what right, e.g. on its own behalf; for its members'),
  cause: ShortText.optional().describe('The cause of action'),
  against: z.array(PartyId).optional(),
  theories: z
    .array(TestId)
    .optional()
    .describe('Alternative theories, each a legal test: the claim is lost when no theory is left'),
  note: ShortText.optional(),
  cites: Cites.optional(),
});

export const MatterDescribed = z.strictObject({
  matter: MatterId,
  title: ShortText,
  note: ShortText.optional(),
  cites: Cites.optional(),
});

export const PartyDismissed = z.strictObject({
  party: PartyId,
  claims: z.array(ClaimId).optional().describe('Claims that end with it'),
  prejudice: Prejudice.optional(),
  express: z.boolean().optional(),
});

export const CaseStatus = z.enum([
  'closed',
  'reopened',
  'transferred',
  'remanded',
  'consolidated',
  'removed',
]);

export const CaseStatusNoted = z.strictObject({
  status: CaseStatus.describe('What became of the case'),
  court: ShortText.optional(),
  order: EntryId.optional(),
});

export const PaperFiled = z.strictObject({
  kind: z
    .enum(['answer', 'brief', 'notice', 'hearing', 'stipulation', 'transcript', 'appeal', 'other'])
    .describe('What kind of paper it is'),
  title: ShortText.optional(),
  by: PartyId.optional(),
  regarding: z.array(EntryId).optional(),
});
