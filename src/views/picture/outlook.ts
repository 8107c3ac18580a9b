import type { Simulation } from '../../branches/index.ts';
import type { Caption } from '../../docket/index.ts';
import { pictureLookOf } from './looks.ts';
import { tag, tenth, textElement } from './markup.ts';
import { EDGE, FAINT, INK, RULE } from './page.ts';
import { drawSensitivity } from './sensitivity.ts';
import { brokenName, sheet, sheetHeading, words } from './sheet.ts';
import { fitted } from './text-width.ts';

const WIDTH = 900;
const NAMES = 330;
const SCALE = 360;
const ROW = 30;
const ID_LINE = 10;
const HIGH = 150;

/** How likely each claim is to survive, how many survive together, and which findings that hangs on most. */
export function outlookSvg(simulation: Simulation, caption: Caption): string {
  const title = caption.opened?.title ?? simulation.case ?? 'A case without a title';
  const about = 'How likely each claim is to survive, under the odds given';
  const { trials, seed } = simulation;
  const how =
    simulation.method === 'exact'
      ? `Exact.${simulation.claims.some(({ between }) => between) ? ' Where odds were given as ranges, a line shows the least and the most.' : ''}`
      : `Monte Carlo, ${trials?.toLocaleString('en-US')} trials, seed ${seed}. Lines show one standard error each way.`;
  const heading = sheetHeading(title, [about, how], WIDTH);
  let y = heading.height + 14;
  const bars = simulation.claims.map((claim) => {
    const id = brokenName(claim.id, NAMES, 9);
    const markup = drawBar(caption.claims.get(claim.id)?.title ?? '', id, claim, y);
    y += ROW + (id.length - 1) * ID_LINE;
    return markup;
  });
  y += 26;
  const histogram = drawHistogram(simulation, y);
  y += HIGH + 84;
  const sensitivity = drawSensitivity(simulation, WIDTH, y);
  const height = sensitivity.height === 0 ? y - 14 : y + sensitivity.height + EDGE;
  return sheet({ width: WIDTH, height }, `${title}: ${about}`, [
    heading.markup,
    ...bars,
    histogram,
    sensitivity.markup,
  ]);
}

const percent = (chance: number): string => `${(chance * 100).toFixed(1)}%`;

function drawBar(
  title: string,
  id: readonly string[],
  claim: Simulation['claims'][number],
  y: number,
): string {
  const { colour, ink } = pictureLookOf('survives');
  const { survives, standardError: error, between } = claim;
  const x = EDGE + NAMES + 10;
  const top = y + 4;
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
    drawTitle(title, y + 10),
    ...id.map((line, index) => words(line, EDGE, y + 21 + index * ID_LINE, { size: 9, fill: FAINT })),
    tag('rect', { x, y: top, width: SCALE, height: 14, fill: '#f7f9fb', stroke: RULE, 'stroke-width': 0.8 }),
    tag('rect', {
      x,
      y: top,
      width: survives * SCALE,
      height: 14,
      fill: colour,
      stroke: ink,
      'stroke-width': 0.8,
    }),
    wide
      ? tag('path', {
          d: `M${tenth(x + low * SCALE)} ${tenth(top + 3)} v8 m0 -4 H${tenth(x + high * SCALE)} m0 -4 v8`,
          stroke: '#1f2933',
          fill: 'none',
          'stroke-width': 1.1,
        })
      : '',
    words(`${percent(survives)}${margin}`, x + SCALE + 10, top + 11, { size: 10.5 }),
  ].join('');
}

/** A title, cut off where there is no room for it; the whole of it is told where the pointer rests. */
const drawTitle = (title: string, y: number): string =>
  tag(
    'text',
    { x: EDGE, y, 'font-size': 10.5, fill: INK },
    textElement('title', {}, title) + textElement('tspan', {}, fitted(title, NAMES, 10.5)),
  );

function drawHistogram({ jointly, expected, claims }: Simulation, y: number): string {
  const exact = new Map(
    jointly.flatMap(({ number, probability }) =>
      number === undefined ? [] : [[number, probability] as const],
    ),
  );
  const most = Math.max(0.01, ...exact.values());
  const step = (WIDTH - EDGE * 2) / (claims.length + 1);
  const gap = Math.min(4, step / 8);
  // Among many bars there is room for the likeliest one's chance only, and for every so manyth number.
  const roomy = step >= 28;
  const every = Math.ceil(18 / step);
  const floor = y + HIGH + 26;
  const { colour, ink } = pictureLookOf('stayed');
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
              x: x + gap,
              y: floor - height,
              width: step - gap * 2,
              height,
              fill: colour,
              stroke: ink,
              'stroke-width': 0.8,
            }),
        chance > 0 && (roomy || chance === most)
          ? words(percent(chance), x + step / 2, floor - height - 4, {
              size: roomy ? Math.min(9.5, step / 4) : 9.5,
              anchor: 'middle',
            })
          : '',
        number % every === 0
          ? words(String(number), x + step / 2, floor + 14, {
              size: 10,
              fill: FAINT,
              anchor: 'middle',
            })
          : '',
      ].join('');
    }),
  ].join('\n');
}
