import type { DataOf } from '../../../events/index.ts';
import { exhaustion, obrien, selectiveProsecution, selfExecutingTreaty } from './government.ts';
import { personalJurisdiction, subjectMatterJurisdiction } from './jurisdiction.ts';
import { failureToStateAClaim, statuteOfLimitations, summaryJudgment } from './pleading.ts';
import { articleThreeStanding, associationalStanding } from './standing.ts';

/**
 * General federal tests, each from its well-known source, for a case to use by id or to restate as its own court
 * did. A claim passes where the rule comes out true, so that a test of a defense is turned round: `timely-claim`
 * is passed by a claim that is not too late.
 */
export const libraryTests: ReadonlyMap<string, DataOf<'TestStated'>> = new Map(
  [
    articleThreeStanding,
    associationalStanding,
    subjectMatterJurisdiction,
    personalJurisdiction,
    failureToStateAClaim,
    summaryJudgment,
    statuteOfLimitations,
    exhaustion,
    selectiveProsecution,
    obrien,
    selfExecutingTreaty,
  ].map((each) => [each.test, each]),
);
