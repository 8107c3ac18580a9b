import { writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import Table from 'cli-table3';
import type { Row } from './race.ts';

/**
 * `npm run bench [-- --full] [-- --only NAME] [-- --json FILE]`: every measure against its limit, in one run.
 * `--full` takes the large sizes. Nothing here fails a build: it prints what it found.
 */
export type Sizes = { readonly full: boolean };
export type Bench = { readonly name: string; readonly rows: (sizes: Sizes) => Promise<readonly Row[]> };

const benches: readonly { readonly name: string; readonly load: () => Promise<{ readonly bench: Bench }> }[] =
  [
    { name: 'fold', load: () => import('./fold.ts') },
    { name: 'log', load: () => import('./log.ts') },
    { name: 'audit', load: () => import('./audit.ts') },
    { name: 'portfolio', load: () => import('./portfolio.ts') },
    { name: 'what-if', load: () => import('./what-if.ts') },
    { name: 'import', load: () => import('./import.ts') },
    { name: 'start-up', load: () => import('./start-up.ts') },
    { name: 'memory', load: () => import('./memory.ts') },
  ];

const option = (name: string): string | undefined => {
  const at = process.argv.indexOf(name);
  return at < 0 ? undefined : (process.argv[at + 1] ?? '');
};

const full = process.argv.includes('--full');
const only = option('--only');
if (only !== undefined && !benches.some(({ name }) => name === only)) {
  process.stderr.write(
    `there is no bench "${only}"; there are ${benches.map(({ name }) => name).join(', ')}\n`,
  );
  process.exit(2);
}
const rows: Row[] = [];
for (const { name, load } of benches) {
  if (only !== undefined && only !== name) continue;
  process.stderr.write(`${name} ...\n`);
  const { bench } = await load();
  rows.push(...(await bench.rows({ full })));
}

const round = (value: number): string => (value >= 100 ? value.toFixed(0) : value.toPrecision(3));
const table = new Table({
  head: ['measure', 'against', 'ratio', 'spread', 'reach', 'figures'],
  colWidths: [34, 30, 8, 15, 9, 40],
  wordWrap: true,
  style: { head: [], border: [] },
});
for (const { measure, against, ratio, spread, reach, reached, figures } of rows)
  table.push([
    measure,
    against,
    `${round(ratio)}${reached ? '' : ' !'}`,
    `${round(spread[0])}-${round(spread[1])}`,
    `${reach.kind === 'at least' ? '>=' : '<='} ${reach.ratio}`,
    figures,
  ]);
process.stdout.write(`${table.toString()}\n`);
process.stdout.write(
  `${rows.filter(({ reached }) => reached).length} of ${rows.length} reached (! where not); Node ${process.version}, ${cpus().length} processors, ${full ? 'full' : 'ordinary'} sizes.\n`,
);
const json = option('--json');
if (json !== undefined)
  writeFileSync(json, `${JSON.stringify({ node: process.version, full, rows }, null, 2)}\n`);
