import { BranchId, type Edit, type Entry } from '../../../events/index.ts';
import { openRecord } from '../../audit/index.ts';
import { branchToSave, compare, materialiseAgain, recipeOf } from '../../branches/index.ts';
import { comparisonJson } from '../../views/json/comparison.ts';
import { branchEntries, branchesFor, sideName } from '../ask/branches.ts';
import { caseNamed } from '../ask/case-record.ts';
import { editOptions, readEdits } from '../ask/edits.ts';
import type { Invocation } from '../ask/invocation.ts';
import { AGAINST, againstOf } from '../ask/parties.ts';
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
        const base = branchEntries(options.from, branches, opened.entries);
        const narrowed = againstOf(openRecord(opened.entries), options);
        const recipe = recipeOf(options.from, branches, opened.entries);
        if (!recipe.ok) throw new BadInput(recipe.what);
        const made = branched(recipe.recorded, [...recipe.edits, ...edits]);
        if (options.save !== undefined)
          await saveBranch(invocation, opened, {
            read: (data) => branchToSave(data, branches, opened.entries),
            name: nameOf(options.save),
            base: options.from,
            edits,
            follows: options.follow === true,
            ...(options.because === undefined ? {} : { reason: options.because }),
          });
        const comparison = compare(base, made, narrowed.against);
        const head = { case: opened.id, base: options.from, branch: options.save ?? null, edits };
        if (invocation.json) invocation.give(comparisonJson(head, comparison));
        else {
          await showComparison(
            invocation,
            {
              case: opened.id,
              title: options.from === 'main' ? 'What if' : `What if, from branch ${options.from}`,
              base: { name: sideName(options.from), entries: base.entries },
              branch: { name: 'the branch', entries: made.entries },
              edits,
              comparison,
            },
            options.format,
          );
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

function branched(recorded: readonly Entry[], edits: readonly Edit[]) {
  const made = materialiseAgain(recorded, edits);
  if (!made.ok) throw new BadInput(made.refusal.what);
  return made;
}
