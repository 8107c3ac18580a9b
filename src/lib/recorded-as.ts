import { type CaseId, type Draft, type Recording, recorded } from '../../events/index.ts';
import { Case } from './case.ts';

/**
 * Who recorded what a text tells, and when: the second of the two clocks, by which `knownAt` asks.
 *
 * @public
 */
export interface RecordedAs {
  /** An RFC 3339 instant in UTC. 1970 where left out: all of the text was known from the beginning. */
  readonly recordedAt?: string;
  readonly recordedBy?: string;
}

/** Nobody's clock is asked: what is read twice is the same. */
const SINCE_EVER = '1970-01-01T00:00:00.000Z';

/**
 * The recording of what a text tells.
 *
 * @internal
 */
export const recordingOf = (
  id: CaseId,
  { recordedAt = SINCE_EVER, recordedBy = 'nunc' }: RecordedAs,
): Recording => ({ case: id, recordedAt, recordedBy });

/**
 * What a text tells, as a case.
 *
 * @internal
 */
export const caseOf = (id: CaseId, drafts: readonly Draft[], as: RecordedAs): Case =>
  new Case(id, recorded(drafts, recordingOf(id, as)));
