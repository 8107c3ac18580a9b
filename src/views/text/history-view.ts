import { fewNames, type History, type MatterHistory, type Stretch } from '../../audit/index.ts';
import type { Caption } from '../../docket/index.ts';
import { hanging, wrap } from './layout.ts';
import { statesPhrase } from './standings.ts';
import {
  dated,
  EMPTY_LINE,
  faint,
  id,
  type Line,
  listed,
  type Phrase,
  phrase,
  strong,
  warning,
} from './styled.ts';
import { claimHeading, matterHeading } from './why-view.ts';

/** Every state a claim or matter was in, from when to when; a stretch in doubt says on which entry's date it turns. */
export function historyView(
  history: History | MatterHistory,
  caption: Caption,
  width: number,
): readonly Line[] {
  return [
    ...('matter' in history
      ? matterHeading(history.matter, caption, width)
      : claimHeading(history.claim, caption, width, history.against)),
    ...(history.knownAt === null ? [] : wrap(phrase(`as known at ${history.knownAt}`), width)),
    EMPTY_LINE,
    ...(history.stretches.length === 0
      ? wrap(phrase(`It has not been ${'matter' in history ? 'raised' : 'asserted'}.`), width)
      : []),
    ...historyLines(history.stretches, width, 'matter' in history ? 'not raised yet' : undefined),
    ...('asTo' in history ? asToLines(history.asTo ?? [], width) : []),
  ];
}

/** How it stood as to each of its defendants, those as to whom it always stood alike together. */
const asToLines = (rows: NonNullable<History['asTo']>, width: number): readonly Line[] =>
  [...Map.groupBy(rows, ({ stretches }) => JSON.stringify(stretches)).values()].flatMap((alike) => [
    EMPTY_LINE,
    ...wrap(phrase(strong(`As to ${fewNames(alike.map(({ name }) => name))}`)), width),
    ...historyLines(alike[0]?.stretches ?? [], width),
  ]);

/** One line a stretch: from when to when, and in which state. */
export const historyLines = (
  stretches: readonly Stretch[],
  width: number,
  absent = 'not asserted yet',
): readonly Line[] =>
  stretches.flatMap((stretch) => hanging(days(stretch), standing(stretch, absent), width, COLUMN));

const COLUMN = 28;

function days({ from, to }: Stretch): Phrase {
  if (from !== null && from === to) return phrase('  ', dated(from));
  return phrase('  ', dated(from ?? 'the beginning'), faint(' to '), dated(to ?? 'now'));
}

function standing({ states, mayBeAbsent, turnsOn, bounded }: Stretch, absent: string): Phrase {
  return phrase(
    statesPhrase(states),
    mayBeAbsent ? `, or ${absent}` : '',
    turnsOn.length > 0 ? phrase('; ', warning('turns on '), listed(turnsOn.map((entry) => id(entry)))) : '',
    bounded
      ? phrase('; ', warning('may stand otherwise'), ', as not every order of the entries was tried')
      : '',
  );
}
