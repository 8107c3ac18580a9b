import { readFileSync, writeFileSync } from 'node:fs';
import { scratch } from '../log/scratch.ts';
import { roeFile } from './clerk.ts';
import { nunc } from './nunc-process.ts';

let loaded: Promise<Uint8Array> | undefined;

/** A store at a path that holds the small case, as `nunc load` leaves one; it is loaded once and then copied. */
export async function loadedStore(path: string): Promise<string> {
  loaded ??= load();
  writeFileSync(path, await loaded, { mode: 0o600 });
  return `sqlite:${path}`;
}

async function load(): Promise<Uint8Array> {
  const folder = scratch();
  const path = folder.path('docket.db');
  const { code, err } = await nunc(['load', roeFile], { store: `sqlite:${path}` });
  if (code !== 0) throw new Error(err);
  const bytes = readFileSync(path);
  folder.remove();
  return bytes;
}
