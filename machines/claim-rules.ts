import type { Disposition, Relief } from '../events/index.ts';
import type {
  Challenge,
  ClaimContext,
  ClaimEvent,
  ClaimRuling,
  DismissalKind,
  Grant,
  PossibleState,
  Withstood,
} from './claim-events.ts';
import type { GuardRules, Updates } from './rule.ts';

type Decided = Extract<ClaimEvent, { type: 'decided' | 'decidedAgain' }>;

/** Relief that, granted to the claim's opponent, ends the claim. */
const DISPOSITIVE: ReadonlySet<Relief> = new Set([
  'dismiss',
  'summary-judgment',
  'judgment-on-the-pleadings',
]);

/** Relief that, granted to the claimant, ends the claim in its favour. */
const WINS: ReadonlySet<Relief> = new Set([
  'summary-judgment',
  'judgment-on-the-pleadings',
  'default-judgment',
]);

/** A dismissal ends the claim whoever asks for it: the claimant does under Fed. R. Civ. P. 41(a)(2). */
const endsClaim = (ruling: ClaimRuling): boolean =>
  ruling.disposition === 'granted' &&
  (ruling.relief === 'dismiss' || (DISPOSITIVE.has(ruling.relief) && !ruling.byClaimant));

const winsForClaimant = (ruling: ClaimRuling): boolean => ruling.byClaimant && WINS.has(ruling.relief);

/** Dispositions that leave the claim no better and no worse. */
const IDLE: ReadonlySet<Disposition> = new Set(['deferred', 'withdrawn', 'moot', 'not-reached']);

/** Dispositions by which a court passes over what it need not decide, because the claim fell otherwise. */
const PASSED_OVER: ReadonlySet<Disposition> = new Set(['deferred', 'moot', 'not-reached']);

const decidesPart = (ruling: ClaimRuling): boolean => ruling.disposition !== 'deferred';

const covered = (event: Decided): ReadonlySet<string> =>
  new Set(event.rulings.filter(decidesPart).flatMap((ruling) => ruling.parts));

/** The rulings against the claim that stand once this order has spoken. What it puts off again stands no longer. */
function grantsAfter(context: ClaimContext, event: Decided): readonly Grant[] {
  const again =
    event.type === 'decidedAgain' ? new Set(event.rulings.flatMap((ruling) => ruling.parts)) : covered(event);
  const standing = context.grants.filter((grant) => !grant.parts.some((part) => again.has(part)));
  return [...standing, ...event.rulings.filter(endsClaim).map((ruling) => ({ ...ruling, order: event.by }))];
}

/** Grounds add up, theories are alternatives: any ground against the whole is enough, else every theory must fall. */
function defeats(context: ClaimContext, grants: readonly Grant[]): boolean {
  if (grants.some((grant) => grant.ground === null || !context.theories.includes(grant.ground))) return true;
  return (
    context.theories.length > 0 &&
    context.theories.every((theory) => grants.some((grant) => grant.ground === theory))
  );
}

/** What is still asked against the claim once this order has spoken, the grounds it had left unreached included. */
function challengesAfter(context: ClaimContext, event: Decided): readonly Challenge[] {
  const done = covered(event);
  const asked = [...context.challenges, ...context.unreached].filter(
    (challenge) => !done.has(challenge.part),
  );
  return event.type === 'decided' ? asked : [...asked, ...reopenedBy(event, asked)];
}

/** What an earlier order had decided and this one puts off: it is asked again (Fed. R. Civ. P. 12(i), 54(b)). */
function reopenedBy(event: Decided, asked: readonly Challenge[]): readonly Challenge[] {
  const known = new Set(asked.map((challenge) => challenge.part));
  return event.rulings
    .filter((ruling) => !decidesPart(ruling))
    .flatMap(({ parts, motion, relief, ground, byClaimant }) =>
      motion === null
        ? []
        : parts
            .filter((part) => !known.has(part))
            .map((part) => ({ part, motion, relief, ground, alternative: false, byClaimant })),
    );
}

