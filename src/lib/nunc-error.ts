import { BadInput, toldError } from '../answers/bad-input.ts';

/**
 * Every refusal of the library.
 *
 * @public
 */
export class NuncError extends Error {
  override readonly name = 'NuncError';
  /** What kind of thing is wrong, in a word: `no-such-claim`, `bad-case-file`, `bad-date`, `bad-edit` and so on. */
  readonly code: string;
  /** Where: `roe.yaml:12:5`, or the part of the question that is wrong, as `at`; null where there is no place. */
  readonly where: string | null;

  constructor(code: string, message: string, where: string | null = null) {
    super(message);
    this.code = code;
    this.where = where;
  }
}

/** `--known-at` as the library has it: `knownAt`. */
const asField = (where: string): string =>
  where.startsWith('--')
    ? where.slice(2).replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase())
    : where;

/**
 * A refusal as the library's error; what is a bug stays what it was.
 *
 * @internal
 */
export function nuncErrorOf(error: unknown): unknown {
  if (!(error instanceof BadInput)) return error;
  const { code, message, where } = toldError(error);
  return new NuncError(code, message, where === null ? null : asField(where));
}

/**
 * What a question gives, or the `NuncError` that it is refused with.
 *
 * @internal
 */
export function answering<Answer>(question: () => Answer): Answer {
  try {
    return question();
  } catch (error) {
    throw nuncErrorOf(error);
  }
}
