import type { EventOf, MachineName, StateOf } from './drawn.ts';

/**
 * Every state and every event of the machines in words. One row says one state, or one event, in each way in which
 * it is said; a state or an event that a machine has and no row says is an error of the compiler.
 */

/** The words in which an audit speaks of a claim, in the order in which they are told. */
export const CLAIM_WORDS = [
  'filed',
  'motion',
  'dismissed',
  'survives',
  'stayed',
  'withdrawn',
  'settled',
  'judgment',
] as const;
export type ClaimWord = (typeof CLAIM_WORDS)[number];

/** The words in which an audit speaks of a matter. */
export const MATTER_WORDS = ['open', 'stayed', 'meet-and-confer', 'compelled', 'denied', 'closed'] as const;
export type MatterWord = (typeof MATTER_WORDS)[number];

/** The words in which an audit speaks of a motion. */
export const MOTION_WORDS = ['pending', 'decided', 'moot', 'withdrawn'] as const;
export type MotionWord = (typeof MOTION_WORDS)[number];

/** A word in which an audit says where something stands. */
export type StateWord = ClaimWord | MatterWord | MotionWord;

/** All of them, in the order in which they are told. */
export const STATE_WORDS: readonly StateWord[] = [
  ...new Set<StateWord>([...CLAIM_WORDS, ...MATTER_WORDS, ...MOTION_WORDS]),
];

const claimWord: ReadonlySet<string> = new Set(CLAIM_WORDS);
const stateWord: ReadonlySet<string> = new Set(STATE_WORDS);

/** Whether a text is such a word; "not asserted", say, is none. */
export const isStateWord = (text: string): text is StateWord => stateWord.has(text);
export const isClaimWord = (text: string): text is ClaimWord => claimWord.has(text);

/** What an audit says of each machine's states; of an order it says nothing. */
type AuditWord = {
  readonly claim: ClaimWord | Several;
  readonly motion: MotionWord;
  readonly order: null;
  readonly matter: MatterWord | Several;
};

/** Where an audit says every state that it may be in. */
export type Several = 'undetermined';

type StateWords<Name extends MachineName> = {
  readonly audit: AuditWord[Name];
  /** By itself: `dismissed with leave to amend`. */
  readonly name: string;
  /** After "is": where it stands that an event finds it there. */
  readonly is: string;
};

const STATES: { readonly [Name in MachineName]: Readonly<Record<StateOf<Name>, StateWords<Name>>> } = {
  claim: {
    filed: { audit: 'filed', name: 'filed', is: 'filed' },
    motion: { audit: 'motion', name: 'motion', is: 'under a motion' },
    survives: { audit: 'survives', name: 'survives', is: 'surviving' },
    'dismissed.withLeave': {
      audit: 'dismissed',
      name: 'dismissed with leave to amend',
      is: 'dismissed with leave to amend',
    },
    'dismissed.final': { audit: 'dismissed', name: 'dismissed', is: 'dismissed without leave to amend' },
    stayed: { audit: 'stayed', name: 'stayed', is: 'stayed' },
    undetermined: {
      audit: 'undetermined',
      name: 'unknown',
      is: 'decided in a way the record does not tell',
    },
    withdrawn: { audit: 'withdrawn', name: 'withdrawn', is: 'withdrawn' },
    settled: { audit: 'settled', name: 'settled', is: 'settled' },
    judgment: { audit: 'judgment', name: 'judgment', is: 'in judgment' },
  },
  motion: {
    'pending.filed': { audit: 'pending', name: 'pending', is: 'pending' },
    'pending.briefed': { audit: 'pending', name: 'pending, briefed', is: 'pending' },
    'pending.argued': { audit: 'pending', name: 'pending, argued', is: 'pending' },
    'pending.submitted': { audit: 'pending', name: 'pending, under submission', is: 'under submission' },
    decided: { audit: 'decided', name: 'decided', is: 'decided' },
    moot: { audit: 'moot', name: 'moot', is: 'moot' },
    withdrawn: { audit: 'withdrawn', name: 'withdrawn', is: 'withdrawn' },
  },
  order: {
    entered: { audit: null, name: 'entered', is: 'entered' },
    reconsidered: { audit: null, name: 'reconsidered', is: 'reconsidered' },
    reversedInPart: { audit: null, name: 'reversed in part', is: 'reversed in part' },
    recommended: { audit: null, name: 'recommended', is: 'recommended' },
    adopted: { audit: null, name: 'adopted', is: 'adopted' },
    amended: { audit: null, name: 'amended', is: 'amended' },
    vacated: { audit: null, name: 'vacated', is: 'vacated' },
    reversed: { audit: null, name: 'reversed', is: 'reversed' },
  },
  matter: {
    open: { audit: 'open', name: 'open', is: 'open' },
    stayed: { audit: 'stayed', name: 'stayed', is: 'stayed' },
    meetAndConfer: {
      audit: 'meet-and-confer',
      name: 'meet-and-confer',
      is: 'with the parties, who are to meet and confer',
    },
    compelled: { audit: 'compelled', name: 'compelled', is: 'compelled' },
    denied: { audit: 'denied', name: 'denied', is: 'denied' },
    undetermined: {
      audit: 'undetermined',
      name: 'unknown',
      is: 'dealt with in a way the record does not tell',
    },
    closed: { audit: 'closed', name: 'closed', is: 'closed' },
  },
};

