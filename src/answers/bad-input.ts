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

/** What is wrong with where it stands in a question, for refusals that name no file and no option. */
const PART: Readonly<Partial<Record<string, string>>> = {
  'bad-docket': 'docket',
  'bad-edit': 'edits',
  'bad-odds': 'odds',
  'no-such-case': 'case',
  'no-such-claim': 'claim',
  'no-such-party': 'party',
  'no-such-branch': 'branch',
};

/** The option that a sentence begins with, as the command line has it: `--at: ...`. */
const OPTION = /^(--[a-z]+(?:-[a-z]+)*):? /;

/** A refusal for programs: what kind of thing is wrong, in one word; the sentences; and where the first of them is. */
export type ToldError = { readonly code: string; readonly message: string; readonly where: string | null };

/**
 * What is wrong with a question or a file, for programs: `where` is `FILE:LINE:COLUMN`, the option (`--at`), or the
 * part of the question that is wrong.
 */
export function toldError({
  code,
  problems,
}: {
  readonly code: InputCode | 'refused';
  readonly problems: readonly InputProblem[];
}): ToldError {
  const [first, ...more] = problems;
  if (first === undefined) return { code, message: '', where: null };
  const { where, line, column, what } = first;
  const place = [where, line, column].filter((part) => part !== undefined).join(':');
  const [said = '', option] = OPTION.exec(what) ?? [];
  return {
    code,
    message: [what.slice(said.length), ...more.map(printedInputProblem)].join('\n'),
    where: place === '' ? (option ?? PART[code] ?? null) : place,
  };
}

/** `roe.yaml:12:5: there is no claim "breech"; did you mean breach?` */
export const printedInputProblem = ({ where, line, column, what }: InputProblem): string =>
  [where, line, column].filter((part) => part !== undefined).join(':') +
  (where === undefined ? what : `: ${what}`);
