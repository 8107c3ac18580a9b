import type { Swing } from '../../branches/index.ts';
import type { Caption } from '../../docket/index.ts';
import { barsOf, recordedWords, type SwingBar } from '../account/swings.ts';
import { pictureLookOf } from './looks.ts';
import { tag, tenth } from './markup.ts';
import { EDGE, FAINT, RULE } from './page.ts';
import { brokenKey, sheet, sheetHeading, words } from './sheet.ts';
import { textWidth } from './text-width.ts';

const WIDTH = 900;
const ROW = 20;
const NAMES = 300;

/** Which single findings move the most claims: lost claims to the left of the middle, revived ones to the right. */
export function tornadoSvg(swings: readonly Swing[], caption: Caption, name: string | null): string {
  const title = caption.opened?.title ?? name ?? 'A case without a title';
  const heading = sheetHeading(
    title,
    [
      swings.length === 0
        ? 'No single finding moves a claim.'
        : 'Which single findings move the most claims, if they had come out otherwise',
    ],
    WIDTH,
  );
  const all = swings.flatMap((swing) => barsOf(swing));
  const [left, right] = [
    Math.max(1, ...all.map((bar) => bar.lost.length)),
    Math.max(1, ...all.map((bar) => bar.revived.length + bar.other.length)),
  ];
  const from = EDGE + NAMES + 30;
  const unit = (WIDTH - EDGE - 30 - from) / (left + right);
  const middle = from + left * unit;
  const top = heading.height + 26;
  let y = top;
  const rows = swings.map((swing) => {
    const bars = barsOf(swing);
    const name = brokenKey(swing.finding, NAMES, 10.5);
    const below = y + 13 + name.length * 13;
    const label = name.map((line, index) =>
      words(line, EDGE, y + 13 + index * 13, { size: 10.5, bold: true }),
    );
    const found = words(`found ${recordedWords(swing.recorded)}`, EDGE, below, { size: 9, fill: FAINT });
    const drawn = bars.map((bar) => {
      const markup = drawBar(bar, middle, unit, y);
      y += ROW + 14;
      return markup;
    });
    y = Math.max(y, below + 8) + 6;
    return [...label, found, ...drawn].join('\n');
  });
  return sheet({ width: WIDTH, height: y + EDGE }, `${title}: which single findings move the most claims`, [
    heading.markup,
    swings.length === 0
      ? ''
      : tag('path', { d: `M${tenth(middle)} ${tenth(top - 6)} V${tenth(y)}`, stroke: RULE }),
    swings.length === 0
      ? ''
      : words('claims lost', middle - 8, top - 10, { size: 9.5, fill: FAINT, anchor: 'end' }),
    swings.length === 0 ? '' : words('claims revived', middle + 8, top - 10, { size: 9.5, fill: FAINT }),
    ...rows,
  ]);
}

function drawBar(
  { holdings, lost, revived, other }: SwingBar,
  middle: number,
  unit: number,
  y: number,
): string {
  const piece = (x: number, count: number, state: string) => {
    if (count === 0) return '';
    const { colour, ink } = pictureLookOf(state);
    return (
      tag('rect', {
        x,
        y,
        width: count * unit,
        height: ROW,
        fill: colour,
        stroke: ink,
        'stroke-width': 0.9,
      }) + words(String(count), x + (count * unit) / 2, y + 14, { size: 10.5, bold: true, anchor: 'middle' })
    );
  };
  const told = `if ${holdings}`;
  const leftwards = lost.length > 0;
  const x = leftwards ? middle - lost.length * unit : middle;
  return [
    piece(middle - lost.length * unit, lost.length, 'dismissed'),
    piece(middle, revived.length, 'survives'),
    piece(middle + revived.length * unit, other.length, 'withdrawn'),
    words(told, Math.min(x + 3, WIDTH - EDGE - textWidth(told, 9)), y + ROW + 10, { size: 9, fill: FAINT }),
  ].join('');
}
