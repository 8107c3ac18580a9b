import { Option } from 'commander';
import { formatDay } from '../../../events/dates.ts';
import { didYouMean } from '../../../events/nearest.ts';
import { Relief } from '../../../events/words.ts';
import { GROUPS, type GroupedBy, type Stats, type StatsQuestion, statsOf } from '../../statistics/index.ts';
import { statsView } from '../../views/text/stats-view.ts';
import { dayOption } from '../ask/days.ts';
import type { Invocation } from '../ask/invocation.ts';
import { storeFacts, type UnreadableCase } from '../ask/store-facts.ts';
import { BadInput } from '../faults.ts';
import type { CommandModule } from './index.ts';

type Options = {
  readonly court?: string;
  readonly judge?: string;
  readonly relief?: string;
  readonly from?: string;
  readonly to?: string;
  readonly by?: GroupedBy;
  readonly format: 'text' | 'csv' | 'svg';
};

export const define: CommandModule['define'] = (command, begin) => {
  command
    .option('--court <court>', 'only cases of this court, written as the case has it')
    .option('--judge <judge>', 'only cases of this judge, written as the case has it')
    .option('--relief <relief>', 'only motions that ask for this, e.g. dismiss')
    .option('--from <date>', 'only motions filed from this day on')
    .option('--to <date>', 'only motions filed by this day')
    .addOption(new Option('--by <field>', 'tell figures apart by this').choices(GROUPS))
    .addOption(
      new Option('--format <format>', 'how to show it').choices(['text', 'csv', 'svg']).default('text'),
    )
    .action(
      begin(async (invocation: Invocation, options: Options) => {
        const question = questionOf(invocation, options);
        const { cases, unreadable } = await storeFacts(invocation);
        const stats = statsOf(cases, question);
        if (invocation.json) invocation.give(answered(stats, unreadable));
        else if (options.format === 'csv') {
          const { statsCsv } = await import('../../views/csv/stats-csv.ts');
          invocation.io.stdout.data(statsCsv(stats));
        } else if (options.format === 'svg') {
          const { statsSvg } = await import('../../views/picture/stats-svg.ts');
          invocation.io.stdout.data(statsSvg(stats));
        } else invocation.show(statsView(stats, invocation.width));
      }),
    );
};

const answered = (stats: Stats, unreadable: readonly UnreadableCase[]) => ({
  ...stats,
  ...(unreadable.length > 0 && { unreadable }),
});

function questionOf({ io }: Invocation, { court, judge, relief, from, to, by }: Options): StatsQuestion {
  const known: readonly string[] = Relief.options;
  if (relief !== undefined && !known.includes(relief))
    throw new BadInput(`--relief: there is no relief "${relief.slice(0, 40)}"${didYouMean(relief, known)}`);
  const [first, last] = [
    from === undefined ? undefined : dayOption(io, '--from', from),
    to === undefined ? undefined : dayOption(io, '--to', to),
  ];
  if (first !== undefined && last !== undefined && first > last)
    throw new BadInput(`--from ${formatDay(first)} is after --to ${formatDay(last)}`);
  return {
    ...(court !== undefined && { court }),
    ...(judge !== undefined && { judge }),
    ...(relief !== undefined && { relief }),
    ...(first !== undefined && { from: first }),
    ...(last !== undefined && { to: last }),
    ...(by !== undefined && { by }),
  };
}
