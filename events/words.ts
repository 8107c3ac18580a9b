import * as z from 'zod';

/** The closed lists of words that entries use, each in the field's standard terms. */

export const Holding = z
  .enum(['satisfied', 'not-satisfied', 'open'])
  .describe('Whether an element is held to be met; open: not decided, or a question of fact remains');
export type Holding = z.infer<typeof Holding>;

export const Disposition = z
  .enum(['granted', 'denied', 'granted-in-part', 'deferred', 'withdrawn', 'moot', 'not-reached', 'unknown'])
  .describe('How a part of a motion was decided; unknown: the record does not say');
export type Disposition = z.infer<typeof Disposition>;

export const Relief = z
  .enum([
    'dismiss',
    'summary-judgment',
    'judgment-on-the-pleadings',
    'default-judgment',
    'set-aside-default',
    'judgment-as-a-matter-of-law',
    'new-trial',
    'alter-judgment',
    'relief-from-judgment',
    'stay',
    'lift-stay',
    'compel',
    'protective-order',
    'reconsider',
    'remand',
    'amend',
    'injunction',
    'class-certification',
    'transfer',
    'compel-arbitration',
    'strike',
    'sever',
    'certify-appeal',
    'fees',
    'sanctions',
    'extension',
    'intervene',
    'seal',
    'limine',
    'pro-hac-vice',
    'other',
  ])
  .describe('What a motion asks for');
export type Relief = z.infer<typeof Relief>;

export const Prejudice = z
  .enum(['with', 'without', 'unknown'])
  .describe('Dismissed with or without prejudice');
export type Prejudice = z.infer<typeof Prejudice>;

export const OrderForm = z.enum(['written', 'oral', 'minute', 'unknown']).describe('How the order was given');
export type OrderForm = z.infer<typeof OrderForm>;

export const PartyRole = z
  .enum([
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
  ])
  .describe('In what role it is in the case');

export const About = z
  .enum(['merits', 'jurisdiction', 'precondition', 'venue', 'joinder', 'service'])
  .describe(
    'What a legal test goes to: the merits, or what Fed. R. Civ. P. 41(b) keeps apart from them; merits where it is left out',
  );
export type About = z.infer<typeof About>;

export const ShortText = z.string().min(1).max(2_000);
export const LongText = z.string().max(200_000);

/** What many entries say, each in one way. */
export const Title = ShortText.describe('What it is called on its face');
export const Note = ShortText.describe('Whatever else should be known of it');
export const CourtName = ShortText.describe('The court, where it is another one than the case is in');
export const Reason = ShortText.describe('Why');
export const Express = z.boolean().describe('False where it is implied and not said in terms');
