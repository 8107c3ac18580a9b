import * as z from 'zod';
import { ClaimId, ElementId, EntryId, MatterId, RequestId, TestId } from '../ids.ts';
import {
  CourtName,
  Disposition,
  Express,
  Holding,
  Note,
  OrderForm,
  Prejudice,
  Relief,
  ShortText,
  Title,
} from '../words.ts';
import { Against } from './against.ts';
import { Cites } from './cites.ts';

/** What orders are made of: findings, rulings on motions, stays and their ends, directions (Fed. R. Civ. P. 52, 54). */

export const Finding = z.strictObject({
  test: TestId,
  element: ElementId,
  holding: Holding,
  claims: z
    .array(ClaimId)
    .optional()
    .describe('Only as to these claims; every claim under the test where none is named'),
  against: Against.optional(),
  carriedFrom: EntryId.optional().describe('The earlier order whose finding this repeats'),
  premises: z
    .array(EntryId)
    .optional()
    .describe('Entries without which the finding would not have been made'),
  cites: Cites.optional(),
  note: Note.optional(),
});
export type Finding = z.infer<typeof Finding>;

export const Ruling = z.strictObject({
  motion: EntryId.optional().describe('The motion decided; none where the court acts of its own accord'),
  request: RequestId.optional().describe('The request decided; all of the motion’s where none is named'),
  claims: z
    .array(ClaimId)
    .optional()
    .describe('The claims decided; all that the request reaches where none is named'),
  against: Against.optional(),
  matters: z.array(MatterId).optional().describe('The matters decided'),
  ground: TestId.optional().describe('The ground decided; all of the request’s grounds where none is named'),
  relief: Relief.optional().describe('What is granted or refused, where no motion says so'),
  disposition: Disposition,
  leaveToAmend: z.boolean().optional().describe('Whether leave to amend is given with a dismissal'),
  prejudice: Prejudice.optional(),
  express: z.boolean().optional().describe('False where the order disposes of it without saying so in terms'),
  extent: z
    .enum(['whole', 'liability', 'issue'])
    .optional()
    .describe(
      'How much of the claim it decides; the whole where nothing is said (Fed. R. Civ. P. 56(a), (g))',
    ),
  conditional: z
    .literal(true)
    .optional()
    .describe('It takes effect only if the judgment given beside it is undone (Fed. R. Civ. P. 50(c)(1))'),
  vacated: z.literal(true).optional().describe('A judgment that is to be altered is vacated (59(e))'),
  condition: ShortText.optional().describe('What it is made to depend on, as the end of a sentence'),
  cites: Cites.optional(),
  note: Note.optional(),
});
export type Ruling = z.infer<typeof Ruling>;

export const OrderStay = z.strictObject({
  claims: z.array(ClaimId).optional().describe('The claims that it holds'),
  against: Against.optional(),
  matters: z.array(MatterId).optional().describe('The matters that it holds'),
  pending: z.array(EntryId).optional().describe('Until these motions are decided'),
  cites: Cites.optional(),
});

/** What the end of a stay says, in an order or in an entry of its own. */
export const lifted = {
  stay: EntryId.optional().describe('The stay that ends; every stay on what is named where none is'),
  claims: z
    .array(ClaimId)
    .optional()
    .describe('The claims set free; all that it held where nothing is named'),
  against: Against.optional(),
  matters: z
    .array(MatterId)
    .optional()
    .describe('The matters set free; all that it held where nothing is named'),
};

export const OrderLift = z.strictObject({ ...lifted, cites: Cites.optional() });

export const Direction = z.strictObject({
  matter: MatterId,
  action: z
    .enum(['meet-and-confer', 'compel', 'deny', 'close', 'unknown'])
    .describe(
      'What is to be done about it; unknown: the record does not tell what the order did about it, if anything',
    ),
  express: Express.optional(),
  cites: Cites.optional(),
  note: Note.optional(),
});
export type Direction = z.infer<typeof Direction>;

/** What an order may say, whether it is the first or takes the place of one. */
export const orderContents = {
  title: Title.optional(),
  form: OrderForm.optional(),
  decides: z
    .array(EntryId)
    .optional()
    .describe(
      'Motions decided in a way that the record does not tell: the claims under them may stand anywhere',
    ),
  findings: z.array(Finding).optional().describe('Which elements of which tests it holds to be met'),
  rulings: z.array(Ruling).optional().describe('How it decides each part of each motion'),
  stays: z.array(OrderStay).optional().describe('Claims and matters that it stays'),
  lifts: z.array(OrderLift).optional().describe('Stays that it ends'),
  directions: z.array(Direction).optional().describe('What it directs in discovery and case management'),
};

/** What a decision of a higher court, or of the court on its own order, says of an order. */
export const reviewContents = {
  title: Title.optional(),
  claims: z.array(ClaimId).optional().describe('Only as to these claims'),
  against: Against.optional(),
  court: CourtName.optional(),
  appeal: EntryId.optional().describe(
    'The appeal that it decides; the one from that order where none is named',
  ),
  remanded: z.boolean().optional().describe('Whether the case is sent back for further proceedings'),
  rulings: z.array(Ruling).optional().describe('What the court itself rules in place of what it sets aside'),
};

export type OrderContents = {
  readonly decides?: readonly EntryId[] | undefined;
  readonly findings?: readonly Finding[] | undefined;
  readonly rulings?: readonly Ruling[] | undefined;
  readonly lifts?: readonly z.infer<typeof OrderLift>[] | undefined;
};
