import { staircase } from './labels.ts';
import type { EntryMark } from './lanes.ts';
import { tag, tenth, textElement } from './markup.ts';
import { FAINT, INK, type Paper, type PicturePart } from './page.ts';
import { fitted, textWidth } from './text-width.ts';

/** Orders as lines through the lanes, each with its label above; a number and a key where there are many. */

export type Orders = {
  /** The labels, as high as they need to be. */
  readonly labels: PicturePart;
  /** Where the lines run. */
  readonly xs: readonly number[];
  /** The days between which orders of uncertain date lie, as bands behind the lanes. */
  readonly bands: (bottom: number) => string;
  /** The lines, down to a depth. */
  readonly lines: (bottom: number) => string;
  /** The key to the numbers; empty where the labels say all. */
  readonly key: (y: number) => PicturePart;
};

const ROW = 25;
const NUMBER_ROW = 12;
const MOST_ROWS = 7;
const SIZE = 9.5;
/** Bold letters are wider. */
const BOLD = SIZE * 1.07;
const COLOUR = '#7a1f1f';

type Label = {
  readonly mark: EntryMark;
  readonly lines: readonly string[];
  readonly x: number;
  readonly width: number;
};

export function drawOrders(orders: readonly EntryMark[], page: Paper, y: number): Orders {
  const dated = orders.filter(({ from, to }) => Number.isFinite(from) || Number.isFinite(to));
  const full = dated.map((mark) => labelled(mark, page, [mark.title, mark.date]));
  const rows = staircase(full);
  const told = Math.max(0, ...rows) < MOST_ROWS;
  const labels = told ? full : dated.map((mark, index) => labelled(mark, page, [String(index + 1)]));
  const steps = told ? rows : staircase(labels);
  const high = told ? ROW : NUMBER_ROW;
  const height = labels.length === 0 ? 0 : (Math.max(...steps) + 1) * high + 4;
  const topOf = (index: number): number => y + height - 4 - ((steps[index] ?? 0) + 1) * high;
  return {
    labels: {
      height,
      markup: labels.map((label, index) => drawLabel(label, topOf(index))).join('\n'),
    },
    xs: dated.flatMap((mark) => {
      const { from, to } = ends(mark, page);
      return mark.from === mark.to ? [from] : [from, to];
    }),
    bands: (bottom) => labels.map(({ mark }) => drawBand(mark, y + height, bottom, page)).join(''),
    lines: (bottom) =>
      labels.map(({ mark }, index) => drawLine(mark, topOf(index) + 1, y + height, bottom, page)).join('\n'),
    key: (top) => (told ? { markup: '', height: 0 } : drawKey(dated, page, top)),
  };
}

const startOf = ({ from, to }: EntryMark): number => (Number.isFinite(from) ? from : to);

function labelled(mark: EntryMark, page: Paper, texts: readonly string[]): Label {
  const x = page.axis.x(startOf(mark));
  const room = Math.min(210, page.axis.right + page.rightRoom - x - 6);
  const lines = texts.map((text) => fitted(text, room, BOLD));
  return { mark, lines, x, width: Math.max(...lines.map((text) => textWidth(text, BOLD))) + 12 };
}

const drawLabel = ({ lines, x, mark }: Label, top: number): string =>
  lines
    .map((text, index) =>
      tag(
        'text',
        {
          x: x + 4,
          y: top + 9 + index * 11,
          'font-size': SIZE,
          'font-weight': index === 0 ? 'bold' : undefined,
          fill: index === 0 ? COLOUR : FAINT,
        },
        textElement('title', {}, `${mark.title}, ${mark.date} (${mark.id})`) + textElement('tspan', {}, text),
      ),
    )
    .join('');

/** Where an order's line begins, and where the days end on which it may have been entered. */
const ends = ({ from, to }: EntryMark, { axis }: Paper) => ({
  from: axis.x(Number.isFinite(from) ? from : to),
  to: Number.isFinite(to) ? axis.x(to + 1) : axis.right,
});

function drawBand(mark: EntryMark, top: number, bottom: number, page: Paper): string {
  if (mark.from === mark.to) return '';
  const { to } = ends(mark, page);
  const from = page.axis.x(mark.from);
  const size = { x: from, y: top, width: Math.max(0, to - from), height: bottom - top };
  return tag('rect', { ...size, fill: COLOUR, 'fill-opacity': 0.06 });
}

/** A line on its day; where the day is not known, a dashed one at each end of the days between which it lies. */
function drawLine(mark: EntryMark, top: number, lanes: number, bottom: number, page: Paper): string {
  const { from, to } = ends(mark, page);
  const sure = mark.from === mark.to;
  const dash = sure ? undefined : '4 3';
  const line = (d: string, width: number) =>
    tag('path', { d, stroke: COLOUR, 'stroke-width': width, 'stroke-dasharray': dash });
  const first = line(`M${tenth(from)} ${tenth(top)} V${tenth(bottom)}`, 1.1);
  return sure || !Number.isFinite(mark.to)
    ? first
    : first + line(`M${tenth(to)} ${tenth(lanes)} V${tenth(bottom)}`, 0.7);
}

function drawKey(marks: readonly EntryMark[], page: Paper, y: number): PicturePart {
  const line = 13;
  const room = page.width - page.nameLeft * 2;
  return {
    height: marks.length * line + 22,
    markup: [
      textElement(
        'text',
        { x: page.nameLeft, y: y + 12, 'font-size': 10.5, 'font-weight': 'bold', fill: INK },
        'Orders',
      ),
      ...marks.map((mark, index) =>
        textElement(
          'text',
          { x: page.nameLeft, y: y + 26 + index * line, 'font-size': SIZE, fill: INK },
          fitted(`${index + 1}   ${mark.date}   ${mark.title}`, room, SIZE),
        ),
      ),
    ].join('\n'),
  };
}
