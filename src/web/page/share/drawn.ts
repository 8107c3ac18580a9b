import { escaped } from '../../../views/picture/markup.ts';
import { isoDay, longDay } from '../model/days.ts';
import { TONES } from '../model/looks.ts';
import { cursorDay, view } from '../model/state.ts';
import { ABSENT, statesWords, stretchAt } from '../model/stretch.ts';
import { drawBars } from '../timeline/bars.ts';
import { plotWidth, rows, rowsHeight } from '../timeline/layout.ts';
import { PATTERNED } from '../timeline/patterns.tsx';
import { axisScale, toPixels } from '../timeline/scale.ts';

const NAMES = 430;
const PLOT = 900;
const HEAD = 84;

/** The timeline as it is seen, as an SVG that needs nothing else: its colours are those of the page now. */
export function drawnSvg(): string {
  const seen = view.answer.value;
  const scale = PLOT / plotWidth.value;
  const pixels = (at: number) => toPixels.value(at) * scale;
  const lanes = rows.value.flatMap((row) => (row.kind === 'lane' ? [row] : []));
  const bars = drawBars(
    lanes.flatMap((row) =>
      row.bars.map((bar) => ({
        stretches: bar.lane.stretches ?? [],
        absent: ABSENT[bar.lane.kind],
        y: row.y + bar.top,
        height: bar.height,
      })),
    ),
    pixels,
    PLOT,
  );
  const height = HEAD + rowsHeight.value + 12;
  const names = rows.value.map((row) =>
    row.kind === 'group'
      ? text(10, row.y + row.height - 10, row.name, 'group')
      : text(row.part ? 26 : 14, row.y + row.height / 2 + 4, row.lane.title, 'name') +
        text(
          268,
          row.y + row.height / 2 + 4,
          statesWords(stretchAt(row.lane, cursorDay.value), ABSENT[row.lane.kind]),
          'state',
        ),
  );
  const ticks = axisScale.value.ticks(8).map((date) => {
    const x = axisScale.value(date) * scale;
    return `<path class="tick" d="M${x} ${HEAD - 8}v8"/>${text(x, HEAD - 14, axisScale.value.tickFormat(8)(date), 'tick-word')}`;
  });
  const cursor = pixels(cursorDay.value);
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${NAMES + PLOT} ${height}" width="${NAMES + PLOT}" height="${height}" role="img" aria-label="${escaped(`${seen?.title ?? ''}, on ${longDay(cursorDay.value)}`)}">`,
    `<style>${styles()}</style>${patterns()}<clipPath id="plot"><rect width="${PLOT}" height="${height}"/></clipPath>`,
    `<rect class="paper" width="100%" height="100%"/>`,
    text(10, 28, seen?.title ?? '', 'title'),
    text(10, 50, `On ${longDay(cursorDay.value)}`, 'state'),
    `<g transform="translate(0 ${HEAD})">${names.join('')}</g>`,
    `<g transform="translate(${NAMES} 0)" clip-path="url(#plot)">${ticks.join('')}`,
    `<path class="tick" d="M0 ${HEAD}H${PLOT}"/><g transform="translate(0 ${HEAD})">`,
    ...[...bars.maybe].map(([tone, d]) => `<path class="tone-${tone} maybe" d="${d}"/>`),
    ...[...bars.sure].map(([tone, d]) => `<path class="tone-${tone}" d="${d}"/>`),
    ...[...bars.sure].map(([tone, d]) =>
      PATTERNED.has(tone) ? `<path fill="url(#${tone})" d="${d}"/>` : '',
    ),
    `<path fill="url(#hatch)" d="${bars.hatched}"/>`,
    ...bars.words.map(({ x, y, text: words }) => text(x, y + 4, words, 'word')),
    `</g><path class="cursor" d="M${cursor} 60V${height}"/>${text(cursor + 5, 66, isoDay(cursorDay.value), 'cursor-word')}</g></svg>`,
  ].join('');
}

const text = (x: number, y: number, words: string, kind: string): string =>
  `<text x="${x.toFixed(1)}" y="${y.toFixed(1)}" class="${kind}">${escaped(words)}</text>`;

/** The page's tokens, as they are in the scheme that it is seen in. */
export function styles(): string {
  const tokens = getComputedStyle(document.documentElement);
  const token = (name: string): string => tokens.getPropertyValue(`--${name}`).trim();
  return [
    `text{font:13px ${token('sans')};fill:${token('ink')}}`,
    `.paper{fill:${token('sheet')}}.title{font:600 20px ${token('serif')}}.group{font:italic 14px ${token('serif')}}`,
    `.state,.tick-word{fill:${token('ink-quiet')}}.tick-word{text-anchor:middle}.tick{stroke:${token('rule-strong')};fill:none}`,
    `.word{font-size:12px;paint-order:stroke;stroke:${token('lane-halo')};stroke-width:3px}`,
    `.cursor{stroke:${token('accent')};stroke-width:1.5;fill:none}.cursor-word{fill:${token('accent')}}.maybe{opacity:.5}`,
    `.ink{fill:${token('pattern')}}.line{stroke:${token('pattern')};stroke-width:1.2;fill:none}.hatch{fill:${token('sheet')};opacity:.75}`,
    ...TONES.filter((tone) => tone !== 'absent').map((tone) => `.tone-${tone}{fill:${token(tone)}}`),
  ].join('');
}

const patterns = (): string =>
  [
    '<defs><pattern id="motion" width="7" height="7" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect width="2" height="7" class="ink"/></pattern>',
    '<pattern id="dismissed" width="6" height="6" patternUnits="userSpaceOnUse"><path d="M0 5.5h6" class="line"/></pattern>',
    '<pattern id="stayed" width="5" height="5" patternUnits="userSpaceOnUse"><path d="M1.5 0v5" class="line"/></pattern>',
    '<pattern id="filed" width="6" height="6" patternUnits="userSpaceOnUse"><circle cx="2" cy="2" r=".9" class="ink"/></pattern>',
    '<pattern id="ended" width="8" height="8" patternUnits="userSpaceOnUse"><path d="M0 0l8 8M8 0l-8 8" class="line"/></pattern>',
    '<pattern id="hatch" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(-45)"><rect width="2.2" height="6" class="hatch"/></pattern></defs>',
  ].join('');
