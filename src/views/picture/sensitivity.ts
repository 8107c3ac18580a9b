import type { Sensitivity, Simulation } from '../../branches/index.ts';
import { moving } from '../account/swings.ts';
import { HOLDING_WORDS } from '../account/words.ts';
import { pictureLookOf } from './looks.ts';
import { tag, tenth } from './markup.ts';
import { EDGE, FAINT, INK, type PicturePart, RULE } from './page.ts';
import { brokenKey, words } from './sheet.ts';
import { textWidth } from './text-width.ts';

const NAMES = 300;
const NAME = 10.5;
const BAR = 16;
const SIZE = 9;
const LINE = 12;
/** Between what stands beside each other. */
const GAP = 6;

/**
 * Which findings matter most: a bar each from the fewest claims that survive on average to the most, with the
 * finding made certain one way or another; the widest first. Nothing where no finding moves the average.
 */
export function drawSensitivity(
  { sensitivity, expected }: Pick<Simulation, 'sensitivity' | 'expected'>,
  width: number,
  y: number,
): PicturePart {
  const rows = moving(sensitivity).map(rowOf);
  if (rows.length === 0) return { markup: '', height: 0 };
  const values = rows.flatMap(({ points }) => points.map(({ mean }) => mean));
  const step = stepFor(Math.max(...values) - Math.min(...values));
  const first = Math.floor(Math.min(...values) / step);
  const last = Math.ceil(Math.max(...values) / step);
  // Beside every bar there is room for what its ends mean, wherever it begins and ends.
  const [before, after] = [widest(rows, 'low'), widest(rows, 'high')];
  const left = EDGE + NAMES + GAP * 2 + before + GAP;
  const right = width - EDGE - after - GAP;
  const x = (mean: number): number => left + ((mean / step - first) / (last - first)) * (right - left);
  const top = y + 34;
  let at = top + 10;
  const drawn = rows.map((row) => {
    const parts = drawRow(row, x, at);
    at += Math.max(row.name.length * LINE + LINE, BAR + LINE) + 8;
    return parts;
  });
  const ticks = Array.from({ length: last - first + 1 }, (_, index) => (first + index) * step);
  const average = `${expected.toFixed(2)} on average`;
  const half = textWidth(average, SIZE) / 2;
  const middle = Math.min(Math.max(x(expected), left + half), width - EDGE - half);
  return {
    markup: [
      words('What matters most', EDGE, y, { size: 11, bold: true }),
      words('claims that survive on average, one finding made certain', width - EDGE, y, {
        size: NAME,
        fill: FAINT,
        anchor: 'end',
      }),
      ...ticks.map((tick) =>
        tag('path', {
          d: `M${tenth(x(tick))} ${tenth(top)} V${tenth(at)}`,
          stroke: RULE,
          'stroke-width': 0.8,
        }),
      ),
      ...drawn.map(({ bar }) => bar),
      tag('path', {
        d: `M${tenth(x(expected))} ${tenth(top - 4)} V${tenth(at)}`,
        stroke: INK,
        'stroke-width': 1.1,
        'stroke-dasharray': '4 3',
      }),
      ...drawn.map(({ label }) => label),
      words(average, middle, top - 8, { size: SIZE, anchor: 'middle' }),
      tag('path', { d: `M${tenth(left)} ${tenth(at)} H${tenth(right)}`, stroke: FAINT }),
      ...ticks.map((tick) =>
        words(tick.toFixed(step < 1 ? 2 : 0), x(tick), at + 14, {
          size: SIZE,
          fill: FAINT,
          anchor: 'middle',
        }),
      ),
    ].join('\n'),
    height: at + 14 - y,
  };
}

/** How many claims survive on average when a finding comes out one way, or another to the same effect. */
type Point = { readonly mean: number; readonly says: string };

type Row = {
  readonly name: readonly string[];
  readonly swing: string;
  /** From the fewest claims to the most. */
  readonly points: readonly Point[];
};

function rowOf({ finding, when, swing }: Sensitivity): Row {
  const ways = (Object.keys(when) as (keyof typeof when)[]).map((holding) => ({
    mean: when[holding] ?? 0,
    says: HOLDING_WORDS[holding],
  }));
  // Sums of chances that ought to be the same may differ by a hair.
  const alike = Map.groupBy(ways, ({ mean }) => mean.toFixed(6));
  const points = [...alike.values()].map((group) => {
    const mean = group[0]?.mean ?? 0;
    return { mean, says: `${group.map(({ says }) => says).join(' or ')} ${mean.toFixed(2)}` };
  });
  return {
    name: brokenKey(finding, NAMES, NAME),
    swing: `moves the average by ${swing.toFixed(2)}`,
    points: points.sort((a, b) => a.mean - b.mean),
  };
}

const endOf = ({ points }: Row, end: 'low' | 'high'): Point | undefined => points.at(end === 'low' ? 0 : -1);

const widest = (rows: readonly Row[], end: 'low' | 'high'): number =>
  Math.max(...rows.map((row) => textWidth(endOf(row, end)?.says ?? '', SIZE)));

/** The roundest distance between marks that leaves at most seven of them. */
const stepFor = (range: number): number =>
  [0.01, 0.05, 0.1, 0.25, 0.5, 1, 2, 5, 10, 20, 50, 100, 200, 500].find((step) => range / step <= 6) ?? 1000;

/** The bar and what is written about it, apart: the line of the average goes over the one and under the other. */
function drawRow(
  row: Row,
  x: (mean: number) => number,
  y: number,
): { readonly bar: string; readonly label: string } {
  const { colour, ink } = pictureLookOf('stayed');
  const [low, high] = [endOf(row, 'low'), endOf(row, 'high')];
  if (low === undefined || high === undefined) return { bar: '', label: '' };
  const level = y + BAR - 4;
  const between = row.points.slice(1, -1);
  return {
    bar: [
      tag('rect', {
        x: x(low.mean),
        y,
        width: x(high.mean) - x(low.mean),
        height: BAR,
        fill: colour,
        stroke: ink,
        'stroke-width': 0.9,
      }),
      ...between.map(({ mean }) =>
        tag('path', { d: `M${tenth(x(mean))} ${tenth(y)} v${BAR + 2}`, stroke: ink, 'stroke-width': 1.4 }),
      ),
    ].join(''),
    label: [
      ...row.name.map((line, index) => words(line, EDGE, y + 10 + index * LINE, { size: NAME, bold: true })),
      words(row.swing, EDGE, y + 10 + row.name.length * LINE, { size: SIZE, fill: FAINT }),
      words(low.says, x(low.mean) - GAP, level, { size: SIZE, anchor: 'end', clear: true }),
      words(high.says, x(high.mean) + GAP, level, { size: SIZE, clear: true }),
      ...between.map(({ mean, says }) =>
        words(says, x(mean), y + BAR + 11, { size: SIZE, anchor: 'middle', clear: true }),
      ),
    ].join('\n'),
  };
}
