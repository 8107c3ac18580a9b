import { Option } from 'commander';
import { simulationAnswer } from '../../answers/futures.ts';
import { DEFAULT_SEED, DEFAULT_TRIALS, type Method } from '../../branches/index.ts';
import { simulationView } from '../../views/text/simulation-view.ts';
import { AGAINST } from '../ask/against.ts';
import { askedRecord } from '../ask/case-record.ts';
import type { Invocation } from '../ask/invocation.ts';
import { readValueFile } from '../ask/value-file.ts';
import { wholeNumberGiven } from '../ask/whole-number.ts';
import { trialsWatched } from '../tell/long-work.ts';
import type { CommandModule } from './index.ts';

type Options = {
  readonly odds: string;
  readonly trials?: string;
  readonly seed?: string;
  readonly method?: Method;
  readonly branch?: string;
  readonly against?: string;
  readonly format: 'text' | 'svg';
};

export const define: CommandModule['define'] = (command, begin) => {
  command
    .argument('<case>', 'a case id in the store, or a case file or its folder')
    .requiredOption('--odds <file>', 'your odds on findings (YAML or JSON): TEST/ELEMENT: P')
    .option('--trials <n>', `Monte Carlo trials (${DEFAULT_TRIALS.toLocaleString('en-US')})`)
    .option('--seed <n>', `the seed of a Monte Carlo run (${DEFAULT_SEED})`)
    .addOption(
      new Option('--method <method>', 'exact where that is feasible, unless one is asked for').choices([
        'exact',
        'monte-carlo',
      ]),
    )
    .option(...AGAINST)
    .option('--branch <name>', 'a saved branch or a reading instead of the record')
    .addOption(new Option('--format <format>', 'how to show it').choices(['text', 'svg']).default('text'))
    .action(
      begin(async (invocation: Invocation, named: string, options: Options) => {
        const odds = await readValueFile(invocation.io, options.odds);
        const asked = await askedRecord(invocation, named, options);
        const watch = trialsWatched(invocation);
        const simulation = simulationAnswer(asked, odds, {
          where: options.odds,
          ...(options.against === undefined ? {} : { against: options.against }),
          ...(options.method === undefined ? {} : { method: options.method }),
          ...(options.trials === undefined ? {} : { trials: wholeNumberGiven('--trials', options.trials) }),
          ...(options.seed === undefined ? {} : { seed: wholeNumberGiven('--seed', options.seed) }),
          watch,
        });
        watch.stop();
        const { caption } = asked.record.docket;
        if (invocation.json) invocation.give(simulation);
        else if (options.format === 'svg') {
          const { outlookSvg } = await import('../../views/picture/outlook.ts');
          invocation.io.stdout.data(outlookSvg(simulation, caption));
        } else invocation.show(simulationView(simulation, caption, invocation.width));
      }),
    );
};
