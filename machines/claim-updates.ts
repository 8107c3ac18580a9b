import { DISPOSITIVE, type Relief, STAYS_A_CLAIM } from '../events/index.ts';
import { type Returning, returned } from './claim-before.ts';
import type {
  Challenge,
  ClaimContext,
  ClaimEvent,
  DismissalKind,
  Grant,
  PossibleState,
} from './claim-events.ts';
import { marksOffAppeal, marksWithout, markUpdates } from './claim-marks.ts';
import { isOnOwnMotion, prejudiceOf } from './claim-prejudice.ts';
import {
  challengesAfter,
  type Decided,
  defeats,
  grantsAfter,
  grantsStay,
  leaveGiven,
  leavesOutcomeOpen,
  type SetAside,
  standsDismissed,
  takesToStand,
  unreachedAfter,
  winsForClaimant,
  without,
  withstoodAfter,
} from './claim-rulings.ts';
import type { Of, Updates } from './rule.ts';

const KIND: Partial<Record<Relief, DismissalKind>> = {
  dismiss: 'motion-to-dismiss',
  'summary-judgment': 'summary-judgment',
  'judgment-on-the-pleadings': 'judgment-on-the-pleadings',
};

function kindOf({ motion, relief, byClaimant }: Grant): DismissalKind {
  if (motion === null) return 'sua-sponte';
  return byClaimant ? 'voluntary' : (KIND[relief] ?? 'motion-to-dismiss');
}

/** The dismissal that a set of standing rulings adds up to. */
function dismissalFrom(context: ClaimContext, grants: readonly Grant[]): ClaimContext['dismissal'] {
  const first = grants[0];
  if (!first) return null;
  return {
    by: grants.at(-1)?.order ?? first.order,
    kind: kindOf(first),
    leaveToAmend: leaveGiven(grants),
    ...prejudiceOf(grants),
    ...(isOnOwnMotion(first) && { ordered: true as const }),
    // What the order says in terms has to be enough to defeat the claim.
    express: defeats(
      context,
      grants.filter((grant) => grant.express),
    ),
  };
}

/** A claim that has ended: nothing is asked of it any more, and what it was is kept. */
const ended = (context: ClaimContext, { by }: ClaimEvent): ClaimContext => ({
  ...context,
  challenges: [],
  unreached: [],
  grants: [],
  stays: [],
  leftOut: null,
  dismissal: null,
  judgment: null,
  before: { by, was: context },
  possible: [],
});

const loseLeave = (context: ClaimContext): ClaimContext =>
  context.dismissal === null
    ? context
    : {
        ...context,
        grants: context.grants.map((grant) => ({ ...grant, leaveToAmend: false })),
        dismissal: { ...context.dismissal, leaveToAmend: false },
      };

