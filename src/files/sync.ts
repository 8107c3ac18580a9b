/** Putting on disk what was written: without it, a name may outlive a power cut and its content not. */
import { closeSync, fsyncSync, openSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { platform } from 'node:process';

/** Puts a file's content on disk. */
export function syncFile(path: string): void {
  const handle = openSync(path, 'r+');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

/** Puts the names in a file's folder on disk, where the system lets a folder be opened (Windows does not). */
export function syncFolder(path: string): void {
  let handle: number | undefined;
  try {
    handle = openSync(dirname(resolve(path)), 'r');
    fsyncSync(handle);
  } catch (error) {
    if (platform !== 'win32') throw error;
  } finally {
    if (handle !== undefined) closeSync(handle);
  }
}
