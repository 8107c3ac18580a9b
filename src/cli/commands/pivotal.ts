import { Option } from 'commander';
import { pivotalFound } from '../../answers/futures.ts';
import { DEFAULT_MAX, tornado } from '../../branches/index.ts';
import { pivotalJson } from '../../views/json/pivotal.ts';
import { pivotalView } from '../../views/text/pivotal-view.ts';
import { AGAINST } from '../ask/against.ts';
import { askedRecord } from '../ask/case-record.ts';
import type { Invocation } from '../ask/invocation.ts';
import { BadInput } from '../faults.ts';
import { searchWatched } from '../tell/long-work.ts';
import type { CommandModule } from './index.ts';

type Options = {
  readonly max: string;
  readonly branch?: string;
  readonly tornado?: boolean;
  readonly against?: string;
  readonly format: 'text' | 'svg';
};

export const define: CommandModule['define'] = (command, begin) => {
  command
    .argument('<case>', 'a case id in the store, or a case file or its folder')
    .argument('[claim]', 'the claim’s id; none with --tornado')
    .option('--max <n>', 'the most findings to change at once', String(DEFAULT_MAX))
    .option(...AGAINST)
    .option('--branch <name>', 'a saved branch or a reading instead of the record')
    .option('--tornado', 'of all claims: which single findings move the most of them')
    .addOption(
      new Option('--format <format>', 'how to show a tornado').choices(['text', 'svg']).default('text'),
    )
    .action(
      begin(async (invocation: Invocation, named: string, claim: string | undefined, options: Options) => {
        if (options.tornado) {
          if (options.against !== undefined) throw new BadInput('--against is for one claim, not --tornado.');
          if (claim !== undefined) throw new BadInput('--tornado looks at all claims: leave out the claim.');
          await showTornado(invocation, named, options);
          return;
        }
        if (claim === undefined)
          throw new BadInput('Which claim? A claim’s id, or --tornado for all of them.');
        if (options.format !== 'text') throw new BadInput('--format svg is for --tornado.');
        // What is no number at all is told as it was typed.
        if (!/^\d{1,9}$/.test(options.max))
          throw new BadInput(`--max: a whole number from 1 to 20, not "${options.max}"`);
        const asked = await askedRecord(invocation, named, options);
        const watch = searchWatched(invocation);
        const max = Number(options.max);
        const { against } = options;
        const { pivotal, readings } = pivotalFound(asked, claim, {
          max,
          watch,
          ...(against === undefined ? {} : { against }),
        });
        watch.stop();
        if (invocation.json) invocation.give(pivotalJson(pivotal, readings));
        else
          invocation.show(
            pivotalView({ ...pivotal, readings }, max, asked.record.docket.caption, invocation.width),
          );
      }),
    );
};

async function showTornado(invocation: Invocation, named: string, options: Options): Promise<void> {
  const { record, entries } = await askedRecord(invocation, named, options);
  const swings = tornado(entries);
  const { caption, case: name } = record.docket;
  if (invocation.json) invocation.give({ case: name, findings: swings });
  else if (options.format === 'svg') {
    const { tornadoSvg } = await import('../../views/picture/tornado.ts');
    invocation.io.stdout.data(tornadoSvg(swings, caption, name));
  } else {
    const { tornadoView } = await import('../../views/text/tornado-view.ts');
    invocation.show(tornadoView(swings, name, caption, invocation.width));
  }
}
