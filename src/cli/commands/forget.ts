import { existsSync, readdirSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { CaseId } from '../../../events/schemas.ts';
import { forgetCase } from '../../log/sqlite/forget.ts';
import { counted } from '../../views/account/words.ts';
import type { Invocation } from '../ask/invocation.ts';
import { placedPath, placedUrl } from '../ask/store.ts';
import { BadInput, Refused } from '../faults.ts';
import type { CommandModule } from './index.ts';

type Options = { readonly reason: string; readonly by?: string };

export const define: CommandModule['define'] = (command, begin) => {
  command
    .argument('<case>', 'a case id in the store')
    .requiredOption(
      '--reason <text>',
      'why it is taken out, kept in the log: say nothing in it that is to be gone',
    )
    .option('--by <who>', 'who takes it out (default: NUNC_USER, or the user and the machine)')
    .addHelpText(
      'after',
      '\nThe contents of the case and its branches are erased, for good; the places and hashes of its records stay, so that\nthe log still verifies. Backups, copies, exports and receipts made before still hold it.',
    )
    .action(
      begin(async (invocation: Invocation, named: string, { reason, by }: Options) => {
        const { io, store } = invocation;
        const id = CaseId.safeParse(named);
        if (!id.success) throw new BadInput(`"${named.slice(0, 80)}" is no case in the store.`);
        if (reason.trim() === '') throw new BadInput('--reason: say why it is taken out.');
        if (!store.startsWith('sqlite:')) throw new Refused(elsewhere(store, id.data));
        const path = placedPath(io, placedUrl(io, store).slice('sqlite:'.length));
        // Only a file that is there: taking out of nothing makes no store.
        if (!existsSync(path)) await invocation.log('read');
        const done = forgetCase(path, {
          case: id.data,
          reason,
          recordedAt: io.now(),
          recordedBy: by ?? (io.env.NUNC_USER || io.user()),
        });
        if (!done.ok && done.why === 'no-such-case')
          throw new BadInput(`There is no case ${id.data} in sqlite:${path}.`);
        if (!done.ok) throw new Refused(`The case ${id.data} was taken out already. Nothing was changed.`);
        const { records, streams, cleared } = done;
        const beside = filesBeside(path);
        if (invocation.json)
          return invocation.give({ ok: true, case: id.data, records, streams, cleared, heldBy: beside });
        const left = cleared
          ? ''
          : ' Another program has the store open: until all have closed it and something is recorded, its files may hold some of it.';
        io.stdout.write(
          `${id.data}: the contents of ${counted(records, 'record')} in ${counted(streams, 'stream')} are erased; their places and hashes are kept.${left} Backups, copies, exports and receipts made before still hold it${beside.length === 0 ? '' : `, and so do ${beside.join(', ')}`}.\n`,
        );
      }),
    );
};

/** Stores that were moved aside when another was restored in their place. */
function filesBeside(path: string): readonly string[] {
  const moved = `${basename(path)}.replaced`;
  return readdirSync(dirname(path) || '.')
    .filter((name) => name.startsWith(moved) && !/-(?:wal|shm)$/.test(name))
    .map((name) => join(dirname(path), name));
}

function elsewhere(store: string, id: string): string {
  if (store === 'memory:')
    return 'A log in memory is gone with its process: there is nothing to take out of it.';
  return `Nunc takes nothing out of a KurrentDB. Its administrator can delete the streams docket-${id} and branch-${id}~*, and scavenge the server, which erases them on each node that is scavenged; until then, and in every backup of the server, they are there. Nunc then names the case as deleted, and cannot show that only it was. Nothing was changed.`;
}
