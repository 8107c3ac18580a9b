import { DISPOSITIVE, type Disposition, type Relief, STAYS_A_CLAIM, type TestId } from '../events/index.ts';
import type { Challenge, ClaimContext, ClaimEvent, ClaimRuling, Grant, Withstood } from './claim-events.ts';
import { answeredOnce, type Of } from './rule.ts';

/** What rulings add up to for a claim: what defeats it, what it has withstood, what is still asked of it. */

export type Decided = Of<ClaimEvent, 'decided' | 'decidedAgain'>;

/** An order on which it may rest is set aside. */
export type SetAside = Of<ClaimEvent, 'orderVacated' | 'orderReversed'>;

/** Relief that, granted to the claimant, ends the claim in its favour. */
const WINS: ReadonlySet<Relief> = new Set([
  'summary-judgment',
  'judgment-on-the-pleadings',
  'default-judgment',
]);

/** A dismissal ends the claim whoever asks for it: the claimant does under Fed. R. Civ. P. 41(a)(2). */
export const endsClaim = (
  ruling: Pick<ClaimRuling, 'disposition' | 'relief' | 'byClaimant' | 'extent'>,
): boolean =>
  ruling.disposition === 'granted' &&
  ruling.extent === undefined &&
  (ruling.relief === 'dismiss' || (DISPOSITIVE.has(ruling.relief) && !ruling.byClaimant));

export const grantsStay = (ruling: ClaimRuling): boolean =>
  STAYS_A_CLAIM.has(ruling.relief) && ruling.disposition === 'granted';

export const winsForClaimant = (ruling: ClaimRuling): boolean => ruling.byClaimant && WINS.has(ruling.relief);

/** Dispositions that leave the claim no better and no worse. */
const IDLE: ReadonlySet<Disposition> = new Set(['deferred', 'withdrawn', 'moot', 'not-reached']);

/** Dispositions by which a court passes over what it need not decide, because the claim fell otherwise. */
const PASSED_OVER: ReadonlySet<Disposition> = new Set(['deferred', 'moot', 'not-reached']);

const decidesPart = (ruling: ClaimRuling): boolean => ruling.disposition !== 'deferred';

/** Whether the order rules on a part by such a ruling. Orders rule on few parts: a list is faster than a set. */
const rulesOn = (event: Decided, part: string, such: (ruling: ClaimRuling) => boolean): boolean =>
  event.rulings.some((ruling) => such(ruling) && ruling.parts.includes(part));

const atAll = (): boolean => true;

/** The rulings against the claim that stand once this order has spoken. What it puts off again stands no longer. */
export const grantsAfter = answeredOnce((context: ClaimContext, event: Decided): readonly Grant[] => {
  const such = event.type === 'decidedAgain' ? atAll : decidesPart;
  const standing = context.grants.filter((grant) => !grant.parts.some((part) => rulesOn(event, part, such)));
  return [...standing, ...event.rulings.filter(endsClaim).map((ruling) => ({ ...ruling, order: event.by }))];
});

/**
 * Whether a claim falls to these grounds (null: no test named). Grounds add up, theories are alternatives: any
 * ground against the whole claim is enough, a ground against one theory only where no theory is left.
 */
export function claimFalls(theories: readonly TestId[], grounds: readonly (TestId | null)[]): boolean {
  if (grounds.some((ground) => ground === null || !theories.includes(ground))) return true;
  return theories.length > 0 && theories.every((theory) => grounds.includes(theory));
}

/** Whether the claim falls to the rulings that stand against it. */
export const defeats = ({ theories }: ClaimContext, grants: readonly Grant[]): boolean =>
  grants.length > 0 &&
  claimFalls(
    theories,
    grants.map(({ ground }) => ground),
  );

/** Whether a ruling says that the claim stood when it was made. */
export const takesToStand = ({ disposition }: ClaimRuling): boolean =>
  disposition === 'granted' || disposition === 'denied' || disposition === 'granted-in-part';

