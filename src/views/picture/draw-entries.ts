import { packed } from './labels.ts';
import type { EntryMark } from './lanes.ts';
import { tag, tenth, textElement } from './markup.ts';
import { FAINT, INK, type Paper, type PicturePart } from './page.ts';
import { fitted, textWidth } from './text-width.ts';

/** Papers, motions and pleadings below the lanes: a mark on the day, or a bar over the days it may have been. */

const ROW = 17;
const SIZE = 9;
const COLOUR = '#32618f';
/** Beyond this many rows the names give way: the marks alone are drawn, low and close. */
const MOST_ROWS = 24;
const CLOSE = 5;

export function drawEntries(marks: readonly EntryMark[], page: Paper, y: number): PicturePart {
  if (marks.length === 0) return { markup: '', height: 0 };
  const { axis } = page;
  const placed = marks.map((mark) => {
    const start = axis.x(mark.from);
    const end = mark.from === mark.to ? start : axis.x(mark.to + 1);
    const name = fitted(mark.title, Math.min(230, axis.right + page.rightRoom - start - 8), SIZE);
    return { mark, start, end, name };
  });
  const named = packed(
    placed.map(({ start, end, name }) => ({
      x: start - 4,
      width: Math.max(end - start + 8, textWidth(name, SIZE) + 18),
    })),
  );
  const roomy = Math.max(...named) < MOST_ROWS;
  const rows = roomy
    ? named
    : packed(placed.map(({ start, end }) => ({ x: start - 3, width: Math.max(end - start, 0) + 6 })));
  const high = roomy ? ROW : CLOSE;
  const top = y + 4;
  return {
    height: (Math.max(...rows) + 1) * high + 8,
    markup: [
      textElement(
        'text',
        { x: page.nameLeft, y: top + 10, 'font-size': 11, 'font-weight': 'bold', fill: INK },
        'Other entries',
      ),
      ...placed.map(({ mark, start, end, name }, index) => {
        const at = top + (rows[index] ?? 0) * high;
        return tag(
          'g',
          {},
          [
            textElement('title', {}, `${mark.title}, ${mark.date} (${mark.id})`),
            mark.from === mark.to ? diamond(start, at + high / 2) : bar(mark, start, end, at + high - 3),
            roomy
              ? textElement(
                  'text',
                  {
                    x: start + (mark.from === mark.to ? 6 : 1),
                    y: at + (mark.from === mark.to ? ROW / 2 + 3 : ROW - 8),
                    'font-size': SIZE,
                    fill: INK,
                  },
                  name,
                )
              : '',
          ].join(''),
        );
      }),
    ].join('\n'),
  };
}

const diamond = (x: number, y: number): string =>
  tag('path', { d: `M${tenth(x)} ${tenth(y - 3.5)} l3.5 3.5 l-3.5 3.5 l-3.5 -3.5 z`, fill: COLOUR });

/** An end that the record sets is closed; one that it does not is left open. */
function bar({ from, to }: EntryMark, start: number, end: number, y: number): string {
  const caps = [
    ...(Number.isFinite(from) ? [`M${tenth(start)} ${tenth(y - 2.5)} v5`] : []),
    ...(Number.isFinite(to) ? [`M${tenth(end)} ${tenth(y - 2.5)} v5`] : []),
  ];
  return [
    tag('path', {
      d: `M${tenth(start)} ${tenth(y)} H${tenth(end)}`,
      stroke: COLOUR,
      'stroke-width': 1.4,
      'stroke-dasharray': '3 2',
    }),
    caps.length > 0 ? tag('path', { d: caps.join(' '), stroke: COLOUR, 'stroke-width': 1.2 }) : '',
  ].join('');
}

/** The words below the axis: years, months or days. */
export function drawAxis({ axis, nameLeft }: Paper, top: number, y: number): PicturePart {
  let free = nameLeft;
  const drawn = axis.ticks.map(({ x, label, major }) => {
    const width = textWidth(label, 9.5);
    const fits = x - width / 2 >= free;
    if (fits) free = x + width / 2 + 6;
    return [
      tag('path', {
        d: `M${tenth(x)} ${tenth(top)} V${tenth(y + 4)}`,
        stroke: major ? '#dfe3e8' : '#eef1f4',
        'stroke-width': 1,
      }),
      fits
        ? textElement(
            'text',
            {
              x,
              y: y + 15,
              'font-size': 9.5,
              'text-anchor': 'middle',
              'font-weight': major ? 'bold' : undefined,
              fill: FAINT,
            },
            label,
          )
        : '',
    ].join('');
  });
  const line = tag('path', {
    d: `M${tenth(axis.left)} ${tenth(y)} H${tenth(axis.right)}`,
    stroke: FAINT,
    'stroke-width': 1,
  });
  return { markup: [...drawn, line].join('\n'), height: 24 };
}
