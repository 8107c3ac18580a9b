import type { Entry } from '../../../events/index.ts';
import type { Docket } from '../docket.ts';
import { type Replay, replayOf } from '../replay.ts';
import { fold } from '../step.ts';
import { correctAgain } from './correct-again.ts';
import { docketAfter } from './partway.ts';
import { resequence, sameUntil } from './resequence.ts';

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
