import { describe, expect, it } from 'vitest';
import type { Of } from '../../machines/rule.ts';
import { wired } from '../../machines/wired.ts';

type Event = { readonly type: 'stayed'; readonly by: string } | { readonly type: 'settled' };
type Context = { readonly stays: readonly string[] };

const guards = { isStayed: { holds: (context: Context) => context.stays.length > 0 } };
const updates = {
  addStay: (context: Context, event: Of<Event, 'stayed'>) => ({ stays: [...context.stays, event.by] }),
  end: (_context: Context) => ({ stays: [] }),
};
const states = wired<Event, typeof guards, typeof updates>();

describe('the states of a machine', () => {
  it('are what was written', () => {
    const written = {
      filed: { on: { stayed: { actions: 'addStay' }, settled: { actions: 'end' } } },
    } as const;
    expect(states(written)).toBe(written);
  });

  // What the compiler refuses: `npm run types` fails where one of these were let through.
  it('wire no update to an event of which it does not speak', () => {
    // @ts-expect-error addStay speaks of stays alone
    states({ filed: { on: { settled: { actions: 'addStay' } } } });
    // @ts-expect-error in a list of arms as well
    states({ filed: { on: { settled: [{ guard: 'isStayed', actions: ['end', 'addStay'] }] } } });
    // @ts-expect-error and in a room of a state
    states({ filed: { states: { quiet: { on: { settled: { actions: 'addStay' } } } } } });
  });

  it('name no rule that there is not', () => {
    // @ts-expect-error there is no such update
    states({ filed: { on: { settled: { actions: 'close' } } } });
    // @ts-expect-error there is no such guard
    states({ filed: { on: { settled: { guard: 'isOpen', actions: 'end' } } } });
  });
});