/** What comes back should the dismissal be undone: all that was asked and was not decided on its merits. */
function unreachedAfter(context: ClaimContext, event: Decided): readonly Challenge[] {
  const decided = new Set(
    event.rulings.filter(({ disposition }) => !PASSED_OVER.has(disposition)).flatMap(({ parts }) => parts),
  );
  return [...context.challenges, ...context.unreached].filter((challenge) => !decided.has(challenge.part));
}

const isWithstood = (ruling: ClaimRuling): boolean =>
  (ruling.disposition === 'denied' || ruling.disposition === 'granted-in-part') &&
  DISPOSITIVE.has(ruling.relief) &&
  !ruling.byClaimant;

/** The motions that the claim has withstood once the event is heard. */
function withstoodAfter(context: ClaimContext, event: ClaimEvent): readonly Withstood[] {
  const { withstood } = context;
  if (isDecided(event)) {
    const again = new Set(event.rulings.flatMap(({ parts }) => parts));
    const kept =
      event.type === 'decidedAgain'
        ? withstood.filter(({ parts }) => !parts.some((part) => again.has(part)))
        : withstood;
    const now = event.rulings.filter(isWithstood).map(({ parts }) => ({ order: event.by, parts }));
    return now.length > 0 ? [...kept, ...now] : kept;
  }
  if (event.type !== 'orderVacated' && event.type !== 'orderReversed') return withstood;
  const kept = withstood.filter(({ order }) => order !== event.order);
  const revived = event.type === 'orderReversed' && context.grants.some(({ order }) => order === event.order);
  return revived ? [...kept, { order: event.by, parts: [] }] : kept;
}

const isDecided = (event: ClaimEvent): event is Decided =>
  event.type === 'decided' || event.type === 'decidedAgain';

/** An order dismisses by a ruling of its own, or by deciding again what an earlier one had decided. */
const dismisses = (context: ClaimContext, event: ClaimEvent): event is Decided =>
  isDecided(event) &&
  (event.type === 'decidedAgain' || event.rulings.some(endsClaim)) &&
  defeats(context, grantsAfter(context, event));

const leaveGiven = (grants: readonly Grant[]): boolean =>
  grants.length > 0 && grants.every((grant) => grant.leaveToAmend);

/** The standing rulings against the claim without those of an order that was set aside. */
const without = (context: ClaimContext, event: ClaimEvent): readonly Grant[] =>
  event.type === 'orderVacated' || event.type === 'orderReversed'
    ? context.grants.filter((grant) => grant.order !== event.order)
    : context.grants;

/** Whether the claim was dismissed by notice, stipulation or with its party, and so by no ruling. */
const endedOtherwise = ({ dismissal, grants }: ClaimContext): boolean =>
  dismissal !== null && !grants.some((grant) => grant.order === dismissal.by);

const standsDismissed = (context: ClaimContext, event: ClaimEvent): boolean =>
  endedOtherwise(context) || defeats(context, without(context, event));

const leavesOutcomeOpen = (context: ClaimContext, event: Decided): boolean =>
  event.rulings.some(({ disposition }) => disposition === 'unknown') ||
  (context.possible.length > 0 &&
    event.rulings.every(
      ({ disposition }) =>
        // An order that puts off again what was decided leaves it undecided, however it had been decided.
        IDLE.has(disposition) && !(event.type === 'decidedAgain' && disposition === 'deferred'),
    ));

