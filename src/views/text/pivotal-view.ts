import type { Holding } from '../../../events/index.ts';
import type { Flip, Pivotal } from '../../branches/index.ts';
import type { Caption } from '../../docket/index.ts';
import { counted, HOLDING_WORDS } from '../account/words.ts';
import { hanging, wrap } from './layout.ts';
import { stateSpan } from './states.ts';
import { EMPTY_LINE, id, type Line, listed, type Phrase, phrase, strong } from './styled.ts';
import { claimHeading } from './why-view.ts';

/** The minimal sets of findings that would give a claim another end state, by that state, smallest first. */
export function pivotalView(
  { claim, state, flips }: Pivotal,
  max: number,
  caption: Caption,
  width: number,
): readonly Line[] {
  const ends = [...Map.groupBy(flips, ({ to }) => to)];
  return [
    ...claimHeading(claim, caption, width),
    EMPTY_LINE,
    ...wrap(phrase('It ends ', stateSpan(state), '. ', summary(flips, max)), width),
    ...ends.flatMap(([to, sets]) => [
      EMPTY_LINE,
      ...wrap(phrase(strong('It would end '), stateSpan(to), strong(' if')), width),
      ...together(sets).flatMap((line) => hanging(phrase('  - '), line, width, 4)),
    ]),
  ];
}

function summary(flips: readonly Flip[], max: number): string {
  const [first] = flips;
  if (first === undefined)
    return `No change of ${counted(max, 'finding')} or fewer would give it another end.`;
  return first.size === 1
    ? `${counted(flips.filter(({ size }) => size === 1).length, 'single finding')} would change that.`
    : `No single finding would change that; it takes ${first.size} together.`;
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
