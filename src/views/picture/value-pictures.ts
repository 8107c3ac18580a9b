import type { Caption } from '../../docket/index.ts';
import type { Value } from '../../value/index.ts';
import { moneyText } from '../account/money.ts';
import { pictureLookOf } from './looks.ts';
import { tag, tenth } from './markup.ts';
import { EDGE, FAINT, INK, RULE } from './page.ts';
import { brokenInto, sheet, sheetHeading, words } from './sheet.ts';
import { fitted } from './text-width.ts';

/** Pictures of what a case is worth. Each is of the first of the parties told, and stands by itself. */

export const PICTURE_WIDTH = 900;

const NAMES = 300;
const ROW = 34;
const BAR = 16;

/** What every picture of a value begins with. */
export function valueHeading(value: Value, caption: Caption, about: string) {
  const title = caption.opened?.title ?? value.case ?? 'A case without a title';
  const when = value.at === null ? '' : ` at the end of ${value.at}`;
  const [first] = value.parties;
  const heading = sheetHeading(
    title,
    [`${about}${when}: ${first?.name ?? 'nobody'}, net, in ${value.currency}`],
    PICTURE_WIDTH,
  );
  return { title, heading };
}

/** A scale for money between two figures, with marks at round ones. */
export function moneyScale(low: number, high: number, from: number, to: number) {
  const range = high > low ? high - low : Math.max(1, Math.abs(high));
  const rough = range / 5;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = ([1, 2, 5, 10].find((each) => each * power >= rough) ?? 10) * power;
  const [first, last] = [
    Math.floor(low / step),
    Math.max(Math.ceil(high / step), Math.floor(low / step) + 1),
  ];
  return {
    at: (amount: number): number => from + ((amount / step - first) / (last - first)) * (to - from),
    ticks: Array.from({ length: last - first + 1 }, (_, index) => (first + index) * step),
  };
}

/** What moves the value most: a bar each, from what is expected at one end of an input to the other. */
export function valueTornadoSvg(value: Value, caption: Caption): string {
  const { title, heading } = valueHeading(value, caption, 'What moves the value most');
  const moves = value.moves.slice(0, 12);
  const expected = value.parties[0]?.expected ?? 0;
  const figures = [expected, ...moves.flatMap(({ low, high }) => [low, high])];
  const left = EDGE + NAMES + 16;
  const scale = moneyScale(Math.min(...figures), Math.max(...figures), left, PICTURE_WIDTH - EDGE - 40);
  const top = heading.height + 24;
  const floor = top + moves.length * ROW;
  const { colour, ink } = pictureLookOf('stayed');
  const rows = moves.map(({ input, from, to, low, high }, index) => {
    const y = top + index * ROW;
    const [a, b] = [scale.at(Math.min(low, high)), scale.at(Math.max(low, high))];
    return [
      words(fitted(input, NAMES, 10.5), EDGE, y + 12, { size: 10.5, bold: true }),
      words(fitted(`from ${from} to ${to}`, NAMES, 9), EDGE, y + 24, { size: 9, fill: FAINT }),
      tag('rect', {
        x: a,
        y: y + 4,
        width: Math.max(1, b - a),
        height: BAR,
        fill: colour,
        stroke: ink,
        'stroke-width': 0.9,
      }),
      words(moneyText(Math.min(low, high), value.digits), a, y + 4 + BAR + 9, {
        size: 8.5,
        anchor: 'middle',
        clear: true,
      }),
      words(moneyText(Math.max(low, high), value.digits), b, y + 4 + BAR + 9, {
        size: 8.5,
        anchor: 'middle',
        clear: true,
      }),
    ].join('');
  });
  return sheet({ width: PICTURE_WIDTH, height: floor + 40 }, `${title}: what moves the value most`, [
    heading.markup,
    ...ticksOf(scale, top - 4, floor, value.digits),
    ...rows,
    tag('path', {
      d: `M${tenth(scale.at(expected))} ${tenth(top - 8)} V${tenth(floor)}`,
      stroke: INK,
      'stroke-dasharray': '4 3',
    }),
    words(`${moneyText(expected, value.digits)} expected`, scale.at(expected), top - 10, {
      size: 9.5,
      anchor: 'middle',
      clear: true,
    }),
  ]);
}

function ticksOf(
  scale: ReturnType<typeof moneyScale>,
  top: number,
  floor: number,
  digits: number,
): readonly string[] {
  return scale.ticks.flatMap((tick) => [
    tag('path', {
      d: `M${tenth(scale.at(tick))} ${tenth(top)} V${tenth(floor)}`,
      stroke: RULE,
      'stroke-width': 0.8,
    }),
    words(moneyText(tick, digits), scale.at(tick), floor + 14, { size: 9, fill: FAINT, anchor: 'middle' }),
  ]);
}

const HIGH = 220;

