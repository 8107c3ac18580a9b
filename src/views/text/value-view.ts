import type { Caption } from '../../docket/index.ts';
import type { EndStep, EndTold, Input, PartyValue, Value, ValueMove } from '../../value/index.ts';
import { chanceInWords, moneyText } from '../account/money.ts';
import { caseTitle } from './audit-view.ts';
import { hanging, padded, widthOf, wrap } from './layout.ts';
import { EMPTY_LINE, faint, id, joined, type Line, type Phrase, phrase, strong } from './styled.ts';
import { movedLines } from './value-moved.ts';

/** What a case is worth to each party, how it may end, what moves it, and what it is made of. */
export function valueView(value: Value, caption: Caption, width: number): readonly Line[] {
  const when = value.at === null ? '' : ` at the end of ${value.at}`;
  return [
    ...caseTitle(value.case, caption, width),
    ...wrap(phrase(strong(`What the case is worth${when}, in ${value.currency}`)), width),
    ...wrap(phrase(faint(method(value))), width),
    EMPTY_LINE,
    ...partyLines(value, width),
    ...settlementLines(value, width),
    ...rulingLines(value, width),
    ...foresightLines(value, width),
    EMPTY_LINE,
    ...endLines(value, width),
    ...moveLines(value, width),
    ...movedLines(value, width),
    EMPTY_LINE,
    ...wrap(phrase(strong('Made of what you gave'), ': ', given(value.inputs)), width),
    EMPTY_LINE,
    ...value.notReckoned.flatMap((each) => wrap(phrase(faint(each)), width)),
  ];
}

const method = ({ method: how, trials, seed }: Value): string =>
  how === 'exact' ? 'exact' : `Monte Carlo, ${trials?.toLocaleString('en-US')} trials, seed ${seed}`;

const COLUMN = 12;
const FIGURES = ['net', 'gross', 'p10', 'p50', 'p90'] as const;

/** Below each other so that figures can be compared; the party above its figures where there is no room beside them. */
function partyLines({ parties, digits }: Value, width: number): readonly Line[] {
  const money = (amount: number) => moneyText(amount, digits);
  const beside = width >= COLUMN * (FIGURES.length + 1) + 8;
  const label = beside ? width - COLUMN * FIGURES.length - LOSS : 2;
  const head = row(phrase(''), label, [...FIGURES], 'loss');
  return [
    head.map((span) => (span.style === 'plain' ? faint(span.text) : span)),
    ...parties.flatMap((each): readonly Line[] => {
      const { expected, gross, percentiles, chanceOfLoss } = each;
      const figures = [expected, gross, percentiles.p10, percentiles.p50, percentiles.p90].map(money);
      const loss = chanceInWords(chanceOfLoss);
      const name = phrase(id(each.party));
      const fits = beside && widthOf(name) < label;
      return [
        ...(fits ? [row(name, label, figures, loss)] : [name, row(phrase(''), label, figures, loss)]),
        ...remarks(each, money, width),
      ];
    }),
    ...wrap(
      phrase(
        faint(
          'net: expected, after the party’s own costs to come; gross: before them; p10 to p90: of the net; loss: the chance that the net is below zero',
        ),
      ),
      width,
    ),
  ];
}

const LOSS = 8;

function row(label: Phrase, width: number, figures: readonly string[], loss: string): Line {
  const cells = figures.map((figure) => figure.padStart(COLUMN));
  return [...padded(label, width), { text: cells.join('') + loss.padStart(LOSS), style: 'plain' }];
}

function remarks(
  { standardError, between, beyond }: PartyValue,
  money: (amount: number) => string,
  width: number,
): readonly Line[] {
  const said = [
    ...(standardError === undefined ? [] : [`± ${money(standardError)} (standard error)`]),
    ...(between === undefined
      ? []
      : [`from ${money(between[0])} to ${money(between[1])} through the ranges of the odds`]),
    ...(beyond === undefined
      ? []
      : [
          `more than ${money(beyond.amount)} gained ${chanceInWords(beyond.gain)}, lost ${chanceInWords(beyond.lose)}`,
        ]),
  ];
  return said.length === 0 ? [] : hanging(phrase('  '), phrase(faint(said.join('; '))), width, 4);
}

function settlementLines({ settlement, digits }: Value, width: number): readonly Line[] {
  if (settlement.length === 0) return [];
  const money = (amount: number) => moneyText(amount, digits);
  return [
    EMPTY_LINE,
    ...wrap(phrase(strong('Where it can be settled'), faint(': no worse for either than going on')), width),
    ...settlement.flatMap(({ claimant, defendant, claimantAtLeast, defendantAtMost, room }) =>
      hanging(
        phrase('  '),
        phrase(
          id(claimant),
          ` takes ${money(claimantAtLeast)} or more, `,
          id(defendant),
          ` pays ${money(defendantAtMost)} or less`,
          room < 0 ? `: no figure suits both, ${money(-room)} apart` : '',
        ),
        width,
        4,
      ),
    ),
  ];
}

