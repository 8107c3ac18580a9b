/** What can go wrong with a file, in words for the person who named it. */

/** A file that could not be read or written. The message names the file first; `code` is the system's word for why. */
export class FileFault extends Error {
  override readonly name = 'FileFault';
  readonly path: string;
  readonly code: string;

  constructor(path: string, what: string, code: string, options?: ErrorOptions) {
    super(`${path === '' ? '(no name)' : path}: ${what}`, options);
    this.path = path;
    this.code = code;
  }
}

/** Another program wrote a file after it was read here: what was to be written over it was not. */
export class FileChanged extends FileFault {
  constructor(path: string) {
    super(
      path,
      'another program changed it in the meantime. It was left as that program wrote it; give the command again.',
      'ECHANGED',
    );
  }
}

/** The system's words for why a file cannot be had (errno(3)), as a clerk would say them. */
const WORDS: Readonly<Record<string, string>> = {
  EACCES: 'permission denied',
  EPERM: 'permission denied',
  EROFS: 'the disk is read-only',
  ENOSPC: 'there is no room left on the disk',
  EDQUOT: 'there is no room left for this user on the disk',
  EFBIG: 'no file may be so large here',
  ENOENT: 'its folder is not there',
  ENOTDIR: 'what should be its folder is a file',
  EISDIR: 'it is a folder',
  EEXIST: 'there is something of that name, and it is not written over',
  ENAMETOOLONG: 'the name is too long',
  ELOOP: 'its links lead round in a ring',
  EIO: 'the disk failed',
  EMFILE: 'too many files are open',
  ENFILE: 'too many files are open',
  EBUSY: 'it is in use',
  ERR_INVALID_ARG_VALUE: 'no file can have this name',
};

/** The code by which the system or Node says why, where the error is of that kind; a bug has none. */
export function codeOf(error: unknown): string | undefined {
  if (!(error instanceof Error) || !('code' in error) || typeof error.code !== 'string') return undefined;
  return /^E[A-Z0-9]+$/.test(error.code) || error.code in WORDS ? error.code : undefined;
}

/** Why, in words; the code itself where there are none. */
export const wordsFor = (code: string): string => WORDS[code] ?? code;

/** Runs something on a file; what the system refuses comes out as a `FileFault` that names it. */
export async function namingFile<T>(
  path: string,
  doing: 'read' | 'written',
  run: () => Promise<T>,
): Promise<T> {
  try {
    return await run();
  } catch (error) {
    const code = codeOf(error);
    if (code === undefined || error instanceof FileFault) throw error;
    if (doing === 'read' && code === 'ENOENT')
      throw new FileFault(path, 'there is no such file', code, { cause: error });
    throw new FileFault(path, `it cannot be ${doing}: ${wordsFor(code)}`, code, { cause: error });
  }
}
