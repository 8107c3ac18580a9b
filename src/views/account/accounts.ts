import type { Day } from '../../../events/dates.ts';
import { catalog, ownTitle } from '../../../events/index.ts';
import type { JournalLine, Replay } from '../../docket/index.ts';
import type { Account } from './account.ts';
import { citesTogether } from './cites.ts';
import { moveGroupsOf } from './moves.ts';
import { filedBy, whatItSays } from './says.ts';

/** Every entry of a replay told for people, in effective order, without the caption. */
export function accountsOf(replay: Replay): readonly Account[] {
  return replay.docket.journal
    .filter(({ entry }) => !catalog[entry.type].caption)
    .map((line) => accountOf(line, replay));
}

/** Whether an entry has happened, or may have, by the end of a day; always where no day is given. */
export const hasBegun = ({ bounds }: Account, by: Day | undefined): boolean =>
  by === undefined || bounds === null || bounds.from <= by;

/** One entry told for people. */
export function accountOf(line: JournalLine, { docket, sequence, corrected, anomalies }: Replay): Account {
  const { entry } = line;
  return {
    entry,
    id: entry.id,
    label: catalog[entry.type].label,
    title: ownTitle(entry),
    by: filedBy(entry, docket),
    bounds: sequence.bounds.get(entry.id) ?? null,
    says: whatItSays(line, docket),
    moves: moveGroupsOf(line, docket),
    cites: citesTogether(entry.cites ?? []),
    notes: [
      ...(entry.note ? [entry.note] : []),
      ...(corrected.correctedBy.get(entry.id) ?? []).map((by) => `Read as put right by ${by}.`),
      ...(entry.unresolved ?? []).map((what) => `Not decided: ${what}`),
    ],
    anomalies: anomalies.filter((anomaly) => anomaly.entry === entry.id).map((anomaly) => anomaly.what),
  };
}
