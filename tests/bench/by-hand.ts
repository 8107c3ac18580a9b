import {
  type ClaimContext,
  type ClaimEvent,
  type MotionContext,
  type MotionEvent,
  type Moved,
  type Of,
  rules,
  type StateOf,
  type Transitions,
} from '../../machines/index.ts';

/**
 * What a person would write who had no machines: one switch for each, with the same conditions and the same
 * updates. It is here to be raced against, and held to the same dockets byte for byte.
 */

type ClaimState = StateOf<'claim'>;
type MotionState = StateOf<'motion'>;
type ClaimMoved = Moved<ClaimState, ClaimContext> | undefined;

const { guards: ifClaim, updates: claim } = rules.claim;
const { guards: ifMotion, updates: motion } = rules.motion;
const { guards: ifMatter, updates: matter } = rules.matter;
const { updates: order } = rules.order;
const { updates: appeal } = rules.appeal;

const isDismissed = (value: ClaimState): boolean =>
  value === 'dismissed.withoutLeave' || value === 'dismissed.withLeave';

function decided(
  value: ClaimState,
  context: ClaimContext,
  event: Of<ClaimEvent, 'decided' | 'decidedAgain'>,
): ClaimMoved {
  const after = () => claim.applyRulings(context, event);
  if (isDismissed(value) && event.type === 'decided') {
    if (ifClaim.changesNothingHere.holds(context, event)) return { value, context };
    if (value === 'dismissed.withLeave' && ifClaim.dismissesWithLeave.holds(context, event))
      return { value, context: after() };
    if (ifClaim.dismissesWithoutLeave.holds(context, event))
      return { value: 'dismissed.withoutLeave', context: after() };
    return undefined;
  }
  if (isDismissed(value) && ifClaim.endedOtherwise.holds(context)) return { value, context };
  if (
    value === 'judgment' &&
    event.type === 'decidedAgain' &&
    ifClaim.givesJudgmentToClaimant.holds(context, event)
  )
    return { value, context: claim.enterJudgment(context, event) };
  if (value === 'withdrawn' || value === 'judgment' || value === 'settled') return undefined;
  if (ifClaim.dismissesWithLeave.holds(context, event))
    return { value: 'dismissed.withLeave', context: after() };
  if (ifClaim.dismissesWithoutLeave.holds(context, event))
    return { value: 'dismissed.withoutLeave', context: after() };
  if (ifClaim.givesJudgmentToClaimant.holds(context, event))
    return { value: 'judgment', context: claim.enterJudgment(context, event) };
  if (value === 'stayed') return { value, context: after() };
  if (ifClaim.staysTheClaim.holds(context, event)) return { value: 'stayed', context: after() };
  if (isDismissed(value) && ifClaim.isStayed.holds(context)) return { value: 'stayed', context: after() };
  if (ifClaim.outcomeNotInRecord.holds(context, event)) return { value: 'undetermined', context: after() };
  if (
    ifClaim.challengesRemain.holds(context, event) &&
    !(event.type === 'decided' && (value === 'filed' || value === 'survives'))
  )
    return { value: 'motion', context: after() };
  if (event.type === 'decided' && value === 'survives') return { value, context: after() };
  return {
    value: ifClaim.hasWithstoodAMotion.holds(context, event) ? 'survives' : 'filed',
    context: after(),
  };
}

function undone(
  value: ClaimState,
  context: ClaimContext,
  event: Of<ClaimEvent, 'orderVacated' | 'orderReversed'>,
): ClaimMoved {
  if (value === 'withdrawn' || value === 'judgment' || value === 'settled') return undefined;
  const after = claim.undoOrder(context, event);
  if (value === 'motion' || value === 'stayed') return { value, context: after };
  if (isDismissed(value)) {
    if (ifClaim.dismissalStands.holds(context, event)) return { value, context: after };
    if (ifClaim.isStayed.holds(context)) return { value: 'stayed', context: after };
    if (ifClaim.challengesRemain.holds(context, event)) return { value: 'motion', context: after };
    if (event.type === 'orderReversed') return { value: 'survives', context: after };
  }
  if (ifClaim.challengesRemain.holds(context, event)) return { value: 'motion', context: after };
  if (value === 'filed') return { value, context: after };
  return { value: ifClaim.hasWithstoodAMotion.holds(context, event) ? 'survives' : 'filed', context: after };
}

