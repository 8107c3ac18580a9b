/** What if: branches of a record, what they change, and what would change the most. */
export {
  type ClaimCompared,
  type Comparison,
  compare,
  endState,
  type MatterCompared,
  mirrored,
  type Side,
} from './compare.ts';
export {
  editText,
  type ReadEdit,
  readInsert,
  readOmit,
  readRedate,
  readReplace,
  readRule,
  readSet,
} from './edits.ts';
export { materialise } from './materialise.ts';
export type { EditRefusal, Materialised, Moot, Note } from './materialised.ts';
export type { Progress } from './monte-carlo.ts';
export { type FindingOdds, type OddsProblem, WrittenOdds } from './odds.ts';
export { stillStands } from './outlook.ts';
export {
  DEFAULT_MAX,
  type Flip,
  type Pivotal,
  type PivotalAnswer,
  pivotal,
  type Swing,
  tornado,
} from './pivotal.ts';
export { dependsOnReadings } from './readings.ts';
export { decidedBy, type Reason, reasonsFor } from './reasons.ts';
export {
  allBranches,
  type Branches,
  branchesOf,
  branchStream,
  branchToSave,
  materialiseBranch,
  type NamedBranch,
  type Recipe,
  readingsOf,
  recipeOf,
} from './saved.ts';
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
} from './simulate.ts';
export { type ClaimTree, type DecisionTree, decisionTree, type TreeNode } from './tree.ts';
