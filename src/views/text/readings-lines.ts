import type { ReadingOn } from '../../branches/index.ts';
import { indented, wrap } from './layout.ts';
import { EMPTY_LINE, faint, id, type Line, phrase, strong } from './styled.ts';

/** Where the record can be read two ways: what it takes, and what would follow from the other. */
export function readingsLines(readings: readonly ReadingOn[], width: number): readonly Line[] {
  if (readings.length === 0) return [];
  return [
    EMPTY_LINE,
    phrase(strong('Where the record can be read two ways')),
    ...readings.flatMap(({ reading, question, takes, other, elsewhere }) => [
      ...indented(wrap(phrase(id(reading), ': ', question), width - 2), 2),
      ...indented(wrap(phrase(faint('taken here: '), takes), width - 4), 4),
      ...indented(wrap(phrase(faint('otherwise: '), other), width - 4), 4),
      ...indented(
        wrap(
          phrase(
            elsewhere ? 'By that it would end elsewhere.' : 'By that it ends the same, for other reasons.',
          ),
          width - 4,
        ),
        4,
      ),
    ]),
  ];
}
