/** Giving a file that is written its name. */
import { closeSync, linkSync, openSync, renameSync } from 'node:fs';
import { codeOf } from './faults.ts';

/** File systems without a second name for a file, as FAT, say so in one of these ways. */
const NO_LINKS: ReadonlySet<string> = new Set(['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EMLINK']);

/**
 * Gives a file a name that nobody has yet; two programs at once, and one of them is refused.
 *
 * Errors: the system's own, EEXIST where there is something of that name.
 */
export function putInNewPlace(from: string, to: string): void {
  try {
    linkSync(from, to);
  } catch (error) {
    if (!NO_LINKS.has(codeOf(error) ?? '')) throw error;
    // The name is taken first, and then given to the file that is whole.
    closeSync(openSync(to, 'wx'));
    renameSync(from, to);
  }
}
