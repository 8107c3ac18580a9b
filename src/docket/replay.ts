import type { Entry } from '../../events/index.ts';
import { asKnownAt, type Corrected } from './corrections.ts';
import type { Anomaly, Docket } from './docket.ts';
import { type Sequence, sequenceOf } from './sequence/index.ts';
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

/** A replay from its three parts; its anomalies are gathered when somebody asks. */
export function replayOf(docket: Docket, sequence: Sequence, corrected: Corrected): Replay {
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
