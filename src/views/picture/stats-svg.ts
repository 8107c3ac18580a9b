import type { ReliefStats, Stats, Survival } from '../../statistics/index.ts';
import { tag } from './markup.ts';
import { EDGE, FAINT, INK, type PicturePart, RULE } from './page.ts';
import { sheet, sheetHeading, words } from './sheet.ts';

const WIDTH = 900;
const NAMES = 200;
const BARS = 520;
const ROW = 20;
const CURVE_WIDTH = 640;
const CURVE_HIGH = 120;
const BLUE = '#2b6cb0';

/** Bars of how motions were decided, with their intervals, and the curve of how long that took, relief by relief. */
export function statsSvg(stats: Stats): string {
  const about = 'How motions are decided, and the days from filing to decision';
  const scope = [stats.court, stats.judge, stats.relief].filter((one) => one !== null).join(', ');
  const heading = sheetHeading(
    scope === '' ? 'Every case of the store' : scope,
    [
      about,
      stats.motions.length === 0
        ? 'No motion is on these dockets: there is nothing to count.'
        : 'Lines: 95% score intervals (Wilson). Curves: the share still pending (Kaplan and Meier); pending motions count for as long as their docket tells of them.',
    ],
    WIDTH,
  );
  let y = heading.height + 20;
  const parts = stats.motions.flatMap((one) => {
    const drawn = drawRelief(one, y);
    y += drawn.height + 24;
    return [drawn.markup];
  });
  return sheet({ width: WIDTH, height: y }, about, [heading.markup, ...parts]);
}

function drawRelief(one: ReliefStats, top: number): PicturePart {
  const title = `${one.group === null ? '' : `${one.group}: `}${one.relief.replaceAll('-', ' ')}`;
  const told = `${one.total} asked for, ${one.decided} decided, ${one.pending} pending`;
  const bars = one.dispositions.map(({ disposition, count, share, low, high }, place) => {
    const y = top + 24 + place * ROW;
    const x = EDGE + NAMES;
    return [
      words(disposition.replaceAll('-', ' '), x - 8, y + 11, { size: 11, anchor: 'end' }),
      tag('rect', { x, y: y + 2, width: share * BARS, height: 11, fill: BLUE, 'fill-opacity': 0.55 }),
      tag('line', { x1: x + low * BARS, x2: x + high * BARS, y1: y + 7.5, y2: y + 7.5, stroke: INK }),
      words(`${count} (${Math.round(share * 100)}%)`, x + BARS + 10, y + 11, { size: 11, fill: FAINT }),
    ].join('\n');
  });
  const below = top + 30 + one.dispositions.length * ROW;
  const curve = one.days === null ? { markup: '', height: 0 } : drawCurve(one.days, below);
  return {
    markup: [
      words(title, EDGE, top + 12, { size: 13, bold: true }),
      words(told, EDGE + NAMES + BARS + 80, top + 12, { size: 11, fill: FAINT, anchor: 'end' }),
      ...bars,
      curve.markup,
    ].join('\n'),
    height: below - top + curve.height,
  };
}

/** The share still pending after so many days, from all at the left to what is left at the right. */
function drawCurve({ curve, median }: Survival, top: number): PicturePart {
  const last = curve.at(-1)?.days ?? 0;
  if (last === 0) return { markup: '', height: 0 };
  const left = EDGE + NAMES;
  const x = (days: number): number => left + (days / last) * CURVE_WIDTH;
  const y = (share: number): number => top + 8 + (1 - share) * CURVE_HIGH;
  let path = `M ${x(0).toFixed(1)} ${y(1).toFixed(1)}`;
  for (const { days, survival } of curve) path += ` H ${x(days).toFixed(1)} V ${y(survival).toFixed(1)}`;
  const middle = median.days;
  return {
    markup: [
      ...[0, 0.5, 1].map((share) =>
        [
          tag('line', { x1: left, x2: left + CURVE_WIDTH, y1: y(share), y2: y(share), stroke: RULE }),
          words(`${share * 100}%`, left - 8, y(share) + 4, { size: 10, anchor: 'end', fill: FAINT }),
        ].join('\n'),
      ),
      tag('path', { d: path, fill: 'none', stroke: BLUE, 'stroke-width': 1.6 }),
      words('0 days', left, y(0) + 16, { size: 10, fill: FAINT }),
      words(`${last} days`, left + CURVE_WIDTH, y(0) + 16, { size: 10, fill: FAINT, anchor: 'end' }),
      ...(middle === null
        ? []
        : [
            tag('line', {
              x1: x(middle),
              x2: x(middle),
              y1: y(0.5),
              y2: y(0),
              stroke: INK,
              'stroke-dasharray': '3 3',
            }),
            words(`median ${middle}`, x(middle) + 4, y(0) - 4, { size: 10 }),
          ]),
    ].join('\n'),
    height: CURVE_HIGH + 28,
  };
}
