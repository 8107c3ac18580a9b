/**
 * What a question is refused with where something is wrong with it or with a file: by the command line, the library,
 * the studio's server and the MCP server alike.
 */

/** Something wrong with what was asked or with a file; line and column are counted from one. */
export type InputProblem = {
  readonly where?: string;
  readonly line?: number;
  readonly column?: number;
  readonly what: string;
};

/** An end with one or several reasons. */
export abstract class WithProblems extends Error {
  readonly problems: readonly InputProblem[];

  constructor(problems: string | readonly InputProblem[]) {
    const list = typeof problems === 'string' ? [{ what: problems }] : problems;
    super(list.map(printedInputProblem).join('\n'));
    this.problems = list;
  }
}

/** What kind of thing is wrong, in a word that programs can rely on. */
export type InputCode =
  | 'bad-input'
  | 'bad-usage'
  | 'bad-case-file'
  | 'bad-docket'
  | 'bad-date'
  | 'bad-edit'
  | 'bad-odds'
  | 'no-such-case'
  | 'no-such-claim'
  | 'no-such-party'
  | 'no-such-branch';

/** Bad usage or bad input (exit 2). */
export class BadInput extends WithProblems {
  override readonly name = 'BadInput';
  readonly code: InputCode;

  constructor(problems: string | readonly InputProblem[], code: InputCode = 'bad-input') {
    super(problems);
    this.code = code;
  }
}

/** `roe.yaml:12:5: there is no claim "breech"; did you mean breach?` */
export const printedInputProblem = ({ where, line, column, what }: InputProblem): string =>
  [where, line, column].filter((part) => part !== undefined).join(':') +
  (where === undefined ? what : `: ${what}`);
