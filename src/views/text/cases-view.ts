import { padded, widthOf, wrap } from './layout.ts';
import { id, type Line, phrase } from './styled.ts';

/** The cases of a store: their ids, what they are called, and how many entries each has. */
export function casesView(
  cases: readonly {
    readonly id: string;
    readonly title: string | null;
    readonly entries: number;
    readonly unusable?: string;
  }[],
  place: string,
  width: number,
): readonly Line[] {
  if (cases.length === 0) return [phrase(`${place} holds no case yet. Load one: nunc load FILE`)];
  const column = Math.min(Math.max(...cases.map((one) => widthOf([id(one.id)]))), 40) + 2;
  return cases.flatMap(({ id: name, title, entries, unusable }) => {
    const what =
      unusable ??
      `${title ?? name}, ${entries.toLocaleString('en-US')} ${entries === 1 ? 'entry' : 'entries'}`;
    const [first = [], ...more] = wrap(phrase(what), width - column);
    return [
      [...padded([id(name)], column), ...first],
      ...more.map((line) => [...padded([], column), ...line]),
    ];
  });
}
