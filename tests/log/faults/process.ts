import { type ChildProcess, type SpawnOptions, spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

export type Run = {
  readonly child: ChildProcess;
  /** What it has said so far, line by line. */
  readonly lines: string[];
  /** Resolves when it has opened the store, or ended. */
  readonly ready: Promise<void>;
  /** All that it said, once it has ended. */
  readonly ended: Promise<readonly string[]>;
};

const writer = fileURLToPath(new URL('writer.ts', import.meta.url));

/** Starts a writer process; `through` puts a shell line before it (a limit, say). */
export function startWriter(args: readonly string[], options: SpawnOptions & { through?: string } = {}): Run {
  const { through, ...rest } = options;
  const command = [process.execPath, '--disable-warning=ExperimentalWarning', writer, ...args];
  const [program = '', ...parameters] =
    through === undefined ? command : ['sh', '-c', `${through}; exec "$@"`, 'sh', ...command];
  const child = spawn(program, parameters, { stdio: ['ignore', 'pipe', 'inherit'], ...rest });
  const lines: string[] = [];
  let tail = '';
  const opened = Promise.withResolvers<void>();
  child.stdout?.setEncoding('utf8').on('data', (text: string) => {
    const parts = (tail + text).split('\n');
    // A line that was cut off by the kill was never said.
    tail = parts.pop() ?? '';
    lines.push(...parts);
    if (lines.length > 0) opened.resolve();
  });
  const ended = new Promise<readonly string[]>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', () => {
      opened.resolve();
      resolve(lines);
    });
  });
  return { child, lines, ready: opened.promise, ended };
}

/** The ids that a writer was told are recorded. */
export function acknowledged(lines: readonly string[]): string[] {
  return lines.filter((line) => line.startsWith('ack ')).map((line) => line.slice(4));
}

/** Numbers between 0 and 1 that the seed decides (mulberry32), and the seed, for the printed line. */
export function seeded(seed = Number(process.env.NUNC_SEED ?? Date.now() % 1_000_000)) {
  let state = seed;
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
  return { seed, next, below: (n: number) => Math.floor(next() * n) };
}

/** Whether the long form of the fault tests was asked for. */
export const long = process.env.NUNC_FAULTS === 'long';
