import type { Relief } from '../events/index.ts';
import type {
  Challenge,
  ClaimContext,
  ClaimEvent,
  ClaimRuling,
  DismissalKind,
  Grant,
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

const endsClaim = (ruling: ClaimRuling): boolean =>
  ruling.disposition === 'granted' && DISPOSITIVE.has(ruling.relief) && !ruling.byClaimant;

const decidesPart = (ruling: ClaimRuling): boolean => ruling.disposition !== 'deferred';

const covered = (event: Decided): ReadonlySet<string> =>
  new Set(event.rulings.filter(decidesPart).flatMap((ruling) => ruling.parts));

/** The rulings against the claim that stand once this order has spoken. */
function grantsAfter(context: ClaimContext, event: Decided): readonly Grant[] {
  const again = covered(event);
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
  return [...context.challenges, ...context.unreached].filter((challenge) => !done.has(challenge.part));
}

const withstood = (context: ClaimContext, event: Decided): boolean =>
  context.survived ||
  event.rulings.some(
    (ruling) =>
      (ruling.disposition === 'denied' || ruling.disposition === 'granted-in-part') &&
      DISPOSITIVE.has(ruling.relief) &&
      !ruling.byClaimant,
  );

const isDecided = (event: ClaimEvent): event is Decided =>
  event.type === 'decided' || event.type === 'decidedAgain';

const dismisses = (context: ClaimContext, event: ClaimEvent): boolean =>
  isDecided(event) && defeats(context, grantsAfter(context, event));

const leaveGiven = (grants: readonly Grant[]): boolean =>
  grants.length > 0 && grants.every((grant) => grant.leaveToAmend);

/** The standing rulings against the claim without those of an order that was set aside. */
const without = (context: ClaimContext, event: ClaimEvent): readonly Grant[] =>
  event.type === 'orderVacated' || event.type === 'orderReversed'
    ? context.grants.filter((grant) => grant.order !== event.order)
    : context.grants;

export const claimGuards = {
  dismissesWithLeave: {
    says: 'The order defeats the whole claim, or the last theory it was pleaded on, and gives leave to amend on every ground.',
    source: 'Fed. R. Civ. P. 12(b), 15(a)(2)',
    holds: (context, event) =>
      dismisses(context, event) && isDecided(event) && leaveGiven(grantsAfter(context, event)),
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
      event.rulings.some(
        (ruling) => ruling.byClaimant && ruling.disposition === 'granted' && WINS.has(ruling.relief),
      ),
  },
  staysTheClaim: {
    says: 'The order grants a stay of the claim.',
    source: 'Landis v. North American Co., 299 U.S. 248, 254 (1936)',
    holds: (_, event) =>
      isDecided(event) &&
      event.rulings.some((ruling) => ruling.relief === 'stay' && ruling.disposition === 'granted'),
  },
  outcomeNotInRecord: {
    says: 'The motion was decided, but the record does not say how.',
    source: 'the record; Nunc never guesses a ruling',
    holds: (_, event) => isDecided(event) && event.rulings.some((ruling) => ruling.disposition === 'unknown'),
  },
  challengesRemain: {
    says: 'Some part of a motion aimed at the claim is still undecided.',
    source: 'Fed. R. Civ. P. 12(i), 54(b)',
    holds: (context, event) => {
      if (isDecided(event)) return challengesAfter(context, event).length > 0;
      if (event.type === 'challengeWithdrawn')
        return context.challenges.some((challenge) => !event.parts.includes(challenge.part));
      if (event.type === 'orderVacated' || event.type === 'orderReversed')
        return context.challenges.length + event.reopened.length > 0;
      return context.challenges.length > 0;
    },
  },
  hasWithstoodAMotion: {
    says: 'A dispositive motion aimed at the claim, as it is now pleaded, was denied.',
    source: 'Fed. R. Civ. P. 12(a)(4)(A), 56',
    holds: (context, event) => (isDecided(event) ? withstood(context, event) : context.survived),
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
  otherGrantsStand: {
    says: 'Without the order that was set aside, other rulings still defeat the claim.',
    source: 'Fed. R. Civ. P. 54(b)',
    holds: (context, event) => defeats(context, without(context, event)),
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
    kind: first.motion === null ? 'sua-sponte' : (KIND[first.relief] ?? 'motion-to-dismiss'),
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
      ? { ...context, challenges: [...context.challenges, ...event.challenges] }
      : context,

  applyRulings: (context, event) => {
    if (!isDecided(event)) return context;
    const grants = grantsAfter(context, event);
    const dismissed = defeats(context, grants);
    const asked = challengesAfter(context, event);
    const unknown = event.rulings.some((ruling) => ruling.disposition === 'unknown');
    const stayed = event.rulings.some(
      (ruling) => ruling.relief === 'stay' && ruling.disposition === 'granted',
    );
    return {
      ...context,
      grants,
      challenges: dismissed ? [] : asked,
      unreached: dismissed ? asked : [],
      survived: withstood(context, event),
      stays: stayed ? [...context.stays, event.by] : context.stays,
      dismissal: dismissed ? dismissalFrom(grants) : null,
      possible: unknown && !dismissed ? possibleOutcomes(context) : [],
    };
  },

  withdrawChallenge: (context, event) =>
    event.type === 'challengeWithdrawn'
      ? {
          ...context,
          challenges: context.challenges.filter((challenge) => !event.parts.includes(challenge.part)),
        }
      : context,

  undoOrder: (context, event) => {
    if (event.type !== 'orderVacated' && event.type !== 'orderReversed') return context;
    const grants = without(context, event);
    const stillDismissed = defeats(context, grants);
    const back = [...context.challenges, ...context.unreached, ...event.reopened];
    const revived = event.type === 'orderReversed' && grants.length < context.grants.length;
    const asked = revived ? context.challenges : back;
    return {
      ...context,
      grants,
      challenges: stillDismissed ? [] : asked,
      unreached: stillDismissed ? back : [],
      survived: context.survived || revived,
      dismissal: stillDismissed ? dismissalFrom(grants) : null,
      possible: [],
    };
  },

  addStay: (context, event) =>
    event.type === 'stayed' ? { ...context, stays: [...context.stays, event.by] } : context,

  dropStay: (context, event) =>
    event.type === 'stayLifted'
      ? { ...context, stays: event.stay === null ? [] : context.stays.filter((stay) => stay !== event.stay) }
      : context,

  pleadAnew: (context) => ({
    ...context,
    grants: [],
    unreached: [],
    survived: false,
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
      : { ...context, dismissal: { ...context.dismissal, leaveToAmend: false } },

  end: (context) => ({ ...context, challenges: [], unreached: [], stays: [], possible: [] }),
} satisfies Updates<ClaimContext, ClaimEvent>;

function possibleOutcomes(context: ClaimContext): ClaimContext['possible'] {
  const stayAsked = context.challenges.some((challenge) => challenge.relief === 'stay');
  return stayAsked ? ['dismissed', 'survives', 'stayed'] : ['dismissed', 'survives'];
}
