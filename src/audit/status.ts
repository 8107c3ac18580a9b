import type { Day } from '../../events/dates.ts';
import type { EntryId } from '../../events/index.ts';
import { type CaseStatus, statusAfter } from '../docket/index.ts';
import type { CaseRecord } from './record.ts';

/** What became of the case as a whole, by which entry, and in which court it is, where the record says. */
export type StatusAudit = { readonly is: CaseStatus['is']; readonly entry: EntryId; readonly court?: string };

/** What has certainly become of the case by the end of a day; null where nothing has. */
export function statusAt(
  { docket, filed, sequence }: Pick<CaseRecord, 'docket' | 'filed' | 'sequence'>,
  at: Day,
): StatusAudit | null {
  const by = filed.filter(({ id }) => at === Infinity || (sequence.bounds.get(id)?.to ?? Infinity) <= at);
  const found = by.reduce<CaseStatus | null>(
    (status, entry) => statusAfter({ status, caption: docket.caption }, entry),
    null,
  );
  if (found === null) return null;
  const { is, entry, court } = found;
  return { is, entry, ...(court !== null && { court }) };
}
