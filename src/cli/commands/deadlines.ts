import { type Day, formatDay } from '../../../events/dates.ts';
import { deadlinesAnswer } from '../../answers/deadlines.ts';
import { openRecord } from '../../audit/index.ts';
import { CAUTION, deadlinesAt, waitingOn } from '../../deadlines/index.ts';
import { entriesOf } from '../../open/stored-case.ts';
import { deadlinesView } from '../../views/text/deadlines-view.ts';
import { type DueEverywhere, dueEverywhereView } from '../../views/text/due-everywhere-view.ts';
import { askedRecord } from '../ask/case-record.ts';
import { dayOption } from '../ask/days.ts';
import type { Invocation } from '../ask/invocation.ts';
import { askingStore } from '../ask/store-facts.ts';
import { BadInput } from '../faults.ts';
import type { CommandModule } from './index.ts';

type Options = {
  readonly at?: string;
  readonly knownAt?: string;
  readonly party?: string;
  readonly branch?: string;
  readonly all?: boolean;
};

export const define: CommandModule['define'] = (command, begin) => {
  command
    .argument('[case]', 'a case id in the store, or a case file or its folder')
    .option('--at <date>', 'at the end of this day (YYYY-MM-DD; today where left out)')
    .option('--known-at <instant>', 'as known then')
    .option('--party <party>', 'only what this party has to do, by its id')
    .option('--branch <name>', 'a saved branch or a reading instead of the record')
    .option('--all', 'what is open in every case of the store')
    .action(
      begin(async (invocation: Invocation, named: string | undefined, options: Options) => {
        const at = dayOption(invocation.io, '--at', options.at ?? 'today');
        if (options.all) return giveAll(invocation, named, at, options);
        if (named === undefined) throw new BadInput('Of which case? Name it, or ask for --all.');
        const asked = await askedRecord(invocation, named, options);
        const answer = deadlinesAnswer(asked, { at, party: options.party });
        if (invocation.json) invocation.give(answer);
        else invocation.show(deadlinesView(answer, asked.record.docket.caption, invocation.width));
      }),
    );
};

async function giveAll(
  invocation: Invocation,
  named: string | undefined,
  at: Day,
  asked: Options,
): Promise<void> {
  if (named !== undefined || [asked.party, asked.knownAt, asked.branch].some((one) => one !== undefined))
    throw new BadInput('--all is about every case of the store: it takes no case, party, instant or branch');
  const answer = await dueEverywhere(invocation, at);
  if (invocation.json) invocation.give(answer);
  else invocation.show(dueEverywhereView(answer, invocation.width));
}

/** What is open, or waits, in every case of the store at the end of a day, by its last day. */
async function dueEverywhere(invocation: Invocation, at: Day): Promise<DueEverywhere> {
  const { answer, unreadable } = await askingStore(invocation, async (store, log) => {
    const waiting = store.waiting(at).map((one) => ({ case: one.case, ...waitingOn(one, at) }));
    // Where a docket tells of later days, what was due on this one is not what is waited for after all of it.
    const asked = await Promise.all(
      store.later(at).map(async (id) => {
        const { deadlines } = deadlinesAt(openRecord(await entriesOf(log, id)), at);
        return deadlines.map((deadline) => ({ case: id, ...deadline }));
      }),
    );
    return { cases: store.versions().size, deadlines: [...waiting, ...asked.flat()] };
  });
  const running = answer.deadlines.filter(
    ({ state, states = [state] }) => states.includes('open') || state === 'tolled',
  );
  return {
    at: formatDay(at),
    cases: answer.cases,
    deadlines: running.toSorted((a, b) => lastOf(a).localeCompare(lastOf(b)) || a.case.localeCompare(b.case)),
    ...(unreadable.length > 0 && { unreadable }),
    caution: CAUTION,
  };
}

const lastOf = ({ latest }: { readonly latest: string | null }): string => latest ?? '~';
