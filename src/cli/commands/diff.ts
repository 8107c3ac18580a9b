import { diffAnswer, inOrderOfDays } from '../../answers/standing.ts';
import { differenceView } from '../../views/text/difference-view.ts';
import { AGAINST } from '../ask/against.ts';
import { askedRecord } from '../ask/case-record.ts';
import { dayOption } from '../ask/days.ts';
import type { Invocation } from '../ask/invocation.ts';
import type { CommandModule } from './index.ts';

type Options = {
  readonly from: string;
  readonly to: string;
  readonly knownAt?: string;
  readonly branch?: string;
  readonly against?: string;
};

export const define: CommandModule['define'] = (command, begin) => {
  command
    .argument('<case>', 'a case id in the store, or a case file or its folder')
    .requiredOption('--from <date>', 'the end of this day (YYYY-MM-DD or today)')
    .requiredOption('--to <date>', 'the end of this later day')
    .option('--known-at <instant>', 'as known then')
    .option(...AGAINST)
    .option('--branch <name>', 'a saved branch or a reading instead of the record')
    .action(
      begin(async (invocation: Invocation, named: string, options: Options) => {
        const from = dayOption(invocation.io, '--from', options.from);
        const to = dayOption(invocation.io, '--to', options.to);
        inOrderOfDays(from, to, [options.from, options.to]);
        const asked = await askedRecord(invocation, named, options);
        const answer = diffAnswer(asked, { ...options, from, to });
        if (invocation.json) invocation.give(answer);
        else invocation.show(differenceView(answer, asked.record.docket.caption, invocation.width));
      }),
    );
};
