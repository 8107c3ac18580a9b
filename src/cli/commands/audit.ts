import { auditAnswer } from '../../answers/standing.ts';
import { broughtBy } from '../../audit/index.ts';
import { auditView } from '../../views/text/audit-view.ts';
import { AGAINST } from '../ask/against.ts';
import { askedRecord } from '../ask/case-record.ts';
import { dayOption } from '../ask/days.ts';
import type { Invocation } from '../ask/invocation.ts';
import type { CommandModule } from './index.ts';

type Options = {
  readonly at?: string;
  readonly knownAt?: string;
  readonly branch?: string;
  readonly claim?: string;
  readonly against?: string;
  readonly claimant?: string;
};

export const define: CommandModule['define'] = (command, begin) => {
  command
    .argument('<case>', 'a case id in the store, or a case file or its folder')
    .option('--at <date>', 'at the end of this day (YYYY-MM-DD or today); after everything where left out')
    .option('--known-at <instant>', 'as known then: 1989-04-01T12:00:00Z, or a day, meaning its end in UTC')
    .option('--claim <id>', 'only this claim')
    .option(...AGAINST)
    .option('--claimant <party>', 'only the claims of this party')
    .option('--branch <name>', 'a saved branch or a reading instead of the record')
    .action(
      begin(async (invocation: Invocation, named: string, options: Options) => {
        const at = options.at === undefined ? undefined : dayOption(invocation.io, '--at', options.at);
        const found = await askedRecord(invocation, named, options);
        const { record } = found;
        const answer = auditAnswer(found, { ...options, at });
        if (invocation.json) invocation.give(answer);
        else {
          // Who asks for some claims does not want to read of the matters; a program is given them all the same.
          const { claim, against, claimant } = options;
          const some = [claim, against, claimant].some((one) => one !== undefined);
          const asked = { ...answer, ...(some && { matters: [] }) };
          invocation.show(
            auditView(
              asked,
              { caption: record.docket.caption, broughtBy: broughtBy(record, asked, at) },
              invocation.width,
            ),
          );
        }
      }),
    );
};
