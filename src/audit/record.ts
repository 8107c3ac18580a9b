import { type Entry, isBefore, isCaption, parseInstant } from '../../events/index.ts';
import { type Docket, fold, type Replay, replay } from '../docket/index.ts';
import { bearingOf } from './bearing.ts';
import type { Subject } from './subject.ts';
import { type Course, courseOf } from './worlds.ts';

/** A case's record as known at an instant, replayed once and asked many questions. */
export type CaseRecord = Replay & {
  /** The instant up to which it is known (RFC 3339, UTC); null: all that is recorded. */
  readonly knownAt: string | null;
  /** The docket with the caption and nothing else. */
  readonly caption: Docket;
  /** What was filed, entered or done, in effective order, without the caption. */
  readonly filed: readonly Entry[];
  /** The entries that bear on a subject, in effective order, and the courses that they may have taken. */
  readonly about: (subject: Subject) => OnSubject;
};

export type OnSubject = { readonly entries: readonly Entry[]; readonly course: Course };

/**
 * Opens the record of one case, given in order of recording, as it was known at an instant (everything where
 * none is given).
 */
export function openRecord(recorded: readonly Entry[], knownAt: string | null = null): CaseRecord {
  return openReplayed(replay(recorded, knownAt ?? undefined), knownAt);
}

/** The same of a record that has been replayed. */
export function openReplayed(replayed: Replay, knownAt: string | null = null): CaseRecord {
  const { entries } = replayed.sequence;
  const caption = fold(entries.filter(isCaption));
  const bearing = bearingOf(replayed.docket);
  // Claims under the same motions and orders share their entries, and so the course that these may have taken.
  const abouts = new Map<readonly Entry[], OnSubject>();
  return {
    ...replayed,
    knownAt,
    caption,
    filed: entries.filter((entry) => !isCaption(entry)),
    about(subject) {
      const bears = bearing.on(subject);
      const about = abouts.get(bears) ?? {
        entries: bears,
        course: courseOf(replayed.sequence, bears, caption),
      };
      abouts.set(bears, about);
      return about;
    },
  };
}

export type KnownAt =
  | { readonly ok: true; readonly instant: string }
  | { readonly ok: false; readonly what: string; readonly first?: string };

/**
 * Reads `--known-at`: an RFC 3339 instant, or a day, meaning its end in UTC. Refuses one before the first
 * recording, since nothing was known then.
 */
export function readKnownAt(text: string, recorded: readonly Entry[]): KnownAt {
  const read = parseInstant(text);
  if (!read.ok) return read;
  const first = recorded.reduce<string | undefined>(
    (least, entry) => (least === undefined || isBefore(entry.recordedAt, least) ? entry.recordedAt : least),
    undefined,
  );
  if (first !== undefined && isBefore(read.instant, first))
    return { ok: false, first, what: `nothing was known then: the first entry was recorded at ${first}` };
  return { ok: true, instant: read.instant };
}
