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
import { marksWithout, markUpdates } from './claim-marks.ts';
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
  const prejudice = grants.some((grant) => grant.prejudice === 'with')
    ? 'with'
    : grants.every((grant) => grant.prejudice === 'without')
      ? 'without'
      : 'unknown';
  return {
    by: grants.at(-1)?.order ?? first.order,
    kind: kindOf(first),
    leaveToAmend: leaveGiven(grants),
    prejudice,
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

  pleadAnew: (context) => ({
    ...context,
    grants: [],
    unreached: [],
    withstood: [],
    dismissal: null,
    judgment: null,
    before: null,
    undone: null,
    possible: [],
  }),

  endOtherwise: (context, event: Of<ClaimEvent, 'dismissedOtherwise'>) => ({
    ...context,
    challenges: [],
    possible: [],
    judgment: null,
    before: { by: event.by, was: context },
    dismissal: {
      by: event.by,
      kind: event.kind,
      leaveToAmend: false,
      prejudice: event.prejudice,
      express: event.express,
    },
  }),

  loseLeave,

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

  end: ended,
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
