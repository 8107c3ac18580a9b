import { spawn } from 'node:child_process';
import { dirname, join } from 'node:path';
import { inject } from 'vitest';

export type Ended = { readonly code: number | null; readonly out: string; readonly err: string };

/**
 * Where the binary that was built for this run lies. A test file is given one where it imports this file itself
 * (see vitest.config.ts).
 */
export function builtBinary(): string {
  const binary: string | undefined = inject('binary');
  if (binary === undefined)
    throw new Error('No binary was built for this file: let it import nunc-process.ts.');
  return binary;
}

/** A command of the built binary in a process of its own. */
export type Running = {
  readonly ended: Promise<Ended>;
  readonly kill: (signal: NodeJS.Signals) => void;
  /** Resolves when it has written a line to stdout for which this holds, or ended. */
  readonly says: (holds: (line: string) => boolean) => Promise<void>;
  readonly lines: () => readonly string[];
  /** Resolves when this holds of what it has written to stderr, or when it ended. */
  readonly tells: (holds: (err: string) => boolean) => Promise<void>;
};

export type Where = {
  readonly store: string;
  readonly stdin?: string;
  /** A shell line before it: a limit, say. */
  readonly through?: string;
  /** Run as this user, who may not write what the superuser may. */
  readonly uid?: number;
  readonly env?: Readonly<Record<string, string>>;
};

export function startNunc(
  args: readonly string[],
  { store, stdin = '', through, uid, env = {} }: Where,
): Running {
  const binary = builtBinary();
  const command = [process.execPath, binary, ...args];
  const [program = '', ...parameters] =
    through === undefined ? command : ['sh', '-c', `${through}; exec "$@"`, 'sh', ...command];
  const child = spawn(program, parameters, {
    stdio: 'pipe',
    ...(uid === undefined ? {} : { uid, gid: uid }),
    env: {
      ...process.env,
      NUNC_STORE: store,
      NUNC_USER: 'clerk@court',
      NO_COLOR: '1',
      XDG_CACHE_HOME: join(dirname(binary), 'cache'),
      ...env,
    },
  });
  let [out, err] = ['', ''];
  const waiting = new Set<() => void>();
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    out += text;
    for (const look of waiting) look();
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    err += text;
    for (const look of waiting) look();
  });
  // A process that was killed before it read its input closes the pipe.
  child.stdin.on('error', () => undefined);
  child.stdin.end(stdin);
  const lines = () => out.split('\n').slice(0, -1);
  const ended = new Promise<Ended>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, out, err }));
  });
  const until = (holds: () => boolean) =>
    Promise.race([
      ended.then(() => undefined),
      new Promise<void>((resolve) => {
        const look = () => {
          if (!holds()) return;
          waiting.delete(look);
          resolve();
        };
        waiting.add(look);
        look();
      }),
    ]);
  return {
    ended,
    lines,
    kill: (signal) => void child.kill(signal),
    says: (holds) => until(() => lines().some(holds)),
    tells: (holds) => until(() => holds(err)),
  };
}

export const nunc = (args: readonly string[], where: Where) => startNunc(args, where).ended;
