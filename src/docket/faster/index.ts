/**
 * The incremental twins of replay, order and corrections: whatever does not change is taken from what is known. The
 * plain ones are the whole truth; tests/docket holds each twin to its plain one.
 */
export { docketAfter } from './partway.ts';
export { MadeFrom, remembered } from './remembered.ts';
export { replayAgain } from './replay-again.ts';
export { resequence, sameUntil } from './resequence.ts';
export { RunningDocket } from './running-docket.ts';
