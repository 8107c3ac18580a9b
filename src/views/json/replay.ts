import { formatDay } from '../../../events/dates.ts';
import type { Replay } from '../../docket/index.ts';
import type { Account, Paragraph } from '../account/account.ts';
import type { ReplayView } from '../text/replay-view.ts';
import { plainText } from '../text/styled.ts';

/** A replay for programs: each entry with what it did, then where everything stands. */
export function replayJson({ accounts, audit, docket }: ReplayView, { anomalies }: Replay) {
  const moves = new Map(docket.journal.map((line) => [line.entry.id, line.moves]));
  return {
    case: audit.case,
    branch: audit.branch,
    to: audit.at,
    title: docket.caption.opened?.title ?? null,
    entries: accounts.map((account) => ({
      id: account.id,
      type: account.entry.type,
      label: account.label,
      title: account.title,
      on: account.entry.on ?? null,
      earliest: bound(account.bounds?.from),
      latest: bound(account.bounds?.to),
      by: account.by,
      says: account.says.map(sentence),
      moves: (moves.get(account.id) ?? []).map(({ kind, id, event, from, to, against, mark }) => ({
        kind,
        id,
        event,
        from,
        to,
        ...(against && { against }),
        ...(mark && { mark }),
      })),
      cites: account.entry.cites ?? [],
      anomalies: account.anomalies,
    })),
    claims: audit.claims,
    matters: audit.matters,
    anomalies,
  };
}

export const bound = (day: number | undefined): string | null =>
  day !== undefined && Number.isFinite(day) ? formatDay(day) : null;

/** What a paragraph says, as text: `Asks: to dismiss ...; to stay ...`. */
export const sentence = ({ lead, items }: Paragraph): string =>
  items.length === 0 ? plainText(lead) : `${plainText(lead)}: ${items.map(plainText).join('; ')}`;

export type ReplayJson = ReturnType<typeof replayJson>;
export type { Account };
