import { motionsAnswered } from '../answers/deadlines.ts';
import type { MotionsJson } from './answer-types.ts';
import { askedOf, type Case, naming } from './case.ts';
import { answering } from './nunc-error.ts';
import { type AtDay, dayOf } from './standing.ts';

/**
 * The motions at a date, pending ones first, and how each part of them was decided.
 *
 * @example
 * ```ts
 * import { readFileSync } from 'node:fs';
 * import { caseFromFile, motions } from 'nunc';
 *
 * const c = caseFromFile(readFileSync('examples/abc-v-meese/case.yaml', 'utf8'));
 * motions(c, { at: '1987-03-28' }).motions.map(({ motion, ageInDays }) => [motion, ageInDays]);
 * ```
 *
 * @throws {@link NuncError} `bad-date`, `no-such-branch`.
 *
 * @public
 */
export function motions(c: Case, question: AtDay = {}): MotionsJson {
  return answering(() => naming(c, motionsAnswered(askedOf(c, question), dayOf(question))));
}
