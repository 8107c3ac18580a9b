import { type Day, formatDay } from '../../../events/dates.ts';
import { audit, openRecord } from '../../audit/index.ts';
import type { Account } from '../../views/account/account.ts';
import { accountsOf } from '../../views/account/accounts.ts';
import { replayView } from '../../views/text/replay-view.ts';
import { openCase } from '../case-source.ts';
import { dayOption } from '../days.ts';
import type { Invocation } from '../invocation.ts';
import type { CommandModule } from './index.ts';

export type ReplayOptions = { readonly to?: string; readonly step?: boolean };

export const define: CommandModule['define'] = (command, begin) => {
  command
    .argument('<case>', 'a case id in the store, or a case file or its folder')
    .option(
      '--to <date>',
      'only what has happened, or may have, by the end of this day (YYYY-MM-DD or today)',
    )
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
  const opened = await openCase(invocation, named);
  const record = openRecord(opened.entries);
  const accounts = accountsOf(record).filter((account) => hasBegun(account, to));
  const standing = audit(record, to === undefined ? {} : { at: to });
  const shown = new Set<string>(accounts.map((account) => account.id));
  const view = {
    docket: record.docket,
    accounts,
    audit: standing,
    loose: record.anomalies
      .filter(({ entry }) => to === undefined && !shown.has(entry))
      .map(({ what }) => what),
    next: nextCommands(opened.named, accounts, standing.claims.at(-1)?.id),
  };
  if (invocation.json) {
    const { replayJson } = await import('../../views/json/replay.ts');
    invocation.give(replayJson(view, record));
  } else if (options.step) {
    const { stepThrough } = await import('../step-through.ts');
    await stepThrough(invocation, view);
  } else invocation.show(replayView(view, invocation.width));
}

const hasBegun = ({ bounds }: Account, to: Day | undefined): boolean =>
  to === undefined || bounds === null || bounds.from <= to;

/** Three commands that are worth typing next, for this very case. */
function nextCommands(
  named: string,
  accounts: readonly Account[],
  claim: string | undefined,
): readonly (readonly [string, string])[] {
  const order = accounts.findLast(
    ({ entry }) => entry.type === 'OrderEntered' || entry.type === 'OrderAmended',
  );
  const unsure = accounts.find(
    ({ bounds }) =>
      bounds !== null &&
      Number.isFinite(bounds.from) &&
      Number.isFinite(bounds.to) &&
      bounds.from < bounds.to,
  );
  const day = unsure?.bounds?.from ?? order?.bounds?.from;
  return [
    ...(claim ? [[`nunc why ${named} ${claim}`, 'the rulings, tests and findings behind it'] as const] : []),
    ...(day !== undefined && Number.isFinite(day)
      ? [
          [
            `nunc audit ${named} --at ${formatDay(day)}`,
            'where every claim stood that day, and how sure that is',
          ] as const,
        ]
      : []),
    ...(claim
      ? [[`nunc history ${named} ${claim}`, 'every state it was in, from when to when'] as const]
      : []),
  ];
}
