import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { builtBinary, nunc } from './nunc-process.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const read = (path: string) => JSON.parse(readFileSync(join(root, path), 'utf8'));
const manifest: Readonly<
  Record<
    'dependencies' | 'devDependencies' | 'peerDependencies' | 'engines',
    Readonly<Record<string, string>>
  >
> = read('package.json');

/** The packages that the JavaScript files of a folder import when they run. */
function importedIn(folder: string): ReadonlySet<string> {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) =>
    /(?<!^web\/.*)\.js$/.test(file),
  );
  const specifiers = files.flatMap((file) => [
    ...readFileSync(join(folder, file), 'utf8').matchAll(
      /(?:\bfrom ?|\bimport ?\(? ?|\brequire\()[`'"]((?:@[\w-]+\/)?[a-z][\w.-]*)(?:\/[\w./-]+)?[`'"]/g,
    ),
  ]);
  return new Set(specifiers.flatMap(([, name]) => (name === undefined ? [] : [name])));
}

describe('what is built', () => {
  const built = dirname(builtBinary());

  it.each([
    ['the binary', '.', ['commander', 'zod', 'yaml', 'xstate', 'canonicalize']],
    ['the page', 'web', ['preact', 'd3-zoom']],
  ])('has with %s the licence of each package whose code it carries', (_, folder, some) => {
    const [head = '', ...parts] = readFileSync(join(built, folder, 'NOTICES.txt'), 'utf8').split(
      /\n-{80}\n\n/,
    );
    expect(head).toContain('each under its own licence');
    for (const name of some) expect(parts.some((part) => part.startsWith(`${name} `))).toBe(true);
    for (const part of parts) {
      const [title = '', , ...text] = part.split('\n');
      expect(title).toMatch(/^(?:@[\w-]+\/)?[\w.-]+ \d[\w.+-]* \((?:MIT|ISC|BSD-[23]-Clause|Apache-2\.0)\)$/);
      expect(text.join('\n').length, title).toBeGreaterThan(200);
    }
  });

  it('imports what the package depends on, its optional peer, and nothing else', () => {
    const onlyInACheckout = ['vite'];
    // Ajv has them in the text of code that it would write to a file.
    const inText = ['ajv', 'ajv-formats'];
    const ofItself = ['fs', 'path', 'process', 'child_process'];
    const known = new Set([
      ...Object.keys(manifest.dependencies),
      ...Object.keys(manifest.peerDependencies),
      ...onlyInACheckout,
      ...inText,
      ...ofItself,
    ]);
    const imported = importedIn(built);
    expect([...imported].filter((name) => !known.has(name))).toEqual([]);
    expect(imported).toContain('@kurrent/kurrentdb-client');
  });

  it('says in one line that an older Node will not do, before it loads anything', async () => {
    const older = encodeURIComponent(
      "Object.defineProperty(process, 'versions', { value: { ...process.versions, node: '20.20.2' } })",
    );
    const { code, out, err } = await nunc(['--version'], {
      store: 'memory:',
      env: { NODE_OPTIONS: `--import=data:text/javascript,${older}` },
    });
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toBe(
      'nunc: Nunc needs Node 24 or newer, and this is Node 20.20.2: get one at https://nodejs.org\n',
    );
    expect(manifest.engines).toEqual({ node: '>=24' });
  });

  it('names no folder of the machine it was built on', () => {
    for (const file of ['NOTICES.txt', 'web/NOTICES.txt'])
      expect(readFileSync(join(built, file), 'utf8')).not.toContain(root);
    expect(readdirSync(built)).toContain('NOTICES.txt');
  });
});

describe('the packages that Nunc is made of', () => {
  it('are named by their exact versions', () => {
    const { dependencies, devDependencies } = manifest;
    for (const [name, version] of Object.entries({ ...dependencies, ...devDependencies }))
      expect(version, name).toMatch(/^\d+\.\d+\.\d+(?:-[\w.]+)?$/);
  });

  it('are locked to a hash each', () => {
    const { packages } = read('package-lock.json') as { packages: Record<string, { integrity?: string }> };
    const unlocked = Object.entries(packages).filter(
      ([path, { integrity }]) => path !== '' && !integrity?.startsWith('sha512-'),
    );
    expect(unlocked.map(([path]) => path)).toEqual([]);
  });
});
