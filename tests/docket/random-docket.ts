import type { Entry } from '../../events/index.ts';
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
  const entries = [...complaint(...CLAIMS)];
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
  const kinds: readonly (() => Entry)[] = [
    () => motion(id, request('dismiss')),
    () => motion(id, request('dismiss'), { ...request('summary-judgment'), alternativeTo: 'dismiss' }),
    () => motion(id, request('stay')),
    () => motion(id, request('compel')),
    () => motion(id, request('lift-stay')),
    () => roesMotion(id, request('summary-judgment')),
    () => order(id, [ruling()]),
    () => order(id, [ruling(), ruling()]),
    () => order(id, [ruling()], { reconsiders: [earlier()] }),
    () => order(id, [], { decides: [earlier()], stays: [{ claims: claims(), matters: MATTERS }] }),
    () => order(id, [{ claims: some(), disposition: 'granted' }], { lifts: [{ stay: earlier() }] }),
    () => amendedOrder(id, earlier(), [ruling()]),
    () => vacated(id, earlier()),
    () => reversed(id, earlier(), ...claims()),
    () => amendedComplaint(id, { repleads: claims(), drops: claims() }),
    () => entry('StayEntered', id, { claims: claims(), matters: [chance.oneOf(MATTERS)] }),
    () => entry('StayLifted', id, chance.below(2) === 0 ? {} : { stay: earlier() }),
    () => entry('MotionWithdrawn', id, { motion: earlier() }),
    () => entry('MotionOpposed', id, { motion: earlier() }),
    () => entry('DismissalFiled', id, { kind: 'stipulated', claims: some() }),
    () => entry('JudgmentEntered', id, { claims: some(), favours: 'unknown' }),
    () => entry('MatterRaised', id, { matter: chance.oneOf(MATTERS) }),
    () => entry('DiscoveryCompelled', id, { matter: chance.oneOf(MATTERS) }),
    () => entry('RecommendationFiled', id, {}),
    () => entry('AppealNoticed', id, {}),
  ];
  return chance.oneOf(kinds)();
}
