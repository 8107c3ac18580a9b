import { DEFAULT_MAX, pivotal } from '../../branches/index.ts';
import { pivotalView } from '../../views/text/pivotal-view.ts';
import { askedRecord, claimOf } from '../case-record.ts';
import { BadInput } from '../faults.ts';
import type { Invocation } from '../invocation.ts';
import type { CommandModule } from './index.ts';

export const define: CommandModule['define'] = (command, begin) => {
  command
    .argument('<case>', 'a case id in the store, or a case file or its folder')
    .argument('<claim>', 'the claim’s id')
    .option('--max <n>', 'the most findings to change at once', String(DEFAULT_MAX))
    .option('--branch <name>', 'a saved branch or a reading instead of the record')
    .action(
      begin(
        async (
          invocation: Invocation,
          named: string,
          claim: string,
          options: { max: string; branch?: string },
        ) => {
          const max = Number(options.max);
          if (!Number.isInteger(max) || max < 1 || max > 20)
            throw new BadInput(`--max: a whole number from 1 to 20, not "${options.max}"`);
          const { record, entries } = await askedRecord(invocation, named, options);
          const answer = pivotal(entries, claimOf(record, claim), max);
          if (!answer.ok) throw new BadInput(answer.what);
          if (invocation.json) invocation.give(answer.pivotal);
          else invocation.show(pivotalView(answer.pivotal, max, record.docket.caption, invocation.width));
        },
      ),
    );
};
