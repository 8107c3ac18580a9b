import { setup } from 'xstate';
import type { ClaimId, TestId } from '../events/index.ts';
import {
  bearsMarks,
  decided,
  decidedAsked,
  decidedUnasked,
  decidedWhileDismissed,
  decidedWhileStayed,
  ends,
  hearsAnswers,
  isOpenToTrial,
  restated,
  returns,
  returnsAdjudged,
  returnsDismissed,
  returnsUnderMotion,
  setAside,
  undone,
} from './claim-arms.ts';
import { type ClaimContext, type ClaimEvent, newClaim } from './claim-events.ts';
import { claimGuards } from './claim-guards.ts';
import { claimUpdates } from './claim-updates.ts';
import { asGuards, asUpdates, wired } from './wired.ts';

/**
 * How one claim moves: filed -> motion -> dismissed | survives | stayed, and the other ends of real dockets.
 *
 * `dismissed` has two rooms: with leave to amend, from which an amended pleading brings the claim back, and
 * without it, which can be revised until judgment all the same (Fed. R. Civ. P. 54(b)). `undetermined` is where a claim
 * stands once a motion was decided in a way the record does not tell: an audit says every state it may be in. Only
 * `settled` cannot be left: everything else a court may undo.
 */
export const claimMachine = setup({
  types: {
    context: {} as ClaimContext,
    events: {} as ClaimEvent,
    input: {} as { claim: ClaimId; theories: readonly TestId[] },
  },
  guards: asGuards<ClaimContext, ClaimEvent, typeof claimGuards>(claimGuards),
  actions: asUpdates<ClaimContext, ClaimEvent, typeof claimUpdates>(claimUpdates),
}).createMachine({
  id: 'claim',
  context: ({ input }) => newClaim(input.claim, input.theories),
  initial: 'filed',
  states: wired<ClaimEvent, typeof claimGuards, typeof claimUpdates>()({
    filed: {
      on: {
        challenged: { target: 'motion', actions: 'takeChallenges' },
        decided: [...decidedUnasked, decided.toSurvives, decided.inPlace],
        decidedAgain: decidedAsked,
        stayed: { target: 'stayed', actions: 'addStay' },
        repleaded: { target: 'filed', actions: 'pleadAnew' },
        // A claim pleaded anew rests on no earlier order, but a motion that an order called moot can come back.
        ...setAside(undone.toMotion, undone.inPlace),
        ...returns,
        ...ends,
        ...isOpenToTrial,
        ...hearsAnswers,
        ...restated,
      },
    },
    motion: {
      on: {
        challenged: { actions: 'takeChallenges' },
        decided: decidedAsked,
        decidedAgain: decidedAsked,
        challengeWithdrawn: [
          { guard: 'challengesRemain', actions: 'withdrawChallenge' },
          { guard: 'hasWithstoodAMotion', target: 'survives', actions: 'withdrawChallenge' },
          { target: 'filed', actions: 'withdrawChallenge' },
        ],
        stayed: { target: 'stayed', actions: 'addStay' },
        // The motion stays pending: until the court says otherwise it is read against the new pleading.
        repleaded: { actions: 'pleadAnew' },
        ...setAside(undone.inPlace),
        ...returnsUnderMotion,
        ...ends,
        ...isOpenToTrial,
        ...hearsAnswers,
        ...restated,
      },
    },
    survives: {
      on: {
        challenged: { target: 'motion', actions: 'takeChallenges' },
        decided: [...decidedUnasked, decided.inPlace],
        decidedAgain: decidedAsked,
        stayed: { target: 'stayed', actions: 'addStay' },
        repleaded: { target: 'filed', actions: 'pleadAnew' },
        ...setAside(undone.toMotion, undone.toSurvives, undone.toFiled),
        ...returns,
        ...ends,
        ...isOpenToTrial,
        ...hearsAnswers,
        ...restated,
      },
    },
    dismissed: {
      initial: 'withoutLeave',
      states: {
        withLeave: {
          on: {
            repleaded: [
              { guard: 'isStayed', target: '#claim.stayed', actions: 'pleadAnew' },
              { target: '#claim.filed', actions: 'pleadAnew' },
            ],
            ...restated,
            // Leave not used: the dismissal stands (Lacey v. Maricopa County, 693 F.3d 896, 928 (9th Cir. 2012)).
            dropped: { target: 'withoutLeave', actions: 'loseLeave' },
            decided: [
              { guard: 'changesNothingHere', actions: 'note' },
              { guard: 'dismissesWithLeave', actions: 'applyRulings' },
              { guard: 'dismissesWithoutLeave', target: 'withoutLeave', actions: 'applyRulings' },
            ],
            dismissedOtherwise: { target: 'withoutLeave', actions: 'endOtherwise' },
            dismissedByNotice: { guard: 'noticeInTime', target: 'withoutLeave', actions: 'endByNotice' },
            // Judgment entered before leave is used makes the dismissal final.
            judgmentEntered: { target: 'withoutLeave', actions: 'adjudgeDismissal' },
          },
        },
        withoutLeave: {
          on: {
            repleaded: [
              { guard: 'pleadableAndStayed', target: '#claim.stayed', actions: 'pleadAnew' },
              { guard: 'mayBePleadedAgain', target: '#claim.filed', actions: 'pleadAnew' },
            ],
            dropped: { actions: 'note' },
            leaveGiven: { guard: 'notAdjudged', target: 'withLeave', actions: 'gainLeave' },
            decided: [
              { guard: 'changesNothingHere', actions: 'note' },
              // One more ground: should the first be undone, this one still defeats the claim.
              { guard: 'dismissesWithoutLeave', actions: 'applyRulings' },
            ],
            // Judgment on a dismissal takes nothing from it: the claim stays dismissed (Fed. R. Civ. P. 54(b), 58).
            judgmentEntered: { actions: 'adjudgeDismissal' },
            dismissedOtherwise: { actions: 'endOtherwise' },
            dismissedByNotice: { guard: 'noticeInTime', actions: 'endByNotice' },
          },
        },
      },
      on: {
        decidedAgain: decidedWhileDismissed,
        orderVacated: [
          undone.staysDismissed,
          undone.toStayed,
          undone.toMotion,
          undone.toSurvives,
          undone.toFiled,
        ],
        // A dismissal that a higher court reverses was withstood.
        orderReversed: [undone.staysDismissed, undone.toStayed, undone.toMotion, undone.survivesAnyway],
        // A stay outlives the dismissal of what it held, and matters again should the dismissal be undone.
        stayLifted: { actions: 'dropStay' },
        challengeWithdrawn: { actions: 'withdrawChallenge' },
        settled: { target: 'settled', actions: 'end' },
        ...bearsMarks,
        ...returnsDismissed,
        ...hearsAnswers,
      },
    },
    stayed: {
      on: {
        challenged: { actions: 'takeChallenges' },
        stayed: { actions: 'addStay' },
        stayLifted: [
          { guard: 'anotherStayRemains', actions: 'dropStay' },
          { guard: 'cameFromUnknown', target: 'undetermined', actions: 'dropStay' },
          { guard: 'challengesRemain', target: 'motion', actions: 'dropStay' },
          { guard: 'hasWithstoodAMotion', target: 'survives', actions: 'dropStay' },
          { target: 'filed', actions: 'dropStay' },
        ],
        challengeWithdrawn: { actions: 'withdrawChallenge' },
        repleaded: { actions: 'pleadAnew' },
        decided: decidedWhileStayed,
        decidedAgain: decidedWhileStayed,
        ...setAside(undone.inPlace),
        ...returns,
        ...ends,
        ...isOpenToTrial,
        ...hearsAnswers,
        ...restated,
      },
    },
    undetermined: {
      on: {
        // A new motion does not tell how the old one was decided.
        challenged: { actions: 'takeChallenges' },
        decided: decidedAsked,
        decidedAgain: decidedAsked,
        challengeWithdrawn: { actions: 'withdrawChallenge' },
        stayed: { target: 'stayed', actions: 'addStay' },
        stayLifted: { actions: 'dropStay' },
        repleaded: [
          { guard: 'challengesRemain', target: 'motion', actions: 'pleadAnew' },
          { target: 'filed', actions: 'pleadAnew' },
        ],
        ...setAside(undone.toMotion, undone.toSurvives, undone.toFiled),
        ...returns,
        ...ends,
        ...isOpenToTrial,
        ...hearsAnswers,
        ...restated,
      },
    },
    withdrawn: {
      on: {
        repleaded: { target: 'filed', actions: 'pleadAnew' },
        dropped: { actions: 'note' },
        settled: { target: 'settled', actions: 'end' },
        ...bearsMarks,
        ...hearsAnswers,
      },
    },
    judgment: {
      on: {
        // The later judgment takes the place of the earlier one (Fed. R. Civ. P. 50(b), 59(e)).
        judgmentEntered: { actions: 'enterJudgment' },
        decidedAgain: [{ guard: 'givesJudgmentToClaimant', actions: 'enterJudgment' }],
        // The parties may dispose of what was adjudged between them (Fed. R. Civ. P. 41(a)(1)(A)(ii)).
        dismissedOtherwise: { target: 'dismissed.withoutLeave', actions: 'endOtherwise' },
        judgmentSatisfied: { actions: 'noteSatisfaction' },
        ...returnsAdjudged,
        settled: { target: 'settled', actions: 'end' },
        ...bearsMarks,
        ...hearsAnswers,
      },
    },
    settled: { type: 'final' },
  }),
});
