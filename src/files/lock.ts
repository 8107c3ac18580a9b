/** A lock beside a file, for the moment in which it is looked at again and another is put in its place. */
import { readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { setTimeout as pause } from 'node:timers/promises';
import { codeOf, FileFault } from './faults.ts';
import { putInNewPlace } from './put-in-place.ts';
import { temporaryFor } from './temporary.ts';

/** How long another writer is waited for, in milliseconds: a lock is held for as long as a file takes to write. */
const PATIENCE = 10_000;
const BETWEEN = 20;

/**
 * Runs while nobody else holds the lock of this file. A lock whose holder is no longer running is taken over.
 *
 * Errors: `FileFault` (EBUSY), naming the lock, where another program keeps it.
 */
export async function locked<T>(path: string, run: () => Promise<T>): Promise<T> {
  const lock = `${path}.lock`;
  const mine = `${process.pid} ${hostname()}\n`;
  for (let waited = 0; !take(lock, mine); waited += BETWEEN) {
    if (waited >= PATIENCE)
      throw new FileFault(path, `another program is writing it, by its lock ${lock}`, 'EBUSY');
    await pause(BETWEEN);
  }
  try {
    return await run();
  } finally {
    rmSync(lock, { force: true });
  }
}

function take(lock: string, mine: string): boolean {
  // Whole from the first moment on: one whose holder is killed before it has put its number in would never be free.
  const whole = temporaryFor(lock);
  try {
    writeFileSync(whole.path, mine, { flag: 'wx' });
    putInNewPlace(whole.path, lock);
    return true;
  } catch (error) {
    if (codeOf(error) !== 'EEXIST') throw error;
  } finally {
    whole.remove();
  }
  if (abandoned(lock)) takeAway(lock);
  return false;
}

/** Moved before it is removed, so that of two who find it abandoned neither removes the lock that the other takes then. */
function takeAway(lock: string): void {
  const aside = temporaryFor(lock);
  try {
    renameSync(lock, aside.path);
    if (!abandoned(aside.path)) putInNewPlace(aside.path, lock);
  } catch (error) {
    // Another took it away first, or holds it again.
    if (codeOf(error) !== 'ENOENT' && codeOf(error) !== 'EEXIST') throw error;
  } finally {
    aside.remove();
  }
}

/** Whether its holder ran on this machine and runs no more, or it has said for long nobody's number. */
function abandoned(lock: string): boolean {
  try {
    const text = readFileSync(lock, 'utf8').trim();
    if (text === '') return Date.now() - statSync(lock).mtimeMs > PATIENCE / 2;
    const [pid, host] = text.split(' ');
    if (host !== hostname() || !/^\d+$/.test(pid ?? '')) return false;
    process.kill(Number(pid), 0);
    return false;
  } catch (error) {
    return codeOf(error) === 'ESRCH';
  }
}
