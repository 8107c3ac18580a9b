import { WithProblems } from '../answers/bad-input.ts';

/**
 * The ways in which a command can end without its answer. Each has an exit status that scripts rely on; anything
 * else that is thrown is a bug.
 */
export { BadInput, type InputProblem, printedInputProblem } from '../answers/bad-input.ts';

/** The answer is no: what was asked for was refused, and nothing was written (exit 1). */
export class Refused extends WithProblems {
  override readonly name = 'Refused';
}

/** The store could not be used, or another writer came first (exit 3). */
export class StoreTrouble extends Error {
  override readonly name = 'StoreTrouble';
}
