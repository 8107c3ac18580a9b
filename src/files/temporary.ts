/**
 * Names of files that are there only while something is being written. Each has a name of its own, so that two
 * programs that write one file never meet in it, and none is left behind: not by an error, nor by Ctrl-C or a
 * request to end. Only a process that is killed outright leaves one, beside its target and named after it.
 */
import { randomBytes } from 'node:crypto';
import { rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

/** What SQLite puts beside a file. */
const BESIDE = ['', '-wal', '-shm', '-journal'] as const;

const waiting = new Set<string>();

export type Temporary = {
  readonly path: string;
  /** Removes the file where it still has its own name; twice is no error. */
  readonly remove: () => void;
};

/** A name beside a target, on the same disk, that nobody else uses: `case.yaml.4711-1f0c9a2b.part`. */
export function temporaryFor(target: string): Temporary {
  // The longest name that file systems take is 255 bytes; the target's own may be as long.
  const name = `${basename(target).slice(0, 60)}.${process.pid}-${randomBytes(4).toString('hex')}.part`;
  const path = join(dirname(target), name);
  if (waiting.size === 0) listen();
  waiting.add(path);
  return {
    path,
    remove: () => {
      rid(path);
      waiting.delete(path);
      if (waiting.size === 0) stopListening();
    },
  };
}

function rid(path: string): void {
  for (const end of BESIDE) {
    try {
      rmSync(path + end, { force: true });
    } catch {
      // On a disk that has become read-only it stays; that was said of what was to be written.
    }
  }
}

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

const leave = (): void => {
  for (const path of waiting) rid(path);
};

/** Ends as the signal would have ended the process, unless somebody else decides how it ends. */
function end(signal: NodeJS.Signals): void {
  if (process.listenerCount(signal) > 1) return;
  leave();
  stopListening();
  process.kill(process.pid, signal);
}

function listen(): void {
  // Before others, who may be gone from the list by the time that they have been told.
  for (const signal of SIGNALS) process.prependListener(signal, end);
  process.on('exit', leave);
}

function stopListening(): void {
  for (const signal of SIGNALS) process.off(signal, end);
  process.off('exit', leave);
}
