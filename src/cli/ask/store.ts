import { relative, resolve } from 'node:path';
import { type Entry, upcast } from '../../../events/index.ts';
import { openLog } from '../../log/open.ts';
import type { Log, Recordable } from '../../log/port.ts';
import { DOCKET } from '../../log/stream-names.ts';
import type { Io } from '../io.ts';

/** The stream that holds a case's docket. */
export const docketStream = (id: string): string => `${DOCKET}${id}`;

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

/** A case's entries in order of recording, in their present versions; none where the store does not hold it. */
export async function entriesOf(log: Log, id: string): Promise<readonly Entry[]> {
  return presentVersions(await log.entries(docketStream(id)));
}

export const presentVersions = (stored: readonly Recordable[]): readonly Entry[] =>
  // What is in the log was checked when it was written; reading it again costs no check.
  stored.map((entry) => upcast(entry as Recordable & { schemaVersion: number; data: unknown }));

/** The ids of the cases that the store holds. */
export async function caseIds(log: Log): Promise<readonly string[]> {
  return (await caseHeads(log)).map(({ id }) => id);
}

/** A case as a list of cases has it. */
export type ListedCase = {
  readonly id: string;
  /** The version at which it ends. */
  readonly version: number;
  /** What is wrong with one that cannot be read: see `Head` in the log. */
  readonly unusable?: string;
};

/** The cases that the store holds. */
export async function caseHeads(log: Log): Promise<readonly ListedCase[]> {
  const heads = await log.streams({ prefix: DOCKET });
  return heads.map(({ stream, version, unusable }) => ({
    id: stream.slice(DOCKET.length),
    version,
    ...(unusable === undefined ? {} : { unusable }),
  }));
}
