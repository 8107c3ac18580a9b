/** What is due in a case, since when, by which rule, and whether it has been done. */
export {
  CAUTION,
  type DeadlineOptions,
  type DeadlinesAnswer,
  deadlinesAt,
  type LateMotion,
  lateMotionsAt,
  type WaitingDeadline,
  waitingIn,
  waitingOn,
} from './deadlines-at.ts';
export { deadlinesMovedBetween, type MovedDeadline } from './moved.ts';
export type { NotRunning, WouldRun } from './not-running.ts';
export type { Deadline, DeadlineState } from './running.ts';
