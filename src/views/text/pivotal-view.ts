import type { Holding } from '../../../events/index.ts';
import type { Flip, OtherReading, Pivotal } from '../../branches/index.ts';
import type { Caption } from '../../docket/index.ts';
import { counted, HOLDING_WORDS } from '../account/words.ts';
import { hanging, wrap } from './layout.ts';
import { stateSpan } from './states.ts';
import { EMPTY_LINE, id, type Line, listed, type Phrase, phrase, strong } from './styled.ts';
import { claimHeading } from './why-view.ts';

/** The minimal sets of findings that would give a claim another end state, by that state, smallest first. */
export function pivotalView(
  pivotal: Pivotal & { readonly readings: readonly OtherReading[] },
  max: number,
  caption: Caption,
  width: number,
): readonly Line[] {
  const { claim, flips, readings } = pivotal;
  const ends = [...Map.groupBy(flips, ({ to }) => to)];
  return [
    ...claimHeading(claim, caption, width, pivotal.against),
    EMPTY_LINE,
    ...wrap(summary(pivotal, max), width),
    ...ends.flatMap(([to, sets]) => [
      EMPTY_LINE,
      ...wrap(phrase(strong('It would end '), stateSpan(to), strong(' if')), width),
      ...together(sets).flatMap((line) => hanging(phrase('  - '), line, width, 4)),
    ]),
    ...readingsLines(readings, max, width),
  ];
}

/** The readings of the record under which it is otherwise. */
function readingsLines(readings: readonly OtherReading[], max: number, width: number): readonly Line[] {
  if (readings.length === 0) return [];
  return [
    EMPTY_LINE,
    ...wrap(phrase(strong('Where the record is read otherwise')), width),
    ...readings.flatMap(({ reading, pivotal }) =>
      hanging(phrase('  - '), phrase(id(reading), ': ', summary(pivotal, max)), width, 4),
    ),
  ];
}

const summary = (pivotal: Pivotal, max: number): Phrase =>
  phrase('It ends ', stateSpan(pivotal.state), '. ', whatItTakes(pivotal, max));

function whatItTakes(pivotal: Pivotal, max: number): string {
  const { findings, upTo } = pivotal;
  if (findings === 0) return 'No order makes a finding on it that could come out otherwise.';
  if (upTo === 0) return `Its ${counted(findings, 'finding')} are too many to try them on so long a record.`;
  const untried =
    upTo < max ? ` Sets of more than ${counted(upTo, 'finding')} were not tried: they are too many.` : '';
  return `${found(pivotal, Math.min(max, upTo))}${untried}`;
}

function found({ flips }: Pivotal, max: number): string {
  const [first] = flips;
  if (first === undefined)
    return `No change of ${counted(max, 'finding')} or fewer would give it another end.`;
  if (first.size > 1) return `No single finding would change that; it takes ${first.size} together.`;
  const alone = flips.filter(({ size }) => size === 1);
  const single = new Set(alone.flatMap(({ set }) => Object.keys(set))).size;
  const ways = alone.length === single ? '' : `, by ${counted(alone.length, 'holding')}`;
  return single === 1
    ? `One finding alone would change that${ways}.`
    : `${single} findings would each change that alone${ways === '' ? '' : `${ways} in all`}.`;
}

/**
 * The sets as lines. Sets of the same findings that hold for every mix of some holdings are told as one:
 * `x were satisfied and y were satisfied or open`.
 */
function together(flips: readonly Flip[]): readonly Phrase[] {
  const byFindings = Map.groupBy(flips, ({ set }) => Object.keys(set).sort().join());
  return [...byFindings.values()].flatMap((alike) => {
    const choices = choicesOf(alike);
    const mixes = [...choices.values()].reduce((product, { size }) => product * size, 1);
    return mixes === alike.length ? [setPhrase(choices)] : alike.map((flip) => setPhrase(choicesOf([flip])));
  });
}

type Choices = ReadonlyMap<string, ReadonlySet<Holding>>;

function choicesOf(flips: readonly Flip[]): Choices {
  const choices = new Map<string, Set<Holding>>();
  for (const { set } of flips)
    for (const [finding, holding] of Object.entries(set))
      choices.set(finding, (choices.get(finding) ?? new Set()).add(holding));
  return choices;
}

const setPhrase = (choices: Choices): Phrase =>
  listed(
    [...choices].map(([finding, holdings]) =>
      phrase(id(finding), ` were ${[...holdings].map((holding) => HOLDING_WORDS[holding]).join(' or ')}`),
    ),
  );
