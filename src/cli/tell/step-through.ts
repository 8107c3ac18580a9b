import { fold } from '../../docket/index.ts';
import type { ReplayView } from '../../views/text/replay-view.ts';
import { endStates } from '../../views/text/replay-view.ts';
import { stepView } from '../../views/text/step-view.ts';
import type { Invocation } from '../ask/invocation.ts';
import { BadInput } from '../faults.ts';

/** From the top of an empty screen; nothing is kept of what stood there, as a page is turned. */
const CLEAR = '\u001b[2J\u001b[H';

/** Walks a replay entry by entry, by keys. */
export async function stepThrough(invocation: Invocation, view: ReplayView): Promise<void> {
  const { io, width } = invocation;
  if (!io.interactive)
    throw new BadInput(
      '--step is walked by keys and needs a terminal; without it the whole replay is shown.',
    );
  const { accounts } = view;
  const last = accounts.length;
  let at = 0;
  const caption = view.docket.journal.filter(({ entry }) => !accounts.some(({ id }) => id === entry.id));
  const show = () => {
    const account = accounts[at];
    io.stdout.drawn(CLEAR);
    if (account === undefined) {
      invocation.show(endStates(view, width));
      return;
    }
    const docket = fold([...caption, ...accounts.slice(0, at + 1)].map(({ entry }) => entry));
    invocation.show(stepView({ account, docket, place: at + 1, of: last }, width));
  };
  show();
  if (last === 0) return;
  for await (const key of io.keys()) {
    if (key === 'quit' || (key === 'next' && at === last)) return;
    const before = at;
    if (key === 'next') at += 1;
    if (key === 'back') at = Math.max(0, at - 1);
    if (at !== before) show();
  }
}
