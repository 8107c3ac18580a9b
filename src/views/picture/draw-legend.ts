import type { LaneGroup } from './lanes.ts';
import { type Patterns, pictureLookOf } from './looks.ts';
import { tag, tenth, textElement } from './markup.ts';
import { FAINT, INK, type Paper, type PicturePart, RULE } from './page.ts';
import { textWidth } from './text-width.ts';

const SWATCH = 22;
const SIZE = 10;
const ROW = 19;

type Item = { readonly text: string; readonly swatch: (x: number, y: number) => string };

/** What the patterns, lines and marks mean: only those that the picture has. */
export function drawLegend(
  groups: readonly LaneGroup[],
  has: { readonly orders: boolean; readonly marks: boolean },
  page: Paper,
  y: number,
  patterns: Patterns,
): PicturePart {
  const stretches = groups.flatMap(({ lanes }) => lanes.flatMap((lane) => lane.stretches));
  const states = [...new Set(stretches.flatMap((stretch) => stretch.states))];
  const several = stretches.filter((stretch) => stretch.states.length > 1);
  const mixed = several.find((stretch) => !stretch.mayBeAbsent) ?? several[0];
  const absent = stretches.find((stretch) => stretch.mayBeAbsent);
  const box =
    (fill: string, dashed = false) =>
    (x: number, top: number) =>
      tag('rect', {
        x,
        y: top,
        width: SWATCH,
        height: 12,
        fill,
        stroke: FAINT,
        'stroke-width': 0.8,
        'stroke-dasharray': dashed ? '3 2' : undefined,
      });
  const items: Item[] = [
    ...[...Map.groupBy(states, pictureLookOf).values()].map((alike) => ({
      text: alike.join(', '),
      swatch: box(patterns.fill(alike.slice(0, 1), false)),
    })),
    ...(mixed
      ? [
          {
            text: 'striped: in one of these states, the record does not tell which',
            swatch: box(patterns.fill(mixed.states, mixed.mayBeAbsent), true),
          },
        ]
      : []),
    ...(absent && absent !== mixed
      ? [
          {
            text: 'white stripes: perhaps not asserted yet',
            swatch: box(patterns.fill(absent.states, true), true),
          },
        ]
      : []),
    ...(has.orders
      ? [{ text: 'order; dashed with a band where its day is uncertain', swatch: orderSwatch }]
      : []),
    ...(has.marks ? [{ text: 'other entry; a bar where its day is uncertain', swatch: markSwatch }] : []),
  ];
  let [x, top] = [page.nameLeft, y + 8];
  const drawn = items.map(({ text, swatch }) => {
    const width = SWATCH + 6 + textWidth(text, SIZE) + 16;
    if (x > page.nameLeft && x + width > page.width - page.nameLeft) [x, top] = [page.nameLeft, top + ROW];
    const item =
      swatch(x, top) +
      textElement('text', { x: x + SWATCH + 6, y: top + 9.5, 'font-size': SIZE, fill: INK }, text);
    x += width;
    return item;
  });
  const rule = tag('path', {
    d: `M${tenth(page.nameLeft)} ${tenth(y)} H${tenth(page.width - page.nameLeft)}`,
    stroke: RULE,
  });
  return { markup: [rule, ...drawn].join('\n'), height: top + ROW + 4 - y };
}

const orderSwatch = (x: number, y: number): string =>
  tag('path', { d: `M${tenth(x + 5)} ${tenth(y)} v12`, stroke: '#7a1f1f', 'stroke-width': 1.1 }) +
  tag('rect', { x: x + 12, y, width: 10, height: 12, fill: '#7a1f1f', 'fill-opacity': 0.08 }) +
  tag('path', {
    d: `M${tenth(x + 12)} ${tenth(y)} v12`,
    stroke: '#7a1f1f',
    'stroke-width': 1.1,
    'stroke-dasharray': '4 3',
  });

const markSwatch = (x: number, y: number): string =>
  tag('path', { d: `M${tenth(x + 4)} ${tenth(y + 2.5)} l3.5 3.5 l-3.5 3.5 l-3.5 -3.5 z`, fill: '#32618f' }) +
  tag('path', {
    d: `M${tenth(x + 11)} ${tenth(y + 6)} h11`,
    stroke: '#32618f',
    'stroke-width': 1.4,
    'stroke-dasharray': '3 2',
  });
