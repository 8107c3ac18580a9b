import { STAYS_A_CLAIM } from '../events/index.ts';
import { type Returning, returned, type Stood, standsAt } from './claim-before.ts';
import type { ClaimContext, ClaimEvent } from './claim-events.ts';
import {
  challengesAfter,
  type Decided,
  dismisses,
  endedOtherwise,
  endsClaim,
  grantsAfter,
  grantsStay,
  isDecided,
  leaveGiven,
  leavesOutcomeOpen,
  standsDismissed,
  winsForClaimant,
  withstoodAfter,
} from './claim-rulings.ts';
import type { GuardRules, Of } from './rule.ts';

/** Whether a claim stood there before the entry that falls. */
const stood =
  (state: Stood) =>
  (context: ClaimContext, event: Returning): boolean => {
    const was = returned(context, event);
    return was !== null && standsAt(was) === state;
  };

/** The conditions on which a claim moves. */
export const claimGuards = {
  dismissesWithLeave: {
    says: 'The order defeats the whole claim, or the last theory it was pleaded on, and gives leave to amend on every ground.',
    source: 'Fed. R. Civ. P. 12(b), 15(a)(2)',
    holds: (context, event: Decided) => dismisses(context, event) && leaveGiven(grantsAfter(context, event)),
  },
  dismissesWithoutLeave: {
    says: 'The order defeats the whole claim, or the last theory it was pleaded on, and gives no leave to amend.',
    source: 'Fed. R. Civ. P. 12(b), 12(c), 41(b), 56(a)',
    holds: dismisses,
  },
  givesJudgmentToClaimant: {
    says: 'The claimant’s own dispositive motion is granted.',
    source: 'Fed. R. Civ. P. 12(c), 55(b), 56(a)',
    holds: (_, event: Decided) =>
      event.rulings.some(
        (ruling) =>
          ruling.disposition === 'granted' && ruling.extent === undefined && winsForClaimant(ruling),
      ),
  },
  staysTheClaim: {
    says: 'The order grants a stay of the claim.',
    source: 'Landis v. North American Co., 299 U.S. 248, 254 (1936)',
    holds: (_, event: Decided) => event.rulings.some(grantsStay),
  },
  outcomeNotInRecord: {
    says: 'A motion was decided, but the record does not say how, and nothing in this order tells.',
    source: 'the record; Nunc never guesses a ruling',
    holds: leavesOutcomeOpen,
  },
  challengesRemain: {
    says: 'Some part of a motion aimed at the claim is still undecided.',
    source: 'Fed. R. Civ. P. 12(i), 54(b)',
    holds: (context, event: ClaimEvent) => {
      if (isDecided(event)) return challengesAfter(context, event).length > 0;
      if (event.type === 'challengeWithdrawn')
        return context.challenges.some((challenge) => !event.parts.includes(challenge.part));
      if (event.type === 'orderVacated' || event.type === 'orderReversed')
        return context.challenges.length + context.unreached.length + event.reopened.length > 0;
      return context.challenges.length > 0;
    },
  },
  hasWithstoodAMotion: {
    says: 'A dispositive motion aimed at the claim, as it is now pleaded, was denied.',
    source: 'Fed. R. Civ. P. 12(a)(4)(A), 56',
    holds: (context, event: ClaimEvent) => withstoodAfter(context, event).length > 0,
  },
  changesNothingHere: {
    says: 'What the order says of the claim leaves a dismissed claim where it is.',
    source: 'Fed. R. Civ. P. 54(b)',
    holds: (_, event: Decided) =>
      event.rulings.every(
        (ruling) =>
          !endsClaim(ruling) && ruling.disposition !== 'denied' && !STAYS_A_CLAIM.has(ruling.relief),
      ),
  },
  dismissalStands: {
    says: 'The claim stays dismissed without the order that was set aside: other rulings defeat it, or it ended by notice or stipulation.',
    source: 'Fed. R. Civ. P. 41(a), 54(b)',
    holds: standsDismissed,
  },
  endedOtherwise: {
    says: 'The claim ended by notice, by stipulation or with its party, not by a ruling that could be changed.',
    source: 'Fed. R. Civ. P. 41(a)(1)',
    holds: endedOtherwise,
  },
  noticeInTime: {
    says: 'None of the opponents whom the notice names has answered, pleaded back or moved for summary judgment, and the claim has not been tried.',
    source: 'Fed. R. Civ. P. 41(a)(1)(A)(i), 41(c)',
    holds: ({ answered, marks }, { against }: Of<ClaimEvent, 'dismissedByNotice'>) =>
      !marks.some(({ what }) => what === 'verdict-for-claimant' || what === 'verdict-for-opponent') &&
      (answered.length === 0 || (against !== null && !against.some((party) => answered.includes(party)))),
  },
  mayBePleadedAgain: {
    says: 'The claim was dismissed without prejudice, and so may be pleaded again.',
    source:
      'Fed. R. Civ. P. 41(a)(1)(B); Semtek Int’l Inc. v. Lockheed Martin Corp., 531 U.S. 497, 505 (2001)',
    holds: ({ dismissal }) => dismissal?.prejudice === 'without',
  },
  pleadableAndStayed: {
    says: 'The claim was dismissed without prejudice, and a stay still holds it.',
    source: 'Fed. R. Civ. P. 41(a)(1)(B); Landis v. North American Co., 299 U.S. 248, 254 (1936)',
    holds: ({ dismissal, stays }) => dismissal?.prejudice === 'without' && stays.length > 0,
  },
  notAdjudged: {
    says: 'No judgment has been entered on the dismissal, which can still be revised.',
    source: 'Fed. R. Civ. P. 15(a)(2), 54(b)',
    holds: ({ judgment }) => judgment === null,
  },
  isStayed: {
    says: 'A stay still holds the claim.',
    source: 'Landis v. North American Co., 299 U.S. 248, 254 (1936)',
    holds: (context) => context.stays.length > 0,
  },
  anotherStayRemains: {
    says: 'Another stay still holds the claim.',
    source: 'Landis v. North American Co., 299 U.S. 248, 254 (1936)',
    holds: (context, event: Of<ClaimEvent, 'stayLifted'>) =>
      event.stay !== null && context.stays.some((stay) => stay !== event.stay),
  },
  cameFromUnknown: {
    says: 'Before it was stayed the record did not say where the claim stood.',
    source: 'the record; Nunc never guesses a ruling',
    holds: (context) => context.possible.length > 0,
  },
  stoodInJudgment: {
    says: 'Without what is undone, an earlier judgment on the claim stands.',
    source: 'Fed. R. Civ. P. 50(c), 54(b), 60(b)',
    holds: stood('judgment'),
  },
  stoodDismissed: {
    says: 'Without what is undone, the claim stands dismissed.',
    source: 'Fed. R. Civ. P. 41, 54(b)',
    holds: stood('dismissed.withoutLeave'),
  },
  stoodDismissedWithLeave: {
    says: 'Without what is undone, the claim stands dismissed with leave to amend.',
    source: 'Fed. R. Civ. P. 15(a)(2), 54(b)',
    holds: stood('dismissed.withLeave'),
  },
  stoodStayed: {
    says: 'Without what is undone, a stay holds the claim.',
    source: 'Landis v. North American Co., 299 U.S. 248, 254 (1936)',
    holds: stood('stayed'),
  },
  stoodUntold: {
    says: 'Before what is undone the record did not say where the claim stood.',
    source: 'the record; Nunc never guesses a ruling',
    holds: stood('undetermined'),
  },
  stoodUnderMotion: {
    says: 'Without what is undone, a motion aimed at the claim is undecided.',
    source: 'Fed. R. Civ. P. 12(i), 54(b), 60(b)',
    holds: stood('motion'),
  },
  stoodSurviving: {
    says: 'Before what is undone the claim had withstood a dispositive motion.',
    source: 'Fed. R. Civ. P. 54(b), 59(a), 60(b)',
    holds: stood('survives'),
  },
  stoodFiled: {
    says: 'Before what is undone the claim stood as it was pleaded.',
    source: 'Fed. R. Civ. P. 55(c), 59(a), 60(b)',
    holds: stood('filed'),
  },
} satisfies GuardRules<ClaimContext>;
