import { chmodSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  interface ProvidedContext {
    /** The built binary, `nunc.js`. */
    binary: string;
  }
}

const root = fileURLToPath(new URL('../../', import.meta.url));

/**
 * Builds the binary once for all the tests that run it. It lies in the repository, where what it loads when it is
 * asked for is found, in a folder that any user may read.
 */
export default async function builtBinary({ provide }: TestProject): Promise<() => void> {
  const home = join(root, 'tests/.tmp');
  mkdirSync(home, { recursive: true });
  const outDir = mkdtempSync(join(home, 'binary-'));
  chmodSync(outDir, 0o755);
  await build({ root, configFile: join(root, 'vite.cli.config.ts'), logLevel: 'silent', build: { outDir } });
  // The studio's page lies beside it, as in the package.
  const page = join(root, 'src/web/page/vite.config.ts');
  await build({
    configFile: page,
    logLevel: 'silent',
    build: { outDir: join(outDir, 'web'), emptyOutDir: false },
  });
  provide('binary', join(outDir, 'nunc.js'));
  return () => rmSync(outDir, { recursive: true, force: true });
}
