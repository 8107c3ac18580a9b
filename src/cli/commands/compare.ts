import { compare } from '../../branches/index.ts';
import { replay } from '../../docket/index.ts';
import { comparisonJson } from '../../views/json/comparison.ts';
import { comparisonView } from '../../views/text/comparison-view.ts';
import { branchEntries, branchesFor, sideName } from '../branches.ts';
import { openCase } from '../case-source.ts';
import type { Invocation } from '../invocation.ts';
import type { CommandModule } from './index.ts';

export const define: CommandModule['define'] = (command, begin) => {
  command
    .argument('<case>', 'a case id in the store, or a case file or its folder')
    .argument('<a>', 'a branch; main is the record')
    .argument('<b>', 'another branch, or a reading of the case')
    .action(
      begin(async (invocation: Invocation, named: string, a: string, b: string) => {
        const opened = await openCase(invocation, named);
        const branches = await branchesFor(invocation, opened);
        const [one, other] = [a, b].map((name) => branchEntries(name, branches, opened.entries));
        if (one === undefined || other === undefined) return;
        const comparison = compare(one, other);
        const head = { case: opened.id, base: a, branch: b };
        if (invocation.json)
          invocation.give(comparisonJson({ ...head, edits: branches.get(b)?.edits ?? [] }, comparison));
        else
          invocation.show(
            comparisonView(
              {
                case: opened.id,
                title: `${capital(sideName(a))} and ${sideName(b)}`,
                base: sideName(a),
                branch: sideName(b),
                edits: [],
                comparison,
              },
              replay(other.entries).docket.caption,
              invocation.width,
            ),
          );
      }),
    );
};

const capital = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
