/** When something was recorded never goes back within a log, whatever a clock says. */
import { isBefore } from '../../events/dates.ts';
import { canonicalJson } from './canonical-json.ts';
import type { Prepared } from './decide-append.ts';
import type { Recordable } from './port.ts';

/**
 * Entries that are about to be written behind a record of a log: one whose clock is behind that record, or behind an
 * entry before it, is recorded as of then, with what its clock said beside it, in `clock`. To be called while nobody
 * else can write there. `last` is undefined where nothing was recorded before.
 */
export function notBefore(entries: readonly Prepared[], last: string | undefined): readonly Prepared[] {
  let latest = last;
  return entries.map((entry) => {
    const { recordedAt } = entry;
    if (latest === undefined || !isBefore(recordedAt, latest)) {
      latest = recordedAt;
      return entry;
    }
    const written = JSON.parse(entry.text) as Recordable;
    const text = canonicalJson({ ...written, recordedAt: latest, clock: recordedAt });
    return { ...entry, recordedAt: latest, text };
  });
}
