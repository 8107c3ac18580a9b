/** Copies of a store to keep, and their way back. A copy counts only once it has been verified. */
import { chmodSync, existsSync, renameSync, rmSync, statSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { codeOf, putInNewPlace, syncFile, syncFolder, temporaryFor } from '../../files/index.ts';
import { copyLog } from '../copy.ts';
import { StoreUnreachable } from '../faults.ts';
import { openLog } from '../open.ts';
import type { DoesNotFit, Log } from '../port.ts';
import { type LogProblem, type Verification, verify } from '../verify.ts';
import { isAtTarget, namingStore, sqliteFault } from './faults.ts';
import { openFile } from './file.ts';
import { openSqliteLog } from './log.ts';

export type BackedUp =
  | { readonly ok: true; readonly verification: Verification }
  /** There is a file of that name; backups are never written over. */
  | { readonly ok: false; readonly kind: 'exists' }
  /** What was copied does not verify, so it was not kept. */
  | { readonly ok: false; readonly kind: 'unsound'; readonly problems: readonly LogProblem[] };

/**
 * Writes all of a store into one SQLite file while others read and write it: the store as it is at one
 * instant. The file appears under its name only when it is complete, verified and on disk.
 *
 * Errors: `StoreFault`, from the store or the file.
 */
export async function backup(url: string, file: string): Promise<BackedUp> {
  if (existsSync(file)) return { ok: false, kind: 'exists' };
  const part = temporaryFor(file);
  try {
    const copied = await copyInto(url, part.path, `sqlite:${file}`);
    if (copied !== undefined) return unsound(copied);
    const verification = await verified(part.path);
    if (!verification.ok) return { ok: false, kind: 'unsound', problems: verification.problems };
    return namingStore(`sqlite:${file}`, () => {
      chmodSync(part.path, 0o600);
      syncFile(part.path);
      if (!putIfNew(part.path, file)) return { ok: false, kind: 'exists' };
      syncFolder(file);
      return { ok: true, verification };
    });
  } finally {
    part.remove();
  }
}

/** Whether the name was still free: another backup may have taken it while this one was being made. */
function putIfNew(part: string, file: string): boolean {
  try {
    putInNewPlace(part, file);
    return true;
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false;
    throw error;
  }
}

export type Restored =
  | {
      readonly ok: true;
      readonly verification: Verification;
      /** Where the store that was there before is now; it is never deleted. */
      readonly replaced?: string;
    }
  /** The target holds records, and it was not said to replace them. */
  | { readonly ok: false; readonly kind: 'not-empty'; readonly records: number }
  | { readonly ok: false; readonly kind: 'unsound'; readonly problems: readonly LogProblem[] };

/**
 * Puts a backup in the place of a store that is absent or empty. With `replace` the SQLite store that is
 * there, sound or damaged, is moved aside first, to `PATH.replaced`. On KurrentDB, which has no place to move
 * it to, only an empty log can be restored to.
 *
 * Errors: `StoreFault`, from the backup or the store.
 */
export async function restore(file: string, url: string, { replace = false } = {}): Promise<Restored> {
  const sound = await verified(file);
  if (!sound.ok) return { ok: false, kind: 'unsound', problems: sound.problems };
  if (!url.startsWith('sqlite:')) return restoreByCopy(file, url, sound);

  const path = url.slice('sqlite:'.length);
  const records = replace ? 0 : await recordsIn(path);
  if (records > 0) return { ok: false, kind: 'not-empty', records };
  const part = temporaryFor(path);
  try {
    await copyInto(`sqlite:${file}`, part.path, url);
    const verification = await verified(part.path);
    if (!verification.ok) return { ok: false, kind: 'unsound', problems: verification.problems };
    return namingStore(url, () => {
      const mode = statSync(path, { throwIfNoEntry: false })?.mode ?? 0o600;
      chmodSync(part.path, mode & 0o777);
      syncFile(part.path);
      const letGo = holdRightToWrite(path);
      let replaced: string | undefined;
      try {
        replaced = moveAside(path);
        renameSync(part.path, path);
      } finally {
        letGo();
      }
      syncFolder(path);
      return replaced === undefined ? { ok: true, verification } : { ok: true, verification, replaced };
    });
  } finally {
    part.remove();
  }
}

async function restoreByCopy(file: string, url: string, verification: Verification): Promise<Restored> {
  const to = await openLog(url, { mode: 'write' });
  const from = openSqliteLog(file, { mode: 'read' });
  try {
    const records = (await to.streams()).reduce((sum, head) => sum + head.version + 1, 0);
    if (records > 0) return { ok: false, kind: 'not-empty', records };
    const copied = await copyLog(from, to);
    return copied.ok ? { ok: true, verification } : unsound(copied);
  } finally {
    await from.close();
    await to.close();
  }
}

/** SQLite copies its own files, compact and at one instant; any other log is copied record by record. `target` is
 * what the file will be called: it, and not the store, is named where it cannot be written. */
async function copyInto(url: string, file: string, target: string): Promise<DoesNotFit | undefined> {
  if (url.startsWith('sqlite:')) {
    const db = openFile({ path: url.slice('sqlite:'.length), place: url, mode: 'read', patience: 10_000 });
    try {
      db.prepare('VACUUM INTO ?').run(file);
    } catch (error) {
      throw sqliteFault(isAtTarget(error) ? target : url, error);
    } finally {
      db.close();
    }
    return undefined;
  }
  const from = await openLog(url, { mode: 'read' });
  let to: Log | undefined;
  try {
    to = openSqliteLog(file, { mode: 'write' });
    const copied = await copyLog(from, to);
    if (!copied.ok) return copied;
    // A backup holds all of a store or is none.
    const [left] = copied.left;
    if (left === undefined) return undefined;
    const { stream, version, unusable = '' } = left;
    return { ok: false, kind: 'does-not-fit', stream, version, what: unusable };
  } finally {
    await from.close();
    await to?.close();
  }
}

async function verified(file: string): Promise<Verification> {
  const log = openSqliteLog(file, { mode: 'read' });
  try {
    return await verify(log);
  } finally {
    await log.close();
  }
}

async function recordsIn(path: string): Promise<number> {
  if (!existsSync(path)) return 0;
  // Opened to write, since an empty file, or one whose making was cut off, is a store with nothing in it.
  const log = openSqliteLog(path, { mode: 'write' });
  try {
    return (await log.streams()).reduce((sum, head) => sum + head.version + 1, 0);
  } finally {
    await log.close();
  }
}

/**
 * Keeps others from writing to a store that is about to be moved away: one that waits to write finds then that its
 * file no longer has the name. A store that is damaged cannot be held, and cannot be written to either.
 */
function holdRightToWrite(path: string): () => void {
  if (!existsSync(path)) return () => {};
  let db: DatabaseSync | undefined;
  try {
    db = new DatabaseSync(path, { timeout: 10_000 });
    db.exec('BEGIN IMMEDIATE');
  } catch (error) {
    db?.close();
    const fault = sqliteFault(`sqlite:${path}`, error);
    if (fault instanceof StoreUnreachable && fault.why === 'locked') throw fault;
    return () => {};
  }
  const held = db;
  return () => held.close();
}

/**
 * Moves a store's files out of the way: SQLite would read a WAL that is left over into the new file. The store itself
 * gets its other name and keeps this one until the new file takes it, so that whoever watches it never finds none.
 */
function moveAside(path: string): string | undefined {
  if (!existsSync(path)) {
    remove(path);
    return undefined;
  }
  let aside = `${path}.replaced`;
  for (let n = 2; existsSync(aside); n += 1) aside = `${path}.replaced-${n}`;
  for (const end of ['-wal', '-shm']) {
    if (existsSync(path + end)) renameSync(path + end, aside + end);
  }
  putInNewPlace(path, aside);
  return aside;
}

function remove(path: string): void {
  for (const end of ['', '-wal', '-shm', '-journal']) rmSync(path + end, { force: true });
}

function unsound({ stream, version, what }: DoesNotFit): {
  readonly ok: false;
  readonly kind: 'unsound';
  readonly problems: readonly LogProblem[];
} {
  return { ok: false, kind: 'unsound', problems: [{ where: `${stream} version ${version}`, what }] };
}
