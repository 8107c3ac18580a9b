import { whyAnswer } from '../../answers/standing.ts';
import { whyMatterView, whyView } from '../../views/text/why-view.ts';
import { AGAINST } from '../ask/against.ts';
import { askedRecord } from '../ask/case-record.ts';
import { dayOption } from '../ask/days.ts';
import type { Invocation } from '../ask/invocation.ts';
import type { CommandModule } from './index.ts';

type Options = {
  readonly at?: string;
  readonly knownAt?: string;
  readonly branch?: string;
  readonly against?: string;
};

export const define: CommandModule['define'] = (command, begin) => {
  command
    .argument('<case>', 'a case id in the store, or a case file or its folder')
    .argument('<claim>', 'the id of a claim or of a discovery matter')
    .option('--at <date>', 'at the end of this day (YYYY-MM-DD or today)')
    .option('--known-at <instant>', 'as known then')
    .option(...AGAINST)
    .option('--branch <name>', 'a saved branch or a reading instead of the record')
    .action(
      begin(async (invocation: Invocation, named: string, given: string, options: Options) => {
        const at = options.at === undefined ? undefined : dayOption(invocation.io, '--at', options.at);
        const asked = await askedRecord(invocation, named, options);
        const { caption } = asked.record.docket;
        const answer = whyAnswer(asked, given, { ...options, at });
        if (invocation.json) invocation.give(answer);
        else if ('matter' in answer) invocation.show(whyMatterView(answer, caption, invocation.width));
        else invocation.show(whyView(answer, caption, invocation.width));
      }),
    );
};
