import { Option } from 'commander';
import { againstOf } from '../../answers/parties.ts';
import { decisionTree } from '../../branches/index.ts';
import { treeMermaid } from '../../views/mermaid-tree.ts';
import { decisionView } from '../../views/text/decision-view.ts';
import { AGAINST } from '../ask/against.ts';
import { askedRecord } from '../ask/case-record.ts';
import { dayOption } from '../ask/days.ts';
import type { Invocation } from '../ask/invocation.ts';
import type { CommandModule } from './index.ts';

type Options = {
  readonly at?: string;
  readonly branch?: string;
  readonly against?: string;
  readonly format: string;
};

export const define: CommandModule['define'] = (command, begin) => {
  command
    .argument('<case>', 'a case id in the store, or a case file or its folder')
    .option('--at <date>', 'what is undecided at the end of this day (YYYY-MM-DD or today)')
    .option(...AGAINST)
    .option('--branch <name>', 'a saved branch or a reading instead of the record')
    .addOption(
      new Option('--format <format>', 'how to draw it').choices(['text', 'mermaid', 'svg']).default('text'),
    )
    .action(
      begin(async (invocation: Invocation, named: string, options: Options) => {
        const at = options.at === undefined ? Infinity : dayOption(invocation.io, '--at', options.at);
        const { record, entries } = await askedRecord(invocation, named, options);
        const tree = decisionTree(entries, at, againstOf(record, options).against);
        if (invocation.json) invocation.give(tree);
        else if (options.format === 'mermaid') invocation.io.stdout.data(treeMermaid(tree));
        else if (options.format === 'svg') {
          const { decisionTreeSvg } = await import('../../views/picture/decision-tree.ts');
          invocation.io.stdout.data(decisionTreeSvg(tree, record.docket.caption));
        } else invocation.show(decisionView(tree, record.docket.caption, invocation.width));
      }),
    );
};
