import type { Day } from '../../events/dates.ts';
import type { ReadingId } from '../../events/index.ts';
import {
  type Audit,
  audit,
  type ClaimAudit,
  difference,
  historyOf,
  matterHistoryOf,
  type Why,
  type WhyMatter,
  why,
  whyMatter,
} from '../audit/index.ts';
import type { ReadingOn } from '../branches/what-if/readings.ts';
import type { AskedOf } from './asked.ts';
import { BadInput } from './bad-input.ts';
import { againstOf, claimantOf, noneAgainst } from './parties.ts';
import { readingsAbout, readingsAt, withReadings } from './readings.ts';
import { claimOf, claimOrMatterOf } from './subjects.ts';

/**
 * Where things stand, as it is published (`docs/schema`): what the command line gives with `--json`, the library
 * returns and the servers answer. Ids that the case does not know are refused with `BadInput`.
 */

/** A claim as an answer has it, with the readings on which its standing depends. */
export type ClaimAnswer = ClaimAudit & { readonly readings?: readonly ReadingId[] };

export type AuditOf = {
  readonly at?: Day | undefined;
  readonly claim?: string;
  readonly against?: string;
  readonly claimant?: string;
};

/** The state of each claim and matter at the end of a day; after everything where none is given. */
export function auditAnswer(
  asked: AskedOf,
  { at, claim: given, ...whom }: AuditOf = {},
): Omit<Audit, 'claims'> & { readonly claims: readonly ClaimAnswer[] } {
  const { record, branch } = asked;
  const claim = given === undefined ? undefined : claimOf(record, given);
  const answer = audit(record, {
    branch,
    ...againstOf(record, whom, claim),
    ...claimantOf(record, whom),
    ...(at === undefined ? {} : { at }),
    ...(claim === undefined ? {} : { claim }),
  });
  const readings = readingsAt(asked, at);
  return { ...answer, claims: answer.claims.map((one) => withReadings(one, readings)) };
}

export type WhyAnswered =
  | (Omit<Why, 'claim'> & { readonly claim: ClaimAnswer; readonly readings: readonly ReadingOn[] })
  | WhyMatter;

/** Why a claim, or a discovery matter, stands where it stands. */
export function whyAnswer(
  asked: AskedOf,
  given: string,
  { at = Infinity, ...whom }: { readonly at?: Day | undefined; readonly against?: string } = {},
): WhyAnswered {
  const { record, branch } = asked;
  const subject = claimOrMatterOf(record, given);
  if (subject.kind === 'matter') {
    noneAgainst(whom, subject.id);
    return whyMatter(record, subject.id, at, branch);
  }
  const { against } = againstOf(record, whom, subject.id);
  const answer = why(record, subject.id, at, branch, against);
  return {
    ...answer,
    claim: withReadings(answer.claim, readingsAt(asked, at)),
    readings: readingsAbout(asked, subject.id, against),
  };
}

/** Every state that a claim, or a matter, was in, from when to when. */
export function historyAnswer(
  { record, branch }: AskedOf,
  given: string,
  whom: { readonly against?: string } = {},
) {
  const subject = claimOrMatterOf(record, given);
  if (subject.kind === 'claim')
    return historyOf(record, subject.id, branch, againstOf(record, whom, subject.id).against);
  noneAgainst(whom, subject.id);
  return matterHistoryOf(record, subject.id, branch);
}

/** What changed between the ends of two days. */
export function diffAnswer(
  { record, branch }: AskedOf,
  { from, to, ...whom }: { readonly from: Day; readonly to: Day; readonly against?: string },
) {
  return difference(record, from, to, branch, againstOf(record, whom).against);
}

/** Refuses days that are the wrong way round. */
export function inOrderOfDays(from: Day, to: Day, written: readonly [string, string]): void {
  if (from > to) throw new BadInput(`--from ${written[0]} is after --to ${written[1]}.`, 'bad-date');
}
