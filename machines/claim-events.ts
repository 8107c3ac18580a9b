import type {
  About,
  ClaimId,
  Disposition,
  EntryId,
  PartyId,
  Prejudice,
  Relief,
  TestId,
} from '../events/index.ts';
import { type ClaimMark, type MarkWord, NO_MARKS } from './claim-marks.ts';

/** One part of a motion aimed at a claim: a request, on one ground. */
export type Challenge = {
  /** The part's name within the docket: `motion/request/ground`. */
  readonly part: string;
  readonly motion: EntryId;
  readonly relief: Relief;
  readonly ground: TestId | null;
  /** Asked only if another request is refused. */
  readonly alternative: boolean;
  /** Whether it is the claimant who moves, so that granting it ends the claim in the claimant's favour. */
  readonly byClaimant: boolean;
  /** Present where the claim was pleaded anew under it, and nothing says yet whether the motion still stands. */
  readonly overtakenBy?: EntryId;
};

/** What an order decides of one claim on one ground. */
export type ClaimRuling = {
  /** The parts it decides. */
  readonly parts: readonly string[];
  readonly motion: EntryId | null;
  readonly relief: Relief;
  readonly ground: TestId | null;
  /** What its ground goes to; null where no ground is recorded. */
  readonly about: About | null;
  readonly disposition: Disposition;
  readonly leaveToAmend: boolean;
  /** Null where the order is silent on it. */
  readonly prejudice: Prejudice | null;
  readonly express: boolean;
  readonly byClaimant: boolean;
  /** Present where it decides less than the whole claim (Fed. R. Civ. P. 56(a), (g)). */
  readonly extent?: 'liability' | 'issue';
};

/** How a claim came to be dismissed. */
export type DismissalKind =
  | 'motion-to-dismiss'
  | 'summary-judgment'
  | 'judgment-on-the-pleadings'
  | 'sua-sponte'
  | 'voluntary'
  | 'stipulated'
  | 'party-dismissed';

/**
 * Whence it is known whether a dismissal is with prejudice: the order says so, or the Rule supplies what it leaves
 * unsaid (Fed. R. Civ. P. 41(a) of what the parties do or a claimant asks for, 41(b) of what is done to the claimant).
 */
export type PrejudiceBy = 'order' | 'rule-41a' | 'rule-41b';

export type Dismissal = {
  readonly by: EntryId;
  readonly leaveToAmend: boolean;
  readonly kind: DismissalKind;
  readonly prejudice: Prejudice;
  /** Null where the record does not say and no Rule does. */
  readonly prejudiceBy: PrejudiceBy | null;
  readonly express: boolean;
  /** Present where the court ordered it on the claimant's own motion (Fed. R. Civ. P. 41(a)(2)). */
  readonly ordered?: true;
};

/** A ruling against the claim that still stands. */
export type Grant = ClaimRuling & { readonly order: EntryId };

/** A dispositive motion that the claim has withstood: the parts of it that an order denied. */
export type Withstood = { readonly order: EntryId; readonly parts: readonly string[] };

/** What a claim was before an entry that ended it, or that undid an end: kept, so that it can come back. */
export type Before = { readonly by: EntryId; readonly was: ClaimContext };

/** Where a claim may stand, where the record does not say how it was decided. */
export type PossibleState = 'filed' | 'motion' | 'dismissed' | 'survives' | 'stayed' | 'judgment';

export type ClaimContext = {
  readonly claim: ClaimId;
  /** The alternative theories it is pleaded on; empty where it is pleaded on one. */
  readonly theories: readonly TestId[];
  /** The first of the line of pleadings in which it stands; null where none is known. */
  readonly pleading: EntryId | null;
  /** Parts of motions aimed at it and not yet decided. */
  readonly challenges: readonly Challenge[];
  /** Parts left undecided because the claim fell on another ground. */
  readonly unreached: readonly Challenge[];
  readonly grants: readonly Grant[];
  /** The dispositive motions it has withstood since it was last pleaded. */
  readonly withstood: readonly Withstood[];
  /** Entries that stayed it and have not been lifted. */
  readonly stays: readonly EntryId[];
  /** The opponents who have answered, pleaded back or moved for summary judgment, so that no notice reaches them. */
  readonly answered: readonly PartyId[];
  /** The notice by which it was dismissed before, here or in another action: another is with prejudice. */
  readonly noticed: EntryId | null;
  /** The amended pleading that neither carries it on nor drops it, so that it may have been given up. */
  readonly leftOut: EntryId | null;
  readonly dismissal: Dismissal | null;
  /** The judgment in which it stands, or that was entered on its dismissal: a judgment, or the order that gives it. */
  readonly judgment: EntryId | null;
  /** What it was before the last entry that ended it; null where none has since it was last pleaded. */
  readonly before: Before | null;
  /** What it was before the last entry that set an end of it aside. */
  readonly undone: Before | null;
  /** Where it may stand, where the record does not say how it was decided. */
  readonly possible: readonly PossibleState[];
  /** What stands on it beside its state: a default, a verdict, an appeal. */
  readonly marks: readonly ClaimMark[];
};

