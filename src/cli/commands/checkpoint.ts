import { takeCheckpoint } from '../../log/checkpoint.ts';
import { counted } from '../../views/account/words.ts';
import { verificationView } from '../../views/text/verification-view.ts';
import { mustBeNew } from '../ask/evidence-files.ts';
import type { Invocation } from '../ask/invocation.ts';
import { EXIT } from '../io.ts';
import type { CommandModule } from './index.ts';

export const define: CommandModule['define'] = (command, begin) => {
  command.argument('<file>', 'where to write it; keep it away from the store').action(
    begin(async (invocation: Invocation, file: string) => {
      const { io } = invocation;
      await mustBeNew(io, file);
      const log = await invocation.log('read');
      const taken = await takeCheckpoint(log, io.now());
      if (!taken.ok) {
        const { problems } = taken;
        if (invocation.json) invocation.give({ ok: false, problems });
        else invocation.show(verificationView(log.place, problems, '', invocation.width));
        invocation.finish(EXIT.no);
        return;
      }
      const { records, streams, takenAt } = taken.checkpoint;
      await io.files.write(file, `${JSON.stringify(taken.checkpoint, null, 2)}\n`, 'nothing');
      if (invocation.json)
        invocation.give({ ok: true, problems: [], file, takenAt, records, streams: streams.length });
      else
        io.stdout.write(
          `${file}: ${log.place} held ${counted(records, 'record')} in ${counted(streams.length, 'stream')} at ${takenAt}. Later: nunc verify --against ${file}\n`,
        );
    }),
  );
};
