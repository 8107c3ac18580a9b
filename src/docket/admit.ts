import { type Entry, type EntryId, presupposedBy } from '../../events/index.ts';
import type { Anomaly } from './docket.ts';
import { replay } from './replay.ts';

/** Why a proposed entry is refused. */
export type Refusal = {
  readonly entry: EntryId;
  readonly kind: Anomaly['kind'] | 'duplicate-id' | 'unknown-entry' | 'upsets-later-entry';
  /** The claim, motion, order or entry that is missing or stands in the way. */
  readonly about: string | null;
  readonly what: string;
};

export type Admission =
  | { readonly ok: true; readonly entries: readonly Entry[] }
  | { readonly ok: false; readonly refusals: readonly Refusal[] };

/**
 * Judges proposed entries, all of them or none. The only judge there is: it replays the record with the
 * proposals in their effective places and refuses what the machines would not hear, what names nothing on the
 * docket, and what makes an entry already recorded impossible. Pure: nothing is written here.
 */
export function admit(recorded: readonly Entry[], proposed: readonly Entry[]): Admission {
  const twice = duplicates(recorded, proposed);
  // Of two entries with one id nobody can say which is meant, so that the rest cannot be judged.
  if (twice.length > 0) return { ok: false, refusals: twice };
  const refusals = dangling(recorded, proposed);
  const fresh = new Set(proposed.map(({ id }) => id));
  // The fold says of what is not there that it is not there, in its own way: once is enough.
  const told = new Set(refusals.flatMap(({ entry, about }) => [`${entry} ${about}`, `${entry} null`]));
  for (const anomaly of unlikeBefore(
    replay(recorded).anomalies,
    replay([...recorded, ...proposed]).anomalies,
  )) {
    if (fresh.has(anomaly.entry)) {
      if (!told.has(`${anomaly.entry} ${anomaly.about}`)) refusals.push(anomaly);
    } else if (anomaly.about !== null && fresh.has(anomaly.about as EntryId))
      refusals.push({ ...anomaly, entry: anomaly.about as EntryId, about: anomaly.entry });
    else
      refusals.push({
        entry: proposed[0]?.id ?? anomaly.entry,
        kind: 'upsets-later-entry',
        about: anomaly.entry,
        what: `it would leave ${anomaly.entry} impossible: ${anomaly.what}`,
      });
  }
  return refusals.length > 0 ? { ok: false, refusals } : { ok: true, entries: proposed };
}

/**
 * The anomalies that were not there before. One whose words have changed is still the same: an entry that is
 * impossible already is not made so by what is proposed.
 */
function unlikeBefore(before: readonly Anomaly[], after: readonly Anomaly[]): readonly Anomaly[] {
  const left = Map.groupBy(before, subjectOf);
  return after.filter((anomaly) => left.get(subjectOf(anomaly))?.pop() === undefined);
}

const subjectOf = ({ entry, kind, about }: Anomaly): string => JSON.stringify([entry, kind, about]);

function duplicates(recorded: readonly Entry[], proposed: readonly Entry[]): Refusal[] {
  const taken = new Set(recorded.map(({ id }) => id));
  return proposed.flatMap(({ id }) => {
    if (!taken.has(id)) {
      taken.add(id);
      return [];
    }
    return [{ entry: id, kind: 'duplicate-id' as const, about: id, what: `there is an entry ${id} already` }];
  });
}

function dangling(recorded: readonly Entry[], proposed: readonly Entry[]): Refusal[] {
  const known = new Set([...recorded, ...proposed].map(({ id }) => id));
  return proposed.flatMap((entry) => {
    const named = [...presupposedBy(entry), ...(entry.after ?? []), ...(entry.before ?? [])];
    if (entry.type === 'EntryCorrected' || entry.type === 'EntryStricken') named.push(entry.data.entry);
    return [...new Set(named)]
      .filter((id) => !known.has(id))
      .map((id) => ({
        entry: entry.id,
        kind: 'unknown-entry' as const,
        about: id,
        what: `there is no entry ${id} on the docket`,
      }));
  });
}
