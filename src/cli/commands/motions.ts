import { motionsAnswered } from '../../answers/deadlines.ts';
import { motionsView } from '../../views/text/motions-view.ts';
import { askedRecord } from '../ask/case-record.ts';
import { dayOption } from '../ask/days.ts';
import type { Invocation } from '../ask/invocation.ts';
import type { CommandModule } from './index.ts';

type Options = { readonly at?: string; readonly knownAt?: string; readonly branch?: string };

export const define: CommandModule['define'] = (command, begin) => {
  command
    .argument('<case>', 'a case id in the store, or a case file or its folder')
    .option('--at <date>', 'at the end of this day (YYYY-MM-DD or today)')
    .option('--known-at <instant>', 'as known then')
    .option('--branch <name>', 'a saved branch or a reading instead of the record')
    .action(
      begin(async (invocation: Invocation, named: string, options: Options) => {
        const at = options.at === undefined ? Infinity : dayOption(invocation.io, '--at', options.at);
        const asked = await askedRecord(invocation, named, options);
        const answer = motionsAnswered(asked, at);
        if (invocation.json) invocation.give(answer);
        else invocation.show(motionsView(answer, asked.record.docket.caption, invocation.width));
      }),
    );
};
