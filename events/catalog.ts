import { BranchCreated, BranchDropped, ReadingNamed } from './branch.ts';
import {
  CaseOpened,
  CaseStatusNoted,
  ClaimDescribed,
  MatterDescribed,
  PaperFiled,
  PartyDismissed,
  PartyNamed,
} from './case.ts';
import { EntryCorrected, EntryStricken } from './correction.ts';
import type { DataOf, Definition, EntryType } from './define.ts';
import {
  AppealNoticed,
  ClaimsWithdrawn,
  DismissalFiled,
  JudgmentEntered,
  OutcomeUntold,
  SettlementApproved,
  SettlementReached,
} from './disposition.ts';
import { LawChanged, TestStated } from './law.ts';
import {
  DiscoveryCompelled,
  DiscoveryDenied,
  MatterClosed,
  MatterRaised,
  MeetAndConferOrdered,
} from './matter.ts';
import {
  MotionArgued,
  MotionFiled,
  MotionOpposed,
  MotionSubmitted,
  MotionWithdrawn,
  ReplyFiled,
} from './motion.ts';
import { OrderAmended, OrderEntered, OrderReversed, OrderVacated, RecommendationFiled } from './order.ts';
import {
  AnswerFiled,
  ComplaintFiled,
  CounterclaimFiled,
  PleadingAmended,
  ReliefLimited,
} from './pleading.ts';
import { StayEntered, StayLifted } from './stay.ts';

/** Every entry type there is. All else that needs a list of them is derived from this one. */
export const catalog = {
  CaseOpened,
  PartyNamed,
  ClaimDescribed,
  MatterDescribed,
  TestStated,
  ReadingNamed,
  ComplaintFiled,
  CounterclaimFiled,
  PleadingAmended,
  ReliefLimited,
  AnswerFiled,
  MotionFiled,
  MotionOpposed,
  ReplyFiled,
  MotionArgued,
  MotionSubmitted,
  MotionWithdrawn,
  OrderEntered,
  OrderAmended,
  OrderVacated,
  OrderReversed,
  RecommendationFiled,
  StayEntered,
  StayLifted,
  MatterRaised,
  MeetAndConferOrdered,
  DiscoveryCompelled,
  DiscoveryDenied,
  MatterClosed,
  DismissalFiled,
  ClaimsWithdrawn,
  SettlementReached,
  SettlementApproved,
  JudgmentEntered,
  OutcomeUntold,
  AppealNoticed,
  PartyDismissed,
  CaseStatusNoted,
  PaperFiled,
  LawChanged,
  EntryCorrected,
  EntryStricken,
  BranchCreated,
  BranchDropped,
} as const satisfies { readonly [T in EntryType]: Definition<T> };

export type { DataOf, EntryType };

export const entryTypes = Object.keys(catalog) as readonly EntryType[];

export const isEntryType = (text: string): text is EntryType => Object.hasOwn(catalog, text);
