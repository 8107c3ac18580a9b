import { type CaseId, type Entry, upcast } from '../../events/index.ts';
import type { Log, Recordable } from '../log/port.ts';
import { branchesOfCase, caseOfStream, DOCKETS, docketStream } from '../log/stream-names.ts';

/** A case as a log holds it, with the version that was read: what is appended must follow that one. */
export type StoredCase = {
  readonly id: CaseId;
  readonly log: Log;
  readonly stream: string;
  /** In order of recording; none where the log does not hold the case. */
  readonly entries: readonly Entry[];
  /** The version of the last entry; -1 where the log does not hold the case. */
  readonly version: number;
};

/** Reads a case from a log, which may not hold it yet. Errors: those of the log. */
export async function storedCase(log: Log, id: CaseId): Promise<StoredCase> {
  const entries = await entriesOf(log, id);
  return { id, log, stream: docketStream(id), entries, version: entries.length - 1 };
}

/**
 * A case's entries in order of recording, or a stretch of them, in their present versions; none where the log does
 * not hold it.
 */
export const entriesOf = async (
  log: Log,
  id: string,
  stretch: { readonly from?: number; readonly to?: number } = {},
): Promise<readonly Entry[]> => presentVersions(await log.entries(docketStream(id), stretch));

const presentVersions = (stored: readonly Recordable[]): readonly Entry[] =>
  // What is in the log was checked when it was written; reading it again costs no check.
  stored.map((entry) => upcast(entry as Recordable & { schemaVersion: number; data: unknown }));

/** The events of a case's saved branches, branch by branch, each in order of recording. */
export async function branchEventsOf(log: Log, id: string): Promise<readonly Entry[]> {
  const streams = await log.streams(branchesOfCase(id));
  const stored = await Promise.all(streams.map(({ stream }) => log.entries(stream)));
  return presentVersions(stored.flat());
}

/** The ids of the cases that a log holds. */
export const caseIds = async (log: Log): Promise<readonly string[]> =>
  (await caseHeads(log)).map(({ id }) => id);

/** A case as a list of cases has it. */
export type ListedCase = {
  readonly id: string;
  /** The version at which it ends. */
  readonly version: number;
  /** What is wrong with one that cannot be read: see `Head` in the log. */
  readonly unusable?: string;
};

/** The cases that a log holds. */
export async function caseHeads(log: Log): Promise<readonly ListedCase[]> {
  const heads = await log.streams(DOCKETS);
  // One that was taken out is no case of the log any more.
  const held = heads.filter(({ forgotten }) => forgotten === undefined);
  return held.map(({ stream, version, unusable }) => ({
    id: caseOfStream(stream) ?? stream,
    version,
    ...(unusable === undefined ? {} : { unusable }),
  }));
}
