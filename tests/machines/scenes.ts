import { ClaimId, EntryId, MatterId, PartyId, RequestId, TestId } from '../../events/schemas.ts';
import { standsAt } from '../../machines/claim-before.ts';
import type {
  AppealContext,
  AppealEvent,
  Challenge,
  ClaimContext,
  ClaimEvent,
  ClaimRuling,
  MatterContext,
  MatterEvent,
  MotionContext,
  MotionEvent,
  OrderContext,
  OrderEvent,
  Part,
} from '../../machines/index.ts';
import type { Named, Scene } from './explore.ts';

/** Events that stand for all that a claim, a motion, an order and a matter can hear. */

const id = (text: string): EntryId => EntryId.parse(text);
const by = id('entry');
const claim = ClaimId.parse('tort');

const challenge = (motion: string, more: Partial<Challenge> = {}): Challenge => ({
  part: `${motion}/part`,
  motion: id(motion),
  relief: 'dismiss',
  ground: null,
  alternative: false,
  byClaimant: false,
  ...more,
});

const ruling = (
  of: Challenge,
  disposition: ClaimRuling['disposition'],
  leaveToAmend = false,
): ClaimRuling => ({
  parts: [of.part],
  motion: of.motion,
  relief: of.relief,
  ground: of.ground,
  about: of.ground === null ? null : 'merits',
  disposition,
  leaveToAmend,
  prejudice: null,
  express: true,
  byClaimant: of.byClaimant,
});

type ClaimNamed = Named<ClaimEvent>;

const challenged = (name: string, one: Challenge): ClaimNamed => ({
  name: `challenged (${name})`,
  event: { type: 'challenged', by, challenges: [one] },
});

/** The same ruling by an order that may decide what is open, and by one that may decide again. */
function decisions(name: string, of: Challenge, order: string): readonly ClaimNamed[] {
  const ways: readonly (readonly [string, ClaimRuling])[] = [
    ['granted', ruling(of, 'granted')],
    ['granted with leave', ruling(of, 'granted', true)],
    ['denied', ruling(of, 'denied')],
    ['deferred', ruling(of, 'deferred')],
    ['moot', ruling(of, 'moot')],
    ['not told', ruling(of, 'unknown')],
  ];
  return ways.flatMap(([way, one]) =>
    (['decided', 'decidedAgain'] as const).map((type) => ({
      name: `${type} (${name}${way})`,
      event: { type, by: id(order), rulings: [one] },
    })),
  );
}

const setAside = (order: string, reopened: readonly Challenge[], name: string): readonly ClaimNamed[] =>
  (['orderVacated', 'orderReversed'] as const).map((type) => ({
    name: `${type} (${name})`,
    event: { type, by: id(`${type.toLowerCase()}-${order}`), order: id(order), reopened },
  }));

const stays: readonly ClaimNamed[] = [
  { name: 'stayed', event: { type: 'stayed', by: id('stay-1') } },
  { name: 'stayed (again)', event: { type: 'stayed', by: id('stay-2') } },
  { name: 'stayLifted', event: { type: 'stayLifted', by, stay: id('stay-1') } },
  { name: 'stayLifted (all)', event: { type: 'stayLifted', by, stay: null } },
];

const ends: readonly ClaimNamed[] = [
  { name: 'repleaded', event: { type: 'repleaded', by, pleading: by } },
  { name: 'dropped', event: { type: 'dropped', by } },
  { name: 'leaveGiven', event: { type: 'leaveGiven', by } },
  { name: 'withdrawn', event: { type: 'withdrawn', by } },
  {
    name: 'dismissedOtherwise',
    event: {
      type: 'dismissedOtherwise',
      by: id('stipulation'),
      kind: 'stipulated',
      prejudice: 'without',
      prejudiceBy: 'rule-41a',
      express: true,
    },
  },
  { name: 'settled', event: { type: 'settled', by } },
  { name: 'judgmentEntered', event: { type: 'judgmentEntered', by } },
];

