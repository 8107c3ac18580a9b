/**
 * Room in a store's write-ahead log, made before it is needed. To sync a file that grows, the file system writes
 * its own records of where the file now ends, which takes as long again as the data; inside room that is there
 * the data alone is written. SQLite makes such room itself once it goes over its WAL again from the beginning, so
 * this is for the first appends of a program.
 */
import { closeSync, ftruncateSync, openSync, realpathSync, statSync, writeSync } from 'node:fs';

/** Commits between two looks at the file: a program that records once and ends makes no room. */
const commitsBetween = 8;
/** What grows faster is written in batches, for which room costs more than it saves. */
const fastest = commitsBetween * 64 * 1024;
/** As far as a WAL goes before SQLite writes it back: 1,000 pages with their frames, and one commit more. */
const whole = 1_024 * (4_096 + 24);
const beyond = 1024 * 1024;

export class WalRoom {
  readonly #store: string;
  #file: string | undefined;
  #commits = 0;
  #size = 0;

  constructor(store: string) {
    this.#store = store;
  }

  /**
   * Makes room now and then. To be called while the right to write is held and nothing has been written under
   * it: only then does the WAL end where its file ends or before. What is put there is zeros, which SQLite takes
   * for no frame, as it does what an older round has left behind.
   */
  beforeWriting(): void {
    this.#commits += 1;
    if (this.#commits % commitsBetween !== 0) return;
    // Where the store is a link, SQLite keeps the WAL beside what it leads to.
    this.#file ??= `${realpathSync(this.#store)}-wal`;
    const size = statSync(this.#file, { throwIfNoEntry: false })?.size ?? 0;
    const grown = size - this.#size;
    this.#size = size;
    if (size === 0 || grown <= 0 || grown > fastest) return;
    this.#size = extend(this.#file, size, size < whole ? Math.min(size * 4, whole) : size + beyond);
  }
}

/** Gives the size that the file has then: what it was where there is no room to be had. */
function extend(file: string, from: number, to: number): number {
  let handle: number | undefined;
  try {
    handle = openSync(file, 'r+');
    if (writeSync(handle, Buffer.alloc(to - from), 0, to - from, from) === to - from) return to;
    ftruncateSync(handle, from);
  } catch {
    // The append itself finds out whether the disk is full.
    if (handle !== undefined) giveBack(handle, from);
  } finally {
    if (handle !== undefined) closeSync(handle);
  }
  return from;
}

function giveBack(handle: number, size: number): void {
  try {
    ftruncateSync(handle, size);
  } catch {
    // Zeros at the end of a WAL are no frames: they do no harm.
  }
}
