import type { Value } from '../../value/index.ts';
import { moneyText } from '../account/money.ts';
import { hanging, wrap } from './layout.ts';
import { dated, EMPTY_LINE, faint, id, type Line, phrase, strong } from './styled.ts';

/** As many entries as are read; the JSON has them all. */
const MOST_SHOWN = 8;

/** Which entries moved the value, and what it is on another branch, where that was asked for. */
export function movedLines(value: Value, width: number): readonly Line[] {
  return [...sinceLines(value, width), ...comparedLines(value, width)];
}

function sinceLines({ overTime, movedBy = [], digits, parties }: Value, width: number): readonly Line[] {
  const [first] = parties;
  if (overTime === undefined || first === undefined) return [];
  const silent = overTime.filter(({ expected }) => expected === null);
  const [start] = overTime;
  return [
    EMPTY_LINE,
    ...wrap(
      phrase(
        strong('What moved it'),
        faint(`, for ${first.party}, since ${start?.on ?? 'the beginning'}, the most first`),
      ),
      width,
    ),
    ...(movedBy.length === 0 ? wrap(phrase('  No entry moved it.'), width) : []),
    ...movedBy
      .slice(0, MOST_SHOWN)
      .flatMap(({ entry, title, on, from, to }) =>
        hanging(
          phrase('  ', dated(on)),
          phrase(
            id(entry),
            title === null ? '' : `, ${title}`,
            `: ${moneyText(from, digits)} to `,
            strong(moneyText(to, digits)),
          ),
          width,
          14,
        ),
      ),
    ...(silent.length === 0
      ? []
      : wrap(
          phrase(
            faint(
              `Not valued, for want of odds: after ${silent.map(({ entry, on }) => entry ?? on).join(', ')}.`,
            ),
          ),
          width,
        )),
  ];
}

function comparedLines({ compared, digits, parties }: Value, width: number): readonly Line[] {
  if (compared === undefined) return [];
  const { branch, expected } = compared;
  return [
    EMPTY_LINE,
    ...wrap(phrase(strong('On the branch '), id(branch), faint(': what each expects, net')), width),
    ...(expected === null
      ? wrap(phrase('  The file does not give the odds to value it there.'), width)
      : parties.flatMap((each) =>
          hanging(
            phrase('  ', id(each.party)),
            phrase(
              moneyText(expected[each.party] ?? 0, digits),
              faint(`, against ${moneyText(each.expected, digits)}`),
            ),
            width,
            20,
          ),
        )),
  ];
}
