import { createHash } from 'node:crypto';
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
} from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import type { TestProject } from 'vitest/node';
import { builtPage } from '../../src/web/server/built-page.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** The built binary, `nunc.js`. */
    binary: string;
  }
}

const root = fileURLToPath(new URL('../../', import.meta.url));

/** What the binary is made of, and what makes it. */
const MADE_OF = [
  'events',
  'machines',
  'src',
  'package-lock.json',
  'package.json',
  'tsconfig.json',
  'vite.cli.config.ts',
  'vite.notices.ts',
];

/** How many binaries are kept: of this state of the sources, and of those that somebody goes back to. */
const KEPT = 3;

/**
 * Builds the binary once for all the tests that run it, and not again while its sources are as they were. It lies
 * in the repository, where what it loads when it is asked for is found, in a folder that any user may read.
 */
export default async function builtBinary({ provide }: TestProject): Promise<void> {
  const home = join(root, 'node_modules/.cache/nunc');
  const binary = join(home, `binary-${sourcesHash()}`);
  if (!existsSync(binary)) {
    mkdirSync(home, { recursive: true });
    const outDir = mkdtempSync(join(home, 'building-'));
    chmodSync(outDir, 0o755);
    await build({
      root,
      configFile: join(root, 'vite.cli.config.ts'),
      logLevel: 'silent',
      build: { outDir },
    });
    // The studio's page lies beside it, as in the package.
    cpSync(await builtPage(() => {}), join(outDir, 'web'), { recursive: true });
    putInPlace(outDir, binary);
  }
  const now = new Date();
  utimesSync(binary, now, now);
  forgetOlder(home);
  provide('binary', join(binary, 'nunc.js'));
}

/** A hash over the names and the contents of the sources. */
function sourcesHash(): string {
  const hash = createHash('sha256');
  for (const name of MADE_OF) {
    const path = join(root, name);
    const files = statSync(path).isDirectory()
      ? readdirSync(path, { recursive: true, encoding: 'utf8' }).map((file) => join(path, file))
      : [path];
    for (const file of files.toSorted())
      if (statSync(file).isFile()) hash.update(`${file}\0`).update(readFileSync(file)).update('\0');
  }
  return hash.digest('hex').slice(0, 32);
}

/** Another run may have built the same meanwhile: then that one is taken. */
function putInPlace(built: string, place: string): void {
  try {
    renameSync(built, place);
  } catch (error) {
    rmSync(built, { recursive: true, force: true });
    if (!existsSync(place)) throw error;
  }
}

function forgetOlder(home: string): void {
  const kept = readdirSync(home)
    .filter((name) => name.startsWith('binary-'))
    .map((name) => ({ path: join(home, name), used: statSync(join(home, name)).mtimeMs }))
    .sort((a, b) => b.used - a.used);
  for (const { path } of kept.slice(KEPT)) rmSync(path, { recursive: true, force: true });
}