/** How likely it is to net so much or less, with the percentiles that are told. */
export function valueDistributionSvg(value: Value, caption: Caption): string {
  const { title, heading } = valueHeading(value, caption, 'How likely it is to net so much or less');
  const [first] = value.parties;
  const curve = first?.quantiles ?? [];
  // The last of a million trials may be far out: what is all but never passed would flatten all the rest.
  const [lowest, highest] = value.method === 'exact' ? [0, curve.length - 1] : [1, curve.length - 2];
  const [left, right] = [EDGE + 44, PICTURE_WIDTH - EDGE - 30];
  const scale = moneyScale(curve[lowest] ?? 0, curve[highest] ?? 1, left, right);
  const top = heading.height + 20;
  const floor = top + HIGH;
  const y = (share: number): number => floor - share * HIGH;
  const steps = curve.flatMap((figure, at) =>
    at < lowest || at > highest ? [] : [[scale.at(figure), y(at / Math.max(1, curve.length - 1))] as const],
  );
  const path = steps
    .map(([x, level], at) => (at === 0 ? `M${tenth(x)} ${tenth(level)}` : `H${tenth(x)} V${tenth(level)}`))
    .join(' ');
  const { ink } = pictureLookOf('survives');
  const marks = Object.entries(first?.percentiles ?? {}).filter(([name]) =>
    ['p10', 'p50', 'p90'].includes(name),
  );
  return sheet({ width: PICTURE_WIDTH, height: floor + 40 }, `${title}: how the value is distributed`, [
    heading.markup,
    ...ticksOf(scale, top, floor, value.digits),
    ...[0, 0.25, 0.5, 0.75, 1].flatMap((share) => [
      tag('path', {
        d: `M${tenth(left)} ${tenth(y(share))} H${tenth(right)}`,
        stroke: RULE,
        'stroke-width': 0.6,
      }),
      words(`${share * 100}%`, left - 6, y(share) + 3, { size: 9, fill: FAINT, anchor: 'end' }),
    ]),
    tag('path', { d: path, stroke: ink, 'stroke-width': 1.8, fill: 'none' }),
    ...marks.map(([name, figure]) => {
      const x = scale.at(figure);
      const level = y(Number(name.slice(1)) / 100);
      return [
        tag('circle', { cx: x, cy: level, r: 3, fill: ink }),
        words(`${name} ${moneyText(figure, value.digits)}`, Math.min(x + 8, right - 90), level - 6, {
          size: 9.5,
          clear: true,
        }),
      ].join('');
    }),
  ]);
}

/** What the case was worth after each entry. */
export function valueOverTimeSvg(value: Value, caption: Caption): string {
  const { title, heading } = valueHeading(value, caption, 'What the case was worth after each entry');
  const party = value.parties[0]?.party;
  const points = (value.overTime ?? []).flatMap(({ entry, on, expected }, at) =>
    expected === null || party === undefined ? [] : [{ entry, on, at, net: expected[party] ?? 0 }],
  );
  const count = Math.max(1, (value.overTime?.length ?? 1) - 1);
  const [left, right] = [EDGE + 84, PICTURE_WIDTH - EDGE - 20];
  const top = heading.height + 20;
  const floor = top + HIGH;
  const nets = points.map(({ net }) => net);
  const scale = moneyScale(Math.min(0, ...nets), Math.max(0, ...nets), floor, top);
  const x = (at: number): number => left + (at / count) * (right - left);
  const path = points
    .map(({ at, net }, index) => `${index === 0 ? 'M' : 'L'}${tenth(x(at))} ${tenth(scale.at(net))}`)
    .join(' ');
  const { ink } = pictureLookOf('survives');
  const told = new Set((value.movedBy ?? []).slice(0, 6).map(({ entry }) => entry as string));
  const labels = points.filter(({ entry }) => entry !== null && told.has(entry));
  return sheet({ width: PICTURE_WIDTH, height: floor + 110 }, `${title}: the value over time`, [
    heading.markup,
    ...scale.ticks.flatMap((tick) => [
      tag('path', {
        d: `M${tenth(left)} ${tenth(scale.at(tick))} H${tenth(right)}`,
        stroke: RULE,
        'stroke-width': 0.8,
      }),
      words(moneyText(tick, value.digits), left - 6, scale.at(tick) + 3, {
        size: 9,
        fill: FAINT,
        anchor: 'end',
      }),
    ]),
    path === '' ? '' : tag('path', { d: path, stroke: ink, 'stroke-width': 1.6, fill: 'none' }),
    ...points.map(({ at, net }) => tag('circle', { cx: x(at), cy: scale.at(net), r: 2.4, fill: ink })),
    ...labels.flatMap(({ entry, on, at, net }, index) => {
      const level = floor + 22 + index * 14;
      const says = brokenInto(`${on} ${entry}: ${moneyText(net, value.digits)}`, right - left, 9.5);
      return [
        words(String(index + 1), x(at), scale.at(net) - 6, {
          size: 9.5,
          bold: true,
          anchor: 'middle',
          clear: true,
        }),
        words(`${index + 1}  ${says[0] ?? ''}`, left, level, { size: 9.5 }),
      ];
    }),
  ]);
}
