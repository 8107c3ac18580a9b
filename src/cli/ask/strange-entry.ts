import { StoreCorrupt } from '../../log/faults.ts';
import type { Log } from '../../log/port.ts';

/**
 * The fault of a store that holds something that is no entry, though its hashes fit; undefined where it holds
 * none. Asked only when a command failed for no reason that Nunc knows: then the store may be it, and not Nunc.
 */
export async function strangeEntry(logs: Iterable<Log>): Promise<StoreCorrupt | undefined> {
  const { storedFault } = await import('../../recording/index.ts');
  for (const log of logs) {
    try {
      for await (const { stream, version, entry } of log.readAll()) {
        const what = storedFault(stream, entry);
        if (what !== undefined)
          return new StoreCorrupt(
            log.place,
            `${log.place} holds what Nunc did not write: ${stream} version ${version}: ${what}. \`nunc verify\` says what else is wrong.`,
          );
      }
    } catch {
      // What cannot be read is told by the command that failed.
    }
  }
  return undefined;
}
