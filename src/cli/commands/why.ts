import { why } from '../../audit/index.ts';
import { whyView } from '../../views/text/why-view.ts';
import { askedRecord, claimOf } from '../ask/case-record.ts';
import { dayOption } from '../ask/days.ts';
import type { Invocation } from '../ask/invocation.ts';
import { readingsAt, withReadings } from '../ask/readings.ts';
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
        const asked = await askedRecord(invocation, named, options);
        const { record, branch } = asked;
        const answer = why(record, claimOf(record, claim), at, branch);
        const explained = { ...answer, claim: withReadings(answer.claim, await readingsAt(asked, at)) };
        if (invocation.json) invocation.give(explained);
        else invocation.show(whyView(explained, record.docket.caption, invocation.width));
      }),
    );
};
