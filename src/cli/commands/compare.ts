import { comparisonFound } from '../../answers/futures.ts';
import { comparisonJson } from '../../views/json/comparison.ts';
import { AGAINST } from '../ask/against.ts';
import { branchesFor, sideName } from '../ask/branches.ts';
import { caseNamed } from '../ask/case-record.ts';
import type { Invocation } from '../ask/invocation.ts';
import { type ComparisonFormat, comparisonFormat, showComparison } from '../tell/show-comparison.ts';
import type { CommandModule } from './index.ts';

type Options = { readonly format: ComparisonFormat; readonly against?: string };

export const define: CommandModule['define'] = (command, begin) => {
  command
    .argument('<case>', 'a case id in the store, or a case file or its folder')
    .argument('<a>', 'a branch; main is the record')
    .argument('<b>', 'another branch, or a reading of the case')
    .option(...AGAINST)
    .addOption(comparisonFormat())
    .action(
      begin(async (invocation: Invocation, named: string, a: string, b: string, options: Options) => {
        const opened = await caseNamed(invocation, named);
        const branches = await branchesFor(invocation, opened);
        const { base, branch, comparison } = comparisonFound(opened.entries, branches, [a, b], options);
        const edits = branches.get(b)?.edits ?? [];
        if (invocation.json)
          invocation.give(comparisonJson({ case: opened.id, base: a, branch: b, edits }, comparison));
        else
          await showComparison(
            invocation,
            {
              case: opened.id,
              title: `${capital(sideName(a))} and ${sideName(b)}`,
              base: { name: sideName(a), entries: base.entries },
              branch: { name: sideName(b), entries: branch.entries },
              edits: [],
              comparison,
            },
            options.format,
          );
      }),
    );
};

const capital = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