const marks: readonly ClaimNamed[] = [
  { name: 'partySubstituted', event: { type: 'partySubstituted', by } },
  { name: 'defaultEntered', event: { type: 'defaultEntered', by } },
  { name: 'verdictReturned', event: { type: 'verdictReturned', by, favours: 'claimant' } },
  { name: 'judgmentSatisfied', event: { type: 'judgmentSatisfied', by } },
  { name: 'marked', event: { type: 'marked', by, what: 'on-appeal' } },
  { name: 'unmarked', event: { type: 'unmarked', by, mark: { what: 'on-appeal', entry: by } } },
];

/** Kept to a scene of its own: what is remembered of answers and notices doubles the situations of any other. */
const notices: readonly ClaimNamed[] = [
  {
    name: 'dismissedByNotice',
    event: {
      type: 'dismissedByNotice',
      by: id('notice'),
      against: null,
      prejudice: 'without',
      before: false,
    },
  },
  { name: 'answered', event: { type: 'answered', by, opponents: [PartyId.parse('acme')] } },
];

const first = challenge('motion-1');
const second = challenge('motion-2');
const stay = challenge('motion-3', { relief: 'stay' });
const own = challenge('motion-4', { relief: 'summary-judgment', byClaimant: true });
const [negligence, strictLiability] = ['negligence', 'strict-liability'].map((test) =>
  challenge('motion-5', { part: `motion-5/${test}`, ground: TestId.parse(test) }),
) as [Challenge, Challenge];

const withdrawn = (one: Challenge, name: string): ClaimNamed => ({
  name: `challengeWithdrawn${name}`,
  event: { type: 'challengeWithdrawn', by, parts: [one.part] },
});

const names = (list: readonly string[]): string => [...new Set(list)].sort().join();

const memory = (context: ClaimContext): string =>
  [
    names(context.challenges.map(({ part }) => part)),
    names(context.unreached.map(({ part }) => part)),
    names(context.grants.map(({ parts, order, leaveToAmend }) => `${parts}:${order}:${leaveToAmend}`)),
    names(context.withstood.map(({ order, parts }) => `${order}:${parts}`)),
    names(context.stays),
    names(context.answered),
    context.leftOut ?? '',
    names(context.challenges.map(({ overtakenBy }) => overtakenBy ?? '')),
    context.noticed === null ? '' : 'noticed',
    context.dismissal === null
      ? ''
      : `${context.dismissal.by}:${context.dismissal.leaveToAmend}:${context.dismissal.prejudice}`,
    names(context.possible),
  ].join('|');

/** The same with where it stood before the last end, and no further back: else it could go on for ever. */
const memoryOfEnds = (context: ClaimContext): string =>
  [
    memory(context),
    context.judgment,
    ...[context.before, context.undone].map((kept) =>
      kept === null ? '' : `${kept.by}:${standsAt(kept.was)}`,
    ),
  ].join('|');

/** A motion is filed once, a stay entered once. */
function plausible(context: ClaimContext, event: ClaimEvent): boolean {
  const open = new Set([...context.challenges, ...context.unreached].map(({ part }) => part));
  if (event.type === 'challenged') return event.challenges.every(({ part }) => !open.has(part));
  if (event.type === 'stayed') return !context.stays.includes(event.by);
  return true;
}

const scene = (
  theories: readonly string[],
  ...events: readonly (readonly ClaimNamed[])[]
): Scene<ClaimContext, ClaimEvent> => ({
  input: { claim, theories: theories.map((theory) => TestId.parse(theory)) },
  events: events.flat(),
  memory,
  plausible,
});

