import { deadlinesAnswer } from '../../answers/deadlines.ts';
import { deadlinesView } from '../../views/text/deadlines-view.ts';
import { askedRecord } from '../ask/case-record.ts';
import { dayOption } from '../ask/days.ts';
import type { Invocation } from '../ask/invocation.ts';
import { BadInput } from '../faults.ts';
import type { CommandModule } from './index.ts';

type Options = {
  readonly at?: string;
  readonly knownAt?: string;
  readonly party?: string;
  readonly branch?: string;
};

export const define: CommandModule['define'] = (command, begin) => {
  command
    .argument('[case]', 'a case id in the store, or a case file or its folder')
    .option('--at <date>', 'at the end of this day (YYYY-MM-DD; today where left out)')
    .option('--known-at <instant>', 'as known then')
    .option('--party <party>', 'only what this party has to do, by its id')
    .option('--branch <name>', 'a saved branch or a reading instead of the record')
    .action(
      begin(async (invocation: Invocation, named: string | undefined, options: Options) => {
        const at = dayOption(invocation.io, '--at', options.at ?? 'today');
        if (named === undefined) throw new BadInput('Of which case? Name it.');
        const asked = await askedRecord(invocation, named, options);
        const answer = deadlinesAnswer(asked, { at, party: options.party });
        if (invocation.json) invocation.give(answer);
        else invocation.show(deadlinesView(answer, asked.record.docket.caption, invocation.width));
      }),
    );
};
