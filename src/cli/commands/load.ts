import { storedCase } from '../../open/index.ts';
import { type ProposeOptions, propose } from '../../recording/index.ts';
import { counted } from '../../views/account/words.ts';
import { caseFileAt, inCaseFile } from '../ask/case-file.ts';
import type { Invocation } from '../ask/invocation.ts';
import { recordingNow } from '../ask/recording-now.ts';
import { printedInputProblem, Refused } from '../faults.ts';
import { writeFresh } from '../record/recording.ts';
import type { CommandModule } from './index.ts';

export const define: CommandModule['define'] = (command, begin) => {
  command
    .argument('<file>', 'a case file (YAML or JSON), or the folder that holds it')
    .option('--anyway', 'record what a court did against the rules; the reason stays with the entry')
    .action(
      begin(async (invocation: Invocation, file: string, options: ProposeOptions) => {
        const loaded = await loadCaseFile(invocation, file, options);
        if (invocation.json) invocation.give(loaded);
        else invocation.io.stdout.write(`${toldLoad(loaded)}\n`);
      }),
    );
};

/** What came of loading a case: how many entries are new, and how many the log held already. */
export type Loaded = {
  readonly case: string;
  readonly store: string;
  readonly appended: number;
  readonly already: number;
};

/**
 * Appends a case file's entries to the log, where they are admitted; one instant for them all. Rulings that do not
 * follow from their findings are told on stderr. Errors: `BadInput`, `Refused`, `StoreTrouble`.
 */
export async function loadCaseFile(
  invocation: Invocation,
  file: string,
  options: ProposeOptions = {},
): Promise<Loaded> {
  const { io, tell } = invocation;
  // The file is read before the store is made: a file with faults leaves nothing behind.
  const read = await caseFileAt(io, file);
  const { case: id, drafts } = read.caseFile;
  const to = await storedCase(await invocation.log('write'), id);
  const proposal = propose(to.entries, drafts, recordingNow(io, id), options);
  if (!proposal.ok)
    throw new Refused([
      ...inCaseFile(read, proposal.refusals),
      { what: `${id}: refused. Nothing was written.` },
    ]);
  await writeFresh(to, proposal);
  for (const problem of inCaseFile(read, proposal.reports)) tell(printedInputProblem(problem));
  const { fresh, already } = proposal;
  return { case: id, store: to.log.place, appended: fresh.length, already: already.length };
}

/** `abc-v-meese: appended 39 entries to sqlite:.nunc/docket.db, 0 already there.` */
export const toldLoad = (loaded: Loaded): string =>
  `${loaded.case}: appended ${counted(loaded.appended, 'entry', 'entries')} to ${loaded.store}, ${loaded.already.toLocaleString('en-US')} already there.`;