export const claimScenes: readonly Scene<ClaimContext, ClaimEvent>[] = [
  // One motion, its order set aside, and every end.
  scene(
    [],
    [challenged('to dismiss', first), withdrawn(first, '')],
    decisions('', first, 'order-1'),
    setAside('order-1', [first], 'motion open again'),
    setAside('order-1', [], 'nothing open'),
    ends,
    marks,
  ),
  // Notices, answers that come before them, and pleadings that are silent on the claim.
  scene(
    [],
    [challenged('to dismiss', first)],
    decisions('', first, 'order-1').filter(
      ({ name }) => name.startsWith('decided (') && !name.includes('deferred') && !name.includes('moot'),
    ),
    notices,
    [
      { name: 'leftOut', event: { type: 'leftOut', by } },
      { name: 'carried', event: { type: 'carried', by } },
    ],
    stays.filter(({ name }) => name === 'stayed' || name === 'stayLifted'),
    ends.filter(({ name }) => !name.includes('dropped') && !name.includes('Otherwise')),
  ),
  // Two motions, one by each of two orders.
  scene(
    [],
    [challenged('to dismiss', first), challenged('a second time', second)],
    [withdrawn(first, ''), withdrawn(second, ' (the second)')],
    decisions('', first, 'order-1'),
    decisions('second ', second, 'order-2'),
    setAside('order-1', [], 'nothing open'),
    [{ name: 'repleaded', event: { type: 'repleaded', by, pleading: by } }],
  ),
  // Stays, by motion and otherwise.
  scene(
    [],
    [challenged('to dismiss', first), challenged('to stay', stay), withdrawn(first, '')],
    decisions('', first, 'order-1'),
    decisions('stay ', stay, 'order-3').filter(
      ({ name }) => !name.includes('leave') && !name.includes('moot'),
    ),
    setAside('order-1', [first], 'motion open again'),
    stays,
    ends.filter(({ name }) => name !== 'settled'),
    marks,
  ),
  // The claimant's own motion.
  scene(
    [],
    [challenged('to dismiss', first), challenged('by the claimant', own), withdrawn(first, '')],
    decisions('', first, 'order-1').filter(
      ({ name }) => name.includes('granted)') || name.includes('denied'),
    ),
    decisions('own ', own, 'order-4').filter(({ name }) => !name.includes('leave')),
    stays.filter(({ name }) => name !== 'stayed (again)'),
    [
      {
        name: 'decidedAgain (denied, own granted)',
        event: { type: 'decidedAgain', by, rulings: [ruling(first, 'denied'), ruling(own, 'granted')] },
      },
      {
        name: 'decidedAgain (denied, stay granted)',
        event: { type: 'decidedAgain', by, rulings: [ruling(first, 'denied'), ruling(stay, 'granted')] },
      },
      { name: 'judgmentEntered', event: { type: 'judgmentEntered', by } },
      { name: 'settled', event: { type: 'settled', by } },
    ],
  ),
  // Ends that are undone, and what undid them undone.
  {
    ...scene(
      [],
      [challenged('to dismiss', first)],
      decisions('', first, 'order-1').filter(({ name }) =>
        /^decided \((granted|granted with leave|denied|not told)\)$/.test(name),
      ),
      stays.filter(({ name }) => name !== 'stayed (again)'),
      setAside('order-1', [first], 'motion open again'),
      setAside('order-1', [], 'nothing open'),
      [
        {
          name: 'decidedAgain (own granted)',
          event: {
            type: 'decidedAgain',
            by: id('judgment'),
            rulings: [ruling(first, 'denied'), ruling(own, 'granted')],
          },
        },
      ],
      [
        { name: 'judgmentEntered', event: { type: 'judgmentEntered', by: id('judgment') } },
        ...(['judgment', 'ordervacated-order-1', 'entry'] as const).flatMap((entry): ClaimNamed[] => [
          {
            name: `judgmentUndone (${entry})`,
            event: { type: 'judgmentUndone', by, entry: id(entry), reopened: [], decided: [] },
          },
          {
            name: `reinstated (${entry})`,
            event: { type: 'reinstated', by, entry: id(entry), reopened: [], decided: [] },
          },
          {
            name: `reinstated (${entry}, motion open again)`,
            event: { type: 'reinstated', by, entry: id(entry), reopened: [first], decided: [] },
          },
        ]),
      ],
    ),
    memory: memoryOfEnds,
  },
  // Two theories.
  scene(
    ['negligence', 'strict-liability'],
    [challenged('negligence', negligence), challenged('strict liability', strictLiability)],
    decisions('negligence ', negligence, 'order-1'),
    decisions('strict liability ', strictLiability, 'order-2').filter(
      ({ name }) => !name.includes('not told'),
    ),
    setAside('order-1', [negligence], 'motion open again'),
  ),
];

const part = (name: string): Part => ({
  key: name,
  name,
  against: null,
  request: RequestId.parse('dismiss'),
  relief: 'dismiss',
  claim,
  matter: null,
  order: null,
  ground: null,
  alternativeTo: null,
  status: 'pending',
  decidedBy: null,
  express: true,
});

