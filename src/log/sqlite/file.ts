/** Opening a SQLite file as a Nunc store: made if asked for, recognised, never a foreign file touched. */
import { closeSync, existsSync, mkdirSync, openSync, readSync, rmSync, statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { pathToFileURL } from 'node:url';
import { syncFolder } from '../../files/sync.ts';
import { NotAStore, StoreUnreachable } from '../faults.ts';
import { sqliteFault } from './faults.ts';
import { applicationId, migrations } from './schema.ts';

export type FileOptions = {
  readonly path: string;
  readonly place: string;
  readonly mode: 'read' | 'write';
  /** How long to wait for another process that is writing, in milliseconds. */
  readonly patience: number;
};

/**
 * Opens the file. To read, it must exist and is not changed; to write, it is made when there is none, with
 * its folder.
 *
 * Errors: `StoreUnreachable` (absent, locked, permission), `NotAStore`, `StoreCorrupt`.
 */
export function openFile(options: FileOptions): DatabaseSync {
  const { path, place, mode } = options;
  let db: DatabaseSync | undefined;
  let made = false;
  try {
    if (mode === 'write') made = makeRoom(path);
    else mustExist(path, place);
    mustBeFile(path, place);
    db = mode === 'write' ? connectToWrite(options) : connectToRead(options);
    return db;
  } catch (error) {
    db?.close();
    const fault = sqliteFault(place, error);
    if (made && fault instanceof StoreUnreachable && fault.why === 'full') removeEmpty(path);
    throw fault;
  }
}

/** On a full disk a store may have got its name and nothing else. */
function removeEmpty(path: string): void {
  for (const end of ['-wal', '-shm', '-journal', ''])
    if (existsSync(path + end) && sizeOf(path + end) === 0) rmSync(path + end, { force: true });
}

const sizeOf = (path: string): number => statSync(path, { throwIfNoEntry: false })?.size ?? 0;

function connectToRead(options: FileOptions): DatabaseSync {
  const { path, place, patience } = options;
  const connect = (at: string | URL) => {
    const db = new DatabaseSync(at, { readOnly: true, timeout: patience });
    return closingOnError(db, () => {
      const format = recognise(db, place);
      if (format === 0) mustBeSqlite(path, place);
      if (format < migrations.length) {
        throw new NotAStore(
          place,
          `${place} holds nothing yet, or is of an older format: open it for writing once.`,
        );
      }
      return db;
    });
  };
  try {
    return connect(path);
  } catch (error) {
    // SQLite reads a WAL file through a shared index beside it. Where the folder cannot be written, as on
    // a read-only disk or one that is full, there is none; with nothing in a WAL, the file alone is the whole log.
    const fault = sqliteFault(place, error);
    const blocked =
      fault instanceof StoreUnreachable && ['permission', 'read-only', 'full'].includes(fault.why);
    if (!blocked || sizeOf(`${path}-wal`) > 0) throw fault;
    const alone = pathToFileURL(resolve(path));
    alone.searchParams.set('immutable', '1');
    return connect(alone);
  }
}

function connectToWrite(options: FileOptions): DatabaseSync {
  const { path, place, patience } = options;
  const db = new DatabaseSync(path, { timeout: patience });
  return closingOnError(db, () => {
    // Recognised before the first pragma that would write: a foreign file stays byte for byte as it was.
    const format = recognise(db, place);
    if (format === 0) mustBeSqlite(path, place);
    if (format < migrations.length) migrate(db, place);
    switchToWal(db, patience);
    db.exec('PRAGMA synchronous = FULL; PRAGMA trusted_schema = OFF');
    return db;
  });
}

function closingOnError<T>(db: DatabaseSync, run: () => T): T {
  try {
    return run();
  } catch (error) {
    db.close();
    throw error;
  }
}

/** The format of our file, 0 for one that holds nothing yet. Errors: `NotAStore` for any other file. */
function recognise(db: DatabaseSync, place: string): number {
  const application = pragma(db, 'application_id');
  const format = pragma(db, 'user_version');
  if (application === applicationId) {
    if (format <= migrations.length) return format;
    throw new NotAStore(
      place,
      `${place} was written by a newer Nunc (format ${format}; this one knows ${migrations.length}). It was left as it is.`,
    );
  }
  const objects = db.prepare('SELECT count(*) AS n FROM sqlite_schema').get()?.n;
  if (application === 0 && format === 0 && objects === 0) return 0;
  throw new NotAStore(
    place,
    `${place} is not a Nunc store: another program's database. It was left as it is.`,
  );
}

function migrate(db: DatabaseSync, place: string): void {
  db.exec('BEGIN IMMEDIATE');
  try {
    // Another process may have come first while this one waited for the lock.
    for (const sql of migrations.slice(recognise(db, place))) db.exec(sql);
    db.exec(`PRAGMA application_id = ${applicationId}; PRAGMA user_version = ${migrations.length}; COMMIT`);
  } catch (error) {
    if (db.isTransaction) db.exec('ROLLBACK');
    throw error;
  }
}

/** SQLite does not wait for others when it changes the journal mode, so a new store's first openers may collide. */
function switchToWal(db: DatabaseSync, patience: number): void {
  const started = performance.now();
  for (;;) {
    try {
      db.exec('PRAGMA journal_mode = WAL');
      return;
    } catch (error) {
      if (performance.now() - started > patience) throw error;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 10);
    }
  }
}

function pragma(db: DatabaseSync, name: string): number {
  return Number(db.prepare(`PRAGMA ${name}`).get()?.[name]);
}

function mustExist(path: string, place: string): void {
  if (!existsSync(path)) {
    throw new StoreUnreachable(
      place,
      'absent',
      `There is no store at ${place}. \`nunc load FILE\` makes one.`,
    );
  }
  if (statSync(path).size === 0)
    throw new NotAStore(place, `${place} is not a Nunc store: the file is empty.`);
}

function mustBeFile(path: string, place: string): void {
  if (!statSync(path).isFile()) throw new NotAStore(place, `${place} is not a Nunc store: it is not a file.`);
}

/**
 * SQLite takes any short file for an empty database and would write over it. A file that it was making when
 * the process died has a journal beside it, from which SQLite puts it right. Only asked of a file in which SQLite
 * finds nothing: to close a store's file, however it was opened, gives up every lock that this process has on it.
 */
function mustBeSqlite(path: string, place: string): void {
  const magic = Buffer.from('SQLite format 3\0');
  if (statSync(path).size === 0 || existsSync(`${path}-journal`)) return;
  const start = Buffer.alloc(magic.length);
  const handle = openSync(path, 'r');
  try {
    readSync(handle, start);
  } finally {
    closeSync(handle);
  }
  if (start.equals(magic)) return;
  throw new NotAStore(place, `${place} is not a Nunc store: it is no SQLite file. It was left as it is.`);
}

/** Makes an empty file, for its owner alone, where there is none; whether it did. */
function makeRoom(path: string): boolean {
  if (existsSync(path)) return false;
  makeFolder(dirname(resolve(path)));
  closeSync(openSync(path, 'a', 0o600));
  // The new file's name must be on disk too before anything in it is acknowledged.
  syncFolder(path);
  return true;
}

/**
 * Makes a folder and those it lies in, one at a time: where a file system has no room for new ones, as /proc,
 * Node's own `recursive` never comes back.
 */
function makeFolder(folder: string): void {
  if (existsSync(folder)) return;
  const parent = dirname(folder);
  if (parent !== folder) makeFolder(parent);
  try {
    mkdirSync(folder);
  } catch (error) {
    // Another process may have made it in the meantime.
    if (!existsSync(folder)) throw error;
  }
}
