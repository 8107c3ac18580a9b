import { historyOf } from '../../audit/index.ts';
import { historyView } from '../../views/text/history-view.ts';
import { askedRecord, claimOf } from '../ask/case-record.ts';
import type { Invocation } from '../ask/invocation.ts';
import type { CommandModule } from './index.ts';

type Options = { readonly knownAt?: string; readonly branch?: string };

export const define: CommandModule['define'] = (command, begin) => {
  command
    .argument('<case>', 'a case id in the store, or a case file or its folder')
    .argument('<claim>', 'the claim’s id')
    .option('--known-at <instant>', 'as known then')
    .option('--branch <name>', 'a saved branch or a reading instead of the record')
    .action(
      begin(async (invocation: Invocation, named: string, claim: string, options: Options) => {
        const { record, branch } = await askedRecord(invocation, named, options);
        const answer = historyOf(record, claimOf(record, claim), branch);
        if (invocation.json) invocation.give(answer);
        else invocation.show(historyView(answer, record.docket.caption, invocation.width));
      }),
    );
};
