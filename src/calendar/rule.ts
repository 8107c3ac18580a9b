import type { Day } from '../../events/dates.ts';
import { statedDay } from './day-words.ts';

/** Which rule counts the days: Fed. R. Civ. P. 6, Fed. R. App. P. 26, or Sup. Ct. R. 30. */
export type Counting = 'civil' | 'appellate' | 'supreme-court';

/** What sets a period running. */
export type Trigger =
  | 'complaint filed'
  | 'summons and complaint served'
  | 'waiver of service requested'
  | 'pleading that states the claim served'
  | 'motion denied or put off until trial'
  | 'answer served'
  | 'answer, or motion under Rule 12(b), (e) or (f), served'
  | 'amended pleading served'
  | 'first defendant served'
  | 'first defendant appears'
  | 'scheduling order due'
  | 'conference of the parties held'
  | 'requests for admission served'
  | 'last pleading served'
  | 'judgment entered'
  | 'order granting or denying class certification entered'
  | 'order certified for appeal entered'
  | 'discovery closes'
  | 'temporary restraining order entered'
  | 'offer of judgment served'
  | 'recommendation served'
  | 'notice of removal filed'
  | 'time for a notice of appeal expires'
  | 'first notice of appeal filed'
  | 'petition for permission to appeal served'
  | 'judgment of the court of appeals entered'
  | 'time for a petition for rehearing expires';

/** For whom it runs. */
export type ForWhom =
  | 'claimant'
  | 'defendant'
  | 'pleader'
  | 'every party'
  | 'whoever lost'
  | 'whoever won'
  | 'the party served'
  | 'the court';

export type TimePeriod = { readonly length: number; readonly unit: 'day' | 'year' };

/** A rule as it stood from a day on, until the next version of it. */
export type RuleVersion = {
  /** The first day on which it was in force so (YYYY-MM-DD), or from which we know for certain that it was. */
  readonly from: string;
  readonly period: TimePeriod;
  /** Where it then stood, if not under today's number. */
  readonly as?: string;
  /** The rule says calendar days: every day is counted, however short the period. */
  readonly calendarDays?: true;
};

/** A period that a rule or statute sets, with each version of it that we are sure of. */
export type DeadlineRule = {
  readonly id: string;
  /** What is to be done, as a heading. */
  readonly what: string;
  /** Today's number of the rule to its last letter: Fed. R. Civ. P. 59(e). */
  readonly rule: string;
  readonly trigger: Trigger;
  readonly for: ForWhom;
  readonly counting: Counting;
  /** The day lies so long before the event, and not after it. */
  readonly before?: true;
  /** Whether it runs from service under Rule 5, so that service by mail adds three days (Fed. R. Civ. P. 6(d)). */
  readonly afterService?: true;
  /** Whether the court may extend it, and what says so. */
  readonly extendable: { readonly may: boolean; readonly source: string };
  /** What makes it jurisdictional; absent where it is none. */
  readonly jurisdictional?: string;
  /** Oldest first. */
  readonly versions: readonly RuleVersion[];
  /** What else is to be known of it. */
  readonly note?: string;
};

/** One row of the table: a version of a rule, with the day from which the next one takes its place. */
export type RuleRow = Omit<DeadlineRule, 'versions'> & RuleVersion & { readonly until: string | null };

/** The version of a rule that was in force on a day; undefined where none is known so early. */
export const versionOn = (rule: DeadlineRule, day: Day): RuleVersion | undefined =>
  rule.versions.findLast(({ from }) => statedDay(from) <= day);

export const days = (length: number): TimePeriod => ({ length, unit: 'day' });
export const years = (length: number): TimePeriod => ({ length, unit: 'year' });

/** Rule 6(b)(1): for good cause, or for excusable neglect where the time is over. */
export const MAY_EXTEND = { may: true, source: 'Fed. R. Civ. P. 6(b)(1)' } as const;
/** Rule 6(b)(2): the times of Rules 50(b) and (d), 52(b), 59(b), (d) and (e), and 60(b) are not extended. */
export const MUST_NOT_EXTEND = { may: false, source: 'Fed. R. Civ. P. 6(b)(2)' } as const;

/** The first day from which the counting of days is known to us: Saturdays came into Rule 6(a) on July 1, 1963. */
export const CIVIL_FROM = '1963-07-01';
/** The Federal Rules of Appellate Procedure took effect. */
export const APPELLATE_FROM = '1968-07-01';
/** Every day is counted from then on, and periods of days became multiples of seven. */
export const DAYS_ARE_DAYS = '2009-12-01';
