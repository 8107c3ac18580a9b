/** Legal tests over findings: how they come out, what rulings follow, and why. */
export { consequenceOf } from './consequence.ts';
export { type DerivedPart, decidesTheGround, deriveRulings } from './derive.ts';
export { type Disagreement, disagreements } from './disagreements.ts';
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
export type { Law } from './law.ts';
export { elementsOf, evaluate } from './logic.ts';
