import { NotAStore, StoreCorrupt, StoreFault, StoreUnreachable } from '../faults.ts';

/** SQLite's primary result codes (sqlite.org/rescode.html) that a user can do something about. */
const error = 1;
const busy = 5;
const lockedTable = 6;
const readOnly = 8;
const ioError = 10;
const corrupt = 11;
const full = 13;
const cannotOpen = 14;
const constraint = 19;
const mismatch = 20;
const permission = 3;
const notADatabase = 26;
/** The file that SQLite keeps beside a store as an index of its WAL cannot be made or lengthened. */
const noIndex: ReadonlySet<number> = new Set([18, 19, 21].map((kind) => (kind << 8) | ioError));
/** Reading failed, and not writing. */
const noReading: ReadonlySet<number> = new Set([1, 2].map((kind) => (kind << 8) | ioError));

/** Runs something on the database; what SQLite throws comes out as a `StoreFault` that names the place. */
export function namingStore<T>(place: string, run: () => T): T {
  try {
    return run();
  } catch (error) {
    throw sqliteFault(place, error);
  }
}

/** The fault that an error from `node:sqlite` or `node:fs` stands for; a bug is given back as it is. */
export function sqliteFault(place: string, error: unknown): unknown {
  if (!(error instanceof Error) || error instanceof StoreFault) return error;
  const cause = { cause: error };
  if ('errcode' in error && typeof error.errcode === 'number') {
    if (noIndex.has(error.errcode)) return withoutIndex(place, cause);
    return ofCode(place, error.errcode & 0xff, error.message, cause) ?? error;
  }
  const code = 'code' in error ? error.code : undefined;
  switch (code) {
    case 'ERR_OUT_OF_RANGE':
      return new StoreCorrupt(place, `${place} is damaged: it holds a number that no record has.`, cause);
    case 'ENOSPC':
    case 'EFBIG':
      return ofCode(place, full, error.message, cause);
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return ofCode(place, permission, error.message, cause);
    default:
      return typeof code === 'string' && /^E[A-Z]+$/.test(code)
        ? new StoreUnreachable(place, 'failed', `${place} cannot be used: ${error.message}.`, cause)
        : error;
  }
}

/** Whether copying one file into another failed at the one that is written: there is none, no room, no leave. */
export function isAtTarget(thrown: unknown): boolean {
  if (!(thrown instanceof Error) || !('errcode' in thrown)) return false;
  const code = Number(thrown.errcode);
  if ([full, cannotOpen, readOnly, permission, error].includes(code & 0xff)) return true;
  return (code & 0xff) === ioError && !noReading.has(code) && !noIndex.has(code);
}

const withoutIndex = (place: string, cause: ErrorOptions): StoreFault =>
  new StoreUnreachable(
    place,
    'full',
    `The index that SQLite keeps beside ${place} cannot be made: most likely there is no room left on the disk. Nothing was written.`,
    cause,
  );

/** Whether SQLite refused a row that an index holds already. */
export function isConstraint(error: unknown): boolean {
  return error instanceof Error && 'errcode' in error && (Number(error.errcode) & 0xff) === constraint;
}

function ofCode(place: string, code: number, message: string, cause: ErrorOptions): StoreFault | undefined {
  switch (code) {
    case busy:
    case lockedTable:
      return new StoreUnreachable(
        place,
        'locked',
        `${place} is locked by another program. Nothing was written; try again when it is done.`,
        cause,
      );
    case readOnly:
      return new StoreUnreachable(place, 'read-only', `${place} is read-only. Nothing was written.`, cause);
    case permission:
    case cannotOpen:
      return new StoreUnreachable(place, 'permission', `${place} cannot be opened: ${message}.`, cause);
    case full:
      return new StoreUnreachable(
        place,
        'full',
        `There is no room left for ${place}. Nothing was written; the log is as it was.`,
        cause,
      );
    case ioError:
      return new StoreUnreachable(
        place,
        'failed',
        `${place} could not be read or written: ${message}. What was acknowledged is kept.`,
        cause,
      );
    case corrupt:
      return new StoreCorrupt(
        place,
        `${place} is damaged: ${message}. Restore it from a backup; \`nunc verify\` says what is wrong.`,
        cause,
      );
    // Our statements are sound on a sound file: a missing table or a broken constraint is damage.
    case error:
    case constraint:
    case mismatch:
      return new StoreCorrupt(
        place,
        `${place} is damaged: its tables are not what they should be (${message}). Restore it from a backup.`,
        cause,
      );
    case notADatabase:
      return new NotAStore(
        place,
        `${place} is not a Nunc store: it is no SQLite file. It was left as it is.`,
        cause,
      );
    default:
      return undefined;
  }
}
