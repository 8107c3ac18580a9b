import { historyOf } from '../../audit/index.ts';
import { historyView } from '../../views/text/history-view.ts';
import { askedRecord, claimOf } from '../case-record.ts';
import type { Invocation } from '../invocation.ts';
import type { CommandModule } from './index.ts';

type Options = { readonly knownAt?: string };

export const define: CommandModule['define'] = (command, begin) => {
  command
    .argument('<case>', 'a case id in the store, or a case file or its folder')
    .argument('<claim>', 'the claim’s id')
    .option('--known-at <instant>', 'as known then')
    .action(
      begin(async (invocation: Invocation, named: string, claim: string, options: Options) => {
        const { record } = await askedRecord(invocation, named, options);
        const answer = historyOf(record, claimOf(record, claim));
        if (invocation.json) invocation.give(answer);
        else invocation.show(historyView(answer, record.docket.caption, invocation.width));
      }),
    );
};