const DISPOSITIONS = ['granted', 'denied', 'deferred', 'moot', 'not-reached'] as const;

const PARTS = [
  ['', ['a', 'b']],
  ['first ', ['a']],
  ['second ', ['b']],
] as const;

const motionEvents: readonly Named<MotionEvent>[] = [
  ...(['opposed', 'replied', 'argued', 'submitted'] as const).map((type) => ({
    name: type,
    event: { type, by } as const,
  })),
  ...PARTS.flatMap(([name, keys]) => [
    ...DISPOSITIONS.flatMap((disposition) =>
      (['decided', 'decidedAgain'] as const).map((type) => ({
        name: `${type} (${name}${disposition})`,
        event: {
          type,
          by: id('order-1'),
          decisions: keys.map((key) => ({ key, disposition, express: disposition !== 'moot' })),
        },
      })),
    ),
    {
      name: `withdrawn${name === '' ? '' : ` (${name.trim()})`}`,
      event: { type: 'withdrawn' as const, by, parts: keys },
    },
  ]),
  { name: 'joined', event: { type: 'joined', by, parts: [] } },
  {
    name: 'reopened',
    event: { type: 'reopened', by, decisions: [{ key: 'a', disposition: 'pending', express: true }] },
  },
  {
    name: 'reopened (one granted)',
    event: {
      type: 'reopened',
      by,
      decisions: [
        { key: 'a', disposition: 'denied', express: true },
        { key: 'b', disposition: 'pending', express: true },
      ],
    },
  },
];

const partsTold = ({ parts }: MotionContext): string =>
  parts.map(({ status, decidedBy, express }) => `${status}:${decidedBy}:${express}`).join();

export const motionScene: Scene<MotionContext, MotionEvent> = {
  input: { motion: id('motion-1'), parts: [part('a'), part('b')] },
  events: motionEvents,
  memory: partsTold,
};

/** Decided, opened or decided again from above, and that undone. */
export const motionReviewed: Scene<MotionContext, MotionEvent> = {
  input: { motion: id('motion-1'), parts: [part('a'), part('b')] },
  events: [
    ...motionEvents.filter(({ name }) => /^(decided \((granted|moot)\)|argued|reopened.*)$/.test(name)),
    { name: 'reinstated', event: { type: 'reinstated', by, entry: by, keys: ['a', 'b'] } },
  ],
  memory: (context) =>
    [partsTold(context), ...context.parts.map(({ was }) => `${was?.by}:${was?.status}`)].join(),
};

const orderTypes = [
  'amended',
  'reconsidered',
  'vacated',
  'reversed',
  'reversedInPart',
  'affirmed',
  'reinstated',
  'recommended',
  'adopted',
  'adoptedInPart',
  'rejected',
  'recommitted',
] as const;

const appealTypes = ['decided', 'mandateIssued', 'dismissed', 'reopened'] as const;

export const appealScene: Scene<AppealContext, AppealEvent> = {
  input: { appeal: id('appeal-1'), by: null },
  events: appealTypes.map((type) => ({ name: type, event: { type, by } })),
  memory: ({ by }) => String(by),
};

export const orderScene: Scene<OrderContext, OrderEvent> = {
  input: { order: id('order-1'), by: null },
  events: orderTypes.map((type) => ({ name: type, event: { type, by } })),
  memory: ({ by }) => String(by),
};

export const matterScene: Scene<MatterContext, MatterEvent> = {
  input: { matter: MatterId.parse('deposition') },
  events: [
    ...(['raised', 'sentToConfer', 'compelled', 'denied', 'closed', 'leftUnknown'] as const).map((type) => ({
      name: type,
      event: { type, by } as const,
    })),
    { name: 'stayed', event: { type: 'stayed', by: id('stay-1') } },
    { name: 'stayed (again)', event: { type: 'stayed', by: id('stay-2') } },
    { name: 'stayLifted', event: { type: 'stayLifted', by, stay: id('stay-1') } },
    { name: 'stayLifted (all)', event: { type: 'stayLifted', by, stay: null } },
  ],
  memory: ({ stays: held, stood }) => `${names(held)}|${stood}`,
  plausible: ({ stays: held }, event) => event.type !== 'stayed' || !held.includes(event.by),
};
