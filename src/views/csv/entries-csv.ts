import { stringify } from 'csv-stringify/sync';
import { stateName } from '../../../machines/index.ts';
import { isTold, type Replay } from '../../docket/index.ts';
import type { Account } from '../account/account.ts';
import { bound, sentence } from '../json/replay.ts';
import { printable } from '../printable.ts';

/**
 * The docket as a table: a row for everything that an entry moved, of a claim for each defendant where not as to all,
 * one row for an entry that moved nothing.
 * RFC 4180, UTF-8. What a spreadsheet would take for a formula is marked as text.
 */
export function entriesCsv(accounts: readonly Account[], { docket }: Replay): string {
  const moves = new Map(docket.journal.map((line) => [line.entry.id, line.moves]));
  const rows = accounts.flatMap((account, index) => {
    // Before a spreadsheet's formulas are looked for: a hidden sign would stand before the sign of equality.
    const head = {
      order: index + 1,
      entry: account.id,
      on: account.entry.on ?? '',
      earliest: bound(account.bounds?.from) ?? '',
      latest: bound(account.bounds?.to) ?? '',
      type: account.entry.type,
      title: printable(account.title ?? account.label),
      by: printable(account.by ?? ''),
    };
    const tail = {
      says: printable(account.says.map(sentence).join('. ')),
      cites: printable(account.cites.join('; ')),
    };
    const address = account.entry.source?.address ?? '';
    const moved = (moves.get(account.id) ?? []).filter(isTold);
    if (moved.length === 0)
      return [{ ...head, kind: '', subject: '', from: '', to: '', ...tail, against: '', address }];
    const rows = moved.flatMap((move) => (move.against ?? [null]).map((party) => ({ ...move, party })));
    return rows.map(({ kind, id, from, to, party }) => ({
      ...head,
      kind,
      subject: id,
      from: from === null ? '' : stateName(kind, from),
      to: stateName(kind, to),
      ...tail,
      against: party ?? '',
      address,
    }));
  });
  return stringify(rows, {
    header: true,
    columns: COLUMNS,
    escape_formulas: true,
    record_delimiter: 'windows',
  });
}

const COLUMNS = [
  'order',
  'entry',
  'on',
  'earliest',
  'latest',
  'type',
  'title',
  'by',
  'kind',
  'subject',
  'from',
  'to',
  'says',
  'cites',
  'against',
  'address',
];
