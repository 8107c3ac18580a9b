import { assign, setup } from 'xstate';
import type { ClaimId, TestId } from '../events/index.ts';
import { type ClaimContext, type ClaimEvent, newClaim } from './claim-events.ts';
import { claimGuards } from './claim-guards.ts';
import { claimUpdates } from './claim-updates.ts';
import { asGuards } from './rule.ts';

/**
 * How one claim moves: filed -> motion -> dismissed | survives | stayed, and the other ends of real dockets.
 *
 * `dismissed` has two rooms: with leave to amend, from which an amended pleading brings the claim back, and
 * final. `undetermined` is where a claim stands once a motion was decided in a way the record does not tell:
 * an audit says every state it may be in. Only `settled` cannot be left: everything else a court may undo.
 */
export const claimMachine = setup({
  types: {
    context: {} as ClaimContext,
    events: {} as ClaimEvent,
    input: {} as { claim: ClaimId; theories: readonly TestId[] },
  },
  guards: asGuards<ClaimContext, ClaimEvent, typeof claimGuards>(claimGuards),
  actions: {
    note: assign(({ context }) => claimUpdates.note(context)),
    takeChallenges: assign(({ context, event }) => claimUpdates.takeChallenges(context, event)),
    applyRulings: assign(({ context, event }) => claimUpdates.applyRulings(context, event)),
    withdrawChallenge: assign(({ context, event }) => claimUpdates.withdrawChallenge(context, event)),
    undoOrder: assign(({ context, event }) => claimUpdates.undoOrder(context, event)),
    undoJudgment: assign(({ context, event }) => claimUpdates.undoJudgment(context, event)),
    addStay: assign(({ context, event }) => claimUpdates.addStay(context, event)),
    dropStay: assign(({ context, event }) => claimUpdates.dropStay(context, event)),
    pleadAnew: assign(({ context }) => claimUpdates.pleadAnew(context)),
    endOtherwise: assign(({ context, event }) => claimUpdates.endOtherwise(context, event)),
    loseLeave: assign(({ context }) => claimUpdates.loseLeave(context)),
    end: assign(({ context }) => claimUpdates.end(context)),
  },
}).createMachine({
  id: 'claim',
  context: ({ input }) => newClaim(input.claim, input.theories),
  initial: 'filed',
  states: {
    filed: {
      on: {
        challenged: { target: 'motion', actions: 'takeChallenges' },
        decided: [
          ...decisionsUnasked(),
          { guard: 'hasWithstoodAMotion', target: 'survives', actions: 'applyRulings' },
          { actions: 'applyRulings' },
        ],
        decidedAgain: decisions(),
        stayed: { target: 'stayed', actions: 'addStay' },
        repleaded: { target: 'filed', actions: 'pleadAnew' },
        // A claim pleaded anew rests on no earlier order, but a motion that an order called moot can come back.
        orderVacated: [
          { guard: 'challengesRemain', target: 'motion', actions: 'undoOrder' },
          { actions: 'undoOrder' },
        ],
        orderReversed: [
          { guard: 'challengesRemain', target: 'motion', actions: 'undoOrder' },
          { actions: 'undoOrder' },
        ],
        ...ends(),
      },
    },
    motion: {
      on: {
        challenged: { actions: 'takeChallenges' },
        decided: decisions(),
        decidedAgain: decisions(),
        challengeWithdrawn: [
          { guard: 'challengesRemain', actions: 'withdrawChallenge' },
          { guard: 'hasWithstoodAMotion', target: 'survives', actions: 'withdrawChallenge' },
          { target: 'filed', actions: 'withdrawChallenge' },
        ],
        stayed: { target: 'stayed', actions: 'addStay' },
        // The motion stays pending: until the court says otherwise it is read against the new pleading.
        repleaded: { actions: 'pleadAnew' },
        ...undoingsInPlace(),
        ...ends(),
      },
    },
    survives: {
      on: {
        challenged: { target: 'motion', actions: 'takeChallenges' },
        decided: [...decisionsUnasked(), { actions: 'applyRulings' }],
        decidedAgain: decisions(),
        stayed: { target: 'stayed', actions: 'addStay' },
        repleaded: { target: 'filed', actions: 'pleadAnew' },
        ...undoings(),
        ...ends(),
      },
    },
    dismissed: {
      initial: 'final',
      states: {
        withLeave: {
          on: {
            repleaded: [
              { guard: 'isStayed', target: '#claim.stayed', actions: 'pleadAnew' },
              { target: '#claim.filed', actions: 'pleadAnew' },
            ],
            // Leave not used: the dismissal stands (Lacey v. Maricopa County, 693 F.3d 896, 928 (9th Cir. 2012)).
            dropped: { target: 'final', actions: 'loseLeave' },
            decided: [
              { guard: 'changesNothingHere', actions: 'note' },
              { guard: 'dismissesWithLeave', actions: 'applyRulings' },
              { guard: 'dismissesFinally', target: 'final', actions: 'applyRulings' },
            ],
            dismissedOtherwise: { target: 'final', actions: 'endOtherwise' },
            // Judgment entered before leave is used makes the dismissal final.
            judgmentEntered: { target: 'final', actions: 'loseLeave' },
          },
        },
        final: {
          on: {
            dropped: { actions: 'note' },
            decided: [
              { guard: 'changesNothingHere', actions: 'note' },
              // One more ground: should the first be undone, this one still defeats the claim.
              { guard: 'dismissesFinally', actions: 'applyRulings' },
            ],
            // Judgment on a dismissal takes nothing from it: the claim stays dismissed (Fed. R. Civ. P. 54(b), 58).
            judgmentEntered: { actions: 'note' },
            dismissedOtherwise: { actions: 'endOtherwise' },
          },
        },
      },
      on: {
        decidedAgain: decisionsWhileDismissed(),
        orderVacated: [
          { guard: 'dismissalStands', actions: 'undoOrder' },
          { guard: 'isStayed', target: 'stayed', actions: 'undoOrder' },
          { guard: 'challengesRemain', target: 'motion', actions: 'undoOrder' },
          { guard: 'hasWithstoodAMotion', target: 'survives', actions: 'undoOrder' },
          { target: 'filed', actions: 'undoOrder' },
        ],
        orderReversed: [
          { guard: 'dismissalStands', actions: 'undoOrder' },
          { guard: 'isStayed', target: 'stayed', actions: 'undoOrder' },
          { guard: 'challengesRemain', target: 'motion', actions: 'undoOrder' },
          { target: 'survives', actions: 'undoOrder' },
        ],
        // A stay outlives the dismissal of what it held, and matters again should the dismissal be undone.
        stayLifted: { actions: 'dropStay' },
        challengeWithdrawn: { actions: 'withdrawChallenge' },
        settled: { target: 'settled', actions: 'end' },
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
        decided: decisionsWhileStayed(),
        decidedAgain: decisionsWhileStayed(),
        ...undoingsInPlace(),
        ...ends(),
      },
    },
    undetermined: {
      on: {
        // A new motion does not tell how the old one was decided.
        challenged: { actions: 'takeChallenges' },
        decided: decisions(),
        decidedAgain: decisions(),
        challengeWithdrawn: { actions: 'withdrawChallenge' },
        stayed: { target: 'stayed', actions: 'addStay' },
        stayLifted: { actions: 'dropStay' },
        repleaded: [
          { guard: 'challengesRemain', target: 'motion', actions: 'pleadAnew' },
          { target: 'filed', actions: 'pleadAnew' },
        ],
        ...undoings(),
        ...ends(),
      },
    },
    withdrawn: {
      on: {
        repleaded: { target: 'filed', actions: 'pleadAnew' },
        dropped: { actions: 'note' },
        settled: { target: 'settled', actions: 'end' },
      },
    },
    judgment: {
      on: {
        judgmentEntered: { actions: 'note' },
        judgmentUndone: [
          { guard: 'challengesRemain', target: 'motion', actions: 'undoJudgment' },
          { target: 'survives', actions: 'undoJudgment' },
        ],
        settled: { target: 'settled', actions: 'end' },
      },
    },
    settled: { type: 'final' },
  },
});