/** A state by itself: `dismissed with leave to amend`. */
export const stateName = <Name extends MachineName>(machine: Name, state: StateOf<Name>): string =>
  STATES[machine][state].name;

/** From where to where a thing moved: `motion → dismissed`; where it came to stand, for what stood nowhere else. */
export const changeWords = <Name extends MachineName>(
  machine: Name,
  from: StateOf<Name> | null,
  to: StateOf<Name>,
): string =>
  from === null || from === to
    ? stateName(machine, to)
    : `${stateName(machine, from)} → ${stateName(machine, to)}`;

/** A state after "is", as an anomaly tells where it found something: `under a motion`. */
export const stateIs = <Name extends MachineName>(machine: Name, state: StateOf<Name>): string =>
  STATES[machine][state].is;

/** The word in which an audit says a state. */
export const auditWord = <Name extends MachineName>(machine: Name, state: StateOf<Name>): AuditWord[Name] =>
  STATES[machine][state].audit;

const LEFT: Readonly<Record<StateOf<'claim'>, string>> = {
  filed: 'stands as filed',
  motion: 'under a motion',
  survives: 'survives',
  'dismissed.withLeave': 'dismissed with leave to amend',
  'dismissed.final': 'dismissed',
  stayed: 'stayed',
  undetermined: 'decided in a way the record does not tell',
  withdrawn: 'withdrawn',
  settled: 'settled',
  judgment: 'in judgment',
};

/** Where an event left a claim, as the end of a sentence: `order vacated: stands as filed`. */
export const leftAs = (state: StateOf<'claim'>): string => LEFT[state];

/** What puts a thing on the docket, and the state in which its machine then starts. */
export const BEGINS = {
  claim: { event: 'asserted', state: 'filed' },
  motion: { event: 'filed', state: 'pending.filed' },
  order: { event: 'entered', state: 'entered' },
  matter: { event: 'raised', state: 'open' },
} as const satisfies {
  readonly [Name in MachineName]: { readonly event: string; readonly state: StateOf<Name> };
};

/** What moves a thing: what its machine hears, or what puts it on the docket. */
export type MovingEvent<Name extends MachineName> = EventOf<Name>['type'] | (typeof BEGINS)[Name]['event'];

