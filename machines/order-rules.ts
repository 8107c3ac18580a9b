import type { EntryId } from '../events/index.ts';
import type { Updates } from './rule.ts';

export type OrderContext = {
  readonly order: EntryId;
  /** The entry that changed its standing last. */
  readonly by: EntryId | null;
};

/** What an order hears. `by` names the entry. */
export type OrderEvent =
  | { readonly type: 'amended'; readonly by: EntryId }
  | { readonly type: 'reconsidered'; readonly by: EntryId }
  | { readonly type: 'vacated'; readonly by: EntryId }
  | { readonly type: 'reversed'; readonly by: EntryId }
  | { readonly type: 'reversedInPart'; readonly by: EntryId }
  | { readonly type: 'affirmed'; readonly by: EntryId }
  | { readonly type: 'reinstated'; readonly by: EntryId }
  | { readonly type: 'recommended'; readonly by: EntryId }
  | { readonly type: 'adopted'; readonly by: EntryId }
  | { readonly type: 'adoptedInPart'; readonly by: EntryId }
  | { readonly type: 'rejected'; readonly by: EntryId }
  | { readonly type: 'recommitted'; readonly by: EntryId };

export const orderUpdates = {
  noteChange: (context, event: OrderEvent) => ({ ...context, by: event.by }),
} satisfies Updates<OrderContext>;
