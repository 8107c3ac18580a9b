import type { Before, Challenge, ClaimContext, ClaimEvent } from './claim-events.ts';
import { marksWithout } from './claim-marks.ts';
import { answeredOnce, type Of } from './rule.ts';

/**
 * What ended a claim is kept with what the claim was before, so that it comes back when the end is undone; and what
 * undid an end with what stood before that, should the undoing be undone in its turn.
 */

/** A judgment falls, or an entry that undid something is itself undone. */
export type Returning = Of<ClaimEvent, 'judgmentUndone' | 'reinstated'>;

/**
 * The claim as it was before the entry that falls, with what is asked of it now; null where that entry did nothing
 * to it. Where a later end governs, that one stands, and only rests no longer on what fell.
 */
export const returned = answeredOnce((context: ClaimContext, event: Returning): ClaimContext | null => {
  const undone = event.type === 'reinstated' ? undoneBy(context.undone, event.entry) : null;
  if (undone !== null) return standingAs(undone, context, event);
  const { before } = context;
  if (before === null) return null;
  if (before.by !== event.entry) return withoutEarlier(context, event);
  const { was } = before;
  // A judgment on a dismissal falls alone: what the dismissal rests on may have changed since.
  if (context.dismissal !== null && was.dismissal !== null && context.grants.length !== was.grants.length)
    return { ...context, judgment: was.judgment, before: was.before, undone: { by: event.by, was: context } };
  return standingAs(was, context, event);
});

/** The claim as it was, as far as what has come since allows. */
function standingAs(was: ClaimContext, context: ClaimContext, event: Returning): ClaimContext {
  const undone = { by: event.by, was: context };
  // What stands beside its state is not of the end; what the entry that falls made, or what paid a judgment, is.
  const marks = marksWithout(context.marks, event.entry).filter(({ what }) => what !== 'satisfied');
  // What has ended is asked nothing; should it live again, it is.
  if (hasEnded(was)) return { ...was, unreached: together(was.unreached, context.challenges), undone, marks };
  const asked = was.challenges.filter(({ part }) => !event.decided.includes(part));
  return { ...was, challenges: together(asked, event.reopened, context.challenges), undone, marks };
}

/** What the claim was before an entry undid something of it. */
function undoneBy(undone: Before | null, entry: string): ClaimContext | null {
  if (undone === null) return null;
  return undone.by === entry ? undone.was : undoneBy(undone.was.undone, entry);
}

function withoutEarlier(context: ClaimContext, event: Returning): ClaimContext | null {
  const { before } = context;
  if (before === null) return null;
  const { by, was } = before;
  const earlier = was.before?.by === event.entry ? was.before.was : withoutEarlier(was, event);
  return earlier === null ? null : { ...context, before: { by, was: earlier } };
}

const hasEnded = ({ dismissal, judgment }: ClaimContext): boolean => dismissal !== null || judgment !== null;

const together = (...lists: readonly (readonly Challenge[])[]): readonly Challenge[] => [
  ...new Map(lists.flat().map((challenge) => [challenge.part, challenge])).values(),
];

/** Whether a claim stands, or would stand but for later ends, in a judgment. */
export const restsOnJudgment = ({ judgment, before }: ClaimContext, entry: string): boolean =>
  judgment === entry || (judgment !== null && before !== null && restsOnJudgment(before.was, entry));

/** Where a claim may be found to have stood. */
export type Stood =
  | 'judgment'
  | 'dismissed.withoutLeave'
  | 'dismissed.withLeave'
  | 'stayed'
  | 'undetermined'
  | 'motion'
  | 'survives'
  | 'filed';

/** Where a claim that has not been given up stands by what it remembers. */
export function standsAt({
  dismissal,
  judgment,
  stays,
  possible,
  challenges,
  withstood,
}: ClaimContext): Stood {
  if (dismissal !== null) return dismissal.leaveToAmend ? 'dismissed.withLeave' : 'dismissed.withoutLeave';
  if (judgment !== null) return 'judgment';
  if (stays.length > 0) return 'stayed';
  if (possible.length > 0) return 'undetermined';
  if (challenges.length > 0) return 'motion';
  return withstood.length > 0 ? 'survives' : 'filed';
}
