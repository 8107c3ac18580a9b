import type { Chart, ChartState } from '../../../machines/index.ts';
import { type Arrow, arrowsOf } from './arrows.ts';
import { label } from './mermaid.ts';

/**
 * A chart as SVG. The states are columns and every arrow has a line of its own, as in a sequence diagram: a
 * claim moves from nearly every state to nearly every other, and boxes joined by curves would hide that.
 */
export function chartSvg(chart: Chart): string {
  const leaves = chart.states.filter(({ rooms }) => rooms.length === 0);
  const columns = new Map(leaves.map(({ id }, place) => [id, LEFT + COLUMN * place + COLUMN / 2]));
  const place = (id: string): number => leaves.findIndex((state) => state.id === id || isWithin(state, id));
  const outermost = (id: string): number => id.split('.').length;
  const arrows = [...arrowsOf(chart)].sort(
    (a, b) =>
      place(a.from) - place(b.from) || outermost(a.from) - outermost(b.from) || place(a.to) - place(b.to),
  );
  const deep = chart.states.some(({ parent }) => parent !== null);
  const top = HEAD + (deep ? ROOM : 0);
  const width = LEFT * 2 + COLUMN * leaves.length;
  const bottom = top + GAP + ROW * arrows.length + GAP;
  const xOf = (id: string): readonly number[] =>
    leaves
      .filter((state) => state.id === id || isWithin(state, id))
      .map((state) => columns.get(state.id) ?? 0);
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${bottom + FOOT}" width="${width}" height="${bottom + FOOT}" role="img" aria-label="Statechart: ${escaped(chart.id)}">`,
    STYLE,
    `<rect class="paper" width="${width}" height="${bottom + FOOT}"/>`,
    ...bands(arrows, top, width),
    ...leaves.map(({ id }) => {
      const x = columns.get(id) ?? 0;
      return `<line class="life" x1="${x}" y1="${top}" x2="${x}" y2="${bottom}"/>`;
    }),
    ...chart.states.filter(({ rooms }) => rooms.length > 0).map((state) => outer(state, xOf(state.id))),
    ...leaves.map((state) => box(state, columns.get(state.id) ?? 0, deep)),
    ...arrows.map((arrow, row) => drawn(arrow, xOf, top + GAP + ROW * row + ROW / 2, width)),
    `<text class="foot" x="${LEFT}" y="${bottom + FOOT / 2}">● where it begins · double frame: nothing follows · ?: a guard decides · moves that leave the state as it is are left out</text>`,
    '</svg>',
    '',
  ].join('\n');
}

const LEFT = 24;
const COLUMN = 136;
const BOX = 120;
const HEAD = 68;
const ROOM = 26;
const ROW = 32;
const GAP = 14;
const FOOT = 36;

const STYLE = `<style>
  text { font: 12px ui-sans-serif, system-ui, "DejaVu Sans", sans-serif; fill: #1f2933; }
  .paper { fill: #ffffff; } .band { fill: #f3f5f7; } .life { stroke: #b8c2cc; stroke-dasharray: 2 4; }
  .box { fill: #ffffff; stroke: #1f2933; stroke-width: 1.4; } .inner { fill: none; stroke: #1f2933; }
  .outer { fill: #eef1f4; stroke: #7b8794; } .name { font-weight: 600; text-anchor: middle; }
  .move { stroke: #1f4e79; stroke-width: 1.6; fill: none; } .tip { fill: #1f4e79; } .tail { fill: #1f4e79; }
  .span { stroke: #1f4e79; stroke-width: 4; stroke-linecap: round; }
  .says { paint-order: stroke; stroke: #ffffff; stroke-width: 4px; stroke-linejoin: round; font-size: 11px; }
  .foot { fill: #52606d; font-size: 11px; }
</style>`;

const isWithin = ({ id }: ChartState, outerId: string): boolean => id.startsWith(`${outerId}.`);

/** The arrows of one state share a ground, so that the eye can follow them. */
function bands(arrows: readonly Arrow[], top: number, width: number): readonly string[] {
  const shades = shadesOf(arrows);
  return arrows.flatMap((_, row) =>
    shades[row]
      ? [`<rect class="band" x="0" y="${top + GAP + ROW * row}" width="${width}" height="${ROW}"/>`]
      : [],
  );
}

function shadesOf(arrows: readonly Arrow[]): readonly boolean[] {
  let shade = false;
  return arrows.map(({ from }, row) => {
    if (row > 0 && arrows[row - 1]?.from !== from) shade = !shade;
    return shade;
  });
}

function outer({ id }: ChartState, xs: readonly number[]): string {
  const from = Math.min(...xs) - BOX / 2 - 6;
  const to = Math.max(...xs) + BOX / 2 + 6;
  return `<rect class="outer" x="${from}" y="14" width="${to - from}" height="${HEAD + ROOM - 20}" rx="8"/><text class="name" x="${(from + to) / 2}" y="32">${escaped(label(id))}</text>`;
}

function box({ id, initial, final, parent }: ChartState, x: number, deep: boolean): string {
  const y = deep ? 22 + ROOM - 8 : 20;
  const height = HEAD + (deep ? ROOM : 0) - y - 12;
  const left = x - BOX / 2;
  return [
    `<rect class="box" x="${left}" y="${y}" width="${BOX}" height="${height}" rx="6"/>`,
    final
      ? `<rect class="inner" x="${left + 3}" y="${y + 3}" width="${BOX - 6}" height="${height - 6}" rx="4"/>`
      : '',
    initial && parent === null ? `<circle cx="${left + 10}" cy="${y + height / 2}" r="4"/>` : '',
    `<text class="name" x="${x}" y="${y + height / 2 + 4}">${escaped(label(id))}</text>`,
  ].join('');
}

function drawn(
  { from, to, labels }: Arrow,
  xOf: (id: string) => readonly number[],
  middle: number,
  width: number,
): string {
  const y = middle + 7;
  const starts = xOf(from);
  const end = xOf(to)[0] ?? 0;
  // Into a room of its own the state's arrow comes from the other end.
  const sides = starts.includes(end) && starts.length > 1 ? starts.filter((x) => x !== end) : starts;
  const nearest = sides.reduce(
    (best, x) => (Math.abs(x - end) < Math.abs(best - end) ? x : best),
    sides[0] ?? 0,
  );
  const rightwards = end >= nearest;
  const tip = rightwards ? end - 7 : end + 7;
  const says = labels.join(', ');
  const left = Math.min(nearest, end) + 8;
  // A long label of a short arrow near the right edge runs to the left instead.
  const fits = left + says.length * 6 < width - LEFT;
  const text = fits
    ? `<text class="says" x="${left}" y="${y - 6}">${escaped(says)}</text>`
    : `<text class="says" x="${Math.max(nearest, end) - 8}" y="${y - 6}" text-anchor="end">${escaped(says)}</text>`;
  const tail =
    starts.length > 1
      ? `<line class="span" x1="${Math.min(...starts)}" y1="${y}" x2="${Math.max(...starts)}" y2="${y}"/>`
      : `<circle class="tail" cx="${nearest}" cy="${y}" r="3"/>`;
  return `<g><line class="move" x1="${nearest}" y1="${y}" x2="${tip}" y2="${y}"/>${tail}<path class="tip" d="M ${end} ${y} l ${rightwards ? -9 : 9} -4.5 v 9 z"/>${text}</g>`;
}

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
