import { spawn } from 'node:child_process';
import {
  cpSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { changed, changes, itsTest } from './made-up-type.ts';

const root = resolve(import.meta.dirname, '../..');
const copied = ['events', 'machines', 'src', 'tests', 'docs', 'examples'];
const read = (path: string): string => readFileSync(path, 'utf8');

/** The files that the recipe names; a folder, which ends in a slash, stands for whatever is in it. */
const recipe = /## Add an entry type\n(.*?)\n## /s.exec(read(join(root, 'CONTRIBUTING.md')))?.[1] ?? '';
const named = [...recipe.matchAll(/`([\w.-]+\/[\w./-]*)`/g)].flatMap(([, path = '']) => path);
const isNamed = (path: string): boolean =>
  named.some((name) => name === path || (name.endsWith('/') && path.startsWith(name)));

/** What lists and checks every entry type, and what the recipe's last step writes anew. */
const suites = [
  'tests/events/catalog.test.ts',
  'tests/branches/loss.test.ts',
  'tests/events/naming-fields.test.ts',
  'tests/casefile/schema.test.ts',
  'tests/docket/heard.test.ts',
  itsTest.path,
];

type Ended = { readonly code: number | null; readonly told: string };

const run = (tool: string, ...args: readonly string[]): Promise<Ended> =>
  new Promise((done) => {
    const child = spawn(process.execPath, [join(root, 'node_modules', tool), ...args], {
      cwd: copy,
      env: { ...process.env, NUNC_UPDATE: '1', NO_COLOR: '1', VITEST: undefined },
    });
    let told = '';
    for (const stream of [child.stdout, child.stderr])
      stream.setEncoding('utf8').on('data', (text: string) => {
        told += text;
      });
    child.on('close', (code) => done({ code, told }));
  });

let copy = '';
beforeAll(() => {
  copy = mkdtempSync(join(tmpdir(), 'nunc-recipe-'));
  for (const folder of copied) cpSync(join(root, folder), join(copy, folder), { recursive: true });
  for (const file of ['package.json', 'tsconfig.json', 'vitest.config.ts'])
    cpSync(join(root, file), join(copy, file));
  symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'));
  // Not the page, which sees no entry, and of the tests those that are changed.
  const include = ['events', 'machines', 'src', 'tests/docket', 'tests/generate'];
  const some = { extends: './tsconfig.json', include, exclude: ['src/web/page'] };
  writeFileSync(join(copy, 'tsconfig.some.json'), JSON.stringify(some));
});
afterAll(() => rmSync(copy, { recursive: true, force: true }));

describe('a made-up entry type', () => {
  it('is written into files that the recipe names, and into all that it says the compiler asks for', () => {
    for (const [path, change] of Object.entries(changes)) {
      expect(isNamed(path), path).toBe(true);
      writeFileSync(join(copy, path), changed(read(join(root, path)), change));
    }
    writeFileSync(join(copy, itsTest.path), itsTest.text);
    expect(isNamed(itsTest.path)).toBe(true);
    const asked = /From here on the compiler asks(.*?)\n4\. /s.exec(recipe)?.[1] ?? '';
    for (const path of named.filter((name) => asked.includes(`\`${name}\``)))
      expect(changes).toHaveProperty([path]);
  });

  it('then compiles, passes what is asked of every type, and is moot where its ground is gone', async () => {
    const [types, tests] = await Promise.all([
      run('typescript/bin/tsc', '-p', 'tsconfig.some.json'),
      run('vitest/vitest.mjs', 'run', '--no-isolate', '--no-file-parallelism', ...suites),
    ]);
    expect(types).toEqual({ code: 0, told: '' });
    expect(tests.code, tests.told).toBe(0);
  }, 300_000);

  it('has changed no file that the recipe does not name', () => {
    const files = copied.flatMap((folder) =>
      readdirSync(join(copy, folder), { recursive: true, encoding: 'utf8' }).map((name) =>
        join(folder, name),
      ),
    );
    const differ = files.filter((path) => {
      if (!statSync(join(copy, path)).isFile()) return false;
      const before = join(root, path);
      const there = statSync(before, { throwIfNoEntry: false });
      return there === undefined || !readFileSync(before).equals(readFileSync(join(copy, path)));
    });
    expect(differ.filter((path) => !isNamed(path))).toEqual([]);
    expect(differ).toContain('docs/schema/case-file.schema.json');
    expect(differ).toContain('tests/events/golden/naming-fields.txt');
  });
});
