import { BranchId } from '../../../events/schemas.ts';
import { deadlinesMovedIn, whatIfFound } from '../../answers/futures.ts';
import { branchToSave } from '../../branches/index.ts';
import { comparisonJson } from '../../views/json/comparison.ts';
import { movedDeadlinesLines } from '../../views/text/moved-deadlines.ts';
import { AGAINST } from '../ask/against.ts';
import { branchesFor, sideName } from '../ask/branches.ts';
import { caseNamed } from '../ask/case-record.ts';
import { editOptions, readEdits } from '../ask/edits.ts';
import type { Invocation } from '../ask/invocation.ts';
import { BadInput } from '../faults.ts';
import { saveBranch } from '../record/save-branch.ts';
import { type ComparisonFormat, comparisonFormat, showComparison } from '../tell/show-comparison.ts';
import type { CommandModule } from './index.ts';

type Options = {
  readonly save?: string;
  readonly from: string;
  readonly because?: string;
  readonly follow?: boolean;
  readonly against?: string;
  readonly format: ComparisonFormat;
};

export const define: CommandModule['define'] = (command, begin) => {
  const typed = editOptions(command);
  command
    .argument('<case>', 'a case id in the store, or a case file or its folder')
    .option('--from <branch>', 'from a branch instead of the record', 'main')
    .option('--save <name>', 'keep it as a branch in the store')
    .option('--because <reason>', 'why it is kept')
    .option('--follow', 'the saved branch goes on with the record instead of staying where it is now')
    .option(...AGAINST)
    .addOption(comparisonFormat())
    .action(
      begin(async (invocation: Invocation, named: string, options: Options) => {
        const edits = await readEdits(invocation.io, typed);
        if (edits.length === 0)
          throw new BadInput('No edit is given: --set, --rule, --omit, --insert, --replace or --redate.');
        const opened = await caseNamed(invocation, named);
        const branches = await branchesFor(invocation, opened);
        const found = whatIfFound(opened.entries, branches, edits, options);
        const { base, branch, comparison } = found;
        if (options.save !== undefined)
          await saveBranch(invocation, opened, {
            read: (data) => branchToSave(data, branches, opened.entries),
            name: nameOf(options.save),
            base: options.from,
            edits,
            follows: options.follow === true,
            ...(options.because === undefined ? {} : { reason: options.because }),
          });
        const head = { case: opened.id, base: options.from, branch: options.save ?? null, edits };
        const deadlines = deadlinesMovedIn(found);
        if (invocation.json) invocation.give({ ...comparisonJson(head, comparison), deadlines });
        else {
          await showComparison(
            invocation,
            {
              case: opened.id,
              title: options.from === 'main' ? 'What if' : `What if, from branch ${options.from}`,
              base: { name: sideName(options.from), entries: base.entries },
              branch: { name: 'the branch', entries: branch.entries },
              edits,
              comparison,
            },
            options.format,
          );
          const moved = movedDeadlinesLines(deadlines, invocation.width);
          if (options.format === 'text' && moved.length > 0) invocation.show(moved);
          if (options.save !== undefined) invocation.tell(`Saved as branch ${options.save} of ${opened.id}.`);
        }
      }),
    );
};

function nameOf(text: string): BranchId {
  const read = BranchId.safeParse(text);
  if (!read.success) throw new BadInput(`--save: ${read.error.issues[0]?.message ?? 'this is no name'}`);
  return read.data;
}
