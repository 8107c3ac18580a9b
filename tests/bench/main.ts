import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { beside, wrap } from '../../src/views/text/layout.ts';
import { plainText } from '../../src/views/text/styled.ts';
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
    { name: 'value', load: () => import('./value.ts') },
    { name: 'import', load: () => import('./import.ts') },
    { name: 'start-up', load: () => import('./start-up.ts') },
    { name: 'growth', load: () => import('./growth.ts') },
    { name: 'studio', load: () => import('./studio.ts') },
    { name: 'server', load: () => import('./server.ts') },
    { name: 'memory', load: () => import('./memory.ts') },
  ];

/** Those that share a store are measured in one process; each of the others in one of its own. */
const TOGETHER: readonly (readonly string[])[] = [['audit', 'portfolio']];

const option = (name: string): string | undefined => {
  const at = process.argv.indexOf(name);
  return at < 0 ? undefined : (process.argv[at + 1] ?? '');
};

const full = process.argv.includes('--full');
const only = option('--only')?.split(',');
const unknown = only?.find((name) => !benches.some((bench) => bench.name === name));
if (unknown !== undefined) {
  process.stderr.write(
    `there is no bench "${unknown}"; there are ${benches.map(({ name }) => name).join(', ')}\n`,
  );
  process.exit(2);
}
const rows = only ? await measured(only) : measuredApart();

async function measured(names: readonly string[]): Promise<readonly Row[]> {
  const found: Row[] = [];
  for (const { name, load } of benches) {
    if (!names.includes(name)) continue;
    process.stderr.write(`${name} ...\n`);
    const { bench } = await load();
    found.push(...(await bench.rows({ full })));
  }
  return found;
}

/** Each in a process of its own, so that none works among what another has left in memory or in the compiler. */
function measuredApart(): readonly Row[] {
  const folder = mkdtempSync(join(tmpdir(), 'nunc-bench-'));
  const found: Row[] = [];
  const done = new Set<string>();
  try {
    for (const { name } of benches) {
      if (done.has(name)) continue;
      const names = TOGETHER.find((group) => group.includes(name)) ?? [name];
      for (const each of names) done.add(each);
      const file = join(folder, `${name}.json`);
      const args = [
        import.meta.filename,
        '--only',
        names.join(),
        '--json',
        file,
        ...(full ? ['--full'] : []),
      ];
      const { status } = spawnSync(process.execPath, [...process.execArgv, ...args], {
        stdio: ['ignore', 'ignore', 'inherit'],
      });
      if (status !== 0) throw new Error(`the bench of ${names.join(' and ')} ended with ${status}`);
      found.push(...(JSON.parse(readFileSync(file, 'utf8')) as { readonly rows: readonly Row[] }).rows);
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  return found;
}

const round = (value: number): string => (value >= 100 ? value.toFixed(0) : value.toPrecision(3));
const WIDTHS = [34, 30, 8, 15, 9, 40] as const;
/** One row in its columns, each cell broken into lines of its own. */
const laidOut = (cells: readonly string[]): string =>
  cells
    .map((text, at) => ({ lines: wrap([{ text, style: 'plain' }], (WIDTHS[at] ?? 20) - 2), at }))
    .reduceRight<ReturnType<typeof wrap>>(
      (right, { lines, at }) => beside(lines, right, WIDTHS[at] ?? 20),
      [],
    )
    .map((line) => plainText(line).trimEnd())
    .join('\n');
const table = [['measure', 'against', 'ratio', 'spread', 'reach', 'figures']];
for (const { measure, against, ratio, spread, reach, reached, figures } of rows)
  table.push([
    measure,
    against,
    `${round(ratio)}${reached ? '' : ' !'}`,
    `${round(spread[0])}-${round(spread[1])}`,
    `${reach.kind === 'at least' ? '>=' : '<='} ${reach.ratio}`,
    figures,
  ]);
process.stdout.write(`${table.map(laidOut).join('\n')}\n`);
process.stdout.write(
  `${rows.filter(({ reached }) => reached).length} of ${rows.length} reached (! where not); Node ${process.version}, ${cpus().length} processors, ${full ? 'full' : 'ordinary'} sizes.\n`,
);
const json = option('--json');
if (json !== undefined)
  writeFileSync(json, `${JSON.stringify({ node: process.version, full, rows }, null, 2)}\n`);
