import type { Problem } from '../../casefile/index.ts';
import { indented, wrap } from './layout.ts';
import { EMPTY_LINE, faint, type Line, phrase, strong, warning } from './styled.ts';

/** The faults of a file, in the order of the file, each with its place; then how many there are. */
export function checkView(
  file: string,
  problems: readonly Problem[],
  summary: string,
  width: number,
): readonly Line[] {
  return [
    ...problems.flatMap(({ where, line, column, what }) => [
      ...wrap(
        phrase(warning('! '), faint([where, line, column].filter((part) => part !== undefined).join(':'))),
        width,
      ),
      ...indented(wrap(phrase(what), width - 2), 2),
    ]),
    ...(problems.length > 0 ? [EMPTY_LINE] : []),
    ...wrap(phrase(`${file}: `, strong(summary)), width),
  ];
}
