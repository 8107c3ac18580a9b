import type { Changed, Difference } from '../../audit/index.ts';
import type { Caption } from '../../docket/index.ts';
import { counted } from '../account/words.ts';
import { caseTitle } from './audit-view.ts';
import { dateWords } from './dates.ts';
import { indented, wrap } from './layout.ts';
import { statesPhrase } from './standings.ts';
import { EMPTY_LINE, faint, id, type Line, phrase, strong } from './styled.ts';
import { becauseLines } from './why-view.ts';

/** What changed between the ends of two days, and by which entries. */
export function differenceView(difference: Difference, caption: Caption, width: number): readonly Line[] {
  const all = [...difference.claims, ...difference.matters];
  const changed = all.filter((one) => one.changed);
  const same = all.length - changed.length;
  return [
    ...caseTitle(difference.case, caption, width),
    ...wrap(
      phrase(strong(`What changed from the end of ${difference.from} to the end of ${difference.to}`)),
      width,
    ),
    ...changed.flatMap((one) => [EMPTY_LINE, ...changeLines(one, width)]),
    EMPTY_LINE,
    ...wrap(
      phrase(
        faint(
          `${changed.length === 0 ? 'Nothing changed: ' : ''}${counted(same, 'claim or matter', 'claims and matters')} as before.`,
        ),
      ),
      width,
    ),
    ...entriesLines(difference.entries, width),
  ];
}

function changeLines({ id: name, from, to, because, asTo }: Changed, width: number): readonly Line[] {
  const asAWhole = phrase(statesPhrase(to), ' as before, taken as a whole');
  return [
    ...wrap(phrase(id(name)), width),
    ...indented(
      wrap(
        from.join() === to.join() ? asAWhole : phrase(statesPhrase(from), ' → ', statesPhrase(to)),
        width - 2,
      ),
      2,
    ),
    ...(asTo ?? [])
      .filter(({ changed }) => changed)
      .flatMap(({ name: whom, from: before, to: after }) =>
        indented(
          wrap(
            phrase(`as to ${whom ?? 'all'}: `, statesPhrase(before), ' → ', statesPhrase(after)),
            width - 4,
          ),
          4,
        ),
      ),
    ...(because.length > 0 ? becauseLines(because, width) : []),
  ];
}

function entriesLines(entries: Difference['entries'], width: number): readonly Line[] {
  if (entries.length === 0) return [];
  return [
    EMPTY_LINE,
    phrase(strong('Entries between the two')),
    ...entries.flatMap(({ entry, on, certain }) =>
      indented(wrap(phrase(id(entry), `, ${dateWords(on)}`, certain ? '' : ', possibly'), width - 2), 2),
    ),
  ];
}
