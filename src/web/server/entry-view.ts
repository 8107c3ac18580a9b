import { formatDate } from '../../../events/dates.ts';
import { changeWords } from '../../../machines/index.ts';
import { accountOf } from '../../views/account/accounts.ts';
import { dateWords } from '../../views/text/dates.ts';
import { plainText } from '../../views/text/styled.ts';
import type { EntryView } from '../wire.ts';
import type { RequestedCase } from './dockets.ts';
import { NotAnswered } from './fault.ts';

/** One entry told in full: what it says, whom it moved, what it cites. */
export function entryView({ record, id: caseId }: RequestedCase, id: string): EntryView {
  const line = record.docket.journal.find(({ entry }) => entry.id === id);
  if (line === undefined) throw new NotAnswered(404, `There is no entry ${id.slice(0, 120)} in ${caseId}.`);
  const account = accountOf(line, record);
  return {
    id: account.id,
    label: account.label,
    title: account.title,
    by: account.by,
    on: account.bounds === null ? dateWords(account.entry.on ?? null) : formatDate(account.bounds.date),
    recordedAt: line.entry.recordedAt,
    says: account.says.map(({ lead, items }) => ({ lead: plainText(lead), items: items.map(plainText) })),
    moves: account.moves.map(({ claimant, kind, from, to, ids, asTo }) => ({
      whose: claimant ?? kind,
      change: `${changeWords(kind, from, to)}${asTo}`,
      ids,
    })),
    cites: line.entry.cites ?? [],
    notes: account.notes,
    anomalies: account.anomalies,
  };
}
