import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Bench } from './main.ts';
import { race, timed } from './race.ts';

/** The built binary, a whole process, against Node doing nothing. */
export const bench: Bench = {
  name: 'start-up',
  rows: async () => {
    const root = resolve(import.meta.dirname, '../..');
    const binary = join(root, 'dist/nunc.js');
    // Always: one that was built of an older source would be measured in its place.
    run(join(root, 'node_modules/.bin/vite'), ['build', '--config', 'vite.cli.config.ts'], root);
    const folder = mkdtempSync(join(tmpdir(), 'nunc-bench-'));
    try {
      run(process.execPath, [binary, 'load', join(root, 'examples/abc-v-meese')], folder);
      return [
        await race({
          measure: 'nunc audit of the worked case from the store, whole process',
          against: 'node -e 0, whole process',
          reach: { kind: 'at most', ratio: 2.5 },
          by: 'cost',
          repeats: 21,
          contender: () => timed(() => run(process.execPath, [binary, 'audit', 'abc-v-meese'], folder)),
          limit: () => timed(() => run(process.execPath, ['-e', '0'], folder)),
          told: (ours, theirs) => `${ours.toFixed(0)} ms against ${theirs.toFixed(0)} ms`,
        }),
      ];
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  },
};

function run(command: string, args: readonly string[], cwd: string): string {
  const { status, stdout, stderr } = spawnSync(command, [...args], { cwd, encoding: 'utf8' });
  if (status !== 0) throw new Error(`${command} ${args.join(' ')} ended with ${status}: ${stderr}`);
  return stdout;
}
