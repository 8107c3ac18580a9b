import { backup } from '../../log/sqlite/backup.ts';
import { withoutPassword } from '../../log/store-url.ts';
import { counted } from '../../views/account/words.ts';
import { verificationView } from '../../views/text/verification-view.ts';
import { mustBeNew } from '../ask/evidence-files.ts';
import type { Invocation } from '../ask/invocation.ts';
import { placedPath, placedUrl } from '../ask/store.ts';
import { BadInput } from '../faults.ts';
import { EXIT } from '../io.ts';
import type { CommandModule } from './index.ts';

export const define: CommandModule['define'] = (command, begin) => {
  command.argument('<file>', 'the file to make; others may read and write the store meanwhile').action(
    begin(async (invocation: Invocation, file: string) => {
      const { io, store } = invocation;
      if (store === 'memory:')
        throw new BadInput('A log in memory is gone with its process: there is nothing to back up.');
      await mustBeNew(io, file);
      const done = await backup(placedUrl(io, store), placedPath(io, file));
      if (!done.ok && done.kind === 'exists')
        throw new BadInput([
          { where: file, what: 'there is a file of that name, and it is not written over' },
        ]);
      if (!done.ok) {
        if (invocation.json) invocation.give({ ok: false, problems: done.problems });
        else invocation.show(verificationView(withoutPassword(store), done.problems, '', invocation.width));
        return invocation.finish(EXIT.no);
      }
      const { records, heads } = done.verification;
      if (invocation.json) invocation.give({ ok: true, problems: [], file, records, streams: heads.length });
      else
        io.stdout.write(
          `${file}: ${counted(records, 'record')} in ${counted(heads.length, 'stream')}, verified. To put it back: nunc restore ${file}\n`,
        );
    }),
  );
};
