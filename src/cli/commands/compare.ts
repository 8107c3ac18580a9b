import { openRecord } from '../../audit/index.ts';
import { compare } from '../../branches/index.ts';
import { comparisonJson } from '../../views/json/comparison.ts';
import { branchEntries, branchesFor, sideName } from '../ask/branches.ts';
import { caseNamed } from '../ask/case-record.ts';
import type { Invocation } from '../ask/invocation.ts';
import { AGAINST, againstOf } from '../ask/parties.ts';
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
        const [one, other] = [a, b].map((name) => branchEntries(name, branches, opened.entries));
        if (one === undefined || other === undefined) return;
        const comparison = compare(one, other, againstOf(openRecord(opened.entries), options).against);
        const edits = branches.get(b)?.edits ?? [];
        if (invocation.json)
          invocation.give(comparisonJson({ case: opened.id, base: a, branch: b, edits }, comparison));
        else
          await showComparison(
            invocation,
            {
              case: opened.id,
              title: `${capital(sideName(a))} and ${sideName(b)}`,
              base: { name: sideName(a), entries: one.entries },
              branch: { name: sideName(b), entries: other.entries },
              edits: [],
              comparison,
            },
            options.format,
          );
      }),
    );
};

const capital = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
