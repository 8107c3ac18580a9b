import { formatDay } from '../../../events/dates.ts';
import { UnreadableEntry } from '../../../events/upcast.ts';
import { CLAIM_WORDS } from '../../../machines/index.ts';
import { StreamUnusable } from '../../log/faults.ts';
import { caseHeads, entriesOf } from '../../open/stored-case.ts';
import { countsOf, type Portfolio, refresh } from '../../portfolio/index.ts';
import { portfolioView } from '../../views/text/portfolio-view.ts';
import { dayOption } from '../ask/days.ts';
import type { Invocation } from '../ask/invocation.ts';
import { portfolioFor } from '../ask/portfolio-store.ts';
import { BadInput } from '../faults.ts';
import type { CommandModule } from './index.ts';

type Options = {
  readonly at?: string;
  readonly state?: string;
  readonly court?: string;
  readonly rebuild?: boolean;
};

export const define: CommandModule['define'] = (command, begin) => {
  command
    .option('--at <date>', 'the day, YYYY-MM-DD or today (today where none is given)')
    .option('--state <state>', `only claims that may stand so: ${CLAIM_WORDS.join(', ')}`)
    .option('--court <court>', 'only cases of this court: cand, N.D. Cal. or in full')
    .option('--rebuild', 'throw away what is kept of the cases and make all of it anew from the log')
    .action(
      begin(async (invocation: Invocation, options: Options) => {
        const answer = await portfolioOf(invocation, options);
        if (invocation.json) invocation.give(answer);
        else invocation.show(portfolioView(answer, invocation.width));
      }),
    );
};

type Unreadable = { readonly case: string; readonly why: string };

/** The portfolio, and the cases that it cannot tell of, where there are any. */
type Answer = Portfolio & { readonly unreadable?: readonly Unreadable[] };

/** What is wrong with one case, which stops no answer about the others; any other error is thrown on. */
function whyUnreadable(error: unknown): string {
  if (error instanceof StreamUnusable || error instanceof UnreadableEntry) return error.message;
  throw error;
}

/** Every claim in the store by state at a date; cases that the log has taken further are projected first. */
async function portfolioOf(invocation: Invocation, options: Options): Promise<Answer> {
  const { state, court = invocation.settings.court } = options;
  if (state !== undefined && !CLAIM_WORDS.some((word) => word === state))
    throw new BadInput(
      `--state: there is no state "${state.slice(0, 40)}"; the states are ${CLAIM_WORDS.join(', ')}`,
    );
  const at = dayOption(invocation.io, '--at', options.at ?? 'today');
  const log = await invocation.log('read');
  const store = portfolioFor(invocation, { anew: options.rebuild ?? false });
  try {
    const unreadable: Unreadable[] = [];
    const leave = (id: string, why: string) => {
      unreadable.push({ case: id, why });
      invocation.tell(`nunc: ${id} is left out: ${why}`);
      return undefined;
    };
    const heads = await caseHeads(log);
    for (const { id, unusable } of heads) if (unusable !== undefined) leave(id, unusable);
    await refresh(
      store,
      heads.filter(({ unusable }) => unusable === undefined),
      (id) => entriesOf(log, id).catch((error: unknown) => leave(id, whyUnreadable(error))),
      (done, of) => {
        if (of > 500)
          invocation.tell(`projected ${done.toLocaleString('en-US')} of ${of.toLocaleString('en-US')} cases`);
      },
    );
    const question = {
      at,
      ...(state === undefined ? {} : { state }),
      ...(court === undefined ? {} : { court }),
    };
    return {
      at: formatDay(at),
      state: state ?? null,
      court: court ?? null,
      cases: store.cases(court),
      counts: countsOf(store.tally(question)),
      claims: store.claims(question),
      ...(unreadable.length === 0 ? {} : { unreadable }),
    };
  } finally {
    store.close();
  }
}
