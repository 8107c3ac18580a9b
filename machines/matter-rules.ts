import type { EntryId, MatterId } from '../events/index.ts';
import type { GuardRules, Of, Updates } from './rule.ts';

export type MatterContext = {
  readonly matter: MatterId;
  readonly stays: readonly EntryId[];
  /** Where it stood last when it was not stayed. */
  readonly stood: 'open' | 'meetAndConfer' | 'compelled' | 'denied';
};

/** What a discovery or case-management matter hears. `by` names the entry. */
export type MatterEvent =
  | { readonly type: 'raised'; readonly by: EntryId }
  | { readonly type: 'stayed'; readonly by: EntryId }
  | { readonly type: 'stayLifted'; readonly by: EntryId; readonly stay: EntryId | null }
  | { readonly type: 'sentToConfer'; readonly by: EntryId }
  | { readonly type: 'compelled'; readonly by: EntryId }
  | { readonly type: 'denied'; readonly by: EntryId }
  | { readonly type: 'closed'; readonly by: EntryId }
  /** An order may have dealt with it, and the record does not tell how. */
  | { readonly type: 'leftUnknown'; readonly by: EntryId };

export const newMatter = (matter: MatterId): MatterContext => ({ matter, stays: [], stood: 'open' });

export const matterGuards = {
  anotherStayRemains: {
    says: 'Another stay still holds the matter.',
    source: 'Fed. R. Civ. P. 26(c)',
    holds: (context, event: Of<MatterEvent, 'stayLifted'>) =>
      event.stay !== null && context.stays.some((stay) => stay !== event.stay),
  },
  wasConferring: {
    says: 'When it was stayed the parties had been sent to meet and confer.',
    source: 'Fed. R. Civ. P. 37(a)(1)',
    holds: (context) => context.stood === 'meetAndConfer',
  },
  wasCompelled: {
    says: 'When it was stayed the discovery had been ordered.',
    source: 'Fed. R. Civ. P. 37(a)(5)(A), 62',
    holds: (context) => context.stood === 'compelled',
  },
  wasDenied: {
    says: 'When it was stayed the discovery had been refused.',
    source: 'Fed. R. Civ. P. 37(a)(5)(B)',
    holds: (context) => context.stood === 'denied',
  },
} satisfies GuardRules<MatterContext>;

export const matterUpdates = {
  /** Heard, and nothing changes. */
  note: (context) => context,

  addStay: (context, event: Of<MatterEvent, 'stayed'>) => ({
    ...context,
    stays: [...context.stays, event.by],
  }),
  dropStay: (context, event: Of<MatterEvent, 'stayLifted'>) => ({
    ...context,
    stays: event.stay === null ? [] : context.stays.filter((stay) => stay !== event.stay),
  }),
  raise: (context) => ({ ...context, stood: 'open' }),
  confer: (context) => ({ ...context, stood: 'meetAndConfer' }),
  compel: (context) => ({ ...context, stood: 'compelled' }),
  deny: (context) => ({ ...context, stood: 'denied' }),
} satisfies Updates<MatterContext>;
