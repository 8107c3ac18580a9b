import { Option } from 'commander';
import { valueFound } from '../../answers/worth.ts';
import { DEFAULT_SEED } from '../../branches/index.ts';
import type { Caption } from '../../docket/index.ts';
import { DEFAULT_VALUE_TRIALS, emptyValuation, readAmount, type Value } from '../../value/index.ts';
import { valueView } from '../../views/text/value-view.ts';
import { askedRecord } from '../ask/case-record.ts';
import { dayOption } from '../ask/days.ts';
import type { Invocation } from '../ask/invocation.ts';
import { valuationFileAt } from '../ask/valuation-file.ts';
import { wholeNumberGiven } from '../ask/whole-number.ts';
import { BadInput } from '../faults.ts';
import type { CommandModule } from './index.ts';

type Options = {
  readonly init?: boolean;
  readonly at?: string;
  readonly branch?: string;
  readonly for?: string;
  readonly method?: 'exact' | 'monte-carlo';
  readonly trials?: string;
  readonly seed?: string;
  readonly theirs?: string;
  readonly offer?: string;
  readonly beyond?: string;
  readonly since?: string;
  readonly compare?: string;
  readonly format: 'text' | 'svg' | 'html' | 'csv';
  readonly picture: keyof typeof PICTURES;
};

export const define: CommandModule['define'] = (command, begin) => {
  command
    .argument('<case>', 'a case id in the store, or a case file or its folder')
    .argument('[file]', 'your odds, amounts and costs (YAML or JSON; docs/VALUE.md)')
    .option('--init', 'write such a file, with everything undecided in it and nothing filled in')
    .option('--at <date>', 'as the case stood at the end of this day (YYYY-MM-DD or today)')
    .option('--branch <name>', 'a saved branch or a reading instead of the record')
    .option('--for <party>', 'only for this party, by its id')
    .option('--since <date>', 'how the value moved with each entry from this day on')
    .option('--compare <branch>', 'what it is worth on this branch, beside')
    .option('--theirs <file>', 'the other side’s valuation file: the settlement range is between the two')
    .option(
      '--offer <amount>',
      'what is offered to settle all: what it is worth to wait, or to know more, first',
    )
    .option('--beyond <amount>', 'how likely it is to gain or to lose more than this')
    .addOption(
      new Option('--method <method>', 'exact where that is feasible, unless one is asked for').choices([
        'exact',
        'monte-carlo',
      ]),
    )
    .addOption(
      new Option('--format <format>', 'how to show it; html is a report of two pages')
        .choices(['text', 'svg', 'html', 'csv'])
        .default('text'),
    )
    .addOption(
      new Option('--picture <picture>', 'which picture --format svg draws')
        .choices(Object.keys(PICTURES))
        .default('tree'),
    )
    .option('--trials <n>', `Monte Carlo trials (${DEFAULT_VALUE_TRIALS.toLocaleString('en-US')})`)
    .option('--seed <n>', `the seed of a Monte Carlo run (${DEFAULT_SEED})`)
    .action(
      begin(async (invocation: Invocation, named: string, file: string | undefined, options: Options) => {
        const asked = await askedRecord(invocation, named, options);
        const at = options.at === undefined ? undefined : dayOption(invocation.io, '--at', options.at);
        if (options.init) {
          invocation.io.stdout.data(emptyValuation(asked.entries, at));
          return;
        }
        if (file === undefined)
          throw new BadInput(
            'No valuation file is named; nunc value --init CASE > FILE writes one to fill in',
          );
        const written = await valuationFileAt(invocation.io, file);
        const value = valueFound(asked, written, {
          ...(at === undefined ? {} : { at }),
          ...(options.for === undefined ? {} : { for: options.for }),
          ...(options.since === undefined
            ? {}
            : { since: dayOption(invocation.io, '--since', options.since) }),
          ...(options.compare === undefined
            ? {}
            : {
                compare: {
                  branch: options.compare,
                  entries: (await askedRecord(invocation, named, { branch: options.compare })).entries,
                },
              }),
          ...(options.theirs === undefined
            ? {}
            : { theirs: await valuationFileAt(invocation.io, options.theirs) }),
          ...(options.offer === undefined ? {} : { offer: amountGiven('--offer', options.offer) }),
          ...(options.beyond === undefined ? {} : { beyond: amountGiven('--beyond', options.beyond) }),
          ...(options.method === undefined ? {} : { method: options.method }),
          ...(options.trials === undefined ? {} : { trials: wholeNumberGiven('--trials', options.trials) }),
          ...(options.seed === undefined ? {} : { seed: wholeNumberGiven('--seed', options.seed) }),
        });
        const { caption } = asked.record.docket;
        if (invocation.json) invocation.give(value);
        else if (options.format === 'text') invocation.show(valueView(value, caption, invocation.width));
        else invocation.io.stdout.data(await drawn(value, caption, options));
      }),
    );
};

/** Each picture that can be drawn, as what is loaded to draw it. */
const PICTURES = {
  tree: async () => (await import('../../views/picture/value-tree.ts')).valueTreeSvg,
  tornado: async () => (await import('../../views/picture/value-pictures.ts')).valueTornadoSvg,
  distribution: async () => (await import('../../views/picture/value-pictures.ts')).valueDistributionSvg,
  'over-time': async () => (await import('../../views/picture/value-pictures.ts')).valueOverTimeSvg,
};

async function drawn(value: Value, caption: Caption, { format, picture, since }: Options): Promise<string> {
  if (format === 'csv') return (await import('../../views/csv/value-csv.ts')).valueCsv(value);
  if (format === 'html')
    return (await import('../../views/picture/value-report.ts')).valueReport(value, caption);
  if (picture === 'over-time' && since === undefined)
    throw new BadInput('--picture over-time: from which day on? add --since DAY');
  return (await PICTURES[picture]())(value, caption);
}

function amountGiven(option: string, text: string): number {
  const read = readAmount(text, [], { name: option, currency: null });
  if (read.ok && read.value.kind === 'figure') return read.value.amount;
  throw new BadInput(`${option}: an amount of money, as in 250000, not "${text.slice(0, 40)}"`);
}
