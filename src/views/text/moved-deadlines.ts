import type { MovedDeadline } from '../../deadlines/index.ts';
import { hanging, wrap } from './layout.ts';
import { EMPTY_LINE, type Line, phrase, strong } from './styled.ts';

/** The deadlines that a branch moves, as the record has them and as the branch has them; nothing where it moves none. */
export const movedDeadlinesLines = (moved: readonly MovedDeadline[], width: number): readonly Line[] =>
  moved.length === 0
    ? []
    : [
        EMPTY_LINE,
        ...wrap(phrase(strong('Deadlines that move')), width),
        ...moved.flatMap(({ what, rule, for: whom, base, branch }) =>
          hanging(
            phrase('  - '),
            phrase(
              `${what}${whom === '' ? '' : ` (${whom})`}, ${rule}: ${dueWords(base)}, there ${dueWords(branch)}`,
            ),
            width,
            4,
          ),
        ),
      ];

function dueWords(side: MovedDeadline['base']): string {
  if (side === null) return 'not running';
  if (side.due !== null) return side.due;
  return side.latest === null ? 'tolled' : `${side.earliest ?? 'some day'} to ${side.latest}`;
}
