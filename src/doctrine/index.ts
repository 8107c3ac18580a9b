/** Legal tests over findings: how they come out, what rulings follow, and why. */
export { consequenceOf, wouldComeNext } from './consequence.ts';
export { type DerivedPart, decidesTheGround, deriveRulings } from './derive.ts';
export { type Disagreement, disagreements } from './disagreements.ts';
export { type Explanation, explain } from './explain.ts';
export { type AsTo, apartByFindings, findingsOn, findingsOnceReached, turnsOnATest } from './findings.ts';
export type { Law } from './law.ts';
export { elementsOf, rangeOf } from './logic.ts';
export {
  dispositionOf,
  type Outcome,
  outcomeFor,
  outcomeOf,
  type Result,
  resultOf,
} from './outcome.ts';
