import { type ChildProcess, type SpawnOptions, spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

export type Run = {
  readonly child: ChildProcess;
  /** What it has said so far, line by line. */
  readonly lines: string[];
  /** Resolves when what it has said so far is so, or it has ended. */
  readonly until: (holds: (lines: readonly string[]) => boolean) => Promise<void>;
  /** Resolves when it has opened the store, or ended. */
  readonly ready: Promise<void>;
  /** Lets a writer that contends begin; it waits for this once it is ready. */
  readonly go: () => void;
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
  const child = spawn(program, parameters, {
    stdio: ['pipe', 'pipe', 'inherit'],
    ...rest,
  });
  const lines: string[] = [];
  let tail = '';
  let over = false;
  const waiting = new Set<() => void>();
  const look = () => {
    for (const each of waiting) each();
  };
  const until: Run['until'] = (holds) =>
    new Promise((resolve) => {
      const met = () => {
        if (!over && !holds(lines)) return;
        waiting.delete(met);
        resolve();
      };
      waiting.add(met);
      met();
    });
  // One that was killed before it was let go closes the pipe.
  child.stdin?.on('error', () => undefined);
  child.stdout?.setEncoding('utf8').on('data', (text: string) => {
    const parts = (tail + text).split('\n');
    // A line that was cut off by the kill was never said.
    tail = parts.pop() ?? '';
    lines.push(...parts);
    look();
  });
  const ended = new Promise<readonly string[]>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', () => {
      over = true;
      look();
      resolve(lines);
    });
  });
  return {
    child,
    lines,
    until,
    ready: until((said) => said.includes('ready')),
    go: () => void child.stdin?.end('go\n'),
    ended,
  };
}

/** The ids that a writer was told are recorded. */
export function acknowledged(lines: readonly string[]): string[] {
  return lines.filter((line) => line.startsWith('ack ')).map((line) => line.slice(4));
}

/** Whether the long form of the fault tests was asked for. */
export const long = process.env.NUNC_FAULTS === 'long';
