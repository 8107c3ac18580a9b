import { type BranchId, catalog, type DataOf, type Entry, type Recording } from '../../events/index.ts';
import { EntryId } from '../../events/schemas.ts';
import type { Log } from '../log/port.ts';
import { type WriteResult, write } from './write.ts';

/** Writes an event about a branch at the end of the branch's own stream; the case's stream is left alone. */
export async function writeBranchEvent<T extends 'BranchCreated' | 'BranchDropped'>(
  { log, stream }: { readonly log: Log; readonly stream: string },
  name: BranchId,
  recording: Recording,
  event: { readonly type: T; readonly data: DataOf<T> },
): Promise<WriteResult> {
  const { version } = await log.head(stream);
  const id = EntryId.parse(`${name}.${version + 1}`);
  const entry = { id, ...recording, schemaVersion: catalog[event.type].version, ...event } as Entry;
  return write({ log, stream, version }, [entry]);
}
