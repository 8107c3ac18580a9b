import { fields } from '../../events/fields.ts';
import { type Entry, UnreadableEntry, upcast, writtenSchema } from '../../events/index.ts';
import type { Recordable } from '../log/port.ts';

/**
 * Why something that a log holds is no entry of the stream it is in; undefined where it is one. What is in the log
 * was checked when it was recorded, so this is asked only when the log itself is in doubt: its hashes may all fit
 * and whoever wrote it may not have been Nunc. An entry of a newer Nunc is not ours to judge.
 */
export function storedFault(stream: string, stored: Recordable): string | undefined {
  let entry: Entry;
  try {
    entry = upcast(stored as Recordable & { schemaVersion: number; data: unknown });
  } catch (error) {
    if (error instanceof UnreadableEntry) return undefined;
    return 'it is no entry that Nunc wrote';
  }
  const id: unknown = entry.case;
  if (typeof id !== 'string' || (stream !== `docket-${id}` && !stream.startsWith(`branch-${id}~`)))
    return `it is an entry of the case ${String(id)}, and not of the one whose stream it is in`;
  const { case: _case, recordedAt: _at, recordedBy: _by, schemaVersion: _version, data, ...head } = entry;
  const { correlation: _with, causation: _cause, anyway: _anyway, ...written } = head;
  if (typeof data !== 'object' || data === null) return 'it is no entry that Nunc wrote: it has no data';
  // Where the envelope and the data have a field of one name, as `cites`, the type's own is the one that is read.
  const read = fields().check(writtenSchema(entry.type), { ...written, ...data });
  if (read.ok) return undefined;
  const [fault] = read.faults;
  return `it is no ${entry.type} that Nunc wrote: ${fault?.what ?? 'it is not as it should be'}`;
}
