import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import type { Io, Key } from '../../src/cli/io.ts';
import { outputTo } from '../../src/cli/output.ts';
import { filesFrom } from '../../src/cli/process-io.ts';
import { run } from '../../src/cli/run.ts';
import { scratch } from '../log/scratch.ts';

/** What a command said, and how it ended. */
export type Said = { readonly code: number; readonly out: string; readonly err: string };

/** How a command is typed. */
export type Typing = {
  readonly stdin?: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly keys?: readonly Key[];
  /** Whether what is written is seen on a terminal. */
  readonly terminal?: boolean;
};

/** A clerk at a desk of their own: a folder, a store in it, a clock that ticks a second a command. */
export class Clerk {
  readonly #folder = scratch();
  readonly #database: string;
  #seconds = 0;

  constructor(database = 'docket.db') {
    this.#database = database;
  }

  readonly path = (name: string): string => this.#folder.path(name);

  get store(): string {
    return `sqlite:${this.path(this.#database)}`;
  }

  file(name: string, text: string): string {
    writeFileSync(this.path(name), text);
    return this.path(name);
  }

  read(name: string): string {
    return readFileSync(this.path(name), 'utf8');
  }

  has(name: string): boolean {
    return existsSync(this.path(name));
  }

  /** Runs a command; `stdin` is what is piped into it, `keys` what is pressed where a person sits at the terminal. */
  async types(
    args: readonly string[],
    { stdin = '', env = {}, keys, terminal = false }: Typing = {},
  ): Promise<Said> {
    const said = { out: '', err: '' };
    this.#seconds += 1;
    const instant = new Date(Date.UTC(2032, 0, 1, 9, 0, this.#seconds)).toISOString();
    const output = (name: 'out' | 'err') =>
      outputTo({
        put: (text) => {
          said[name] += text;
        },
        isTerminal: terminal,
        columns: undefined,
      });
    const io = {
      stdout: output('out'),
      stderr: output('err'),
      stdin: async () => new TextEncoder().encode(stdin),
      interactive: keys !== undefined,
      keys: async function* () {
        yield* keys ?? [];
      },
      env: { NUNC_STORE: this.store, NUNC_USER: 'clerk@court', ...env },
      cwd: this.path(''),
      now: () => instant,
      today: () => instant.slice(0, 10),
      correlation: () => `correlation-${this.#seconds}`,
      user: () => 'clerk@court',
      files: filesFrom(this.path('')),
    } satisfies Partial<Io> as unknown as Io;
    const code = await run(args, io);
    return { code, out: this.#plain(said.out), err: this.#plain(said.err) };
  }

  /** The same with `--json`, and what it gave. */
  async asks<T = Record<string, unknown>>(args: readonly string[]): Promise<{ code: number; answer: T }> {
    const { code, out, err } = await this.types([...args, '--json']);
    if (out === '') throw new Error(`nothing was given: ${err}`);
    return { code, answer: JSON.parse(out) as T };
  }

  /** Takes the store away; the files beside it stay. */
  leaveStore(): void {
    for (const end of ['', '-wal', '-shm']) rmSync(this.path(`${this.#database}${end}`), { force: true });
  }

  leaves(): void {
    this.#folder.remove();
  }

  /** Paths of this machine have no place in a golden file. */
  #plain(text: string): string {
    return text.replaceAll(this.path(''), 'DESK/').replaceAll('DESK//', 'DESK/');
  }
}

/** A small case: dismissed with leave to amend, pleaded again, and it survives. Eleven entries. */
export const roeFile = new URL('../../examples/01-dismissed-and-repleaded/case.yaml', import.meta.url)
  .pathname;
