import type { Log, Stored } from '../../log/port.ts';
import { DOCKETS } from '../../log/stream-names.ts';
import { followJson } from '../../views/json/follow.ts';
import { escapedInJson } from '../../views/printable.ts';
import { followView } from '../../views/text/recording-view.ts';
import { type SavedFollow, savedPosition, savePosition } from '../ask/follow-state.ts';
import { FollowedCases } from '../ask/followed-cases.ts';
import type { Invocation } from '../ask/invocation.ts';
import { caseInStore, mustExist } from '../ask/stored-case.ts';
import { BadInput } from '../faults.ts';
import { interruption } from '../interruption.ts';
import type { CommandModule } from './index.ts';

type Options = { readonly all?: boolean; readonly from?: string; readonly state?: string };

export const define: CommandModule['define'] = (command, begin) => {
  command
    .argument('[case]', 'a case id in the store')
    .option('--all', 'every case in the store')
    .option(
      '--from <position>',
      'what was recorded after this position; 0 for everything (default: from now on)',
    )
    .option('--state <file>', 'where to keep the position, and to go on from the next time')
    .addHelpText('after', '\nIt goes on until Ctrl-C. With --json, one object a line.')
    .action(begin(follow));
};

/** One stream, or all dockets. */
type Sought = { readonly stream: string } | { readonly prefix: string };

async function follow(invocation: Invocation, named: string | undefined, options: Options): Promise<void> {
  const { io } = invocation;
  if ((named === undefined) !== (options.all === true))
    throw new BadInput('Name a case to follow, or --all for every case.');
  const { log, sought } = await opened(invocation, named);
  const { state } = options;
  const followed: SavedFollow = { store: log.place, follows: named ?? '--all' };
  const saved = state === undefined ? undefined : await savedPosition(io, state, followed);
  const from = options.from === undefined ? undefined : positionOf(options.from);
  const after = from ?? saved ?? (await endOf(log, sought));
  const save = async (position: number) => {
    if (state !== undefined) await savePosition(io, state, followed, position);
  };
  // From now on is said once and for all: what is recorded while nobody follows is told the next time.
  await save(after);
  const stopped = interruption();
  const cases = new FollowedCases(log);
  try {
    for await (const arrival of log.subscribe({ ...sought, after, signal: stopped.signal })) {
      if (arrival.kind === 'caught-up') {
        if (io.stderr.isTerminal)
          invocation.tell(`Following ${followed.follows} in ${log.place}; Ctrl-C ends it.`);
        continue;
      }
      if (arrival.kind !== 'record') {
        invocation.tell(
          arrival.kind === 'silent'
            ? `${log.place} has given no sign of life for ${arrival.seconds} seconds; still trying.`
            : `${log.place} answers again.`,
        );
        continue;
      }
      await tell(invocation, arrival.record, cases);
      // After it was told and not before: a follower that is killed tells an entry twice rather than never.
      await save(arrival.record.position);
    }
  } finally {
    stopped.dispose();
  }
}

async function opened(
  invocation: Invocation,
  named: string | undefined,
): Promise<{ log: Log; sought: Sought }> {
  if (named === undefined) return { log: await invocation.log('read'), sought: DOCKETS };
  const found = await caseInStore(invocation, named, 'read');
  await mustExist(found);
  return { log: found.log, sought: { stream: found.stream } };
}

async function endOf(log: Log, sought: Sought): Promise<number> {
  if ('stream' in sought) return (await log.head(sought.stream)).position;
  return (await log.streams()).reduce((last, { position }) => Math.max(last, position), 0);
}

function positionOf(text: string): number {
  if (/^\d{1,16}$/.test(text) && Number.isSafeInteger(Number(text))) return Number(text);
  throw new BadInput(
    `--from: a position is a whole number, as follow shows it, and this is ${text.slice(0, 40)}`,
  );
}

async function tell(invocation: Invocation, record: Stored, cases: FollowedCases): Promise<void> {
  const effect = await cases.arrived(record);
  if (invocation.json)
    invocation.io.stdout.data(`${escapedInJson(JSON.stringify(followJson(record, effect)))}\n`);
  else invocation.show(followView(record, effect, invocation.width));
}