function rulingLines({ rulings, digits, parties }: Value, width: number): readonly Line[] {
  const [first] = parties;
  if (rulings.length === 0 || first === undefined) return [];
  return [
    EMPTY_LINE,
    ...wrap(phrase(strong('If the court rules'), faint(`: what ${first.party} then expects, net`)), width),
    ...rulings
      .slice(0, MOST_SHOWN)
      .flatMap(({ motion, granted, denied, probability, parties: then }) =>
        hanging(
          phrase('  ', chanceInWords(probability)),
          phrase(
            id(motion),
            granted.length > 0 ? ` granted as to ${granted.join(', ')}` : '',
            granted.length > 0 && denied.length > 0 ? ',' : '',
            denied.length > 0 ? ` denied as to ${denied.join(', ')}` : '',
            granted.length + denied.length === 0 ? ' not reached' : '',
            ': ',
            strong(moneyText(then[0]?.expected ?? 0, digits)),
          ),
          width,
          10,
        ),
      ),
  ];
}

function foresightLines({ foresight, digits, parties }: Value, width: number): readonly Line[] {
  const [first] = parties;
  const told = [
    ...foresight.waiting.map(({ of, worth }) => ({ says: phrase('to wait for ', id(of)), worth })),
    ...foresight.knowing.map(({ of, worth }) => ({ says: phrase('to be sure of ', id(of)), worth })),
  ].filter(({ worth }) => worth > 0);
  if (told.length === 0 || first === undefined) return [];
  return [
    EMPTY_LINE,
    ...wrap(
      phrase(
        strong(`What foresight is worth to ${first.party}`),
        faint(`, before settling for ${moneyText(foresight.offer, digits)} net or going on`),
      ),
      width,
    ),
    ...told
      .slice(0, MOST_SHOWN)
      .flatMap(({ says, worth }) => hanging(phrase('  ', moneyText(worth, digits)), says, width, 16)),
  ];
}

/** As many ends as are read; the JSON has them all. */
const MOST_SHOWN = 8;

function endLines({ ends, digits, parties }: Value, width: number): readonly Line[] {
  const shown = ends.slice(0, MOST_SHOWN);
  const rest = ends.slice(MOST_SHOWN).reduce((sum, { probability }) => sum + probability, 0);
  const [first] = parties;
  return [
    ...wrap(
      phrase(strong('How it may end'), first ? faint(`, and what ${first.party} nets then`) : ''),
      width,
    ),
    ...shown.flatMap((end) => endLine(end, digits, width)),
    ...(rest > 0 ? hanging(phrase('  ', chanceInWords(rest)), phrase('every other end'), width, 10) : []),
  ];
}

function endLine({ probability, path, parties }: EndTold, digits: number, width: number): readonly Line[] {
  const [first] = parties;
  const steps = path.length === 0 ? [phrase('nothing is left to decide')] : path.map(stepPhrase);
  return hanging(
    phrase('  ', chanceInWords(probability)),
    phrase(joined(steps, '; '), first ? phrase(': ', strong(moneyText(first.expected, digits))) : ''),
    width,
    10,
  );
}

function stepPhrase({ what, of, claims, comes }: EndStep): Phrase {
  if (what === 'motion')
    return phrase(id(of), ` ${comes} as to `, joined(claims.map((claim) => phrase(id(claim)))));
  if (what === 'appeal') return phrase(`${comes} on appeal as to `, id(of));
  return phrase(`verdict for the ${comes} on `, id(of));
}

function moveLines({ moves, digits, parties }: Value, width: number): readonly Line[] {
  const [first] = parties;
  if (moves.length === 0 || first === undefined) return [];
  return [
    EMPTY_LINE,
    ...wrap(phrase(strong('What moves it most'), faint(`: what ${first.party} expects, net`)), width),
    ...moves.slice(0, MOST_SHOWN).flatMap((move) => moveLine(move, digits, width)),
  ];
}

const moveLine = (
  { input, from, to, low, high, swing }: ValueMove,
  digits: number,
  width: number,
): readonly Line[] =>
  hanging(
    phrase('  ', moneyText(swing, digits)),
    phrase(id(input), ` from ${from} to ${to}: `, `${moneyText(low, digits)} to ${moneyText(high, digits)}`),
    width,
    16,
  );

const given = (inputs: readonly Input[]): Phrase =>
  phrase(
    joined(
      inputs.map(({ name, given: figure, line }) =>
        phrase(id(name), ` ${figure}`, line === null ? '' : faint(` (line ${line})`)),
      ),
      '; ',
    ),
    '.',
  );
