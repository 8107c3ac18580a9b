import type { Entry } from '../../events/index.ts';
import { asKnownAt, type Corrected, correctAgain } from './corrections.ts';
import type { Anomaly, Docket } from './docket.ts';
import { docketAfter } from './partway.ts';
import { resequence, type Sequence, sameUntil, sequenceOf } from './sequence/index.ts';
import { fold } from './step.ts';

/** A docket with all that led to it. */
export type Replay = {
  readonly docket: Docket;
  readonly sequence: Sequence;
  readonly corrected: Corrected;
  /** Everything that the machines would not hear, that could not be applied, or that contradicts itself. */
  readonly anomalies: readonly Anomaly[];
};

/**
 * Replays entries given in order of recording: corrections first, then effective order, then the fold.
 * `knownAt` (RFC 3339, UTC) leaves out what was recorded later. Never throws.
 */
export function replay(recorded: readonly Entry[], knownAt?: string): Replay {
  const corrected = asKnownAt(recorded, knownAt);
  const sequence = sequenceOf(corrected.entries);
  return replayOf(fold(sequence.entries), sequence, corrected);
}

/**
 * The same as `replay`, for entries that differ little from others that have been replayed: whatever comes before
 * the first difference is taken from there. Takes as long as what comes after it. `heard` is a docket that may have
 * heard the same already; where it has, it is the answer.
 */
export function replayAgain(base: Replay, recorded: readonly Entry[], heard?: Docket): Replay {
  const corrected = correctAgain(base.corrected, recorded);
  const sequence = resequence(base.sequence, corrected.entries);
  const same = sameUntil(base.sequence.entries, sequence.entries);
  const docket =
    heard && hasHeard(heard, sequence.entries)
      ? heard
      : fold(sequence.entries.slice(same), docketAfter(base.docket, same));
  return replayOf(docket, sequence, corrected);
}

/** Whether a docket has heard these entries, in this order, and no others. */
const hasHeard = ({ journal }: Docket, entries: readonly Entry[]): boolean =>
  journal.length === entries.length && entries.every((entry, index) => journal[index]?.entry === entry);

function replayOf(docket: Docket, sequence: Sequence, corrected: Corrected): Replay {
  let anomalies: readonly Anomaly[] | undefined;
  return {
    docket,
    sequence,
    corrected,
    get anomalies() {
      anomalies ??= anomaliesOf(docket, sequence, corrected);
      return anomalies;
    },
  };
}

function anomaliesOf({ journal }: Docket, sequence: Sequence, corrected: Corrected): readonly Anomaly[] {
  const unheard: Anomaly[] = [];
  const anyway: Anomaly[] = [];
  for (const { entry, anomalies } of journal) {
    for (const anomaly of anomalies) unheard.push(anomaly);
    if (entry.anyway !== undefined)
      anyway.push({ entry: entry.id, kind: 'recorded-anyway', about: null, what: entry.anyway });
  }
  return [
    ...unheard,
    ...sequence.contradictions.map(({ entry, other, what }) => ({
      entry,
      kind: 'impossible-order' as const,
      about: other,
      what,
    })),
    ...corrected.failed.map(({ entry, what }) => ({ entry, kind: 'unreadable' as const, about: null, what })),
    ...anyway,
  ];
}
