import { counted } from '../../views/account/words.ts';
import { caseFileAt, recorded, recordingNow } from '../ask/case-file.ts';
import type { Invocation } from '../ask/invocation.ts';
import { type Recorded, recordEntries } from '../record/record-entries.ts';
import type { CommandModule } from './index.ts';

export const define: CommandModule['define'] = (command, begin) => {
  command.argument('<file>', 'a case file (YAML or JSON), or the folder that holds it').action(
    begin(async (invocation: Invocation, file: string) => {
      const loaded = await loadCaseFile(invocation, file);
      if (invocation.json) invocation.give(loaded);
      else invocation.io.stdout.write(`${toldLoad(loaded)}\n`);
    }),
  );
};

export type Loaded = Recorded & { readonly case: string; readonly store: string };

/** Appends a case file's entries to the log; one instant for them all. */
export async function loadCaseFile(invocation: Invocation, file: string): Promise<Loaded> {
  const { io } = invocation;
  // The file is read before the store is made: a file with faults leaves nothing behind.
  const caseFile = await caseFileAt(io, file);
  const log = await invocation.log('write');
  const entries = recorded(caseFile.drafts, recordingNow(io, caseFile.case));
  const result = await recordEntries(log, caseFile.case, entries);
  return { case: caseFile.case, store: log.place, ...result };
}

/** `abc-v-meese: appended 39 entries to sqlite:.nunc/docket.db, 0 already there.` */
export const toldLoad = (loaded: Loaded): string =>
  `${loaded.case}: appended ${counted(loaded.appended, 'entry', 'entries')} to ${loaded.store}, ${loaded.already.toLocaleString('en-US')} already there.`;
