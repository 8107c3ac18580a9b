import { historyAnswer } from '../../answers/standing.ts';
import { historyView } from '../../views/text/history-view.ts';
import { AGAINST } from '../ask/against.ts';
import { askedRecord } from '../ask/case-record.ts';
import type { Invocation } from '../ask/invocation.ts';
import type { CommandModule } from './index.ts';

type Options = { readonly knownAt?: string; readonly branch?: string; readonly against?: string };

export const define: CommandModule['define'] = (command, begin) => {
  command
    .argument('<case>', 'a case id in the store, or a case file or its folder')
    .argument('<claim>', 'the id of a claim or of a discovery matter')
    .option('--known-at <instant>', 'as known then')
    .option(...AGAINST)
    .option('--branch <name>', 'a saved branch or a reading instead of the record')
    .action(
      begin(async (invocation: Invocation, named: string, given: string, options: Options) => {
        const asked = await askedRecord(invocation, named, options);
        const answer = historyAnswer(asked, given, options);
        if (invocation.json) invocation.give(answer);
        else invocation.show(historyView(answer, asked.record.docket.caption, invocation.width));
      }),
    );
};
