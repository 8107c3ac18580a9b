import type { EventOf, MachineName, StateOf } from './drawn.ts';

/**
 * Every event of the machines in words: one row says one event in each way in which it is said; an event that a
 * machine has and no row says is an error of the compiler.
 */

/** What puts a thing on the docket, and the state in which its machine then starts. */
export const BEGINS = {
  claim: { event: 'asserted', state: 'filed' },
  motion: { event: 'filed', state: 'pending.filed' },
  order: { event: 'entered', state: 'entered' },
  appeal: { event: 'noticed', state: 'underway' },
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
    dismissedByNotice: 'dismissed by notice',
    answered: 'answered',
    carried: 'carried on',
    leftOut: 'left out of the amended pleading without a word',
    leaveGiven: 'given leave to amend',
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
    reinstated: 'stands again as before',
  },
  order: {
    entered: 'entered',
    amended: 'amended',
    reconsidered: 'reconsidered',
    vacated: 'vacated',
    reversed: 'reversed',
    reversedInPart: 'reversed in part',
    affirmed: 'affirmed',
    reinstated: 'stands again',
    recommended: 'recommended',
    adopted: 'adopted',
    adoptedInPart: 'adopted in part',
    rejected: 'rejected',
    recommitted: 'sent back',
  },
  appeal: {
    noticed: 'noticed',
    decided: 'decided',
    mandateIssued: 'mandate issued',
    dismissed: 'dismissed',
    reopened: 'pending again',
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
    dismissedByNotice:
      'cannot be dismissed by notice once it has ended or been tried, or its opponent has answered or moved for summary judgment (Fed. R. Civ. P. 41(a)(1)(A)(i), 41(c))',
    answered: 'can no longer be answered',
    carried: 'cannot be carried on',
    leftOut: 'is not pleaded any more',
    leaveGiven: 'cannot be given leave to amend',
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
    reinstated: 'cannot stand as before',
  },
  order: {
    amended: 'cannot be amended',
    reconsidered: 'cannot be reconsidered',
    vacated: 'cannot be vacated',
    reversed: 'cannot be reversed',
    reversedInPart: 'cannot be reversed',
    affirmed: 'cannot be affirmed',
    reinstated: 'was not set aside',
    recommended: 'is no recommendation',
    adopted: 'is no recommendation that could be adopted',
    adoptedInPart: 'is no recommendation that could be adopted',
    rejected: 'is no recommendation that could be rejected',
    recommitted: 'is no recommendation that could be sent back',
  },
  appeal: {
    decided: 'cannot be decided any more',
    mandateIssued: 'has no decision that a mandate could carry out',
    dismissed: 'cannot be dismissed',
    reopened: 'is pending still',
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
