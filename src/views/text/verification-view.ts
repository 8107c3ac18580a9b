import type { LogProblem } from '../../log/verify.ts';
import { counted } from '../account/words.ts';
import { indented, wrap } from './layout.ts';
import { EMPTY_LINE, faint, type Line, phrase, strong, warning } from './styled.ts';

/** The first record of each stream that does not fit; then whether all of it holds. */
export function verificationView(
  subject: string,
  problems: readonly LogProblem[],
  summary: string,
  width: number,
): readonly Line[] {
  return [
    ...problems.flatMap(({ where, what }) => [
      ...wrap(phrase(warning('! '), faint(where)), width),
      ...indented(wrap(phrase(what), width - 2), 2),
    ]),
    ...(problems.length > 0 ? [EMPTY_LINE] : []),
    // Names a place, which is to be copied whole.
    problems.length > 0
      ? phrase(`${subject}: `, strong(`does not hold: ${counted(problems.length, 'fault')}`))
      : phrase(`${subject}: `, strong(`holds: ${summary}`)),
  ];
}
