import type { WriteOptions } from '../files/index.ts';
import type { CaseFiles } from '../open/index.ts';
import type { Output } from './output.ts';

/**
 * All that a command may ask of the world. The process, the clock and the file system are touched only in
 * `process-io.ts`, so that a test can run a command with a world of its own.
 */
export type Io = {
  readonly stdout: Output;
  readonly stderr: Output;
  /** All of standard input, as bytes. */
  readonly stdin: () => Promise<Uint8Array>;
  /** Whether a person sits at both ends: keys can be read, and what is written is seen. */
  readonly interactive: boolean;
  /** The keys the person presses, one by one, until reading stops. */
  readonly keys: () => AsyncIterable<Key>;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly cwd: string;
  /** The instant now, RFC 3339 in UTC with milliseconds. */
  readonly now: () => string;
  /** The day on the wall, in the time zone of whoever types: YYYY-MM-DD. */
  readonly today: () => string;
  /** A name for what is recorded in one go; later ones sort after earlier ones. */
  readonly correlation: () => string;
  /** Who is at the keyboard, `user@host`. */
  readonly user: () => string;
  readonly files: Files;
  /** Shows text on the terminal, page by page where it is longer than that; none where there is no terminal. */
  readonly pager?: (text: string) => void;
};

export type Key = 'next' | 'back' | 'quit' | 'other';

/**
 * The file system, as far as commands read and write files themselves. Paths are relative to `cwd` or absolute.
 * What cannot be read or written is a `FileFault`.
 */
export type Files = CaseFiles & {
  /** The bytes of a file, piece by piece. */
  readonly pieces: (path: string) => AsyncIterable<Uint8Array>;
  /** Whole or not at all; what may be there already is said by `over`, anything where nothing is said; who may read it by `mode`. */
  readonly write: (
    path: string,
    text: string,
    over?: WriteOptions['over'],
    mode?: WriteOptions['mode'],
  ) => Promise<void>;
  /** A folder, with those in which it lies, where it is not there yet. */
  readonly makeFolder: (path: string) => Promise<void>;
  /** The names in a folder, in their order. */
  readonly list: (folder: string) => Promise<readonly string[]>;
};

/** The exit statuses that scripts rely on. */
export const EXIT = { done: 0, no: 1, badInput: 2, store: 3, bug: 70 } as const;
export type ExitCode = (typeof EXIT)[keyof typeof EXIT];
