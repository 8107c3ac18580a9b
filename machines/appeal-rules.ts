import type { EntryId } from '../events/index.ts';
import type { Updates } from './rule.ts';

export type AppealContext = {
  readonly appeal: EntryId;
  /** The entry that changed its standing last. */
  readonly by: EntryId | null;
};

/** What an appeal hears. `by` names the entry. */
export type AppealEvent =
  | { readonly type: 'decided'; readonly by: EntryId }
  | { readonly type: 'mandateIssued'; readonly by: EntryId }
  | { readonly type: 'dismissed'; readonly by: EntryId }
  | { readonly type: 'reopened'; readonly by: EntryId };

export const appealUpdates = {
  noteStep: (context, event: AppealEvent) => ({ ...context, by: event.by }),
} satisfies Updates<AppealContext>;
