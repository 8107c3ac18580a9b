import { relative, resolve } from 'node:path';
import { openLog } from '../../log/open.ts';
import type { Log } from '../../log/port.ts';
import type { Io } from '../io.ts';

/** Opens the store at a URL; paths are relative to where the command was called. */
export async function openStore(io: Io, url: string, mode: 'read' | 'write'): Promise<Log> {
  return openLog(placedUrl(io, url), { mode });
}

/** A store's URL with its path, where it has one, as seen from the process. */
export const placedUrl = (io: Io, url: string): string =>
  !url.startsWith('sqlite:') || url === 'sqlite:'
    ? url
    : `sqlite:${placedPath(io, url.slice('sqlite:'.length))}`;

/** A path, given from where the command was called, as the person would name it: the short way where it is below. */
export function placedPath({ cwd }: Io, given: string): string {
  const path = resolve(cwd, given);
  const near = relative('', path);
  return near.startsWith('..') ? path : near;
}
