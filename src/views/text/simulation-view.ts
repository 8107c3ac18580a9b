import type { ClaimOutlook, Sensitivity, Simulation } from '../../branches/index.ts';
import type { Caption } from '../../docket/index.ts';
import { moving } from '../account/swings.ts';
import { caseTitle } from './audit-view.ts';
import { hanging, indented, padded, wrap } from './layout.ts';
import { byClaimant } from './standings.ts';
import { EMPTY_LINE, faint, id, type Line, phrase, type StyledText, strong } from './styled.ts';

/** How likely each claim is to survive, what that comes to together, and which findings matter most. */
export function simulationView(simulation: Simulation, caption: Caption, width: number): readonly Line[] {
  const claims = simulation.claims.map((claim) => ({
    ...claim,
    claimant: caption.claims.get(claim.id)?.claimant ?? 'unknown',
  }));
  return [
    ...caseTitle(simulation.case, caption, width),
    ...wrap(phrase(strong('How likely each claim is to survive, under the odds given')), width),
    ...wrap(phrase(faint(method(simulation))), width),
    ...(simulation.rangesNotTried
      ? wrap(
          phrase(
            faint(
              'Ranges of odds count by their middle: their ends are too many to try, so that no least and most is given.',
            ),
          ),
          width,
        )
      : []),
    ...byClaimant(claims, caption).flatMap(([claimant, group]) => [
      EMPTY_LINE,
      ...wrap(phrase(strong(claimant)), width),
      ...group.flatMap((claim) => claimLines(claim, width)),
    ]),
    EMPTY_LINE,
    ...wrap(phrase(strong('Together')), width),
    ...simulation.jointly.flatMap(({ event, number, probability, standardError }) =>
      hanging(
        phrase('  ', percent(probability)),
        phrase(number === undefined ? event : `exactly ${number} survive`, margin(standardError)),
        width,
        10,
      ),
    ),
    ...hanging(phrase('  ', simulation.expected.toFixed(2)), phrase('claims survive on average'), width, 10),
    ...sensitivityLines(simulation.sensitivity, width),
  ];
}

function method({ method: how, trials, asked, seed }: Simulation): string {
  if (how === 'exact') return 'exact';
  const few =
    asked === undefined ? '' : ` (${asked.toLocaleString('en-US')} would have taken too long on this record)`;
  return `Monte Carlo, ${trials?.toLocaleString('en-US')} trials${few}, seed ${seed}`;
}

const percent = (chance: number): string => `${(chance * 100).toFixed(1)}%`;

const margin = (error: number | undefined): StyledText =>
  faint(error === undefined ? '' : ` ± ${(error * 100).toFixed(1)}`);

const BAR = 20;

/** As many blocks as the chance is twentieths; the number beside it says the same. */
function bar(chance: number): StyledText {
  const full = Math.round(chance * BAR);
  return { text: '█'.repeat(full) + '·'.repeat(BAR - full), style: 'pending' };
}

function claimLines(
  { id: name, survives, standardError, between, states }: ClaimOutlook,
  width: number,
): readonly Line[] {
  const detail = [...range(between), ...otherEnds(states)].join('; ');
  return [
    [
      { text: '  ', style: 'plain' },
      bar(survives),
      ...padded(phrase('  ', percent(survives), margin(standardError)), 18),
      id(name),
    ],
    ...(detail === '' ? [] : indented(wrap(phrase(faint(detail)), width - BAR - 20), BAR + 20)),
  ];
}

const range = (between: ClaimOutlook['between']): readonly string[] =>
  between === undefined || percent(between[0]) === percent(between[1])
    ? []
    : [`${percent(between[0])}–${percent(between[1])}`];

/** Ends besides surviving and being dismissed, which the number tells. */
const otherEnds = (states: ClaimOutlook['states']): readonly string[] =>
  Object.entries(states)
    .filter(([state, chance]) => chance > 0 && state !== 'survives' && state !== 'dismissed')
    .map(([state, chance]) => `${state} ${percent(chance)}`);

function sensitivityLines(all: readonly Sensitivity[], width: number): readonly Line[] {
  const told = moving(all);
  if (told.length === 0) return [];
  return [
    EMPTY_LINE,
    ...wrap(
      phrase(strong('What matters most: claims that survive on average, one finding made certain')),
      width,
    ),
    ...told.flatMap(({ finding, when, swing }) =>
      hanging(
        phrase('  ', swing.toFixed(2)),
        phrase(
          id(finding),
          ': ',
          Object.entries(when)
            .map(([holding, mean]) => `${holding.replace('-', ' ')} ${mean.toFixed(2)}`)
            .join(', '),
        ),
        width,
        10,
      ),
    ),
  ];
}
