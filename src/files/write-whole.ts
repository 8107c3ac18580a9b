/** The one way in which Nunc writes a file: whenever the process or the machine ends, the old one or the new one is there. */
import { constants, type Stats } from 'node:fs';
import { access, type FileHandle, open, readFile, realpath, rename, stat } from 'node:fs/promises';
import { codeOf, FileChanged, FileFault, namingFile, wordsFor } from './faults.ts';
import { locked } from './lock.ts';
import { putInNewPlace } from './put-in-place.ts';
import { syncFolder } from './sync.ts';
import { temporaryFor } from './temporary.ts';

export type WriteOptions = {
  /**
   * What may be there already: `nothing` refuses a file of that name, a text refuses any other than that one (an
   * editor may have saved since it was read), `anything` (unless told) is written over.
   */
  readonly over?: 'anything' | 'nothing' | { readonly text: string };
  /** What the file is called to the person; its path where nothing is said. */
  readonly named?: string;
  /** Who may read and write a file that is new, as far as the process's mask lets them: all unless told. */
  readonly mode?: number;
};

/**
 * Writes a file whole: to a name of its own beside it, onto the disk, and only then in the place of the old one,
 * with the old one's permissions. A link stays a link; what is no file, as a terminal, is written to directly.
 *
 * Errors: `FileFault`, naming the file; `FileChanged`. Nothing of the attempt is left.
 */
export async function writeWhole(
  given: string,
  content: string | Uint8Array,
  { over = 'anything', named = given, mode = 0o666 }: WriteOptions = {},
): Promise<void> {
  await namingFile(named, 'written', async () => {
    // What /dev/stdout leads to may be a file that the shell has open: another in its place would be lost on it.
    const isDevice = given.startsWith('/dev/');
    const path = isDevice ? given : await resolved(given);
    const there = await statOf(path);
    if (over === 'nothing' && there !== undefined) throw new FileFault(named, wordsFor('EEXIST'), 'EEXIST');
    if (isDevice || (there !== undefined && !there.isFile())) return writeTo(path, content);
    // Renaming asks for the folder's permission only: a file that may not be written is not to be replaced either.
    if (there !== undefined) await access(path, constants.W_OK);
    const temporary = temporaryFor(path);
    try {
      await fill(temporary.path, content, there, mode);
      if (over === 'anything') await rename(temporary.path, path);
      else if (over === 'nothing') putInNewPlace(temporary.path, path);
      else await locked(path, () => replaceIf(named, path, temporary.path, over.text));
      syncFolder(path);
    } finally {
      temporary.remove();
    }
  });
}

/** The file that a name leads to; the name itself where there is none yet. */
async function resolved(given: string): Promise<string> {
  try {
    return await realpath(given);
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return given;
    throw error;
  }
}

async function statOf(path: string): Promise<Stats | undefined> {
  try {
    return await stat(path);
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return undefined;
    throw error;
  }
}

async function writeTo(path: string, content: string | Uint8Array): Promise<void> {
  const file = await open(path, 'w');
  try {
    await file.writeFile(content);
  } finally {
    await file.close();
  }
}

async function fill(
  path: string,
  content: string | Uint8Array,
  like: Stats | undefined,
  mode: number,
): Promise<void> {
  const file = await open(path, 'wx', mode);
  try {
    await file.writeFile(content);
    if (like !== undefined) await alike(file, like);
    await file.sync();
  } finally {
    await file.close();
  }
}

/** Gives a file the permissions, and as far as this user may the owner, of another. */
async function alike(file: FileHandle, { uid, gid, mode }: Stats): Promise<void> {
  const now = await file.stat();
  if (now.uid !== uid || now.gid !== gid) await file.chown(uid, gid).catch(() => undefined);
  if ((now.mode & 0o7777) !== (mode & 0o7777)) await file.chmod(mode & 0o7777);
}

async function replaceIf(named: string, path: string, by: string, text: string): Promise<void> {
  const now = await readFile(path).then(decoded, (error: unknown) => {
    if (codeOf(error) === 'ENOENT') return undefined;
    throw error;
  });
  if (now !== text) throw new FileChanged(named);
  await rename(by, path);
}

/** As a file that was read here was decoded: without the mark that some editors put first. */
const decoded = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);
