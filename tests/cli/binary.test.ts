import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, readdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { scratch } from '../log/scratch.ts';
import { builtBinary } from './nunc-process.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));

let folder: ReturnType<typeof scratch>;
beforeAll(() => {
  folder = scratch();
  expect(typed(['load', `${root}examples/abc-v-meese`]).code).toBe(0);
});
afterAll(() => folder.remove());

type Given = { readonly env?: NodeJS.ProcessEnv; readonly uid?: number };

function typed(args: readonly string[], { env = {}, uid }: Given = {}) {
  const { NUNC_STORE: _, NODE_COMPILE_CACHE: _none, ...rest } = process.env;
  const { status, stdout, stderr } = spawnSync(process.execPath, [builtBinary(), ...args], {
    cwd: folder.path(''),
    encoding: 'utf8',
    env: { ...rest, XDG_CACHE_HOME: folder.path('cache'), NO_COLOR: '1', ...env },
    ...(uid === undefined ? {} : { uid, gid: uid }),
  });
  return { code: status, out: stdout, err: stderr };
}

describe('the built binary', () => {
  it('says the same whether or not it was compiled before', () => {
    const first = typed(['audit', 'abc-v-meese']);
    expect(first).toMatchObject({ code: 0, err: '' });
    expect(typed(['audit', 'abc-v-meese'])).toEqual(first);
    expect(readdirSync(folder.path('cache'))).toEqual(['nunc']);
  });

  it('has the schemas and the machines when they are asked for', () => {
    const drawn = typed(['machines', '--machine', 'claim']);
    expect(drawn).toMatchObject({ code: 0, err: '' });
    expect(drawn.out).toContain('filed');
    writeFileSync(folder.path('late.yaml'), '{ id: late, type: OrderEntered, titel: Late }');
    const refused = typed(['append', 'abc-v-meese', 'late.yaml']);
    expect(refused.code).toBe(2);
    expect(refused.err).toContain('there is no field "titel" here; did you mean "title"?');
    const corrected = typed(['correct', 'abc-v-meese', 'complaint', '--on', '1985-05', '--reason', 'a test']);
    expect(corrected).toMatchObject({ code: 0 });
    expect(typed(['audit', 'abc-v-meese'])).toMatchObject({ code: 0, err: '' });
  });
});

describe('a machine that lets nothing be cached', () => {
  const asked = ['audit', 'abc-v-meese', '--claim', 'free-exercise'];

  it('has its answer where the cache folder cannot be made', () => {
    writeFileSync(folder.path('file'), '');
    const { code, err } = typed(asked, { env: { XDG_CACHE_HOME: folder.path('file') } });
    expect({ code, err }).toEqual({ code: 0, err: '' });
  });

  it('has its answer where nobody is at home, and nothing is left where it was asked', () => {
    for (const HOME of ['', undefined, 'here']) {
      const { code, err } = typed(asked, { env: { HOME, XDG_CACHE_HOME: undefined } });
      expect({ code, err }).toEqual({ code: 0, err: '' });
    }
    for (const name of ['.cache', 'here']) expect(existsSync(folder.path(name))).toBe(false);
  });

  it.runIf(process.getuid?.() === 0)('has its answer under a user id that has no name', () => {
    chmodSync(folder.path(''), 0o755);
    const { code, err } = typed(['--version'], {
      env: { HOME: undefined, XDG_CACHE_HOME: undefined },
      uid: 54_321,
    });
    expect({ code, err }).toEqual({ code: 0, err: '' });
  });
});