/** What follows when an order decides motions aimed at a claim that stands. */
function decisions() {
  return [
    { guard: 'dismissesWithLeave', target: '#claim.dismissed.withLeave', actions: 'applyRulings' },
    { guard: 'dismissesFinally', target: '#claim.dismissed.final', actions: 'applyRulings' },
    { guard: 'givesJudgmentToClaimant', target: '#claim.judgment', actions: ['applyRulings', 'end'] },
    { guard: 'staysTheClaim', target: '#claim.stayed', actions: 'applyRulings' },
    { guard: 'outcomeNotInRecord', target: '#claim.undetermined', actions: 'applyRulings' },
    { guard: 'challengesRemain', target: '#claim.motion', actions: 'applyRulings' },
    { guard: 'hasWithstoodAMotion', target: '#claim.survives', actions: 'applyRulings' },
    { target: '#claim.filed', actions: 'applyRulings' },
  ] as const;
}

/** What moves a claim against which no motion is pending: a ruling that goes beyond what was asked. */
function decisionsUnasked() {
  const [withLeave, final, judgment, stayed, unknown] = decisions();
  return [withLeave, final, judgment, stayed, unknown] as const;
}

/** The same while the claim is stayed: what ends it ends it; anything less waits for the stay to be lifted. */
function decisionsWhileStayed() {
  return [
    { guard: 'dismissesWithLeave', target: '#claim.dismissed.withLeave', actions: 'applyRulings' },
    { guard: 'dismissesFinally', target: '#claim.dismissed.final', actions: 'applyRulings' },
    { guard: 'givesJudgmentToClaimant', target: '#claim.judgment', actions: ['applyRulings', 'end'] },
    { actions: 'applyRulings' },
  ] as const;
}

