import { why } from '../../audit/index.ts';
import { whyView } from '../../views/text/why-view.ts';
import { askedRecord, claimOf } from '../case-record.ts';
import { dayOption } from '../days.ts';
import type { Invocation } from '../invocation.ts';
import type { CommandModule } from './index.ts';

type Options = { readonly at?: string; readonly knownAt?: string; readonly branch?: string };

export const define: CommandModule['define'] = (command, begin) => {
  command
    .argument('<case>', 'a case id in the store, or a case file or its folder')
    .argument('<claim>', 'the claim’s id')
    .option('--at <date>', 'at the end of this day (YYYY-MM-DD or today)')
    .option('--known-at <instant>', 'as known then')
    .option('--branch <name>', 'a saved branch or a reading instead of the record')
    .action(
      begin(async (invocation: Invocation, named: string, claim: string, options: Options) => {
        const at = options.at === undefined ? Infinity : dayOption(invocation.io, '--at', options.at);
        const { record, branch } = await askedRecord(invocation, named, options);
        const answer = why(record, claimOf(record, claim), at, branch);
        if (invocation.json) invocation.give(answer);
        else invocation.show(whyView(answer, record.docket.caption, invocation.width));
      }),
    );
};