const standing = (context: ClaimContext, event: ClaimEvent): ClaimState => {
  if (ifClaim.challengesRemain.holds(context, event)) return 'motion';
  return ifClaim.hasWithstoodAMotion.holds(context, event) ? 'survives' : 'filed';
};

const STOOD = [
  ['judgment', 'stoodInJudgment'],
  ['dismissed.withLeave', 'stoodDismissedWithLeave'],
  ['dismissed.withoutLeave', 'stoodDismissed'],
  ['stayed', 'stoodStayed'],
  ['undetermined', 'stoodUntold'],
  ['motion', 'stoodUnderMotion'],
  ['survives', 'stoodSurviving'],
  ['filed', 'stoodFiled'],
] as const;

function asBefore(context: ClaimContext, event: Of<ClaimEvent, 'judgmentUndone' | 'reinstated'>): ClaimMoved {
  const stood = STOOD.find(([, guard]) => ifClaim[guard].holds(context, event));
  return stood && { value: stood[0], context: claim.standAsBefore(context, event) };
}

function askClaim(value: ClaimState, context: ClaimContext, event: ClaimEvent): ClaimMoved {
  const stands = !isDismissed(value) && !['withdrawn', 'judgment', 'settled'].includes(value);
  switch (event.type) {
    case 'challenged':
      if (!stands) return undefined;
      return {
        value: value === 'stayed' || value === 'undetermined' ? value : 'motion',
        context: claim.takeChallenges(context, event),
      };
    case 'decided':
    case 'decidedAgain':
      return decided(value, context, event);
    case 'orderVacated':
    case 'orderReversed':
      return undone(value, context, event);
    case 'challengeWithdrawn': {
      const after = () => claim.withdrawChallenge(context, event);
      if (value === 'motion') return { value: standing(context, event), context: after() };
      if (value === 'stayed' || value === 'undetermined' || isDismissed(value))
        return { value, context: after() };
      return undefined;
    }
    case 'stayed':
      return stands ? { value: 'stayed', context: claim.addStay(context, event) } : undefined;
    case 'stayLifted': {
      const after = () => claim.dropStay(context, event);
      if (value === 'undetermined' || isDismissed(value)) return { value, context: after() };
      if (value !== 'stayed') return undefined;
      if (ifClaim.anotherStayRemains.holds(context, event)) return { value, context: after() };
      if (ifClaim.cameFromUnknown.holds(context)) return { value: 'undetermined', context: after() };
      return { value: standing(context, event), context: after() };
    }
    case 'repleaded': {
      if (value === 'judgment' || value === 'settled') return undefined;
      if (value === 'dismissed.withoutLeave' && !ifClaim.mayBePleadedAgain.holds(context)) return undefined;
      const after = claim.pleadAnew(context, event);
      if (value === 'motion' || value === 'stayed') return { value, context: after };
      if (isDismissed(value))
        return { value: ifClaim.isStayed.holds(context) ? 'stayed' : 'filed', context: after };
      if (value === 'undetermined' && ifClaim.challengesRemain.holds(context, event))
        return { value: 'motion', context: after };
      return { value: 'filed', context: after };
    }
    case 'dropped':
      if (value === 'dismissed.withLeave')
        return { value: 'dismissed.withoutLeave', context: claim.loseLeave(context) };
      if (value === 'dismissed.withoutLeave' || value === 'withdrawn') return { value, context };
      return stands ? { value: 'withdrawn', context: claim.end(context, event) } : undefined;
    case 'withdrawn':
      return stands ? { value: 'withdrawn', context: claim.end(context, event) } : undefined;
    case 'dismissedOtherwise':
      return stands || isDismissed(value) || value === 'judgment'
        ? { value: 'dismissed.withoutLeave', context: claim.endOtherwise(context, event) }
        : undefined;
    case 'dismissedByNotice':
      return (stands || isDismissed(value)) && ifClaim.noticeInTime.holds(context, event)
        ? { value: 'dismissed.withoutLeave', context: claim.endByNotice(context, event) }
        : undefined;
    case 'leaveGiven':
      return value === 'dismissed.withoutLeave' && ifClaim.notAdjudged.holds(context)
        ? { value: 'dismissed.withLeave', context: claim.gainLeave(context) }
        : undefined;
    case 'leftOut':
      return stands || value === 'dismissed.withLeave'
        ? { value, context: claim.noteLeftOut(context, event) }
        : undefined;
    case 'carried':
      return stands || value === 'dismissed.withLeave'
        ? { value, context: claim.carryOn(context) }
        : undefined;
    case 'answered':
      return value === 'settled' ? undefined : { value, context: claim.noteAnswer(context, event) };
    case 'settled':
      return value === 'settled' ? undefined : { value: 'settled', context: claim.end(context, event) };
    case 'judgmentEntered':
      if (value === 'dismissed.withLeave')
        return { value: 'dismissed.withoutLeave', context: claim.adjudgeDismissal(context, event) };
      if (value === 'dismissed.withoutLeave')
        return { value, context: claim.adjudgeDismissal(context, event) };
      return stands || value === 'judgment'
        ? { value: 'judgment', context: claim.enterJudgment(context, event) }
        : undefined;
    case 'defaultEntered':
      return stands ? { value, context: claim.goByDefault(context, event) } : undefined;
    case 'verdictReturned':
      return stands ? { value, context: claim.takeVerdict(context, event) } : undefined;
    case 'judgmentSatisfied':
      return value === 'judgment' ? { value, context: claim.noteSatisfaction(context, event) } : undefined;
    case 'partySubstituted':
      return value === 'settled' ? undefined : { value, context };
    case 'marked':
      return value === 'settled' ? undefined : { value, context: claim.takeMark(context, event) };
    case 'unmarked':
      return value === 'settled' ? undefined : { value, context: claim.loseMark(context, event) };
    case 'judgmentUndone':
      return value === 'judgment' || isDismissed(value) ? asBefore(context, event) : undefined;
    case 'reinstated':
      return value === 'withdrawn' || value === 'settled' ? undefined : asBefore(context, event);
  }
}

