import type { Day } from '../../events/dates.ts';
import type { EntryId, PartyId } from '../../events/index.ts';
import type { DeadlineRule, HowServed } from '../calendar/index.ts';
import type { Happened, When } from './facts.ts';

/** A period that runs, or ran, for somebody: what set it running, and what would meet it. */
export type Running = {
  readonly rule: DeadlineRule;
  /** What is to be done, where it is more than the rule says. */
  readonly what?: string;
  readonly for: PartyId | 'court';
  readonly trigger: EntryId;
  /** The days from which it may run. */
  readonly when: When;
  readonly served?: HowServed;
  /** What meets it, or comes too late; the first that is in time, else the first. */
  readonly acts: readonly Happened[];
  /** What is done later needs leave, and is no late act: it is left out. */
  readonly lapses?: true;
  /** The record does not tell when it was done, only that it had been: it is told where it certainly was in time. */
  readonly untold?: true;
  /** A motion, not yet decided, for which it waits. */
  readonly tolledBy?: EntryId;
  /** Said before the count, as to what it is counted from. */
  readonly because?: string;
  /** Another that runs beside it: it ends with the later of the two, or the earlier. */
  readonly beside?: { readonly running: Running; readonly ends: 'later' | 'earlier' };
};

/** How it stands at the end of a day. */
export type DeadlineState = 'open' | 'met' | 'late' | 'missed' | 'tolled';

/** By when something is to be done, why, and whether it has been. */
export type Deadline = {
  /** What is to be done. */
  readonly what: string;
  /** Today's number of the rule, or the order that sets it. */
  readonly rule: string;
  /** A party, or `court`; empty where it is for everybody. */
  readonly for: string;
  /** The entry that set it running. */
  readonly trigger: EntryId;
  /** The last day (YYYY-MM-DD); null where it is not certain, or does not run yet. */
  readonly due: string | null;
  /** The first and the last day that it can be; null where nothing sets a limit, or it does not run yet. */
  readonly earliest: string | null;
  readonly latest: string | null;
  readonly state: DeadlineState;
  /** What met it, came late, or tolls it. */
  readonly by?: EntryId;
  /** The count in words. */
  readonly count: string;
  /** Present where the dates allow of several. */
  readonly states?: readonly DeadlineState[];
  /** The entries on whose dates it turns. */
  readonly turnsOn?: readonly EntryId[];
  /** What makes it jurisdictional: no court may extend it. */
  readonly jurisdictional?: string;
  /** Where the rule then stood, if not under today's number. */
  readonly formerly?: string;
  readonly note?: string;
};

/** A deadline with the days that its texts name. */
export type DueDeadline = {
  readonly deadline: Deadline;
  readonly ruleId: string | null;
  readonly earliest: Day;
  readonly latest: Day;
  readonly acts: readonly Happened[];
  /** What forbids the court to extend it; absent where it may. */
  readonly fixed?: string;
};
