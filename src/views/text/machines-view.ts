import { chartText, type guardsOf } from '../charts/index.ts';
import { indented, widthOf, wrap } from './layout.ts';
import { EMPTY_LINE, faint, id, type Line, phrase, strong } from './styled.ts';

type Charts = readonly Parameters<typeof chartText>[0][];

/** The charts as lists of moves, then every guard with what it asks and where that comes from. */
export function machinesView(
  charts: Charts,
  guards: ReturnType<typeof guardsOf>,
  width: number,
): readonly Line[] {
  const shown = guards.filter((guard) => charts.some((chart) => chart.id === guard.machine));
  return [
    ...charts.flatMap((chart) =>
      chartText(chart)
        .split('\n')
        .flatMap((line) => chartLine(line, width)),
    ),
    ...(shown.length > 0 ? [phrase(strong('Guards'))] : []),
    ...shown.flatMap(({ machine, name, says, source }) => [
      EMPTY_LINE,
      ...wrap(phrase(id(name), ` (${machine})`), width),
      ...indented(wrap(phrase(says), width - 2), 2),
      ...indented(wrap(phrase(faint(source)), width - 2), 2),
    ]),
  ];
}

/** A line is laid out already; only one that is too long is broken. */
function chartLine(text: string, width: number): readonly Line[] {
  const line = phrase(text);
  if (widthOf(line) <= width) return [line];
  const margin = text.length - text.trimStart().length;
  return indented(wrap(line, width - margin), margin);
}
