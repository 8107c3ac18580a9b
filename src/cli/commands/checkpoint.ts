import { checkpointText, takeCheckpoint } from '../../log/checkpoint.ts';
import { counted } from '../../views/account/words.ts';
import { verificationView } from '../../views/text/verification-view.ts';
import { checkpointAt, mustBeNew } from '../ask/evidence-files.ts';
import type { Invocation } from '../ask/invocation.ts';
import { SIGN, writeEvidence } from '../ask/signatures.ts';
import { EXIT } from '../io.ts';
import type { CommandModule } from './index.ts';

type Options = { readonly since?: string; readonly sign?: string };

export const define: CommandModule['define'] = (command, begin) => {
  command
    .argument('<file>', 'where to write it; keep it away from the store')
    .option(
      '--since <checkpoint>',
      'an earlier one: the log is held against it, and the new one proves without the log that it goes on from it',
    )
    .option('--sign <key>', SIGN)
    .action(
      begin(async (invocation: Invocation, file: string, { since, sign }: Options) => {
        const { io } = invocation;
        await mustBeNew(io, file);
        const earlier = since === undefined ? undefined : await checkpointAt(io, since);
        const log = await invocation.log('read');
        const taken = await takeCheckpoint(log, io.now(), earlier);
        if (!taken.ok) {
          const { problems } = taken;
          if (invocation.json) invocation.give({ ok: false, problems });
          else invocation.show(verificationView(log.place, problems, '', invocation.width));
          invocation.finish(EXIT.no);
          return;
        }
        const { records, streams, takenAt } = taken.checkpoint;
        await writeEvidence(io, file, checkpointText(taken.checkpoint), sign);
        if (invocation.json)
          invocation.give({ ok: true, problems: [], file, takenAt, records, streams: streams.length });
        else
          io.stdout.write(
            `${file}: ${log.place} held ${counted(records, 'record')} in ${counted(streams.length, 'stream')} at ${takenAt}. Later: nunc verify --against ${file}\n`,
          );
      }),
    );
};
