import { restore } from '../../log/sqlite/backup.ts';
import { withoutPassword } from '../../log/store-url.ts';
import { counted } from '../../views/account/words.ts';
import { verificationView } from '../../views/text/verification-view.ts';
import type { Invocation } from '../ask/invocation.ts';
import { placedPath, placedUrl } from '../ask/store.ts';
import { BadInput, Refused } from '../faults.ts';
import { EXIT } from '../io.ts';
import type { CommandModule } from './index.ts';

export const define: CommandModule['define'] = (command, begin) => {
  command
    .argument('<file>', 'a backup')
    .option('--replace', 'though the store holds records: it is moved aside, never deleted')
    .action(
      begin(async (invocation: Invocation, file: string, { replace = false }: { replace?: boolean }) => {
        const { io } = invocation;
        if (invocation.store === 'memory:')
          throw new BadInput('A log in memory is gone with its process: name a store to restore to.');
        const found = await io.files.look(file);
        if (found?.kind !== 'file') throw new BadInput([{ where: file, what: 'there is no such file' }]);
        const store = withoutPassword(placedUrl(io, invocation.store));
        const done = await restore(placedPath(io, file), placedUrl(io, invocation.store), { replace });
        if (!done.ok && done.kind === 'not-empty')
          throw new Refused(
            `${store} holds ${counted(done.records, 'record')}. Nothing was changed; ${
              store.startsWith('sqlite:')
                ? 'with --replace it is moved aside first'
                : 'a server has no place to move them to: restore to one that holds none, or to a file'
            }.`,
          );
        if (!done.ok) {
          if (invocation.json) invocation.give({ ok: false, problems: done.problems });
          else invocation.show(verificationView(file, done.problems, '', invocation.width));
          return invocation.finish(EXIT.no);
        }
        const { verification, replaced } = done;
        const { records, heads } = verification;
        if (invocation.json)
          invocation.give({
            ok: true,
            problems: [],
            store,
            records,
            streams: heads.length,
            ...(replaced === undefined ? {} : { replaced }),
          });
        else
          io.stdout.write(
            `${store}: ${counted(records, 'record')} in ${counted(heads.length, 'stream')}, verified.${replaced === undefined ? '' : ` What was there is in ${replaced}.`}\n`,
          );
      }),
    );
};
