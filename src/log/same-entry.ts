import { canonicalJson } from './canonical-json.ts';

/** What is of the recording and not of the entry: who recorded it, when, where, together with what, and why it was let in. */
type OfTheRecording = 'case' | 'recordedAt' | 'recordedBy' | 'clock' | 'correlation' | 'anyway';

/**
 * Whether two entries record the same, whoever recorded them, when, together with what, and whether or not they
 * were admitted: then one is the other, sent again by somebody who did not hear the answer.
 */
export const sameEntry = (one: object, other: object): boolean => contentOf(one) === contentOf(other);

function contentOf(entry: object): string {
  const {
    case: _case,
    recordedAt: _at,
    recordedBy: _by,
    clock: _clock,
    correlation: _with,
    anyway: _anyway,
    ...content
  } = entry as Partial<Record<OfTheRecording, unknown>>;
  return canonicalJson(content);
}
