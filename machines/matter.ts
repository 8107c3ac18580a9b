import { assign, setup } from 'xstate';
import type { EntryId, MatterId } from '../events/index.ts';
import { asGuards, type GuardRules, type Updates } from './rule.ts';

export type MatterContext = {
  readonly matter: MatterId;
  readonly stays: readonly EntryId[];
  /** Whether the parties had been sent to meet and confer when it was stayed. */
  readonly conferring: boolean;
};

/** What a discovery or case-management matter hears. `by` names the entry. */
export type MatterEvent =
  | { readonly type: 'raised'; readonly by: EntryId }
  | { readonly type: 'stayed'; readonly by: EntryId }
  | { readonly type: 'stayLifted'; readonly by: EntryId; readonly stay: EntryId | null }
  | { readonly type: 'sentToConfer'; readonly by: EntryId }
  | { readonly type: 'compelled'; readonly by: EntryId }
  | { readonly type: 'denied'; readonly by: EntryId }
  | { readonly type: 'closed'; readonly by: EntryId };

export const newMatter = (matter: MatterId): MatterContext => ({ matter, stays: [], conferring: false });

export const matterGuards = {
  anotherStayRemains: {
    says: 'Another stay still holds the matter.',
    source: 'Fed. R. Civ. P. 26(c)',
    holds: (context, event) =>
      event.type === 'stayLifted' && event.stay !== null && context.stays.some((stay) => stay !== event.stay),
  },
  wasConferring: {
    says: 'When it was stayed the parties had been sent to meet and confer.',
    source: 'Fed. R. Civ. P. 37(a)(1)',
    holds: (context) => context.conferring,
  },
} satisfies GuardRules<MatterContext, MatterEvent>;

export const matterUpdates = {
  /** Heard, and nothing changes. */
  note: (context) => context,

  addStay: (context, event) =>
    event.type === 'stayed' ? { ...context, stays: [...context.stays, event.by] } : context,
  dropStay: (context, event) =>
    event.type === 'stayLifted'
      ? { ...context, stays: event.stay === null ? [] : context.stays.filter((stay) => stay !== event.stay) }
      : context,
  confer: (context) => ({ ...context, conferring: true }),
  stopConferring: (context) => ({ ...context, conferring: false }),
} satisfies Updates<MatterContext, MatterEvent>;

/** How a discovery dispute moves. Its stay is its own: it stays no claim. */
export const matterMachine = setup({
  types: { context: {} as MatterContext, events: {} as MatterEvent, input: {} as { matter: MatterId } },
  guards: asGuards<MatterContext, MatterEvent, typeof matterGuards>(matterGuards),
  actions: {
    note: assign(({ context }) => matterUpdates.note(context)),
    addStay: assign(({ context, event }) => matterUpdates.addStay(context, event)),
    dropStay: assign(({ context, event }) => matterUpdates.dropStay(context, event)),
    confer: assign(({ context }) => matterUpdates.confer(context)),
    stopConferring: assign(({ context }) => matterUpdates.stopConferring(context)),
  },
}).createMachine({
  id: 'matter',
  context: ({ input }) => newMatter(input.matter),
  initial: 'open',
  states: {
    open: { on: { raised: { actions: 'note' }, ...moves() } },
    stayed: {
      on: {
        stayed: { actions: 'addStay' },
        stayLifted: [
          { guard: 'anotherStayRemains', actions: 'dropStay' },
          { guard: 'wasConferring', target: 'meetAndConfer', actions: 'dropStay' },
          { target: 'open', actions: 'dropStay' },
        ],
        raised: { actions: 'note' },
        closed: { target: 'closed' },
      },
    },
    meetAndConfer: {
      on: { ...moves(), raised: { target: 'open', actions: 'stopConferring' } },
    },
    compelled: {
      on: { raised: { target: 'open', actions: 'stopConferring' }, closed: { target: 'closed' } },
    },
    denied: { on: { raised: { target: 'open', actions: 'stopConferring' }, closed: { target: 'closed' } } },
    closed: { type: 'final' },
  },
});

function moves() {
  return {
    stayed: { target: '#matter.stayed', actions: 'addStay' },
    sentToConfer: { target: '#matter.meetAndConfer', actions: 'confer' },
    compelled: { target: '#matter.compelled' },
    denied: { target: '#matter.denied' },
    closed: { target: '#matter.closed' },
  } as const;
}
