import { isBefore, isInstant } from '../../events/dates.ts';
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
  const {
    case: _case,
    recordedAt: _at,
    recordedBy: _by,
    clock: _clock,
    schemaVersion: _version,
    data,
    ...head
  } = entry;
  const { correlation: _with, causation: _cause, anyway: _anyway, ...written } = head;
  if (typeof data !== 'object' || data === null) return 'it is no entry that Nunc wrote: it has no data';
  // Where the envelope and the data have a field of one name, as `cites`, the type's own is the one that is read.
  const read = fields().check(writtenSchema(entry.type), { ...written, ...data });
  if (read.ok) return undefined;
  const [fault] = read.faults;
  return `it is no ${entry.type} that Nunc wrote: ${fault?.what ?? 'it is not as it should be'}`;
}

/**
 * Looks at one entry after the other as a log is read, for what no hash tells: `storedFault`, and within each stream a
 * time of recording that is no instant or goes back, as where somebody set a clock back, or dated an entry back.
 */
export function inspection(): (stream: string, stored: Recordable) => string | undefined {
  const latest = new Map<string, string>();
  return (stream, stored) => {
    const fault = storedFault(stream, stored);
    if (fault !== undefined) return fault;
    const { recordedAt } = stored;
    if (typeof recordedAt !== 'string' || !isInstant(recordedAt))
      return `it says that it was recorded at ${String(recordedAt)}, which is no instant of RFC 3339`;
    const before = latest.get(stream);
    if (before !== undefined && isBefore(recordedAt, before))
      return `it says that it was recorded at ${recordedAt}, before the record before it (${before}): a clock ran backwards, or it was dated back`;
    latest.set(stream, recordedAt);
    return undefined;
  };
}
