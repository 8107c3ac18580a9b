import type { CaptionType, Entry, EntryOf, EntryType, HeardType } from '../../../events/index.ts';
import type { Hearing } from '../hearing.ts';
import { statusAfter, whyNotHere } from '../status.ts';
import { hearAnswer } from './answering.ts';
import { hearAppeal, hearAppealDismissed } from './appeal.ts';
import { hearCaption, hearSubstitution } from './caption.ts';
import {
  hearDismissal,
  hearJudgment,
  hearMatter,
  hearPartyDismissed,
  hearSettlement,
  hearUntoldOutcome,
  hearWithdrawnClaims,
} from './ending.ts';
import { settleMootMotions } from './moot.ts';
import { hearMotion, hearProgress } from './motion.ts';
import { hearJoinder, hearWithdrawal } from './movants.ts';
import { hearOrder, hearRecommendation } from './order.ts';
import { hearAmendedPleading, hearComplaint } from './pleading.ts';
import { hearMandate, hearReview } from './review.ts';
import { hearLift, hearStay } from './stay.ts';
import { hearDefault, hearSatisfaction, hearVerdict } from './trial.ts';

type Hear<T extends EntryType> = (hearing: Hearing, entry: EntryOf<T>) => void;

/**
 * What each entry type says to the machines, or to the caption. One that the catalog does not call recorded only
 * must have its line here to compile, and one that it does may not.
 */
const hear: { readonly [T in HeardType | CaptionType]: Hear<T> } = {
  CaseOpened: hearCaption,
  PartyNamed: hearCaption,
  ClaimDescribed: hearCaption,
  MatterDescribed: hearCaption,
  TestStated: hearCaption,
  ReadingNamed: hearCaption,
  CaseStatusNoted: hearStatus,
  ComplaintFiled: hearComplaint,
  CounterclaimFiled: hearComplaint,
  CrossclaimFiled: hearComplaint,
  ThirdPartyComplaintFiled: hearComplaint,
  PleadingAmended: hearAmendedPleading,
  AnswerFiled: hearAnswer,
  MotionFiled: hearMotion,
  MotionOpposed: hearProgress,
  ReplyFiled: hearProgress,
  MotionArgued: hearProgress,
  MotionSubmitted: hearProgress,
  MotionJoined: hearJoinder,
  MotionWithdrawn: hearWithdrawal,
  OrderEntered: hearOrder,
  OrderAmended: hearOrder,
  OrderVacated: hearFall,
  OrderReversed: hearFall,
  OrderAffirmed: hearReview,
  AppealNoticed: hearAppeal,
  AppealDismissed: hearAppealDismissed,
  MandateIssued: hearMandate,
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
  SettlementApproved: hearSettlement,
  JudgmentEntered: hearJudgment,
  DefaultEntered: hearDefault,
  VerdictReturned: hearVerdict,
  JudgmentSatisfied: hearSatisfaction,
  OutcomeUntold: hearUntoldOutcome,
  PartyDismissed: hearPartyDismissed,
  PartySubstituted: hearSubstitution,
};

/** What becomes of the case as a whole. */
function hearStatus({ docket }: Hearing, entry: Entry): void {
  docket.status = statusAfter(docket, entry);
}

/** An order that falls takes the status of the case with it that it gave. */
function hearFall(hearing: Hearing, entry: EntryOf<'OrderVacated' | 'OrderReversed'>): void {
  hearStatus(hearing, entry);
  hearReview(hearing, entry);
}

const lines = hear as { readonly [T in EntryType]?: Hear<T> };

/** Lets the machines hear one entry. Never throws: what cannot be heard is noted; what is only recorded is not heard. */
export function hearEntry(hearing: Hearing, entry: Entry): void {
  const gone = whyNotHere(hearing.docket, entry);
  if (gone !== null) {
    hearing.note('not-here', null, gone);
    return;
  }
  (lines[entry.type] as Hear<EntryType> | undefined)?.(hearing, entry);
  settleMootMotions(hearing);
}