export const claimUpdates = {
  ...markUpdates,

  /** Heard, and nothing changes. */
  note: (context) => context,

  takeChallenges: (context, event: Of<ClaimEvent, 'challenged'>) => ({
    ...context,
    challenges: [...context.challenges, ...event.challenges],
    possible: underMotion(context.possible),
  }),

  applyRulings: (context, event: Decided) => {
    const grants = grantsAfter(context, event);
    const dismissed = defeats(context, grants);
    const asked = challengesAfter(context, event);
    const stayed = event.rulings.some(grantsStay);
    return {
      ...context,
      grants,
      challenges: dismissed ? [] : asked,
      unreached: dismissed ? unreachedAfter(context, event) : [],
      withstood: withstoodAfter(context, event),
      stays: stayed ? [...context.stays, event.by] : context.stays,
      // What a court decides of a claim, it takes to stand.
      leftOut: event.rulings.some(takesToStand) ? null : context.leftOut,
      dismissal: dismissed ? dismissalFrom(context, grants) : null,
      judgment: dismissed ? context.judgment : null,
      possible:
        !dismissed && leavesOutcomeOpen(context, event)
          ? possibleAfter(context, event, asked.length > 0)
          : [],
    };
  },

  withdrawChallenge: (context, event: Of<ClaimEvent, 'challengeWithdrawn'>) => {
    const left = (challenge: Challenge) => !event.parts.includes(challenge.part);
    const challenges = context.challenges.filter(left);
    const possible = challenges.length > 0 ? context.possible : free(context);
    return { ...context, challenges, unreached: context.unreached.filter(left), possible };
  },

  undoOrder: (context, event: SetAside) => {
    const grants = without(context, event);
    const stillDismissed = standsDismissed(context, event);
    const open = [...context.challenges, ...context.unreached, ...event.reopened];
    return {
      ...context,
      grants,
      challenges: stillDismissed ? [] : open,
      unreached: stillDismissed ? open : [],
      withstood: withstoodAfter(context, event),
      dismissal: stillDismissed ? (dismissalFrom(context, grants) ?? context.dismissal) : null,
      // What was adjudged on a dismissal falls with it.
      judgment: stillDismissed ? context.judgment : null,
      undone: { by: event.by, was: context },
      possible: [],
      marks: marksWithout(context.marks, event.order),
    };
  },

  standAsBefore: (context, event: Returning) => returned(context, event) ?? context,

  addStay: (context, event: Of<ClaimEvent, 'stayed'>) => ({
    ...context,
    stays: [...context.stays, event.by],
  }),

  dropStay: (context, event: Of<ClaimEvent, 'stayLifted'>) => ({
    ...context,
    stays: event.stay === null ? [] : context.stays.filter((stay) => stay !== event.stay),
    possible: context.possible.filter((state) => state !== 'stayed'),
  }),

  pleadAnew: (context, event: Of<ClaimEvent, 'repleaded'>) => ({
    ...context,
    pleading: event.pleading,
    // A motion against what it took the place of may be moot or be read against it: the court will say.
    challenges: context.challenges.map((challenge) => ({ overtakenBy: event.by, ...challenge })),
    grants: [],
    unreached: [],
    withstood: [],
    leftOut: null,
    dismissal: null,
    judgment: null,
    before: null,
    undone: null,
    possible: [],
  }),

  noteLeftOut: (context, event: Of<ClaimEvent, 'leftOut'>) => ({ ...context, leftOut: event.by }),

  carryOn: (context) => ({ ...context, leftOut: null }),

  endOtherwise: (context, event: Of<ClaimEvent, 'dismissedOtherwise'>) => ({
    ...context,
    challenges: [],
    leftOut: null,
    possible: [],
    marks: marksOffAppeal(context.marks),
    judgment: null,
    before: { by: event.by, was: context },
    dismissal: {
      by: event.by,
      kind: event.kind,
      leaveToAmend: false,
      prejudice: event.prejudice,
      prejudiceBy: event.prejudiceBy,
      express: event.express,
    },
  }),

  endByNotice: (context, event: Of<ClaimEvent, 'dismissedByNotice'>) => ({
    ...context,
    challenges: [],
    leftOut: null,
    possible: [],
    marks: marksOffAppeal(context.marks),
    judgment: null,
    before: { by: event.by, was: context },
    noticed: event.by,
    dismissal: {
      by: event.by,
      kind: 'voluntary' as const,
      leaveToAmend: false,
      // A notice after an earlier one is an adjudication on the merits, whatever it says (Fed. R. Civ. P. 41(a)(1)(B)).
      prejudice: event.before || context.noticed !== null ? ('with' as const) : event.prejudice,
      prejudiceBy: 'rule-41a' as const,
      express: true,
    },
  }),

  noteAnswer: (context, { opponents }: Of<ClaimEvent, 'answered'>) => ({
    ...context,
    answered: [...context.answered, ...opponents.filter((party) => !context.answered.includes(party))],
  }),

  loseLeave,

  /** What may be pleaded again is dismissed without prejudice. */
  gainLeave: (context) => {
    const { dismissal } = context;
    if (dismissal === null) return context;
    const grants = context.grants.map((grant) => ({ ...grant, leaveToAmend: true, prejudice: null }));
    const open = { leaveToAmend: true, prejudice: 'without', prejudiceBy: 'order' } as const;
    return { ...context, grants, dismissal: { ...dismissal, ...open } };
  },

  /** Judgment is entered on a dismissal, which stands, and can no longer be cured by pleading. */
  adjudgeDismissal: (context, event: Of<ClaimEvent, 'judgmentEntered'>) => ({
    ...loseLeave(context),
    judgment: event.by,
    before: { by: event.by, was: context },
  }),

  enterJudgment: (context, event: Of<ClaimEvent, 'judgmentEntered' | 'decided' | 'decidedAgain'>) => ({
    ...ended(context, event),
    judgment: event.by,
  }),

  end: (context, event: ClaimEvent) => ({ ...ended(context, event), marks: marksOffAppeal(context.marks) }),
} satisfies Updates<ClaimContext>;

/** Every state in which rulings that the record does not tell may have left the claim. */
function possibleAfter(context: ClaimContext, event: Decided, stillAsked: boolean): readonly PossibleState[] {
  const unknown = event.rulings.filter(({ disposition }) => disposition === 'unknown');
  if (unknown.length === 0) return stillAsked ? context.possible : free(context);
  const againstIt = unknown.some((ruling) => DISPOSITIVE.has(ruling.relief) && !ruling.byClaimant);
  // What no motion asked for may not have come to pass, and then the claim stands where it stood.
  const mayHaveWithstood = againstIt && unknown.some(({ motion }) => motion !== null);
  const standing = mayHaveWithstood || withstoodAfter(context, event).length > 0 ? 'survives' : 'filed';
  return [
    ...new Set<PossibleState>([
      ...(againstIt ? (['dismissed'] as const) : []),
      ...(unknown.some(winsForClaimant) ? (['judgment'] as const) : []),
      stillAsked ? 'motion' : standing,
      ...(unknown.some(({ relief }) => STAYS_A_CLAIM.has(relief)) ? (['stayed'] as const) : []),
      ...context.possible.filter((state) => state === 'dismissed' || state === 'judgment'),
    ]),
  ];
}

const underMotion = (possible: readonly PossibleState[]): readonly PossibleState[] =>
  possible.length === 0
    ? possible
    : [...new Set(possible.map((state) => (state === 'survives' || state === 'filed' ? 'motion' : state)))];

const free = ({ possible, withstood }: ClaimContext): readonly PossibleState[] =>
  possible.map((state) => {
    if (state !== 'motion') return state;
    return possible.includes('dismissed') || withstood.length > 0 ? 'survives' : 'filed';
  });