/** What an event did, in the words of a docket. */
const DID: { readonly [Name in MachineName]: Readonly<Record<MovingEvent<Name>, string>> } = {
  claim: {
    asserted: 'asserted',
    challenged: 'comes under a motion',
    decided: 'decided',
    decidedAgain: 'decided again',
    challengeWithdrawn: 'relieved of a motion',
    stayed: 'stayed',
    stayLifted: 'stay lifted',
    repleaded: 'pleaded again',
    dropped: 'not repleaded',
    withdrawn: 'withdrawn',
    dismissedOtherwise: 'dismissed',
    settled: 'settled',
    judgmentEntered: 'judgment entered',
    judgmentUndone: 'judgment undone',
    partySubstituted: 'party substituted',
    defaultEntered: 'default entered',
    verdictReturned: 'verdict returned',
    judgmentSatisfied: 'judgment satisfied',
    marked: 'marked',
    unmarked: 'mark taken away',
    reinstated: 'stands again as before',
    orderVacated: 'order vacated',
    orderReversed: 'order reversed',
  },
  motion: {
    filed: 'filed',
    opposed: 'opposed',
    replied: 'reply filed',
    argued: 'argued',
    submitted: 'submitted',
    decided: 'decided',
    decidedAgain: 'decided again',
    withdrawn: 'withdrawn',
    joined: 'joined',
    reopened: 'open again',
  },
  order: {
    entered: 'entered',
    amended: 'amended',
    reconsidered: 'reconsidered',
    vacated: 'vacated',
    reversed: 'reversed',
    reversedInPart: 'reversed in part',
    recommended: 'recommended',
    adopted: 'adopted',
  },
  matter: {
    raised: 'raised',
    stayed: 'stayed',
    stayLifted: 'stay lifted',
    sentToConfer: 'sent to meet and confer',
    compelled: 'compelled',
    denied: 'denied',
    closed: 'closed',
    leftUnknown: 'dealt with in a way the record does not tell, if at all',
  },
};

/** Why a thing does not hear an event where it stands, after "it". */
const CANNOT: { readonly [Name in MachineName]: Readonly<Record<EventOf<Name>['type'], string>> } = {
  claim: {
    challenged: 'cannot be the object of a motion',
    decided: 'cannot be decided now, except by an order that amends or reconsiders an earlier one',
    decidedAgain: 'cannot be decided again',
    challengeWithdrawn: 'has no motion to be relieved of',
    stayed: 'cannot be stayed',
    stayLifted: 'is not stayed',
    repleaded: 'cannot be pleaded again without leave',
    dropped: 'cannot be dropped',
    withdrawn: 'cannot be withdrawn',
    dismissedOtherwise: 'cannot be dismissed again',
    settled: 'cannot be settled',
    judgmentEntered: 'cannot go to judgment',
    judgmentUndone: 'has no judgment to be undone',
    partySubstituted: 'can have no other party any more',
    defaultEntered: 'can no longer go by default',
    verdictReturned: 'can no longer go to a jury',
    judgmentSatisfied: 'has no judgment to be satisfied',
    marked: 'can bear no mark any more',
    unmarked: 'can lose no mark any more',
    reinstated: 'rests on nothing that could come back',
    orderVacated: 'rests on no order that could be vacated',
    orderReversed: 'rests on no order that could be reversed',
  },
  motion: {
    opposed: 'can no longer be opposed',
    replied: 'can no longer be replied to',
    argued: 'can no longer be argued',
    submitted: 'can no longer be submitted',
    decided: 'cannot be decided now, except by an order that amends or reconsiders an earlier one',
    decidedAgain: 'cannot be decided again',
    withdrawn: 'cannot be withdrawn',
    joined: 'can no longer be joined',
    reopened: 'cannot be opened again',
  },
  order: {
    amended: 'cannot be amended',
    reconsidered: 'cannot be reconsidered',
    vacated: 'cannot be vacated',
    reversed: 'cannot be reversed',
    reversedInPart: 'cannot be reversed',
    recommended: 'is no recommendation',
    adopted: 'is no recommendation that could be adopted',
  },
  matter: {
    raised: 'is over',
    stayed: 'cannot be stayed',
    stayLifted: 'is not stayed',
    sentToConfer: 'cannot be sent back to the parties',
    compelled: 'cannot be compelled',
    denied: 'cannot be denied',
    closed: 'is closed already',
    leftUnknown: 'is over',
  },
};

/** What an event did, in the words of a docket: `comes under a motion`. */
export const eventDid = <Name extends MachineName>(machine: Name, event: MovingEvent<Name>): string =>
  DID[machine][event];

/** Why a thing does not hear an event where it stands, after "it": `cannot be the object of a motion`. */
export const eventCannot = <Name extends MachineName>(machine: Name, event: EventOf<Name>['type']): string =>
  CANNOT[machine][event];
