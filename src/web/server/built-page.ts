import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/**
 * The folder of the built page. In the package it lies beside the program; in the repository it is built on the
 * first start, and again when its sources have changed.
 */
export async function builtPage(tell: (line: string) => void): Promise<string> {
  const sources = here('../page');
  if (!existsSync(join(sources, 'index.html')))
    return [here('./web'), here('../web')].find((folder) => existsSync(folder)) ?? here('./web');
  const folder = here('../../../dist/web');
  const index = join(folder, 'index.html');
  if (existsSync(index) && statSync(index).mtimeMs >= newest(here('..'))) return folder;
  tell('Building the page; this is done once.');
  const { build } = await import('vite');
  await build({ configFile: join(sources, 'vite.config.ts'), logLevel: 'error' });
  return folder;
}

/** When the newest file in a folder was written, in milliseconds. */
function newest(folder: string): number {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .reduce((latest, entry) => Math.max(latest, statSync(join(entry.parentPath, entry.name)).mtimeMs), 0);
}
