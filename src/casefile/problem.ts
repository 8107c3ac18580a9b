import type { Fault } from '../../events/faults.ts';

/** Where something stands in a text, both counted from one. */
export type Place = { readonly line: number; readonly column: number };

/** From the top of a case file down to a field: `['entries', 3, 'rulings', 0, 'motion']`. */
export type Path = readonly (string | number)[];

/** What is wrong with a case file, for the person who wrote it. */
export type Problem = {
  /** The file, as it was named to us. */
  readonly where: string;
  readonly line?: number;
  readonly column?: number;
  /** What is wrong and what was expected, in a sentence. */
  readonly what: string;
  readonly path?: Path;
};

export type { Fault };

/** More than anybody puts right before checking again: where so many were found, no more are looked for. */
export const MOST_TOLD = 1_000;

/** Told of the rest, where there are more problems than are told. */
export const firstOf = (problems: readonly Problem[]): readonly Problem[] => {
  const [first] = problems;
  if (first === undefined || problems.length <= MOST_TOLD) return problems;
  const what = `there are more: these are the first ${MOST_TOLD.toLocaleString('en-US')}; put them right and check again`;
  return [...problems.slice(0, MOST_TOLD), { where: first.where, what }];
};

/** The faults of a part, as faults of the whole. */
export const under = (path: Path, faults: readonly Fault[]): readonly Fault[] =>
  faults.map((fault) => ({ ...fault, path: [...path, ...fault.path] }));

/** Problems in the order of the file, each once; those that no line can be named for come first. */
export function inFileOrder(problems: readonly Problem[]): readonly Problem[] {
  const once = new Map(problems.map((problem) => [printedProblem(problem), problem]));
  return [...once.values()].toSorted(
    (one, other) => (one.line ?? 0) - (other.line ?? 0) || (one.column ?? 0) - (other.column ?? 0),
  );
}

/** `roe.yaml:12:5: there is no claim "breech"; did you mean "breach"?` */
export function printedProblem({ where, line, column, what }: Problem): string {
  return [where, line, column]
    .filter((part) => part !== undefined)
    .join(':')
    .concat(`: ${what}`);
}
