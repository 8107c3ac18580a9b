import { classKinds, classPrerequisites } from './class-action.ts';
import { equalProtection, freeExercise, obrien, selectiveProsecution } from './constitution.ts';
import { exhaustion, prisonerExhaustion, titleSevenExhaustion } from './exhaustion.ts';
import { arbitration, forumSelection, properVenue } from './forum.ts';
import { qualifiedImmunity, sovereignImmunity, stateSovereignImmunity } from './immunity.ts';
import { preliminaryInjunction } from './injunction.ts';
import {
  diversityJurisdiction,
  personalJurisdiction,
  specificJurisdiction,
  subjectMatterJurisdiction,
} from './jurisdiction.ts';
import { statuteOfLimitations, tolling } from './limitations.ts';
import { requiredParty, serviceOfProcess } from './parties.ts';
import { failureToStateAClaim, fraudWithParticularity } from './pleading.ts';
import { claimPreclusion, issuePreclusion } from './preclusion.ts';
import { failureToProsecute } from './prosecution.ts';
import {
  articleThreeStanding,
  associationalStanding,
  standingAtSummaryJudgment,
  standingAtTrial,
  standingOnThePleadings,
} from './standing.ts';
import type { LibraryTest } from './stated.ts';
import { summaryJudgment, summaryJudgmentForClaimant, summaryJudgmentOnDefense } from './summary-judgment.ts';
import { selfExecutingTreaty, selfExecutionFactors } from './treaties.ts';

export type { LibraryTest } from './stated.ts';

/** Tests that belong together, under the heading by which they are listed. */
export type LibrarySection = { readonly heading: string; readonly tests: readonly LibraryTest[] };

/** The library in the order in which a case comes to its questions. */
export const librarySections: readonly LibrarySection[] = [
  {
    heading: 'Standing',
    tests: [
      articleThreeStanding,
      standingOnThePleadings,
      standingAtSummaryJudgment,
      standingAtTrial,
      associationalStanding,
    ],
  },
  {
    heading: 'Jurisdiction',
    tests: [subjectMatterJurisdiction, diversityJurisdiction, personalJurisdiction, specificJurisdiction],
  },
  { heading: 'Immunity', tests: [sovereignImmunity, stateSovereignImmunity, qualifiedImmunity] },
  { heading: 'Service and parties', tests: [serviceOfProcess, requiredParty] },
  { heading: 'Venue, forum and arbitration', tests: [properVenue, forumSelection, arbitration] },
  { heading: 'Exhaustion', tests: [exhaustion, prisonerExhaustion, titleSevenExhaustion] },
  { heading: 'Pleading', tests: [failureToStateAClaim, fraudWithParticularity] },
  {
    heading: 'Limitations and preclusion',
    tests: [statuteOfLimitations, tolling, claimPreclusion, issuePreclusion],
  },
  {
    heading: 'Summary judgment',
    tests: [summaryJudgment, summaryJudgmentOnDefense, summaryJudgmentForClaimant],
  },
  {
    heading: 'Along the way',
    tests: [preliminaryInjunction, classPrerequisites, classKinds, failureToProsecute],
  },
  {
    heading: 'The Constitution and treaties',
    tests: [
      freeExercise,
      equalProtection,
      selectiveProsecution,
      obrien,
      selfExecutingTreaty,
      selfExecutionFactors,
    ],
  },
];

/**
 * General federal tests, each from its well-known source, for a case to use by id or to restate as its own court
 * did. A claim passes where the rule comes out true, so that a test of a defense is turned round: `timely-claim`
 * is passed by a claim that is not too late. What a claimant moves for (an injunction, a class) is granted there.
 */
export const libraryTests: ReadonlyMap<string, LibraryTest> = new Map(
  librarySections.flatMap(({ tests }) => tests).map((each) => [each.test, each]),
);
