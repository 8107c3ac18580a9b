import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { build } from 'vite';
import { afterAll, describe, expect, it } from 'vitest';
import { checked, examples, installed, root, withNodeTypes } from './installed.ts';

const home = installed();
afterAll(() => rmSync(home, { recursive: true, force: true }));

const bin = join(home, 'node_modules/nunc/dist/nunc.js');
const run = (args: readonly string[]) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [bin, ...args], {
    cwd: home,
    encoding: 'utf8',
    env: { ...process.env, NO_COLOR: '1', NUNC_USER: 'clerk@court', XDG_CACHE_HOME: join(home, 'cache') },
  });
  return { status, stdout, stderr };
};
const sizeOf = (folder: string): number =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((file) => statSync(join(folder, file)))
    .filter((file) => file.isFile())
    .reduce((sum, { size }) => sum + Math.ceil(size / 4096) * 4096, 0);

describe('given the package installed in an empty folder', () => {
  const caseFile = 'node_modules/nunc/examples/abc-v-meese/case.yaml';

  it.each([
    ['--version'],
    ['--help'],
    ['check', caseFile],
    ['load', caseFile],
    ['audit', 'abc-v-meese', '--at', '1987-03-28'],
    ['why', 'abc-v-meese', 'orgs-tort'],
    ['what-if', 'abc-v-meese', '--set', 'hunt/no-individual-participation=satisfied', '--json'],
    ['motions', 'abc-v-meese'],
    ['export', 'abc-v-meese', '--format', 'html'],
    ['machines'],
    ['verify'],
  ])('runs nunc %s', (...args) => {
    const { status, stdout, stderr } = run(args);
    expect({ status, stderr: args[0] === 'load' ? '' : stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout.length).toBeGreaterThan(4);
  });

  it('takes at most 15 MB, and only what it depends on', () => {
    expect(readdirSync(join(home, 'node_modules')).filter((name) => !name.startsWith('.'))).toEqual([
      'nunc',
      'xstate',
    ]);
    expect(sizeOf(join(home, 'node_modules'))).toBeLessThan(15 * 1024 * 1024);
  });

  it('asks for the client of KurrentDB where a store needs it', () => {
    const { status, stderr } = run(['verify', '--store', 'kurrentdb://localhost:1']);
    expect(status).toBe(3);
    expect(stderr).toContain('npm install @kurrent/kurrentdb-client');
    expect(stderr.trim().split('\n')).toHaveLength(1);
  });

  it('can be imported by every name that it has', () => {
    const code = `
      import * as nunc from 'nunc';
      import { catalog } from 'nunc/events';
      import { claimMachine } from 'nunc/machines';
      import { importDocket } from 'nunc/import';
      import { openLog } from 'nunc/log';
      import schema from 'nunc/schema/audit.schema.json' with { type: 'json' };
      console.log(JSON.stringify([Object.keys(nunc).sort(), Object.keys(catalog).length > 40, claimMachine.id, typeof importDocket, typeof openLog, schema.type]));
    `;
    writeFileSync(join(home, 'names.mjs'), code);
    const out = execFileSync(process.execPath, [join(home, 'names.mjs')], { encoding: 'utf8' });
    expect(JSON.parse(out)).toEqual([
      [
        'Case',
        'NuncError',
        'audit',
        'caseFromDocket',
        'caseFromFile',
        'compare',
        'diff',
        'history',
        'motions',
        'pivotal',
        'simulate',
        'whatIf',
        'why',
      ],
      true,
      'claim',
      'function',
      'function',
      'object',
    ]);
  });

  it('has in it whatever its README shows', () => {
    const at = join(home, 'node_modules/nunc');
    const links = [
      ...readFileSync(join(at, 'README.md'), 'utf8').matchAll(/\]\(([^)#]+)(?:#[^)]*)?\)|src="([^"]+)"/g),
    ]
      .map(([, link, src]) => link ?? src ?? '')
      .filter((link) => !/^https?:/.test(link));
    expect(links.length).toBeGreaterThan(10);
    // The table of where to change what is for a checkout: a package holds no sources.
    const inRepository = links.filter((link) => /^(?:src|machines|events|tests)\//.test(link));
    const missing = links.filter((link) => !existsSync(join(at, link)) && !inRepository.includes(link));
    expect(missing).toEqual([]);
  });

  it('type-checks a strict consumer, with the examples of its documentation', () => {
    withNodeTypes(home);
    const sources = join(home, 'src');
    mkdirSync(sources);
    for (const { name, code } of examples()) writeFileSync(join(sources, `${name}.ts`), checked(code));
    writeFileSync(join(sources, 'subpaths.ts'), CONSUMER);
    writeFileSync(
      join(home, 'tsconfig.json'),
      JSON.stringify({
        compilerOptions: {
          strict: true,
          target: 'ES2024',
          module: 'NodeNext',
          moduleResolution: 'NodeNext',
          skipLibCheck: false,
          noUncheckedIndexedAccess: true,
          resolveJsonModule: true,
          noEmit: true,
          types: ['node'],
        },
        include: ['src'],
      }),
    );
    const tsc = join(root, 'node_modules/typescript/bin/tsc');
    const { status, stdout } = spawnSync(process.execPath, [tsc, '-p', home], { encoding: 'utf8' });
    expect(stdout).toBe('');
    expect(status).toBe(0);
  });

  it.each(examples())('runs the example of $name', ({ name }) => {
    // From the repository, where its paths lead somewhere; the package is the one that is installed.
    const { status, stderr } = spawnSync(process.execPath, [join(home, 'src', `${name}.ts`)], {
      cwd: root,
      encoding: 'utf8',
    });
    expect(stderr).toBe('');
    expect(status).toBe(0);
  });

  it('audits a case file in a browser, in at most 160 kB and without anything of Node', async () => {
    const entry = join(home, 'page.js');
    writeFileSync(
      entry,
      "import { audit, caseFromFile } from 'nunc';\nglobalThis.answer = (text) => audit(caseFromFile(text));\n",
    );
    const built = await build({
      root: home,
      configFile: false,
      logLevel: 'silent',
      build: { write: false, rollupOptions: { input: entry } },
    });
    const chunks = [built].flat().flatMap((one) => ('output' in one ? one.output : []));
    const code = chunks.map((one) => ('code' in one ? one.code : '')).join('\n');
    expect(code).not.toMatch(/["'`]node:/);
    expect(code).not.toContain('__vite-browser-external');
    expect(gzipSync(code).length).toBeLessThan(160_000);
  });
});

const CONSUMER = `
import { audit, caseFromFile, NuncError, whatIf, type AuditJson } from 'nunc';
import { catalog, type Entry } from 'nunc/events';
import { claimMachine } from 'nunc/machines';
import { importDocket, type ImportRow } from 'nunc/import';
import { caseFromLog, openLog } from 'nunc/log';
import { createActor } from 'xstate';

export const states = (text: string): readonly string[] => audit(caseFromFile(text)).claims[0]?.states ?? [];
export const answer = (text: string): AuditJson => audit(caseFromFile(text), { at: '1987-03-28' });
export const changed = (text: string): boolean =>
  whatIf(caseFromFile(text), { set: { 'a/b': 'satisfied' } }).claims.some((claim) => claim.changed);
export const filed = (entry: Entry): string | null => (entry.type === 'MotionFiled' ? entry.data.movant.toString() : null);
export const label: string = catalog.MotionFiled.label;
export const rows = (json: unknown): readonly ImportRow[] => {
  const read = importDocket(json);
  return read.ok ? [] : [];
};
export const machine = () => typeof createActor === 'function' && claimMachine.id;
export const fromStore = async () => caseFromLog(await openLog('memory:', { mode: 'read' }), 'roe');
export const code = (error: unknown): string | null => (error instanceof NuncError ? (error.where ?? error.code) : null);
`;
