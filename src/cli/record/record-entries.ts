import { isDeepStrictEqual } from 'node:util';
import type { Entry } from '../../../events/index.ts';
import type { Log } from '../../log/port.ts';
import { docketStream, entriesOf } from '../ask/store.ts';
import { BadInput, Refused, StoreTrouble } from '../faults.ts';

/** What came of recording entries: how many are new, and how many the log held already. */
export type Recorded = { readonly appended: number; readonly already: number };

/**
 * Appends entries that the log does not hold yet. One that it holds with other contents is refused by name, and
 * then nothing is written: what was recorded is put right by a correction and never by writing it again.
 */
export async function recordEntries(log: Log, id: string, entries: readonly Entry[]): Promise<Recorded> {
  const head = await log.head(docketStream(id));
  const held = new Map((await entriesOf(log, id)).map((entry) => [entry.id, entry]));
  const fresh = entries.filter((entry) => !held.has(entry.id));
  const changed = entries.filter((entry) => {
    const before = held.get(entry.id);
    return before !== undefined && !sameEntry(before, entry);
  });
  if (changed.length > 0) throw new Refused(refusal(changed, id));
  if (fresh.length > 0) {
    const result = await log.append(docketStream(id), fresh, { expectedVersion: head.version });
    if (!result.ok)
      throw result.kind === 'version-conflict'
        ? new StoreTrouble(
            `Another writer came first: ${result.stream} is at version ${result.actual}, not ${head.version}. Nothing was written; try again.`,
          )
        : new BadInput(`Two entries have the id ${result.id}. Nothing was written.`);
  }
  return { appended: fresh.length, already: entries.length - fresh.length };
}

/** The same entry, whoever recorded it, whenever and together with what. */
function sameEntry(one: Entry, other: Entry): boolean {
  return isDeepStrictEqual(contentOf(one), contentOf(other));
}

function contentOf({ recordedAt: _at, recordedBy: _by, correlation: _with, ...content }: Entry): unknown {
  // As JSON, which is what the log keeps: a field that is undefined is then a field that is not there.
  return JSON.parse(JSON.stringify(content));
}

function refusal(changed: readonly Entry[], id: string): string {
  const names = changed.slice(0, 8).map((entry) => entry.id);
  const all =
    names.join(', ') + (changed.length > names.length ? ` and ${changed.length - names.length} more` : '');
  const first = names[0] ?? 'ENTRY';
  return `The log holds ${all} with other contents, and what was recorded is not written over. Nothing was written. To put an entry right: nunc correct ${id} ${first} --reason ...`;
}