/** What a claim hears. `by` names the entry. */
export type ClaimEvent =
  | { readonly type: 'challenged'; readonly by: EntryId; readonly challenges: readonly Challenge[] }
  | {
      /** Decided again: by an order that amends or reconsiders an earlier one (Fed. R. Civ. P. 54(b), 59(e), 60(b)). */
      readonly type: 'decided' | 'decidedAgain';
      readonly by: EntryId;
      readonly rulings: readonly ClaimRuling[];
    }
  | { readonly type: 'challengeWithdrawn'; readonly by: EntryId; readonly parts: readonly string[] }
  | {
      readonly type: 'orderVacated';
      readonly by: EntryId;
      readonly order: EntryId;
      readonly reopened: readonly Challenge[];
    }
  | {
      readonly type: 'orderReversed';
      readonly by: EntryId;
      readonly order: EntryId;
      readonly reopened: readonly Challenge[];
    }
  | { readonly type: 'stayed'; readonly by: EntryId }
  | { readonly type: 'stayLifted'; readonly by: EntryId; readonly stay: EntryId | null }
  | { readonly type: 'answered'; readonly by: EntryId; readonly opponents: readonly PartyId[] }
  | { readonly type: 'repleaded'; readonly by: EntryId; readonly pleading: EntryId }
  | { readonly type: 'carried'; readonly by: EntryId }
  | { readonly type: 'leftOut'; readonly by: EntryId }
  | { readonly type: 'dropped'; readonly by: EntryId }
  | { readonly type: 'withdrawn'; readonly by: EntryId }
  | {
      readonly type: 'dismissedOtherwise';
      readonly by: EntryId;
      readonly kind: 'stipulated' | 'party-dismissed';
      readonly prejudice: Prejudice;
      readonly prejudiceBy: PrejudiceBy | null;
      readonly express: boolean;
    }
  | {
      readonly type: 'dismissedByNotice';
      readonly by: EntryId;
      /** Those of its opponents whom the notice is to reach; null where the case names none. */
      readonly against: readonly PartyId[] | null;
      readonly prejudice: Prejudice;
      /** Whether the claimant had dismissed the same claim by notice in another action. */
      readonly before: boolean;
    }
  /** A later order gives leave to amend what was dismissed without it (Fed. R. Civ. P. 15(a)(2)). */
  | { readonly type: 'leaveGiven'; readonly by: EntryId }
  | { readonly type: 'settled'; readonly by: EntryId }
  | { readonly type: 'judgmentEntered'; readonly by: EntryId }
  | { readonly type: 'partySubstituted'; readonly by: EntryId }
  | { readonly type: 'defaultEntered'; readonly by: EntryId }
  | {
      readonly type: 'verdictReturned';
      readonly by: EntryId;
      readonly favours: 'claimant' | 'opponent' | 'unknown';
    }
  | { readonly type: 'judgmentSatisfied'; readonly by: EntryId }
  | { readonly type: 'marked'; readonly by: EntryId; readonly what: MarkWord }
  | { readonly type: 'unmarked'; readonly by: EntryId; readonly mark: ClaimMark }
  | {
      /** A judgment falls, or what an entry undid is done again: the claim stands where it stood before that entry. */
      readonly type: 'judgmentUndone' | 'reinstated';
      readonly by: EntryId;
      /** The judgment that falls, or the entry that is itself undone. */
      readonly entry: EntryId;
      /** The parts of motions that are undecided without it. */
      readonly reopened: readonly Challenge[];
      /** The parts of motions that stay decided without it. */
      readonly decided: readonly string[];
    };

/** What a claim remembers when it is first pleaded. */
export const newClaim = (
  claim: ClaimId,
  theories: readonly TestId[],
  pleading: EntryId | null = null,
): ClaimContext => ({
  claim,
  theories,
  pleading,
  challenges: [],
  unreached: [],
  grants: [],
  withstood: [],
  stays: [],
  answered: [],
  noticed: null,
  leftOut: null,
  dismissal: null,
  judgment: null,
  before: null,
  undone: null,
  possible: [],
  marks: NO_MARKS,
});