function askMotion(
  value: MotionState,
  context: MotionContext,
  event: MotionEvent,
): Moved<MotionState, MotionContext> | undefined {
  if (value === 'withdrawn') return undefined;
  const pending = value !== 'decided' && value !== 'moot';
  switch (event.type) {
    case 'decided':
    case 'decidedAgain': {
      const after = () => motion.applyDecisions(context, event);
      if (ifMotion.everyPartMoot.holds(context, event)) return { value: 'moot', context: after() };
      if (ifMotion.everyPartDecided.holds(context, event)) return { value: 'decided', context: after() };
      if (!ifMotion.decidesOnlyOpenParts.holds(context, event)) return undefined;
      return { value: pending && event.type === 'decided' ? value : 'pending.filed', context: after() };
    }
    case 'withdrawn': {
      const after = () => motion.applyDecisions(context, event);
      if (!pending && value !== 'moot') return undefined;
      if (ifMotion.everyPartWithdrawn.holds(context, event)) return { value: 'withdrawn', context: after() };
      return {
        value: pending && ifMotion.everyPartDecided.holds(context, event) ? 'decided' : value,
        context: after(),
      };
    }
    case 'joined':
      return pending ? { value, context: motion.addParts(context, event) } : undefined;
    case 'reinstated': {
      const after = () => motion.applyDecisions(context, event);
      if (ifMotion.everyPartMoot.holds(context, event)) return { value: 'moot', context: after() };
      if (!pending || ifMotion.everyPartDecided.holds(context, event))
        return { value: 'decided', context: after() };
      return { value: 'pending.filed', context: after() };
    }
    case 'reopened':
      return { value: pending ? value : 'pending.filed', context: motion.applyDecisions(context, event) };
    case 'opposed':
    case 'replied':
      if (!pending) return undefined;
      return { value: value === 'pending.filed' ? 'pending.briefed' : value, context };
    case 'argued':
      if (!pending) return undefined;
      return { value: value === 'pending.submitted' ? value : 'pending.argued', context };
    case 'submitted':
      return pending ? { value: 'pending.submitted', context } : undefined;
  }
}

