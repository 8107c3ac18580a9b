import type { Entry, HeardType } from '../../events/index.ts';
import type { Chance } from '../chance.ts';
import {
  amendedComplaint,
  amendedOrder,
  complaint,
  entry,
  motion,
  on,
  order,
  reversed,
  roesMotion,
  vacated,
} from '../roe-v-acme.ts';

const CLAIMS = ['contract', 'privacy', 'tort'];
/** What is described and not yet pleaded when the docket begins. */
const described = ['fraud', 'set-off'].map((claim) =>
  entry('ClaimDescribed', `claim:${claim}`, { claim, title: claim, claimant: 'roe' }),
);
const MATTERS = ['deposition', 'documents'];
const GROUNDS = ['standing', 'negligence', 'strict-liability'];
const HOW = [
  'granted',
  'grantedWithLeave',
  'grantedInPart',
  'denied',
  'deferred',
  'moot',
  'notReached',
] as const;

/**
 * A docket as no court would keep it: motions on claims that are gone, orders on motions never filed, stays
 * lifted twice. Whatever chance puts on it, the fold must answer.
 */
export function randomDocket(chance: Chance, length: number): readonly Entry[] {
  const entries = [...complaint(...CLAIMS), ...described];
  for (let at = 0; at < length; at += 1) entries.push(randomEntry(chance, `e-${at}`, at));
  return entries;
}