export const claimGuards = {
  dismissesWithLeave: {
    says: 'The order defeats the whole claim, or the last theory it was pleaded on, and gives leave to amend on every ground.',
    source: 'Fed. R. Civ. P. 12(b), 15(a)(2)',
    holds: (context, event) => dismisses(context, event) && leaveGiven(grantsAfter(context, event)),
  },
  dismissesFinally: {
    says: 'The order defeats the whole claim, or the last theory it was pleaded on, and gives no leave to amend.',
    source: 'Fed. R. Civ. P. 12(b), 12(c), 41(b), 56(a)',
    holds: dismisses,
  },
  givesJudgmentToClaimant: {
    says: 'The claimant’s own dispositive motion is granted.',
    source: 'Fed. R. Civ. P. 12(c), 55(b), 56(a)',
    holds: (_, event) =>
      isDecided(event) &&
      event.rulings.some((ruling) => ruling.disposition === 'granted' && winsForClaimant(ruling)),
  },
  staysTheClaim: {
    says: 'The order grants a stay of the claim.',
    source: 'Landis v. North American Co., 299 U.S. 248, 254 (1936)',
    holds: (_, event) =>
      isDecided(event) &&
      event.rulings.some((ruling) => ruling.relief === 'stay' && ruling.disposition === 'granted'),
  },
  outcomeNotInRecord: {
    says: 'A motion was decided, but the record does not say how, and nothing in this order tells.',
    source: 'the record; Nunc never guesses a ruling',
    holds: (context, event) => isDecided(event) && leavesOutcomeOpen(context, event),
  },
  challengesRemain: {
    says: 'Some part of a motion aimed at the claim is still undecided.',
    source: 'Fed. R. Civ. P. 12(i), 54(b)',
    holds: (context, event) => {
      if (isDecided(event)) return challengesAfter(context, event).length > 0;
      if (event.type === 'challengeWithdrawn')
        return context.challenges.some((challenge) => !event.parts.includes(challenge.part));
      if (event.type === 'orderVacated' || event.type === 'orderReversed' || event.type === 'judgmentUndone')
        return context.challenges.length + context.unreached.length + event.reopened.length > 0;
      return context.challenges.length > 0;
    },
  },
  hasWithstoodAMotion: {
    says: 'A dispositive motion aimed at the claim, as it is now pleaded, was denied.',
    source: 'Fed. R. Civ. P. 12(a)(4)(A), 56',
    holds: (context, event) => withstoodAfter(context, event).length > 0,
  },
  changesNothingHere: {
    says: 'What the order says of the claim leaves a dismissed claim where it is.',
    source: 'Fed. R. Civ. P. 54(b)',
    holds: (_, event) =>
      isDecided(event) &&
      event.rulings.every(
        (ruling) => !endsClaim(ruling) && ruling.disposition !== 'denied' && ruling.relief !== 'stay',
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
    holds: (context) => endedOtherwise(context),
  },
  isStayed: {
    says: 'A stay still holds the claim.',
    source: 'Landis v. North American Co., 299 U.S. 248, 254 (1936)',
    holds: (context) => context.stays.length > 0,
  },
  anotherStayRemains: {
    says: 'Another stay still holds the claim.',
    source: 'Landis v. North American Co., 299 U.S. 248, 254 (1936)',
    holds: (context, event) =>
      event.type === 'stayLifted' && event.stay !== null && context.stays.some((stay) => stay !== event.stay),
  },
  cameFromUnknown: {
    says: 'Before it was stayed the record did not say where the claim stood.',
    source: 'the record; Nunc never guesses a ruling',
    holds: (context) => context.possible.length > 0,
  },
} satisfies GuardRules<ClaimContext, ClaimEvent>;

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
function dismissalFrom(grants: readonly Grant[]): ClaimContext['dismissal'] {
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
    express: grants.some((grant) => grant.express),
  };
}

