import { escaped } from '../../../views/picture/markup.ts';
import { lookOf } from '../model/looks.ts';
import { cursor, cursorDay, view } from '../model/state.ts';
import { ABSENT, shortWords, stretchAt } from '../model/stretch.ts';
import { capital, drawBars, type LaneBar } from '../timeline/bars.ts';
import { differingSpans } from '../timeline/differing.ts';
import { dated } from '../timeline/lanes.tsx';
import { plotWidth, rows } from '../timeline/layout.ts';
import { stripesOf } from '../timeline/patterns.tsx';
import { axisScale, toPixels } from '../timeline/scale.ts';
import { pixelsWide } from '../timeline/text-width.ts';
import { drawnHead, shortened, TEXT_FONT, text } from './drawn-head.ts';
import { drawnLegend } from './drawn-legend.ts';
import { drawnPatterns, drawnStyles } from './drawn-styles.ts';
import { descriptionOf, standingOfView } from './standing.ts';

const MARGIN = 28;
const PLOT = 820;
const ROW = 28;
const GROUP = 30;
const BAR = 20;
const GAP = 16;

/** The timeline as a picture that needs nothing else, always in the light colours, every column as wide as its words. */
export function drawnSvg(): string {
  const standing = standingOfView();
  const measure = (words: string): number => pixelsWide(words, TEXT_FONT);
  const told = rows.value;
  const stateAt = (row: Extract<(typeof told)[number], { kind: 'lane' }>): string =>
    capital(shortWords(stretchAt(row.lane, cursorDay.value), ABSENT[row.lane.kind]));
  const lanes = told.flatMap((row) => (row.kind === 'lane' ? [row] : []));
  const names =
    Math.min(420, Math.max(120, ...lanes.map((row) => measure(row.lane.title) + (row.part ? 28 : 14)))) + GAP;
  const states = Math.max(100, ...lanes.map((row) => measure(stateAt(row)) + 22)) + GAP;
  const left = MARGIN + names + states;
  const width = left + PLOT + MARGIN;
  const head = drawnHead(standing, width, MARGIN);
  const top = head.height + 44;
  let y = 0;
  const bars: LaneBar[] = [];
  const written: string[] = [];
  let otherwise = '';
  const scale = PLOT / plotWidth.value;
  const pixels = (day: number): number => toPixels.value(day) * scale;
  for (const row of told) {
    if (row.kind === 'group') {
      written.push(text(MARGIN, y + GROUP - 9, row.name, 'group'));
      y += GROUP;
      continue;
    }
    const two = row.other !== null;
    const height = ROW + (two ? 8 : 0);
    const bar = y + (two ? 10 : 4);
    if (row.other !== null)
      bars.push({ stretches: row.other.stretches ?? [], y: y + 3, height: 4, strip: true });
    bars.push({ stretches: row.lane.stretches ?? [], y: bar, height: BAR });
    for (const { from, end } of row.other === null ? [] : differingSpans(row.lane, row.other)) {
      const x = Math.max(0, from === null ? 0 : pixels(from));
      const right = Math.min(PLOT, end === null ? PLOT : pixels(end));
      if (right > x) otherwise += `M${x.toFixed(1)} ${bar}H${right.toFixed(1)}v${BAR}H${x.toFixed(1)}z`;
    }
    const stretch = stretchAt(row.lane, cursorDay.value);
    const tone =
      stretch?.states.length === 1
        ? lookOf(stretch.states[0] ?? '', stretch.mayAmend === true).tone
        : 'absent';
    const middle = y + height / 2 + 4.5;
    written.push(
      text(
        MARGIN + (row.part ? 26 : 12),
        middle,
        shortened(row.lane.title, names - GAP - 12, measure),
        'name',
      ),
      text(MARGIN + names, middle, stateAt(row), `state ink-${tone}`),
      `<path class="rule" d="M${MARGIN} ${y + height}H${width - MARGIN}"/>`,
    );
    y += height;
  }
  const size = { size: 14, width: PLOT };
  const drawing = drawBars(bars, { ...size, toPixels: pixels, measure, dated });
  const pairs = drawing.shapes.filter(({ tones }) => tones.length > 1).map(({ tones }) => tones);
  const scaleNow = axisScale.value;
  const format = scaleNow.tickFormat(8);
  const ticks = scaleNow.ticks(8).map((date) => {
    const x = scaleNow(date) * scale;
    return `<path class="rule" d="M${x.toFixed(1)} -6V${y}"/>${x < PLOT - 40 ? text(x + 3, -10, format(date), 'quiet') : ''}`;
  });
  const at = pixels(cursorDay.value);
  const later =
    cursor.value !== null && cursorDay.value < (view.answer.value?.last ?? 0)
      ? pixels(cursorDay.value + 1)
      : null;
  const legend = drawnLegend(width, MARGIN, standing, drawing);
  const height = top + y + 20 + legend.height;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width.toFixed(0)} ${height.toFixed(0)}" width="${width.toFixed(0)}" height="${height.toFixed(0)}" role="img">`,
    `<title>${escaped(`${standing.hypothetical === null ? '' : 'HYPOTHETICAL: '}${standing.title}, on ${standing.on}`)}</title>`,
    `<desc>${escaped(descriptionOf(standing))}</desc>`,
    `<style>${drawnStyles()}</style>${drawnPatterns(pairs)}<clipPath id="plot"><rect x="-2" y="-30" width="${PLOT + 4}" height="${y + 40}"/></clipPath>`,
    '<rect class="paper" width="100%" height="100%"/>',
    head.drawn,
    `<g transform="translate(0 ${top})"><path class="rule-strong" d="M${MARGIN} 0H${width - MARGIN}"/>${text(MARGIN + names, -10, `On ${standing.on}`, 'quiet')}${written.join('')}</g>`,
    `<g transform="translate(${left} ${top})"><g clip-path="url(#plot)">${ticks.join('')}`,
    ...drawing.shapes.map(({ tones, d }) =>
      tones.length > 1
        ? `<path fill="url(#${stripesOf(tones)})" d="${d}"/>`
        : `<path class="tone-${tones[0]}" d="${d}"/>`,
    ),
    ...drawing.shapes
      .filter(({ fill }) => fill === 'stayed' || fill === 'unknown')
      .map(({ fill, d }) => `<path fill="url(#pattern-${fill})" d="${d}"/>`),
    `<path class="slopes" d="${drawing.slopes}"/>`,
    ...[...drawing.lines].map(([tone, d]) => `<path class="state-line line-${tone}" d="${d}"/>`),
    later === null
      ? ''
      : `<rect class="later" x="${later.toFixed(1)}" width="${Math.max(0, PLOT - later).toFixed(1)}" height="${y}"/>`,
    `<path class="hypothetical-edge" d="${otherwise}"/>`,
    ...drawing.words.map(
      ({ x, y: at, text: words, tone, plate }) =>
        `${plate === undefined ? '' : `<rect class="plate" x="${x - 4}" y="${at - 8}" width="${plate + 8}" height="16" rx="2"/>`}${text(x, at + 4.5, words, `word ink-${tone}`)}`,
    ),
    `<path class="cursor" d="M${at.toFixed(1)} -4V${y}"/></g></g>`,
    `<g transform="translate(0 ${top + y + 20})">${legend.drawn}</g></svg>`,
  ].join('');
}
