/** What if: branches of a record, what they change, and what would change the most. */

export {
  editText,
  type ReadEdit,
  readInsert,
  readOmit,
  readRedate,
  readReplace,
  readRule,
  readSet,
} from './edits/edits.ts';
export { materialiseAgain } from './faster/materialise-again.ts';
export type { TrialsWatch } from './odds/monte-carlo.ts';
export { type FindingOdds, type OddsProblem, WrittenOdds } from './odds/odds.ts';
export { stillStands } from './odds/outlook.ts';
export {
  DEFAULT_MAX,
  type Flip,
  type Pivotal,
  type PivotalAnswer,
  pivotal,
  type SearchWatch,
  type Swing,
  tornado,
} from './odds/pivotal.ts';
export { type OtherReading, pivotalReadings } from './odds/pivotal-readings.ts';
export { Random } from './odds/random.ts';
export {
  type ClaimOutlook,
  DEFAULT_SEED,
  DEFAULT_TRIALS,
  type Joint,
  type Method,
  type Sensitivity,
  type Simulation,
  type SimulationAnswer,
  type SimulationOptions,
  simulate,
} from './odds/simulate.ts';
export { variablesOf } from './odds/variables.ts';
export {
  type ClaimCompared,
  type ComparedSide,
  type Comparison,
  compare,
  endState,
  type MatterCompared,
  mirrored,
} from './what-if/compare.ts';
export { materialise } from './what-if/materialise.ts';
export type { BranchNote, EditRefusal, Materialised, Moot } from './what-if/materialised.ts';
export { dependsOnReadings, type ReadingOn, readingsOn } from './what-if/readings.ts';
export { decisiveElements, reasonsFor, type StateReason } from './what-if/reasons.ts';
export {
  allBranches,
  type Branches,
  branchesOf,
  branchToSave,
  materialiseBranch,
  type NamedBranch,
  type Recipe,
  readingsOf,
  recipeOf,
} from './what-if/saved.ts';
export { type ClaimTree, type DecisionTree, decisionTree, type TreeNode } from './what-if/tree.ts';
export {
  afterRulings,
  type ClaimAsked,
  docketOnDay,
  type OpenPart,
  openParts,
  rulingOn,
  stillAsked,
} from './what-if/undecided.ts';
