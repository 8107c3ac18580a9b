import { existsSync, readdirSync, readFileSync } from 'node:fs';

/** Real dockets that are not part of the project; tests that need them are skipped, visibly, without them. */
const FOLDER = new URL('../../../shared/dockets/', import.meta.url);

export const HAVE_SHARED_DOCKETS = existsSync(FOLDER);

/** What the skipped test says instead of running. */
export const WHERE = 'reads ../shared/dockets beside the repository; skipped where that folder is absent';

export function sharedDocket(source: string): string {
  return readFileSync(new URL(source, FOLDER), 'utf8');
}

export function sharedDocketNames(): readonly string[] {
  if (!HAVE_SHARED_DOCKETS) return [];
  return ['district', 'history', 'internet_archive'].flatMap((folder) =>
    readdirSync(new URL(`${folder}/`, FOLDER))
      .filter((name) => name.endsWith('.json'))
      .map((name) => `${folder}/${name}`),
  );
}
