import type { MachineName, StateOf } from './drawn.ts';

/**
 * Every state of the machines in words (event-words.ts has the events). One row says one state in each way in which it
 * is said; a state that a machine has and no row says is an error of the compiler.
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
/** The word of an end told with for whom it is: `judgment for the opponent` is a judgment. */
export const endWord = (end: string): string => end.replace(/ for the opponent$/, '');
export const isClaimWord = (text: string): text is ClaimWord => claimWord.has(text);

/** What an audit says of each machine's states; of an order it says nothing. */
type AuditWord = {
  readonly claim: ClaimWord | Several;
  readonly motion: MotionWord;
  readonly order: null;
  readonly matter: MatterWord | Several;
  readonly appeal: null;
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
    'dismissed.withoutLeave': {
      audit: 'dismissed',
      name: 'dismissed',
      is: 'dismissed without leave to amend',
    },
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
    adoptedInPart: { audit: null, name: 'adopted in part', is: 'adopted in part' },
    rejected: { audit: null, name: 'rejected', is: 'rejected' },
    recommitted: { audit: null, name: 'sent back', is: 'sent back to the magistrate judge' },
    amended: { audit: null, name: 'amended', is: 'amended' },
    affirmed: { audit: null, name: 'affirmed', is: 'affirmed' },
    vacated: { audit: null, name: 'vacated', is: 'vacated' },
    reversed: { audit: null, name: 'reversed', is: 'reversed' },
  },
  appeal: {
    underway: { audit: null, name: 'pending', is: 'pending' },
    decided: { audit: null, name: 'decided', is: 'decided' },
    mandateIssued: { audit: null, name: 'mandate issued', is: 'over: the mandate has issued' },
    ended: { audit: null, name: 'dismissed', is: 'dismissed' },
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
  'dismissed.withoutLeave': 'dismissed',
  stayed: 'stayed',
  undetermined: 'decided in a way the record does not tell',
  withdrawn: 'withdrawn',
  settled: 'settled',
  judgment: 'in judgment',
};

/** Where an event left a claim, as the end of a sentence: `order vacated: stands as filed`. */
export const leftAs = (state: StateOf<'claim'>): string => LEFT[state];
