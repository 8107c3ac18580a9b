import { didYouMean } from '../../../events/nearest.ts';
import { BranchId } from '../../../events/schemas.ts';
import { editText, type NamedBranch } from '../../branches/index.ts';
import type { OpenCase } from '../../open/index.ts';
import { branchesView, branchView } from '../../views/text/branches-view.ts';
import { branchesFor } from '../ask/branches.ts';
import { caseNamed } from '../ask/case-record.ts';
import type { Invocation } from '../ask/invocation.ts';
import { BadInput } from '../faults.ts';
import { appendBranchEvent } from '../record/save-branch.ts';
import type { CommandModule } from './index.ts';

const CASE = 'a case id in the store, or a case file or its folder';

export const define: CommandModule['define'] = (command, begin) => {
  command
    .command('list')
    .description('The saved branches of a case, and the readings that ship with it.')
    .argument('<case>', CASE)
    .action(
      begin(async (invocation: Invocation, named: string) => {
        const opened = await caseNamed(invocation, named);
        const branches = [...(await branchesFor(invocation, opened)).values()];
        if (invocation.json) invocation.give({ case: opened.id, branches });
        else invocation.show(branchesView(branches, invocation.width));
      }),
    );
  command
    .command('show')
    .description('What a branch changes, who saved it, when and why.')
    .argument('<case>', CASE)
    .argument('<name>', 'the branch')
    .action(
      begin(async (invocation: Invocation, named: string, name: string) => {
        const { opened, branch } = await branchNamed(invocation, named, name);
        if (invocation.json) invocation.give({ case: opened.id, ...branch });
        else invocation.show(branchView(branch, branch.edits.map(editText), invocation.width));
      }),
    );
  command
    .command('drop')
    .description('No longer list a saved branch; its events stay in the log.')
    .argument('<case>', CASE)
    .argument('<name>', 'the branch')
    .option('--because <reason>', 'why')
    .action(
      begin(async (invocation: Invocation, named: string, name: string, options: { because?: string }) => {
        const { opened, branch } = await branchNamed(invocation, named, name);
        if (branch.at === null)
          throw new BadInput(`${name} is a reading that ships with the case: it cannot be dropped.`);
        const data = {
          branch: BranchId.parse(name),
          ...(options.because === undefined ? {} : { reason: options.because }),
        };
        await appendBranchEvent(invocation, opened, data.branch, 'BranchDropped', data);
        if (invocation.json) invocation.give({ case: opened.id, dropped: name });
        else
          invocation.io.stdout.write(`Dropped branch ${name} of ${opened.id}; its events stay in the log.\n`);
      }),
    );
};

/** A branch that the case has, or a refusal with the nearest name there is. */
async function branchNamed(
  invocation: Invocation,
  named: string,
  name: string,
): Promise<{ readonly opened: OpenCase; readonly branch: NamedBranch }> {
  const opened = await caseNamed(invocation, named);
  const branches = await branchesFor(invocation, opened);
  const branch = branches.get(name);
  if (branch === undefined)
    throw new BadInput(`There is no branch ${name} of ${opened.id}${didYouMean(name, branches.keys())}`);
  return { opened, branch };
}
