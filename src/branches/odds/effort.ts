/**
 * What has been worked out so far for questions on a record, in one unit: looking up where a claim ends, some
 * microseconds. What takes much longer counts for more, so that a search can say when it has gone on for too long
 * without a clock, and gives the same answer on every machine.
 */
export type Effort = { spent: number };

/** What one question may come to: about a minute. */
export const MOST_EFFORT = 10_000_000;

/** Folding a record anew, for each of its entries and findings. */
export const TO_FOLD = 4;
/** Looking an answer up by a long name, for each of the findings in the name. */
export const TO_NAME = 1 / 32;
/** Steps of a trial, of some nanoseconds each, that come to one. */
export const STEPS = 400;
