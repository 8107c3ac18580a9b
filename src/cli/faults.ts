/**
 * The ways in which a command can end without its answer. Each has an exit status that scripts rely on; anything
 * else that is thrown is a bug.
 */

/** Something wrong with what was asked or with a file; line and column are counted from one. */
export type InputProblem = {
  readonly where?: string;
  readonly line?: number;
  readonly column?: number;
  readonly what: string;
};

/** An end with one or several reasons. */
class WithProblems extends Error {
  readonly problems: readonly InputProblem[];

  constructor(problems: string | readonly InputProblem[]) {
    const list = typeof problems === 'string' ? [{ what: problems }] : problems;
    super(list.map(printedInputProblem).join('\n'));
    this.problems = list;
  }
}

/** Bad usage or bad input (exit 2). */
export class BadInput extends WithProblems {
  override readonly name = 'BadInput';
}

/** The answer is no: what was asked for was refused, and nothing was written (exit 1). */
export class Refused extends WithProblems {
  override readonly name = 'Refused';
}

/** The store could not be used, or another writer came first (exit 3). */
export class StoreTrouble extends Error {
  override readonly name = 'StoreTrouble';
}

/** `roe.yaml:12:5: there is no claim "breech"; did you mean breach?` */
export const printedInputProblem = ({ where, line, column, what }: InputProblem): string =>
  [where, line, column].filter((part) => part !== undefined).join(':') +
  (where === undefined ? what : `: ${what}`);
