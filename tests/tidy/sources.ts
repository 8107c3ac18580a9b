import { readdirSync, readFileSync } from 'node:fs';
import type { Source } from './faults.ts';

const root = new URL('../../', import.meta.url);

/** The sources in a folder of the repository, by their paths. */
export function sourcesIn(folder: string): readonly Source[] {
  return readdirSync(new URL(folder, root), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => `${folder}${name.replaceAll('\\', '/')}`)
    .sort()
    .map((path) => ({ path, text: readFileSync(new URL(path, root), 'utf8') }));
}

/** All that Nunc is made of, without its tests. */
export const house = ['events/', 'machines/', 'src/'].flatMap(sourcesIn);