export const claimUpdates = {
  /** Heard, and nothing changes. */
  note: (context) => context,

  takeChallenges: (context, event) =>
    event.type === 'challenged'
      ? {
          ...context,
          challenges: [...context.challenges, ...event.challenges],
          possible: underMotion(context.possible),
        }
      : context,

  applyRulings: (context, event) => {
    if (!isDecided(event)) return context;
    const grants = grantsAfter(context, event);
    const dismissed = defeats(context, grants);
    const asked = challengesAfter(context, event);
    const stayed = event.rulings.some(
      (ruling) => ruling.relief === 'stay' && ruling.disposition === 'granted',
    );
    return {
      ...context,
      grants,
      challenges: dismissed ? [] : asked,
      unreached: dismissed ? unreachedAfter(context, event) : [],
      withstood: withstoodAfter(context, event),
      stays: stayed ? [...context.stays, event.by] : context.stays,
      dismissal: dismissed ? dismissalFrom(grants) : null,
      possible:
        !dismissed && leavesOutcomeOpen(context, event)
          ? possibleAfter(context, event, asked.length > 0)
          : [],
    };
  },

  withdrawChallenge: (context, event) => {
    if (event.type !== 'challengeWithdrawn') return context;
    const left = (challenge: Challenge) => !event.parts.includes(challenge.part);
    const challenges = context.challenges.filter(left);
    const possible = challenges.length > 0 ? context.possible : free(context);
    return { ...context, challenges, unreached: context.unreached.filter(left), possible };
  },

  undoOrder: (context, event) => {
    if (event.type !== 'orderVacated' && event.type !== 'orderReversed') return context;
    const grants = without(context, event);
    const stillDismissed = standsDismissed(context, event);
    const open = [...context.challenges, ...context.unreached, ...event.reopened];
    return {
      ...context,
      grants,
      challenges: stillDismissed ? [] : open,
      unreached: stillDismissed ? open : [],
      withstood: withstoodAfter(context, event),
      dismissal: stillDismissed ? (dismissalFrom(grants) ?? context.dismissal) : null,
      possible: [],
    };
  },

  undoJudgment: (context, event) =>
    event.type === 'judgmentUndone'
      ? {
          ...context,
          challenges: [...context.challenges, ...event.reopened],
          // It went to judgment, and so had withstood what was moved against it.
          withstood: [...context.withstood, { order: event.by, parts: [] }],
        }
      : context,

  addStay: (context, event) =>
    event.type === 'stayed' ? { ...context, stays: [...context.stays, event.by] } : context,

  dropStay: (context, event) =>
    event.type === 'stayLifted'
      ? {
          ...context,
          stays: event.stay === null ? [] : context.stays.filter((stay) => stay !== event.stay),
          possible: context.possible.filter((state) => state !== 'stayed'),
        }
      : context,

  pleadAnew: (context) => ({
    ...context,
    grants: [],
    unreached: [],
    withstood: [],
    dismissal: null,
    possible: [],
  }),

  endOtherwise: (context, event) =>
    event.type === 'dismissedOtherwise'
      ? {
          ...context,
          challenges: [],
          possible: [],
          dismissal: {
            by: event.by,
            kind: event.kind,
            leaveToAmend: false,
            prejudice: event.prejudice,
            express: event.express,
          },
        }
      : context,

  loseLeave: (context) =>
    context.dismissal === null
      ? context
      : {
          ...context,
          grants: context.grants.map((grant) => ({ ...grant, leaveToAmend: false })),
          dismissal: { ...context.dismissal, leaveToAmend: false },
        },

  end: (context) => ({
    ...context,
    challenges: [],
    unreached: [],
    grants: [],
    stays: [],
    dismissal: null,
    possible: [],
  }),
} satisfies Updates<ClaimContext, ClaimEvent>;

/** Every state in which rulings that the record does not tell may have left the claim. */
function possibleAfter(context: ClaimContext, event: Decided, stillAsked: boolean): readonly PossibleState[] {
  const unknown = event.rulings.filter(({ disposition }) => disposition === 'unknown');
  if (unknown.length === 0) return stillAsked ? context.possible : free(context);
  const againstIt = unknown.some((ruling) => DISPOSITIVE.has(ruling.relief) && !ruling.byClaimant);
  const standing = againstIt || withstoodAfter(context, event).length > 0 ? 'survives' : 'filed';
  return [
    ...new Set<PossibleState>([
      ...(againstIt ? (['dismissed'] as const) : []),
      ...(unknown.some(winsForClaimant) ? (['judgment'] as const) : []),
      stillAsked ? 'motion' : standing,
      ...(unknown.some(({ relief }) => relief === 'stay') ? (['stayed'] as const) : []),
      ...context.possible.filter((state) => state === 'dismissed' || state === 'judgment'),
    ]),
  ];
}

const underMotion = (possible: readonly PossibleState[]): readonly PossibleState[] => [
  ...new Set(possible.map((state) => (state === 'survives' || state === 'filed' ? 'motion' : state))),
];

const free = ({ possible, withstood }: ClaimContext): readonly PossibleState[] =>
  possible.map((state) => {
    if (state !== 'motion') return state;
    return possible.includes('dismissed') || withstood.length > 0 ? 'survives' : 'filed';
  });
