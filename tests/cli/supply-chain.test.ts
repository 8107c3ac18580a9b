import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { builtBinary } from './nunc-process.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const read = (path: string) => JSON.parse(readFileSync(join(root, path), 'utf8'));

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

  it('names no folder of the machine it was built on', () => {
    for (const file of ['NOTICES.txt', 'web/NOTICES.txt'])
      expect(readFileSync(join(built, file), 'utf8')).not.toContain(root);
    expect(readdirSync(built)).toContain('NOTICES.txt');
  });
});

describe('the packages that Nunc is made of', () => {
  it('are named by their exact versions', () => {
    const { dependencies, devDependencies } = read('package.json') as Record<string, Record<string, string>>;
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