/** What an order puts off is asked of the claim as it is now pleaded. */
function stillAsked(challenge: Challenge, event: Decided): Challenge {
  if (challenge.overtakenBy === undefined || !rulesOn(event, challenge.part, atAll)) return challenge;
  const { overtakenBy: _, ...asked } = challenge;
  return asked;
}

/** What is still asked against the claim once this order has spoken, the grounds it had left unreached included. */
export const challengesAfter = answeredOnce((context: ClaimContext, event: Decided): readonly Challenge[] => {
  const asked = [...context.challenges, ...context.unreached]
    .filter((challenge) => !rulesOn(event, challenge.part, decidesPart))
    .map((challenge) => stillAsked(challenge, event));
  return event.type === 'decided' ? asked : [...asked, ...reopenedBy(event, asked)];
});

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
export function unreachedAfter(context: ClaimContext, event: Decided): readonly Challenge[] {
  return [...context.challenges, ...context.unreached].filter(
    (challenge) => !rulesOn(event, challenge.part, isOnTheMerits),
  );
}

const isOnTheMerits = ({ disposition }: ClaimRuling): boolean => !PASSED_OVER.has(disposition);

/** What leaves the claim to be tried: a motion against it that is denied, or one on a part of it, whoever moves. */
const isWithstood = ({ disposition, relief, byClaimant, extent }: ClaimRuling): boolean => {
  if (!DISPOSITIVE.has(relief)) return false;
  if (disposition === 'denied') return !byClaimant;
  const inPart = disposition === 'granted-in-part' || (disposition === 'granted' && extent !== undefined);
  return inPart && !(byClaimant && relief === 'dismiss');
};

/** The motions that the claim has withstood once the event is heard. */
export const withstoodAfter = answeredOnce(
  (context: ClaimContext, event: ClaimEvent): readonly Withstood[] => {
    const { withstood } = context;
    if (isDecided(event)) {
      const kept =
        event.type === 'decidedAgain'
          ? withstood.filter(({ parts }) => !parts.some((part) => rulesOn(event, part, atAll)))
          : withstood;
      const now = event.rulings.filter(isWithstood).map(({ parts }) => ({ order: event.by, parts }));
      return now.length > 0 ? [...kept, ...now] : kept;
    }
    if (event.type !== 'orderVacated' && event.type !== 'orderReversed') return withstood;
    const kept = withstood.filter(({ order }) => order !== event.order);
    const revived =
      event.type === 'orderReversed' && context.grants.some(({ order }) => order === event.order);
    return revived ? [...kept, { order: event.by, parts: [] }] : kept;
  },
);

export const isDecided = (event: ClaimEvent): event is Decided =>
  event.type === 'decided' || event.type === 'decidedAgain';

/** An order dismisses by a ruling of its own, or by deciding again what an earlier one had decided. */
export const dismisses = (context: ClaimContext, event: Decided): boolean =>
  (event.type === 'decidedAgain' || event.rulings.some(endsClaim)) &&
  defeats(context, grantsAfter(context, event));

export const leaveGiven = (grants: readonly Grant[]): boolean =>
  grants.length > 0 && grants.every((grant) => grant.leaveToAmend);

/** The standing rulings against the claim without those of an order that was set aside. */
export const without = (context: ClaimContext, event: SetAside): readonly Grant[] =>
  context.grants.filter((grant) => grant.order !== event.order);

/** Whether the claim was dismissed by notice, stipulation or with its party, and so by no ruling. */
export const endedOtherwise = ({ dismissal, grants }: ClaimContext): boolean =>
  dismissal !== null && !grants.some((grant) => grant.order === dismissal.by);

export const standsDismissed = (context: ClaimContext, event: SetAside): boolean =>
  endedOtherwise(context) || defeats(context, without(context, event));

export const leavesOutcomeOpen = (context: ClaimContext, event: Decided): boolean =>
  event.rulings.some(({ disposition }) => disposition === 'unknown') ||
  (context.possible.length > 0 &&
    event.rulings.every(
      ({ disposition }) =>
        // An order that puts off again what was decided leaves it undecided, however it had been decided.
        IDLE.has(disposition) && !(event.type === 'decidedAgain' && disposition === 'deferred'),
    ));
