import { difference } from '../../audit/index.ts';
import { differenceView } from '../../views/text/difference-view.ts';
import { askedRecord } from '../ask/case-record.ts';
import { dayOption } from '../ask/days.ts';
import type { Invocation } from '../ask/invocation.ts';
import { AGAINST, againstOf } from '../ask/parties.ts';
import { BadInput } from '../faults.ts';
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
        if (from > to) throw new BadInput(`--from ${options.from} is after --to ${options.to}.`);
        const { record, branch } = await askedRecord(invocation, named, options);
        const answer = difference(record, from, to, branch, againstOf(record, options).against);
        if (invocation.json) invocation.give(answer);
        else invocation.show(differenceView(answer, record.docket.caption, invocation.width));
      }),
    );
};
