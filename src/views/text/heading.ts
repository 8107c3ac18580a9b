import type { Docket } from '../../docket/index.ts';
import { counted } from '../account/words.ts';
import { hanging, wrap } from './layout.ts';
import { EMPTY_LINE, faint, type Line, listed, phrase, strong } from './styled.ts';

/** The caption as the head of the page: title, court, number; who is in it; how much is claimed. */
export function caseHeading({ case: id, caption }: Docket, width: number): readonly Line[] {
  const { opened, parties, claims, matters } = caption;
  const where = [
    opened?.number === undefined ? [] : [`No. ${opened.number}`],
    opened?.court === undefined ? [] : [opened.court],
    opened?.judge === undefined ? [] : [`Judge ${opened.judge}`],
    opened?.opinion === undefined ? [] : [opened.opinion],
  ].flat();
  const sizes = [
    counted(claims.size, 'claim'),
    ...(matters.size > 0 ? [counted(matters.size, 'discovery matter')] : []),
    counted(parties.size, 'party', 'parties'),
  ];
  return [
    ...wrap(phrase(strong(opened?.title ?? id ?? 'A case without a title')), width),
    ...(where.length > 0 ? wrap(phrase(where.join(', ')), width) : []),
    ...(opened?.about === undefined ? [] : [EMPTY_LINE, ...wrap(phrase(opened.about), Math.min(width, 96))]),
    EMPTY_LINE,
    ...[...parties.values()].flatMap((party) =>
      hanging(phrase(faint(party.role)), phrase(party.name), width, ROLE_WIDTH),
    ),
    ...hanging(phrase(faint('in all')), listed(sizes), width, ROLE_WIDTH),
  ];
}

const ROLE_WIDTH = 17;
