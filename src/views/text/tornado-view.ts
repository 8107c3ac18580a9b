import type { Swing } from '../../branches/index.ts';
import type { Caption } from '../../docket/index.ts';
import { barsOf, recordedWords } from '../account/swings.ts';
import { caseTitle } from './audit-view.ts';
import { hanging, wrap } from './layout.ts';
import { EMPTY_LINE, faint, id, joined, type Line, phrase, type StyledText, strong } from './styled.ts';

/** Which single findings move the most claims, a bar each, the strongest first. */
export function tornadoView(
  swings: readonly Swing[],
  name: string | null,
  caption: Caption,
  width: number,
): readonly Line[] {
  return [
    ...caseTitle(name, caption, width),
    ...wrap(
      phrase(
        strong(swings.length === 0 ? 'No single finding moves a claim' : 'Single findings that move claims'),
      ),
      width,
    ),
    ...swings.flatMap((swing) => [
      EMPTY_LINE,
      ...wrap(phrase(id(swing.finding), faint(`, found ${recordedWords(swing.recorded)}`)), width),
      ...barsOf(swing).flatMap(({ holdings, lost, revived, other }) => [
        ...wrap(phrase(`  if ${holdings}`), width).map(
          (line): Line => [{ text: '  ', style: 'plain' }, ...line],
        ),
        ...bar('lost', 'bad', lost, width),
        ...bar('revived', 'good', revived, width),
        ...bar('otherwise', 'ended', other, width),
      ]),
    ]),
  ];
}

const LONGEST = 20;

const bar = (
  word: string,
  style: StyledText['style'],
  claims: readonly string[],
  width: number,
): readonly Line[] =>
  claims.length === 0
    ? []
    : hanging(
        phrase('    '),
        phrase(
          { text: '█'.repeat(Math.min(claims.length, LONGEST)), style },
          ` ${claims.length} ${word}: `,
          joined(claims.map((claim) => id(claim))),
        ),
        width,
        4,
      );
