/** Effective order: which entry comes before which, and on which days each can have happened. */
export { positionsOf } from './links.ts';
export { type Bounds, type Contradiction, ringsAmong, type Sequence, sequenceOf } from './sequence.ts';