function randomEntry(chance: Chance, id: string, at: number): Entry {
  const earlier = (): string => `e-${chance.below(at + 2)}`;
  const claims = (): string[] => CLAIMS.filter(() => chance.below(2) === 0);
  const some = (): string[] => [chance.oneOf(CLAIMS), ...claims()];
  const ruling = () => on(earlier())[chance.oneOf(HOW)](chance.below(2) === 0 ? {} : { claims: some() });
  const request = (relief: 'dismiss' | 'summary-judgment' | 'stay' | 'compel' | 'lift-stay') => ({
    id: relief,
    relief,
    ...(relief === 'compel' ? { matters: [chance.oneOf(MATTERS)] } : { claims: some() }),
    ...(chance.below(3) === 0
      ? { grounds: [chance.oneOf(GROUNDS), ...GROUNDS.slice(0, chance.below(2))] }
      : {}),
  });
  const matter = () => ({ matter: chance.oneOf(MATTERS) });
  const briefed = () => ({ motion: earlier() });
  // A type that is heard does not compile without its line.
  const heard: { readonly [T in HeardType]: readonly (() => Entry)[] } = {
    ComplaintFiled: [() => entry('ComplaintFiled', id, { asserts: ['fraud', ...claims()] })],
    CounterclaimFiled: [() => entry('CounterclaimFiled', id, { asserts: ['set-off'] })],
    CrossclaimFiled: [() => entry('CrossclaimFiled', id, { asserts: ['set-off'] })],
    ThirdPartyComplaintFiled: [() => entry('ThirdPartyComplaintFiled', id, { asserts: ['set-off'] })],
    PleadingAmended: [() => amendedComplaint(id, { repleads: claims(), drops: claims() })],
    AnswerFiled: [
      () => entry('AnswerFiled', id, { by: 'acme' }),
      () => entry('AnswerFiled', id, { to: 'complaint' }),
    ],
    // Seldom, since little is heard after it.
    CaseStatusNoted: [
      () => entry('CaseStatusNoted', id, { status: 'removed' }),
      () => entry('CaseStatusNoted', id, { status: chance.below(8) === 0 ? 'remanded' : 'mdl-back' }),
      () =>
        entry('CaseStatusNoted', id, { status: 'remanded', claims: ['privacy'], court: 'Superior Court' }),
    ],
    MotionFiled: [
      () => motion(id, request('dismiss')),
      () => motion(id, request('dismiss'), { ...request('summary-judgment'), alternativeTo: 'dismiss' }),
      () => motion(id, request('stay')),
      () => motion(id, request('compel')),
      () => motion(id, request('lift-stay')),
      () => roesMotion(id, request('summary-judgment')),
    ],
    MotionOpposed: [() => entry('MotionOpposed', id, briefed())],
    ReplyFiled: [() => entry('ReplyFiled', id, briefed())],
    MotionArgued: [() => entry('MotionArgued', id, briefed())],
    MotionSubmitted: [() => entry('MotionSubmitted', id, briefed())],
    MotionJoined: [() => entry('MotionJoined', id, { ...briefed(), by: 'roe' })],
    MotionWithdrawn: [
      () => entry('MotionWithdrawn', id, briefed()),
      () => entry('MotionWithdrawn', id, { ...briefed(), by: 'acme' }),
    ],
    OrderEntered: [
      () => order(id, [ruling()]),
      () => order(id, [ruling(), ruling()]),
      () => order(id, [ruling()], { reconsiders: [earlier()] }),
      () => order(id, [], { decides: [earlier()], stays: [{ claims: claims(), matters: MATTERS }] }),
      () => order(id, [{ claims: some(), disposition: 'granted' }], { lifts: [{ stay: earlier() }] }),
    ],
    OrderAmended: [() => amendedOrder(id, earlier(), [ruling()])],
    OrderVacated: [() => vacated(id, earlier())],
    OrderReversed: [
      () => reversed(id, earlier(), ...claims()),
      () => entry('OrderReversed', id, { order: earlier(), rulings: [ruling()] }),
    ],
    OrderAffirmed: [() => entry('OrderAffirmed', id, { order: earlier() })],
    AppealNoticed: Array.from({ length: 3 }, () => () => entry('AppealNoticed', id, { of: earlier() })),
    AppealDismissed: [() => entry('AppealDismissed', id, { appeal: earlier() })],
    // Most name nothing that is there: often enough one does.
    MandateIssued: Array.from({ length: 4 }, () => () => entry('MandateIssued', id, { appeal: earlier() })),
    RecommendationFiled: [() => entry('RecommendationFiled', id, {})],
    StayEntered: [() => entry('StayEntered', id, { claims: claims(), matters: [chance.oneOf(MATTERS)] })],
    StayLifted: [() => entry('StayLifted', id, chance.below(2) === 0 ? {} : { stay: earlier() })],
    MatterRaised: [() => entry('MatterRaised', id, matter())],
    MeetAndConferOrdered: [() => entry('MeetAndConferOrdered', id, matter())],
    DiscoveryCompelled: [() => entry('DiscoveryCompelled', id, matter())],
    DiscoveryDenied: [() => entry('DiscoveryDenied', id, matter())],
    MatterClosed: [() => entry('MatterClosed', id, matter())],
    DismissalFiled: [
      () => entry('DismissalFiled', id, { kind: 'stipulated', claims: some() }),
      () => entry('DismissalFiled', id, { kind: 'voluntary', claims: some() }),
    ],
    ClaimsWithdrawn: [() => entry('ClaimsWithdrawn', id, { claims: [chance.oneOf(CLAIMS)] })],
    SettlementApproved: [
      () => entry('SettlementApproved', id, { approval: 'final', claims: [chance.oneOf(CLAIMS)] }),
    ],
    JudgmentEntered: [() => entry('JudgmentEntered', id, { claims: some(), favours: 'unknown' })],
    DefaultEntered: [
      () => entry('DefaultEntered', id, { party: 'acme' }),
      () => entry('DefaultEntered', id, { party: 'acme', claims: some() }),
    ],
    VerdictReturned: [
      () => entry('VerdictReturned', id, { claims: some(), favours: chance.oneOf(['claimant', 'opponent']) }),
    ],
    JudgmentSatisfied: [() => entry('JudgmentSatisfied', id, { claims: some() })],
    OutcomeUntold: [() => entry('OutcomeUntold', id, { claims: some() })],
    PartySubstituted: [() => entry('PartySubstituted', id, { party: 'roe', by: 'acme' })],
    PartyDismissed: [() => entry('PartyDismissed', id, { party: 'acme', claims: [chance.oneOf(CLAIMS)] })],
  };
  const recorded = () => entry('PaperFiled', id, { kind: 'other' });
  return chance.oneOf([...Object.values(heard).flat(), recorded])();
}
