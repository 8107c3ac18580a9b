/** Legal tests over findings: how they come out, what rulings follow, and why. */
export { type DerivedPart, decidesTheGround, deriveRulings } from './derive.ts';
export { type Disagreement, disagreements, lawOf } from './disagreements.ts';
export { type Explanation, explain } from './explain.ts';
export {
  dispositionOf,
  findingsOn,
  findingsOnceReached,
  movantWins,
  outcome,
  outcomeFor,
  turnsOnATest,
} from './findings.ts';
export {
  claimFalls,
  countsAgainst,
  type DecidedPart,
  type Law,
  type Motions,
  partsDecided,
} from './grounds.ts';
export { elementsOf, evaluate } from './logic.ts';
