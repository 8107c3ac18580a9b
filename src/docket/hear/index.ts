import type { Entry, EntryOf, EntryType } from '../../../events/index.ts';
import type { Hearing } from '../hearing.ts';
import { hearCaption } from './caption.ts';
import {
  hearDismissal,
  hearJudgment,
  hearMatter,
  hearPartyDismissed,
  hearSettlement,
  hearUntoldOutcome,
  hearWithdrawnClaims,
} from './ending.ts';
import { hearMotion, hearProgress, hearWithdrawal } from './motion.ts';
import { hearOrder } from './order.ts';
import { hearAmendedPleading, hearComplaint } from './pleading.ts';
import { hearLift, hearStay } from './stay.ts';
import { hearReversal, hearVacatur } from './undoing.ts';

type Hear<T extends EntryType> = (hearing: Hearing, entry: EntryOf<T>) => void;

/** Kept, shown and cited; moves nothing. */
const recordedOnly = (): void => {};

const hearRecommendation: Hear<'RecommendationFiled'> = (hearing, { id }) => {
  hearing.enterOrder();
  hearing.tellOrder(id, { type: 'recommended', by: id });
};

/** What each entry type says to the machines. A type without its line here does not compile. */
const hear: { readonly [T in EntryType]: Hear<T> } = {
  CaseOpened: hearCaption,
  PartyNamed: hearCaption,
  ClaimDescribed: hearCaption,
  MatterDescribed: hearCaption,
  TestStated: hearCaption,
  ReadingNamed: hearCaption,
  ComplaintFiled: hearComplaint,
  CounterclaimFiled: hearComplaint,
  PleadingAmended: hearAmendedPleading,
  ReliefLimited: recordedOnly,
  AnswerFiled: recordedOnly,
  MotionFiled: hearMotion,
  MotionOpposed: hearProgress,
  ReplyFiled: hearProgress,
  MotionArgued: hearProgress,
  MotionSubmitted: hearProgress,
  MotionWithdrawn: hearWithdrawal,
  OrderEntered: hearOrder,
  OrderAmended: hearOrder,
  OrderVacated: hearVacatur,
  OrderReversed: hearReversal,
  RecommendationFiled: hearRecommendation,
  StayEntered: hearStay,
  StayLifted: hearLift,
  MatterRaised: hearMatter,
  MeetAndConferOrdered: hearMatter,
  DiscoveryCompelled: hearMatter,
  DiscoveryDenied: hearMatter,
  MatterClosed: hearMatter,
  DismissalFiled: hearDismissal,
  ClaimsWithdrawn: hearWithdrawnClaims,
  SettlementReached: recordedOnly,
  SettlementApproved: hearSettlement,
  JudgmentEntered: hearJudgment,
  OutcomeUntold: hearUntoldOutcome,
  AppealNoticed: recordedOnly,
  PartyDismissed: hearPartyDismissed,
  CaseStatusNoted: recordedOnly,
  PaperFiled: recordedOnly,
  LawChanged: recordedOnly,
  EntryCorrected: recordedOnly,
  EntryStricken: recordedOnly,
  BranchCreated: recordedOnly,
  BranchDropped: recordedOnly,
};

/** Lets the machines hear one entry. Never throws: what cannot be heard is noted. */
export function hearEntry(hearing: Hearing, entry: Entry): void {
  (hear[entry.type] as Hear<EntryType>)(hearing, entry);
}
