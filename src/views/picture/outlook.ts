import type { Simulation } from '../../branches/index.ts';
import type { Caption } from '../../docket/index.ts';
import { lookOf } from './looks.ts';
import { tag, tenth } from './markup.ts';
import { EDGE, FAINT, RULE } from './page.ts';
import { sheet, sheetHeading, words } from './sheet.ts';
import { fitted } from './text-width.ts';

const WIDTH = 900;
const NAMES = 330;
const SCALE = 360;
const ROW = 20;
const HIGH = 150;

/** How likely each claim is to survive, as bars, and how many survive together, as a histogram. */
export function outlookSvg(simulation: Simulation, caption: Caption): string {
  const title = caption.opened?.title ?? simulation.case ?? 'A case without a title';
  const about = 'How likely each claim is to survive, under the odds given';
  const { trials, seed } = simulation;
  const how =
    simulation.method === 'exact'
      ? 'Exact. Where odds were given as ranges, a line shows the least and the most.'
      : `Monte Carlo, ${trials?.toLocaleString('en-US')} trials, seed ${seed}. Lines show one standard error each way.`;
  const heading = sheetHeading(title, [about, how], WIDTH);
  let y = heading.height + 14;
  const bars = simulation.claims.map((claim) => {
    const name = caption.claims.get(claim.id)?.title;
    const markup = drawBar(name === undefined ? claim.id : `${name} (${claim.id})`, claim, y);
    y += ROW;
    return markup;
  });
  y += 26;
  const histogram = drawHistogram(simulation, y);
  return sheet({ width: WIDTH, height: y + HIGH + 70 }, `${title}: ${about}`, [
    heading.markup,
    ...bars,
    histogram,
  ]);
}

const percent = (chance: number): string => `${(chance * 100).toFixed(1)}%`;

function drawBar(name: string, claim: Simulation['claims'][number], y: number): string {
  const { colour, ink } = lookOf('survives');
  const { survives, standardError: error, between } = claim;
  const x = EDGE + NAMES + 10;
  const ends = between ?? (error === undefined ? undefined : [survives - error, survives + error]);
  const [low, high] = [Math.max(0, ends?.[0] ?? 0), Math.min(1, ends?.[1] ?? 0)];
  const wide = ends !== undefined && high - low > 0.0005;
  const margin =
    between && wide
      ? `, ${percent(low)}–${percent(high)}`
      : error === undefined
        ? ''
        : ` ± ${(error * 100).toFixed(1)}`;
  return [
    words(fitted(name, NAMES, 10.5), EDGE, y + 11, { size: 10.5 }),
    tag('rect', { x, y, width: SCALE, height: 14, fill: '#f7f9fb', stroke: RULE, 'stroke-width': 0.8 }),
    tag('rect', {
      x,
      y,
      width: survives * SCALE,
      height: 14,
      fill: colour,
      stroke: ink,
      'stroke-width': 0.8,
    }),
    wide
      ? tag('path', {
          d: `M${tenth(x + low * SCALE)} ${tenth(y + 3)} v8 m0 -4 H${tenth(x + high * SCALE)} m0 -4 v8`,
          stroke: '#1f2933',
          fill: 'none',
          'stroke-width': 1.1,
        })
      : '',
    words(`${percent(survives)}${margin}`, x + SCALE + 10, y + 11, { size: 10.5 }),
  ].join('');
}

function drawHistogram({ jointly, expected, claims }: Simulation, y: number): string {
  const exact = new Map(
    jointly.flatMap(({ number, probability }) =>
      number === undefined ? [] : [[number, probability] as const],
    ),
  );
  const most = Math.max(0.01, ...exact.values());
  const step = (WIDTH - EDGE * 2) / (claims.length + 1);
  const floor = y + HIGH + 26;
  const { colour, ink } = lookOf('stayed');
  return [
    words('How many claims survive together', EDGE, y, { size: 11, bold: true }),
    words(`${expected.toFixed(2)} of ${claims.length} on average`, WIDTH - EDGE, y, {
      size: 10.5,
      fill: FAINT,
      anchor: 'end',
    }),
    tag('path', { d: `M${EDGE} ${tenth(floor)} H${WIDTH - EDGE}`, stroke: FAINT }),
    ...Array.from({ length: claims.length + 1 }, (_, number) => {
      const chance = exact.get(number) ?? 0;
      const height = (chance / most) * HIGH;
      const x = EDGE + number * step;
      return [
        chance === 0
          ? ''
          : tag('rect', {
              x: x + 4,
              y: floor - height,
              width: step - 8,
              height,
              fill: colour,
              stroke: ink,
              'stroke-width': 0.8,
            }) +
            words(percent(chance), x + step / 2, floor - height - 4, {
              size: Math.min(9.5, step / 4),
              anchor: 'middle',
            }),
        words(String(number), x + step / 2, floor + 14, {
          size: Math.min(10, step / 2),
          fill: FAINT,
          anchor: 'middle',
        }),
      ].join('');
    }),
  ].join('\n');
}
