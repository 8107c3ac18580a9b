import { spawnSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Io } from '../../src/cli/io.ts';
import { run } from '../../src/cli/run.ts';
import { scratch } from '../log/scratch.ts';
import { builtBinary } from './nunc-process.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));

let folder: ReturnType<typeof scratch>;
beforeEach(() => {
  folder = scratch();
});
afterEach(() => folder.remove());

type Typed = { readonly pipe?: string; readonly program?: readonly string[] };

/** What `npm start` and `npm run nunc` run. */
const fromSource = [`${root}node_modules/tsx/dist/cli.mjs`, `${root}src/cli/main.ts`];

/** Types a command at a shell, in a folder of its own. */
function typed(args: readonly string[], { pipe = '', program = [builtBinary()] }: Typed = {}) {
  const line = [process.execPath, ...program].map((word) => `"${word}"`).join(' ');
  const { NUNC_STORE: _, NO_COLOR: _none, FORCE_COLOR: _forced, ...env } = process.env;
  const { status, stdout, stderr } = spawnSync(
    'bash',
    ['-c', `set -o pipefail; ${line} ${args.join(' ')} ${pipe}`],
    { cwd: folder.path(''), encoding: 'utf8', env },
  );
  return { code: status, out: stdout, err: stderr };
}

describe('a machine on which Nunc was never run', () => {
  it('has the worked case loaded and replayed by the first start, and nothing appended by the second', () => {
    const first = typed(['start'], { program: fromSource });
    expect(first.code).toBe(0);
    expect(first.err).toMatch(
      /^abc-v-meese: appended \d+ entries to sqlite:\.nunc\/docket\.db, 0 already there\.\n$/,
    );
    expect(first.out).toContain('Where every claim stands after the last entry');
    const second = typed(['start'], { program: fromSource });
    expect(second.err).toMatch(/appended 0 entries to sqlite:\.nunc\/docket\.db, \d+ already there/);
    expect(second.out).toBe(first.out);
  });

  it('is told that there is no store yet', () => {
    const { code, out, err } = typed(['audit', 'abc-v-meese']);
    expect({ code, out }).toEqual({ code: 3, out: '' });
    expect(err).toContain('Load a case first: nunc load FILE');
  });
});

describe('a reader who has seen enough', () => {
  it('ends the command without a word', () => {
    const { code, out, err } = typed(['replay', `"${root}examples/abc-v-meese"`], { pipe: '| head -n 1' });
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toBe('American Baptist Churches in the U.S.A. v. Meese\n');
  });
});

describe('a store in a place that cannot be written', () => {
  it('is refused in a sentence, with status 3', () => {
    mkdirSync(folder.path('taken'));
    const load = ['load', `"${root}examples/04-order-amended"`, '--store', 'sqlite:taken'];
    const { code, err } = typed(load);
    expect(code).toBe(3);
    expect(err).toMatch(/^nunc: sqlite:taken .*\n$/);
  });
});

describe('a bug', () => {
  const broken = (env: Record<string, string>) => {
    let err = '';
    const output = (write: (text: string) => void) => ({ write, isTerminal: false, columns: undefined });
    const io = {
      stdout: output(() => {}),
      stderr: output((text) => {
        err += text;
      }),
      env,
      cwd: '/',
      files: {
        look: () => {
          throw new TypeError('x is not a function\nand more');
        },
      },
    } as unknown as Io;
    return run(['audit', './somewhere'], io).then((code) => ({ code, err }));
  };

  it('is told as one, in a line, with status 70', async () => {
    expect(await broken({})).toEqual({
      code: 70,
      err: 'nunc: this is a bug in Nunc, please report it with what you typed: x is not a function\n',
    });
  });

  it('shows where it happened with NUNC_DEBUG', async () => {
    const { err } = await broken({ NUNC_DEBUG: '1' });
    expect(err).toMatch(/^ +at /m);
  });
});