/** The same for a dismissed claim, which only an order that decides again can bring back. */
function decisionsWhileDismissed() {
  const [withLeave, final, judgment, stayed, ...rest] = decisions();
  return [
    { guard: 'endedOtherwise', actions: 'note' },
    withLeave,
    final,
    judgment,
    stayed,
    { guard: 'isStayed', target: '#claim.stayed', actions: 'applyRulings' },
    ...rest,
  ] as const;
}

/** What follows for a claim that no order has dismissed when one that let it live is set aside. */
function undoings() {
  return {
    orderVacated: [
      { guard: 'challengesRemain', target: '#claim.motion', actions: 'undoOrder' },
      { guard: 'hasWithstoodAMotion', target: '#claim.survives', actions: 'undoOrder' },
      { target: '#claim.filed', actions: 'undoOrder' },
    ],
    orderReversed: [
      { guard: 'challengesRemain', target: '#claim.motion', actions: 'undoOrder' },
      { guard: 'hasWithstoodAMotion', target: '#claim.survives', actions: 'undoOrder' },
      { target: '#claim.filed', actions: 'undoOrder' },
    ],
  } as const;
}

/** The same where the claim stays where it is, whatever is open against it again. */
function undoingsInPlace() {
  return { orderVacated: { actions: 'undoOrder' }, orderReversed: { actions: 'undoOrder' } } as const;
}

/** How a claim that stands may end otherwise than by a ruling on a motion. */
function ends() {
  return {
    dropped: { target: '#claim.withdrawn', actions: 'end' },
    withdrawn: { target: '#claim.withdrawn', actions: 'end' },
    dismissedOtherwise: { target: '#claim.dismissed.final', actions: 'endOtherwise' },
    settled: { target: '#claim.settled', actions: 'end' },
    judgmentEntered: { target: '#claim.judgment', actions: 'end' },
  } as const;
}
