import { Option } from 'commander';
import { drawn } from '../../../machines/drawn.ts';
import { chartOf, type MachineName, rules } from '../../../machines/index.ts';
import { chartSvg, guardsOf, mermaid } from '../../views/charts/index.ts';
import { machinesView } from '../../views/text/machines-view.ts';
import type { Invocation } from '../ask/invocation.ts';
import type { CommandModule } from './index.ts';

const NAMES = Object.keys(rules) as readonly MachineName[];

export const define: CommandModule['define'] = (command, begin) => {
  command
    .addOption(
      new Option('--format <format>', 'how to draw them').choices(['text', 'mermaid', 'svg']).default('text'),
    )
    .addOption(new Option('--machine <name>', 'only this one').choices(NAMES))
    .action(
      begin(
        async (invocation: Invocation, { format, machine }: { format: string; machine?: MachineName }) => {
          // A file holds one drawing; of four the claim's is the one that is meant.
          const names = machine === undefined ? (format === 'svg' ? (['claim'] as const) : NAMES) : [machine];
          const charts = names.map((name) => chartOf(drawn[name]));
          if (invocation.json) invocation.give({ machines: charts, guards: guardsOf(rules) });
          else if (format === 'svg') invocation.io.stdout.data(charts.map(chartSvg).join('\n'));
          else if (format === 'mermaid') invocation.io.stdout.data(charts.map(mermaid).join('\n'));
          else invocation.show(machinesView(charts, guardsOf(rules), invocation.width));
        },
      ),
    );
};
