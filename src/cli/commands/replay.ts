import { type Day, formatDay } from '../../../events/dates.ts';
import { type Audit, audit, broughtBy } from '../../audit/index.ts';
import type { Account } from '../../views/account/account.ts';
import { accountsOf, hasBegun } from '../../views/account/accounts.ts';
import { type ReplayView, replayView } from '../../views/text/replay-view.ts';
import { askedRecord } from '../ask/case-record.ts';
import { dayOption } from '../ask/days.ts';
import type { Invocation } from '../ask/invocation.ts';
import type { Io } from '../io.ts';
import type { CommandModule } from './index.ts';

export type ReplayOptions = { readonly to?: string; readonly step?: boolean; readonly branch?: string };

export const define: CommandModule['define'] = (command, begin) => {
  command
    .argument('<case>', 'a case id in the store, or a case file or its folder')
    .option(
      '--to <date>',
      'only what has happened, or may have, by the end of this day (YYYY-MM-DD or today)',
    )
    .option('--branch <name>', 'a saved branch or a reading instead of the record')
    .option('--step', 'walk it by keys: space, enter or right goes on, left goes back, q quits')
    .action(begin(showReplay));
};

/** Replays a case and shows it. */
export async function showReplay(
  invocation: Invocation,
  named: string,
  options: ReplayOptions,
): Promise<void> {
  const to = options.to === undefined ? undefined : dayOption(invocation.io, '--to', options.to);
  const { record, branch } = await askedRecord(invocation, named, options);
  const accounts = accountsOf(record).filter((account) => hasBegun(account, to));
  const standing = audit(record, { branch, ...(to === undefined ? {} : { at: to }) });
  const shown = new Set<string>(accounts.map((account) => account.id));
  const view = {
    docket: record.docket,
    accounts,
    audit: standing,
    broughtBy: broughtBy(record, standing, to),
    loose: record.anomalies
      .filter(({ entry }) => to === undefined && !shown.has(entry))
      .map(({ what }) => what),
    next: nextCommands(`${howCalled(invocation.io)} `, named, accounts, standing),
  };
  if (invocation.json) {
    const { replayJson } = await import('../../views/json/replay.ts');
    invocation.give(replayJson(view, record));
  } else if (options.step) {
    const { stepThrough } = await import('../tell/step-through.ts');
    await stepThrough(invocation, view);
  } else invocation.show(replayView(view, invocation.width));
}

/** How to call Nunc again: in the repository, where `npm start` was typed, the binary is on nobody's path. */
const howCalled = ({ env }: Io): string =>
  env.npm_lifecycle_event === 'start' || env.npm_lifecycle_event === 'nunc' ? 'npm run -s nunc --' : 'nunc';

/** Three commands that are worth typing next, for this very case. */
function nextCommands(
  nunc: string,
  named: string,
  accounts: readonly Account[],
  standing: Audit,
): ReplayView['next'] {
  const claims = standing.claims.filter((claim) => claim.because.length > 0);
  const lost = claims.findLast((claim) => claim.states.includes('dismissed'))?.id;
  const claim = lost ?? claims.at(-1)?.id;
  const day =
    dayInDoubt(accounts) ?? accounts.findLast(({ bounds }) => Number.isFinite(bounds?.from))?.bounds?.from;
  return [
    ...(claim
      ? [[`${nunc}why ${named} ${claim}`, 'the rulings, tests and findings behind it'] as const]
      : []),
    ...(day === undefined
      ? []
      : [
          [
            `${nunc}audit ${named} --at ${formatDay(day)}`,
            'where every claim stood that day, and how sure that is',
          ] as const,
        ]),
    ...(claim
      ? [[`${nunc}history ${named} ${claim}`, 'every state it was in, from when to when'] as const]
      : []),
  ];
}

/** The first day on which the least uncertain of the orders of uncertain date may have been entered. */
function dayInDoubt(accounts: readonly Account[]): Day | undefined {
  const orders = accounts
    .filter(({ entry }) => entry.type === 'OrderEntered' || entry.type === 'OrderAmended')
    .flatMap(({ bounds }) =>
      bounds && bounds.from < bounds.to && Number.isFinite(bounds.to - bounds.from) ? [bounds] : [],
    );
  return orders.toSorted((one, other) => one.to - one.from - (other.to - other.from))[0]?.from;
}
