import { why, whyMatter } from '../../audit/index.ts';
import { whyMatterView, whyView } from '../../views/text/why-view.ts';
import { askedRecord, claimOrMatterOf } from '../ask/case-record.ts';
import { dayOption } from '../ask/days.ts';
import type { Invocation } from '../ask/invocation.ts';
import { AGAINST, againstOf, noneAgainst } from '../ask/parties.ts';
import { readingsAbout, readingsAt, withReadings } from '../ask/readings.ts';
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
        const at = options.at === undefined ? Infinity : dayOption(invocation.io, '--at', options.at);
        const asked = await askedRecord(invocation, named, options);
        const { record, branch } = asked;
        const { caption } = record.docket;
        const subject = claimOrMatterOf(record, given);
        if (subject.kind === 'matter') {
          noneAgainst(options, subject.id);
          const answer = whyMatter(record, subject.id, at, branch);
          if (invocation.json) invocation.give(answer);
          else invocation.show(whyMatterView(answer, caption, invocation.width));
          return;
        }
        const { against } = againstOf(record, options, subject.id);
        const answer = why(record, subject.id, at, branch, against);
        const explained = {
          ...answer,
          claim: withReadings(answer.claim, await readingsAt(asked, at)),
          readings: readingsAbout(asked, subject.id, against),
        };
        if (invocation.json) invocation.give(explained);
        else invocation.show(whyView(explained, caption, invocation.width));
      }),
    );
};
