import { dayNamed } from '../answers/days.ts';
import { auditAnswer, diffAnswer, historyAnswer, inOrderOfDays, whyAnswer } from '../answers/standing.ts';
import type { AuditJson, DiffJson, HistoryJson, WhyJson } from './answer-types.ts';
import { askedOf, type Case, naming, published, type Viewed } from './case.ts';
import { answering } from './nunc-error.ts';

/**
 * A question about a day.
 *
 * @public
 */
export interface AtDay extends Viewed {
  /** The end of this day, YYYY-MM-DD; after all that is recorded where left out. */
  readonly at?: string;
}

/**
 * Which claims an audit is of.
 *
 * @public
 */
export interface AuditQuestion extends AtDay {
  /** Only this claim. */
  readonly claim?: string;
  /** Only as to this defendant, by the party's id. */
  readonly against?: string;
  /** Only the claims of this party. */
  readonly claimant?: string;
}

/**
 * The day that a question is about.
 *
 * @internal
 */
export const dayOf = ({ at }: AtDay) => (at === undefined ? undefined : dayNamed('--at', at));

/**
 * The state of each claim and matter at a date, as `nunc audit --json` gives it.
 *
 * @example
 * ```ts
 * import { readFileSync } from 'node:fs';
 * import { audit, caseFromFile } from 'nunc';
 *
 * const c = caseFromFile(readFileSync('examples/abc-v-meese/case.yaml', 'utf8'));
 * audit(c, { at: '1987-03-28' }).claims[0]?.states; // [ 'motion', 'survives' ]
 * ```
 *
 * @throws {@link NuncError} `bad-date`, `no-such-claim`, `no-such-party`, `no-such-branch`.
 *
 * @public
 */
export function audit(c: Case, question: AuditQuestion = {}): AuditJson {
  return answering(() =>
    published<AuditJson>(c, auditAnswer(askedOf(c, question), { ...question, at: dayOf(question) })),
  );
}

/**
 * Why a claim, or a discovery matter, stands where it stands: rulings, tests, findings and their cites.
 *
 * @example
 * ```ts
 * import { readFileSync } from 'node:fs';
 * import { caseFromFile, why } from 'nunc';
 *
 * const c = caseFromFile(readFileSync('examples/abc-v-meese/case.yaml', 'utf8'));
 * why(c, 'orgs-tort').rulings.at(-1)?.order; // order-1989
 * ```
 *
 * @throws {@link NuncError} as `audit`.
 *
 * @public
 */
export function why(c: Case, claim: string, question: AtDay & { readonly against?: string } = {}): WhyJson {
  return answering(() =>
    published<WhyJson>(c, whyAnswer(askedOf(c, question), claim, { ...question, at: dayOf(question) })),
  );
}

/**
 * Every state that a claim, or a discovery matter, was in, from when to when.
 *
 * @example
 * ```ts
 * import { readFileSync } from 'node:fs';
 * import { caseFromFile, history } from 'nunc';
 *
 * const c = caseFromFile(readFileSync('examples/abc-v-meese/case.yaml', 'utf8'));
 * history(c, 'orgs-tort').stretches.map(({ states, from }) => [from, states.join(' or ')]);
 * ```
 *
 * @throws {@link NuncError} as `audit`.
 *
 * @public
 */
export function history(
  c: Case,
  claim: string,
  question: Viewed & { readonly against?: string } = {},
): HistoryJson {
  return answering(() => naming(c, historyAnswer(askedOf(c, question), claim, question)));
}

/**
 * What changed between the ends of two days.
 *
 * @example
 * ```ts
 * import { readFileSync } from 'node:fs';
 * import { caseFromFile, diff } from 'nunc';
 *
 * const c = caseFromFile(readFileSync('examples/abc-v-meese/case.yaml', 'utf8'));
 * diff(c, { from: '1988-01-01', to: '1989-12-31' }).claims.filter(({ changed }) => changed).length;
 * ```
 *
 * @throws {@link NuncError} as `audit`.
 *
 * @public
 */
export function diff(
  c: Case,
  question: Viewed & { readonly from: string; readonly to: string; readonly against?: string },
): DiffJson {
  return answering(() => {
    const [from, to] = [dayNamed('--from', question.from), dayNamed('--to', question.to)];
    inOrderOfDays(from, to, [question.from, question.to]);
    return naming(c, diffAnswer(askedOf(c, question), { ...question, from, to }));
  });
}
