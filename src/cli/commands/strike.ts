import { strikeDraft } from '../../recording/index.ts';
import type { Invocation } from '../ask/invocation.ts';
import type { RecordOptions } from '../record/recording.ts';
import { openedFor, recordDraft, withRecordOptions } from './correct.ts';
import type { CommandModule } from './index.ts';

export const define: CommandModule['define'] = (command, begin) => {
  withRecordOptions(command)
    .requiredOption('--reason <text>', 'why it should not have been recorded, kept with the entry')
    .action(
      begin(
        async (
          invocation: Invocation,
          named: string,
          entry: string,
          options: RecordOptions & { readonly reason: string },
        ) => {
          const to = await openedFor(invocation, named, options);
          await recordDraft(
            invocation,
            to,
            strikeDraft(to.entries, { entry, reason: options.reason }),
            options,
          );
        },
      ),
    );
};
