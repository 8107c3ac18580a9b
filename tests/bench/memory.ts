import { execFileSync } from 'node:child_process';
import type { Bench } from './main.ts';

/** Memory that a million entries take when folded and held, in a process of its own, against their bytes as stored. */
export const bench: Bench = {
  name: 'memory',
  rows: async () => {
    const dockets = 10_000;
    const script = new URL('./memory-process.ts', import.meta.url).pathname;
    const runs = [1, 2, 3].map(() => {
      const answer = execFileSync(
        process.execPath,
        ['--expose-gc', '--import', 'tsx', script, String(dockets)],
        { encoding: 'utf8' },
      );
      return JSON.parse(answer) as {
        readonly stored: number;
        readonly held: number;
        readonly entries: number;
      };
    });
    const ratios = runs.map(({ stored, held }) => held / stored).sort((a, b) => a - b);
    const [low = 0, ratio = 0, high = 0] = ratios;
    const [run] = runs;
    return [
      {
        measure: `memory, ${run?.entries.toLocaleString('en-US')} entries folded and held`,
        against: 'bytes stored',
        reach: { kind: 'at most', ratio: 2 },
        ratio,
        spread: [low, high],
        reached: ratio <= 2,
        figures: `${((run?.held ?? 0) / 1e6).toFixed(0)} MB held, ${((run?.stored ?? 0) / 1e6).toFixed(0)} MB stored`,
      },
    ];
  },
};
