import { setup } from 'xstate';
import type { MatterId } from '../events/index.ts';
import {
  type MatterContext,
  type MatterEvent,
  matterGuards,
  matterUpdates,
  newMatter,
} from './matter-rules.ts';
import { asGuards, asUpdates, wired } from './wired.ts';

/** How a discovery dispute moves. Its stay is its own: it stays no claim. */
export const matterMachine = setup({
  types: { context: {} as MatterContext, events: {} as MatterEvent, input: {} as { matter: MatterId } },
  guards: asGuards<MatterContext, MatterEvent, typeof matterGuards>(matterGuards),
  actions: asUpdates<MatterContext, MatterEvent, typeof matterUpdates>(matterUpdates),
}).createMachine({
  id: 'matter',
  context: ({ input }) => newMatter(input.matter),
  initial: 'open',
  states: wired<MatterEvent, typeof matterGuards, typeof matterUpdates>()({
    open: { on: { raised: { actions: 'note' }, ...moves() } },
    stayed: {
      on: {
        stayed: { actions: 'addStay' },
        stayLifted: [
          { guard: 'anotherStayRemains', actions: 'dropStay' },
          { guard: 'wasConferring', target: 'meetAndConfer', actions: 'dropStay' },
          { guard: 'wasCompelled', target: 'compelled', actions: 'dropStay' },
          { guard: 'wasDenied', target: 'denied', actions: 'dropStay' },
          { target: 'open', actions: 'dropStay' },
        ],
        raised: { actions: 'note' },
        closed: { target: 'closed' },
      },
    },
    meetAndConfer: { on: { raised: { target: 'open', actions: 'raise' }, ...moves() } },
    // What was ordered or refused may be reconsidered, or stayed until a higher court has looked at it.
    compelled: { on: { raised: { target: 'open', actions: 'raise' }, ...moves() } },
    denied: { on: { raised: { target: 'open', actions: 'raise' }, ...moves() } },
    closed: { type: 'final' },
  }),
});

function moves() {
  return {
    stayed: { target: '#matter.stayed', actions: 'addStay' },
    sentToConfer: { target: '#matter.meetAndConfer', actions: 'confer' },
    compelled: { target: '#matter.compelled', actions: 'compel' },
    denied: { target: '#matter.denied', actions: 'deny' },
    closed: { target: '#matter.closed' },
  } as const;
}
