/** What may follow for a claim on an event, each arm by its name. A machine tries those that it lists in turn. */

/** What follows when an order decides motions aimed at a claim. */
export const decided = {
  withLeave: { guard: 'dismissesWithLeave', target: '#claim.dismissed.withLeave', actions: 'applyRulings' },
  withoutLeave: {
    guard: 'dismissesWithoutLeave',
    target: '#claim.dismissed.withoutLeave',
    actions: 'applyRulings',
  },
  toJudgment: {
    guard: 'givesJudgmentToClaimant',
    target: '#claim.judgment',
    actions: 'enterJudgment',
  },
  stayed: { guard: 'staysTheClaim', target: '#claim.stayed', actions: 'applyRulings' },
  stillStayed: { guard: 'isStayed', target: '#claim.stayed', actions: 'applyRulings' },
  untold: { guard: 'outcomeNotInRecord', target: '#claim.undetermined', actions: 'applyRulings' },
  toMotion: { guard: 'challengesRemain', target: '#claim.motion', actions: 'applyRulings' },
  toSurvives: { guard: 'hasWithstoodAMotion', target: '#claim.survives', actions: 'applyRulings' },
  toFiled: { target: '#claim.filed', actions: 'applyRulings' },
  inPlace: { actions: 'applyRulings' },
} as const;

/** What moves a claim wherever it stands, whether a motion was pending or the ruling goes beyond what was asked. */
export const decidedUnasked = [
  decided.withLeave,
  decided.withoutLeave,
  decided.toJudgment,
  decided.stayed,
  decided.untold,
] as const;

/** What follows for a claim under a motion, and for one decided again. */
export const decidedAsked = [
  ...decidedUnasked,
  decided.toMotion,
  decided.toSurvives,
  decided.toFiled,
] as const;

/** The same while the claim is stayed: what ends it ends it; anything less waits for the stay to be lifted. */
export const decidedWhileStayed = [
  decided.withLeave,
  decided.withoutLeave,
  decided.toJudgment,
  decided.inPlace,
] as const;

/** The same for a dismissed claim, which only an order that decides again can bring back. */
export const decidedWhileDismissed = [
  { guard: 'endedOtherwise', actions: 'note' },
  decided.withLeave,
  decided.withoutLeave,
  decided.toJudgment,
  decided.stayed,
  decided.stillStayed,
  decided.untold,
  decided.toMotion,
  decided.toSurvives,
  decided.toFiled,
] as const;

/** What follows when an order on which the claim rests is set aside. */
export const undone = {
  staysDismissed: { guard: 'dismissalStands', actions: 'undoOrder' },
  toStayed: { guard: 'isStayed', target: '#claim.stayed', actions: 'undoOrder' },
  toMotion: { guard: 'challengesRemain', target: '#claim.motion', actions: 'undoOrder' },
  toSurvives: { guard: 'hasWithstoodAMotion', target: '#claim.survives', actions: 'undoOrder' },
  survivesAnyway: { target: '#claim.survives', actions: 'undoOrder' },
  toFiled: { target: '#claim.filed', actions: 'undoOrder' },
  inPlace: { actions: 'undoOrder' },
} as const;

/** The same arms whether the court itself vacates the order or a higher one reverses it. */
export const setAside = <const Arms extends readonly (typeof undone)[keyof typeof undone][]>(
  ...arms: Arms
) => ({
  orderVacated: arms,
  orderReversed: arms,
});

/** What a claim hears wherever it stands, and moves nothing: what leaves a mark, and who is a party to it. */
export const bearsMarks = {
  partySubstituted: { actions: 'note' },
  marked: { actions: 'takeMark' },
  unmarked: { actions: 'loseMark' },
} as const;

/** The same for a claim that still stands, which alone can go by default or to a jury (Fed. R. Civ. P. 49, 55(a)). */
export const isOpenToTrial = {
  ...bearsMarks,
  defaultEntered: { actions: 'goByDefault' },
  verdictReturned: { actions: 'takeVerdict' },
} as const;
/** An amended pleading is silent on a claim that stands, or carries on one on which another was silent. */
export const restated = {
  leftOut: { actions: 'noteLeftOut' },
  carried: { actions: 'carryOn' },
} as const;

/** An opponent answers, and from then on no notice dismisses the claim as to it. */
export const hearsAnswers = { answered: { actions: 'noteAnswer' } } as const;

/** How a claim that stands may end otherwise than by a ruling on a motion. */
export const ends = {
  dropped: { target: '#claim.withdrawn', actions: 'end' },
  withdrawn: { target: '#claim.withdrawn', actions: 'end' },
  dismissedOtherwise: { target: '#claim.dismissed.withoutLeave', actions: 'endOtherwise' },
  dismissedByNotice: {
    guard: 'noticeInTime',
    target: '#claim.dismissed.withoutLeave',
    actions: 'endByNotice',
  },
  settled: { target: '#claim.settled', actions: 'end' },
  judgmentEntered: { target: '#claim.judgment', actions: 'enterJudgment' },
} as const;

/** What follows when a judgment falls, or what undid something is undone: the claim stands where it stood. */
const underwayBefore = [
  { guard: 'stoodInJudgment', target: '#claim.judgment', actions: 'standAsBefore' },
  { guard: 'stoodDismissedWithLeave', target: '#claim.dismissed.withLeave', actions: 'standAsBefore' },
  { guard: 'stoodDismissed', target: '#claim.dismissed.withoutLeave', actions: 'standAsBefore' },
  { guard: 'stoodStayed', target: '#claim.stayed', actions: 'standAsBefore' },
  { guard: 'stoodUntold', target: '#claim.undetermined', actions: 'standAsBefore' },
  { guard: 'stoodUnderMotion', target: '#claim.motion', actions: 'standAsBefore' },
] as const;

const asBefore = [
  ...underwayBefore,
  { guard: 'stoodSurviving', target: '#claim.survives', actions: 'standAsBefore' },
  { guard: 'stoodFiled', target: '#claim.filed', actions: 'standAsBefore' },
] as const;

export const returns = { reinstated: asBefore } as const;

/** The same for a claim of which something is asked, and is asked still. */
export const returnsUnderMotion = { reinstated: underwayBefore } as const;

/** The same for one that stands adjudged. */
export const returnsAdjudged = { judgmentUndone: asBefore, reinstated: asBefore } as const;

/** The same for a dismissal on which judgment was entered: without the judgment it is a dismissal still. */
export const returnsDismissed = {
  judgmentUndone: [
    { guard: 'stoodDismissedWithLeave', target: '#claim.dismissed.withLeave', actions: 'standAsBefore' },
    { guard: 'stoodDismissed', target: '#claim.dismissed.withoutLeave', actions: 'standAsBefore' },
  ],
  reinstated: asBefore,
} as const;
