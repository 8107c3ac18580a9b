/** What can be asked of a person; `clack.ts` asks at a terminal, a test answers from a list. */
export type Option = { readonly value: string; readonly label?: string; readonly hint?: string };

export type Prompter = {
  readonly choose: (message: string, options: readonly Option[]) => Promise<string>;
  /** At least one where `required`. */
  readonly chooseMany: (
    message: string,
    options: readonly Option[],
    required: boolean,
  ) => Promise<readonly string[]>;
  /** A line of text; `fault` says what is wrong with one, or nothing. */
  readonly text: (
    message: string,
    asked: { readonly suggestion?: string; readonly hint?: string; readonly fault: AnswerCheck },
  ) => Promise<string>;
  readonly confirm: (message: string) => Promise<boolean>;
  /** Something to know before the next question. */
  readonly remark: (text: string) => void;
};

export type AnswerCheck = (text: string) => string | undefined;

/** The person had enough: nothing is recorded. */
export class Cancelled extends Error {
  override readonly name = 'Cancelled';
}