const OPEN_ORDERS: ReadonlySet<StateOf<'order'>> = new Set([
  'entered',
  'reconsidered',
  'reversedInPart',
  'affirmed',
]);

const ACTS_ON_A_RECOMMENDATION: ReadonlySet<string> = new Set([
  'adopted',
  'adoptedInPart',
  'rejected',
  'recommitted',
]);

const OPEN_RECOMMENDATIONS: ReadonlySet<StateOf<'order'>> = new Set([
  'recommended',
  'adoptedInPart',
  'recommitted',
]);

const askOrder: Transitions['order'] = (value, context, event) => {
  if (event.type === 'recommended')
    return value === 'entered' ? { value: 'recommended', context } : undefined;
  if (event.type === 'reinstated')
    return ['reversed', 'vacated', 'reversedInPart'].includes(value)
      ? { value: 'entered', context: order.noteChange(context, event) }
      : undefined;
  if (event.type === 'affirmed' && value === 'reversedInPart')
    return { value, context: order.noteChange(context, event) };
  const open = ACTS_ON_A_RECOMMENDATION.has(event.type)
    ? OPEN_RECOMMENDATIONS.has(value)
    : OPEN_ORDERS.has(value);
  return open ? { value: event.type, context: order.noteChange(context, event) } : undefined;
};

const askAppeal: Transitions['appeal'] = (value, context, event) => {
  const after = appeal.noteStep(context, event);
  switch (event.type) {
    case 'decided':
      return value === 'ended' ? undefined : { value: 'decided', context: after };
    case 'mandateIssued':
      return value === 'underway' || value === 'decided'
        ? { value: 'mandateIssued', context: after }
        : undefined;
    case 'dismissed':
      return value === 'underway' ? { value: 'ended', context: after } : undefined;
    case 'reopened':
      return value === 'underway' ? undefined : { value: 'underway', context: after };
  }
};

const askMatter: Transitions['matter'] = (value, context, event) => {
  if (value === 'closed') return undefined;
  if (event.type === 'closed') return { value: 'closed', context };
  if (event.type === 'stayed') return { value: 'stayed', context: matter.addStay(context, event) };
  if (event.type === 'leftUnknown') return { value: 'undetermined', context };
  if (event.type === 'raised' && (value === 'stayed' || value === 'undetermined')) return { value, context };
  if (value === 'stayed' || (value === 'undetermined' && event.type === 'stayLifted')) {
    if (event.type !== 'stayLifted') return undefined;
    const after = matter.dropStay(context, event);
    return {
      value: ifMatter.anotherStayRemains.holds(context, event) ? 'stayed' : context.stood,
      context: after,
    };
  }
  switch (event.type) {
    case 'raised':
      return { value: 'open', context: value === 'open' ? context : matter.raise(context) };
    case 'sentToConfer':
      return { value: 'meetAndConfer', context: matter.confer(context) };
    case 'compelled':
      return { value: 'compelled', context: matter.compel(context) };
    case 'denied':
      return { value: 'denied', context: matter.deny(context) };
    default:
      return undefined;
  }
};

/** The machines, written by hand. */
export const byHand: Transitions = {
  claim: askClaim,
  motion: askMotion,
  order: askOrder,
  appeal: askAppeal,
  matter: askMatter,
};
