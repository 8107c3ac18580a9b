import type { Draft, Entry } from '../../events/index.ts';
import { canonicalJson } from '../log/canonical-json.ts';

/**
 * Whether two entries record the same, whoever recorded them, when, together with what, and whether or not
 * they were admitted: then one is the other, sent again by somebody who did not hear the answer.
 */
export const sameEntry = (one: Entry | Draft, other: Entry | Draft): boolean =>
  contentOf(one) === contentOf(other);

function contentOf(entry: Entry | Draft): string {
  const {
    case: _case,
    recordedAt: _at,
    recordedBy: _by,
    correlation: _with,
    anyway: _anyway,
    ...content
  } = entry as Entry;
  return canonicalJson(content);
}
