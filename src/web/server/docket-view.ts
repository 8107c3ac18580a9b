import { filedBy } from '../../views/account/says.ts';
import { partyName } from '../../views/account/words.ts';
import type { DocketEntry } from '../wire.ts';
import type { RequestedCase } from './dockets.ts';

/** As much of an entry's text as a page shows. */
const LONGEST = 8_000;

/** The docket as it reads: each entry's number and full text, who filed it, and the motions that it is about. */
export function docketView({ record }: RequestedCase): readonly DocketEntry[] {
  const lines = new Map(record.docket.journal.map((line) => [line.entry.id, line]));
  return record.filed.map((entry) => {
    const decided = lines.get(entry.id)?.decided ?? [];
    const named = 'motion' in entry.data && typeof entry.data.motion === 'string' ? [entry.data.motion] : [];
    return {
      id: entry.id,
      number: entry.source?.number ?? null,
      text: entry.source?.text?.slice(0, LONGEST) ?? null,
      by: filedBy(entry, record.docket),
      about: [...new Set([...decided.flatMap(({ motion }) => motion ?? []), ...named])],
      note: entry.note ?? null,
      open: (entry.unresolved ?? []).length,
    };
  });
}

/** The parties of a case, by id. */
export const partyNamesById = ({ record }: RequestedCase): Readonly<Record<string, string>> =>
  Object.fromEntries(
    [...record.docket.caption.parties.keys()].map((id) => [id, partyName(record.docket.caption, id)]),
  );
