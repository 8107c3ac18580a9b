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
        stayLifted: [{ guard: 'anotherStayRemains', actions: 'dropStay' }, ...whereItStood()],
        raised: { actions: 'note' },
        closed: { target: 'closed' },
        leftUnknown: { target: 'undetermined' },
      },
    },
    meetAndConfer: { on: { raised: { target: 'open', actions: 'raise' }, ...moves() } },
    // What was ordered or refused may be reconsidered, or stayed until a higher court has looked at it.
    compelled: { on: { raised: { target: 'open', actions: 'raise' }, ...moves() } },
    denied: { on: { raised: { target: 'open', actions: 'raise' }, ...moves() } },
    // An order of which the record does not tell what it did: it stands as it stood, or as that order may have left it.
    undetermined: {
      on: {
        ...moves(),
        raised: { actions: 'note' },
        leftUnknown: { actions: 'note' },
        stayLifted: [
          { guard: 'anotherStayRemains', target: 'stayed', actions: 'dropStay' },
          ...whereItStood(),
        ],
      },
    },
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
    leftUnknown: { target: '#matter.undetermined' },
  } as const;
}

/** Where a matter goes once nothing holds it. */
function whereItStood() {
  return [
    { guard: 'wasConferring', target: '#matter.meetAndConfer', actions: 'dropStay' },
    { guard: 'wasCompelled', target: '#matter.compelled', actions: 'dropStay' },
    { guard: 'wasDenied', target: '#matter.denied', actions: 'dropStay' },
    { target: '#matter.open', actions: 'dropStay' },
  ] as const;
}
