import type { Portfolio, PortfolioClaim } from '../../portfolio/portfolio.ts';
import { asToWords } from '../account/standing-words.ts';
import { ends, indented, wrap } from './layout.ts';
import { statesPhrase } from './standings.ts';
import { EMPTY_LINE, faint, id, type Line, phrase, strong } from './styled.ts';

/** How many claims are listed for people; `--json` lists them all. */
const LISTED = 200;

/** Every claim in the store by state: the counts, then the claims case by case. */
export function portfolioView(portfolio: Portfolio, width: number): readonly Line[] {
  const { at, state, court, cases, counts, claims } = portfolio;
  const narrowed = [
    ...(state === null ? [] : [`that may be ${state}`]),
    ...(court === null ? [] : [`in ${court}`]),
  ];
  const total = claims.length.toLocaleString('en-US');
  return [
    ...wrap(
      phrase(
        strong(
          `${total} ${claims.length === 1 ? 'claim' : 'claims'}${narrowed.length > 0 ? ` ${narrowed.join(' ')}` : ''} at ${at}`,
        ),
        `, of ${cases.toLocaleString('en-US')} ${cases === 1 ? 'case' : 'cases'}`,
      ),
      width,
    ),
    EMPTY_LINE,
    ...counts.flatMap((count) =>
      wrap(
        phrase(
          '  ',
          statesPhrase([count.state]),
          ` ${count.certain.toLocaleString('en-US')}`,
          count.uncertain > 0 ? faint(` and possibly ${count.uncertain.toLocaleString('en-US')} more`) : '',
        ),
        width,
      ),
    ),
    ...[...Map.groupBy(claims.slice(0, LISTED), (claim) => claim.case)].flatMap(([name, list]) =>
      caseLines(name, list, width),
    ),
    ...(claims.length > LISTED
      ? [
          EMPTY_LINE,
          phrase(
            faint(
              `${(claims.length - LISTED).toLocaleString('en-US')} more: narrow with --state or --court, or take --json`,
            ),
          ),
        ]
      : []),
  ];
}

function caseLines(name: string, claims: readonly PortfolioClaim[], width: number): readonly Line[] {
  return [
    EMPTY_LINE,
    ...wrap(phrase(strong(name), faint(` ${claims[0]?.court ?? ''}`)), width),
    ...claims.flatMap((claim) => [
      ...ends(phrase('  ', id(claim.claim)), statesPhrase(claim.states), width),
      ...apart(claim, width),
    ]),
  ];
}

/** As to whom it stands how, where not the same as to all. */
function apart({ asTo = [] }: PortfolioClaim, width: number): readonly Line[] {
  if (new Set(asTo.map(({ states }) => states.join())).size < 2) return [];
  return indented(wrap(phrase(faint(asToWords(asTo))), width - 4), 4);
}
