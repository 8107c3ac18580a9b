import type { Command } from 'commander';
import { parseDate } from '../../../events/index.ts';
import type { StoredCase } from '../../open/index.ts';
import { type CorrectionRequest, correctionDraft, type ReadCorrection } from '../../recording/index.ts';
import type { Invocation } from '../ask/invocation.ts';
import { fieldsSet } from '../ask/set-fields.ts';
import { caseInStore, mustExist } from '../ask/stored-case.ts';
import { BadInput } from '../faults.ts';
import { type RecordOptions, record } from '../record/recording.ts';
import type { CommandModule } from './index.ts';

type Options = RecordOptions & {
  readonly reason: string;
  readonly on?: string;
  readonly set?: readonly string[];
  readonly cite?: readonly string[];
  readonly after?: readonly string[];
  readonly before?: readonly string[];
};

export const define: CommandModule['define'] = (command, begin) => {
  const each = (text: string, before: readonly string[] = []) => [...before, text];
  withRecordOptions(command)
    .requiredOption('--reason <text>', 'why it is put right, kept with the correction')
    .option('--on <date>', 'the right date, in EDTF: 1987-04-29, [1987-03-27,1987-03-30]')
    .option('--set <field=value>', 'the right content of a field; JSON for lists; null takes it away', each)
    .option('--cite <cite>', 'where the record says so, in place of the cites it has', each)
    .option('--after <entry>', 'an entry that certainly comes before it', each)
    .option('--before <entry>', 'an entry that certainly comes after it', each)
    .action(
      begin(async (invocation: Invocation, named: string, entry: string, options: Options) => {
        const misdated = options.on === undefined ? undefined : parseDate(options.on);
        if (misdated?.ok === false) throw new BadInput(`--on: ${misdated.what}`);
        const to = await openedFor(invocation, named, options);
        const { on, cite, after, before, reason } = options;
        const set = fieldsSet(options.set ?? [], to.entries.find(({ id }) => id === entry)?.type);
        const request: CorrectionRequest = {
          entry,
          reason,
          ...(on === undefined ? {} : { on }),
          ...(cite === undefined ? {} : { cites: cite }),
          ...(after === undefined ? {} : { after }),
          ...(before === undefined ? {} : { before }),
          ...(set === undefined ? {} : { set }),
        };
        await recordDraft(invocation, to, correctionDraft(to.entries, request), options);
      }),
    );
};

/** The case, which must be in the store. */
export async function openedFor(
  invocation: Invocation,
  named: string,
  options: RecordOptions,
): Promise<StoredCase> {
  const to = await caseInStore(invocation, named, options.dryRun === true ? 'read' : 'write');
  await mustExist(to);
  return to;
}

/** Records a correction that could be drafted; a mistake in what was asked for is bad input. */
export async function recordDraft(
  invocation: Invocation,
  to: StoredCase,
  read: ReadCorrection,
  options: RecordOptions,
): Promise<void> {
  if (!read.ok) throw new BadInput(read.what);
  await record(invocation, to, [read.draft], options);
}

/** What `correct` and `strike` have in common. */
export const withRecordOptions = (command: Command): Command =>
  command
    .argument('<case>', 'a case id in the store')
    .argument('<entry>', 'the id of the entry that is put right')
    .option('--anyway', 'record it though it leaves later entries with nothing to act on')
    .option('--by <who>', 'who records it (default: NUNC_USER, or user@host)')
    .option('--dry-run', 'judge and show, and write nothing');
