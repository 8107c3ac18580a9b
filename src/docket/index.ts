/** The fold: entries in effective order, one docket, a line for each entry of what became of it. */
export { withoutAdopted } from './adoption.ts';
export { asKnownAt, type Corrected } from './corrections.ts';
export { type DecidedOfClaim, type DecidedPart, isOfClaim } from './decided-part.ts';
export type * from './docket.ts';
export { isTold } from './docket.ts';
export {
  docketAfter,
  MadeFrom,
  RunningDocket,
  remembered,
  replayAgain,
  resequence,
  sameUntil,
} from './faster/index.ts';
export { defendantsTo, type Group, groupFor, groupsReached, type Reach } from './groups.ts';
export { type FiledMotion, isByClaimant, isOpen, motionsFiled, moversOf } from './parts.ts';
export { type Replay, replay } from './replay.ts';
export {
  claimFalls,
  decidedBy,
  endsClaim,
  type Order,
  partsReached,
  reaches,
} from './rulings.ts';
export {
  type Bounds,
  type Contradiction,
  positionsOf,
  type Sequence,
  sequenceOf,
} from './sequence/index.ts';
export {
  defendantNamed,
  defendantsAmong,
  inPlaceOf,
  isParty,
  reachOfMotion,
  type Side,
  type Sides,
  sideOf,
} from './sides.ts';
export { type CaseStatus, statusAfter } from './status.ts';
export { captionOf, fold, step } from './step.ts';
