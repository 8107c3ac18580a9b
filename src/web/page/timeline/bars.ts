import type { LaneStretch } from '../../wire.ts';
import { type Layer, partsOfLane } from '../model/layers.ts';
import type { Tone } from '../model/looks.ts';

/** Lanes as a few paths: however many stretches there are, the browser has a handful of shapes to draw. */

export type LaneBar = {
  readonly stretches: readonly LaneStretch[];
  readonly y: number;
  readonly height: number;
  /** A bar, or the strip above one that says how the record has it. */
  readonly strip?: boolean;
};

export type LaneWord = {
  readonly x: number;
  readonly y: number;
  readonly text: string;
  readonly tone: Tone;
  /** Words on stripes have a plate under them. */
  readonly plate?: number;
};

export type Shape = {
  readonly key: string;
  readonly fill: string;
  readonly tones: readonly Tone[];
  d: string;
};

export type Drawing = {
  /** What is filled, in the order in which it is painted. */
  readonly shapes: readonly Shape[];
  /** Lines that tell a state without its colour, by tone: a dashed top, a foot, a line after the word. */
  readonly lines: ReadonlyMap<Tone, string>;
  /** Where something rises from its first to its last possible day. */
  readonly slopes: string;
  readonly words: readonly LaneWord[];
};

export type Drawn = {
  readonly toPixels: (day: number) => number;
  readonly width: number;
  /** The size of words in pixels, and how wide a text is in it. */
  readonly size: number;
  readonly measure: (text: string) => number;
  /** Whether the day of an entry is known. */
  readonly dated: (entry: string) => boolean;
};

/** Tones with a line behind their word. */
const TRAILING: ReadonlySet<Tone> = new Set(['dismissed', 'may-amend', 'settled', 'withdrawn']);
const FAR = 4_000_000;

export function drawBars(
  bars: readonly LaneBar[],
  { toPixels, width, size, measure, dated }: Drawn,
): Drawing {
  const shapes = new Map<string, Shape>();
  const lines = new Map<Tone, string[]>();
  const words: LaneWord[] = [];
  let slopes = '';
  const pixel = (day: number): number => Math.min(width + 6, Math.max(-6, toPixels(day)));
  const add = (order: number, layer: Layer, d: string): void => {
    const fill = layer.tones.join('-');
    const key = `${order} ${fill}`;
    const known = shapes.get(key);
    if (known) known.d += d;
    else shapes.set(key, { key, fill, tones: layer.tones, d });
  };
  const days = { first: -FAR, last: FAR, dated };
  for (const { stretches, y, height, strip = false } of bars) {
    const parts = partsOfLane(stretches, days);
    for (const [index, part] of parts.entries()) {
      const end = pixel(part.end);
      if (end <= -6 || pixel(part.from) >= width + 6) continue;
      if (part.certain) {
        const [layer] = part.layers;
        if (layer === undefined) continue;
        const x = pixel(layer.from);
        const wide = Math.max(1, end - x - (part.end >= FAR ? 0 : 1));
        add(0, layer, rectangle(x, y, wide, height));
        if (strip) continue;
        const [tone] = layer.tones;
        const seen = Math.max(0, x);
        const room = Math.min(end, width) - seen;
        const text = `${layer.mark} ${capital(layer.words)}`;
        const long = measure(text);
        const told = room >= long + 12 ? text : room >= size + 4 ? layer.mark : '';
        if (told !== '') words.push({ x: seen + 6, y: y + height / 2, text: told, tone });
        const after = seen + (told === '' ? 3 : 12 + (told === text ? long : measure(layer.mark)));
        addLine(lines, tone, { x, wide, y, height, after, until: Math.min(end, width) - 4 });
        continue;
      }
      const taken: [number, number][] = [];
      for (const [order, layer] of part.layers.entries()) {
        const x = pixel(layer.from);
        const full = Math.min(end, pixel(layer.full));
        const foot = y + height;
        // In a straight line to its full height, however little of it is in sight.
        const rises = toPixels(layer.full) - toPixels(layer.from);
        const at = (px: number): number =>
          rises < 2 ? y : foot - height * Math.min(1, (px - toPixels(layer.from)) / rises);
        const shape = `M${tenth(x)} ${tenth(foot)}L${tenth(x)} ${tenth(at(x))}L${tenth(full)} ${tenth(at(full))}H${tenth(end)}V${tenth(foot)}z`;
        add(order + 1, layer, shape);
        if (strip) continue;
        if (rises >= 2) slopes += `M${tenth(x)} ${tenth(at(x))}L${tenth(full)} ${tenth(at(full))}`;
      }
      if (strip) continue;
      const next = parts[index + 1]?.layers[0]?.words;
      // The last to rise is most of what is seen at the end: its word goes first.
      for (const [order, layer] of [...part.layers.entries()].reverse()) {
        if (layer.words === next) continue;
        const hidden = part.layers[order + 1]?.from === layer.from;
        const from = pixel(layer.from);
        const until = Math.min(hidden ? pixel(layer.full) : pixel(layer.end), end);
        const placed = placeWord(layer, { x: from, end: until, taken, width, measure, hidden });
        const [tone] = layer.tones;
        if (placed !== null)
          words.push({ ...placed, y: y + height / 2, tone: layer.tones.length > 1 ? 'unknown' : tone });
      }
    }
  }
  return {
    shapes: [...shapes.values()].sort((a, b) => (a.key < b.key ? -1 : 1)),
    lines: joined(lines),
    slopes,
    words,
  };
}

type Room = {
  readonly x: number;
  readonly end: number;
  readonly taken: [number, number][];
  readonly width: number;
  readonly measure: (text: string) => number;
  /** Whether another rises over it from its first day: its word stands at the beginning then. */
  readonly hidden: boolean;
};

/** Where a layer's word stands: at the end of a slope, where it is most of what is seen; nowhere on another word. */
function placeWord(
  layer: Layer,
  { x, end, taken, width, measure, hidden }: Room,
): Pick<LaneWord, 'x' | 'text' | 'plate'> | null {
  const text = capital(layer.words);
  const long = measure(text);
  const [left, right] = [Math.max(0, x), Math.min(width, end)];
  const rises = layer.full > layer.from + 1;
  const room = rises ? (right - left) * 0.72 : right - left;
  if (room < long + 12) return null;
  const at = rises && !hidden ? right - long - 6 : left + 6;
  if (taken.some(([from, to]) => at < to + 8 && at + long > from - 8)) return null;
  taken.push([at, at + long]);
  return { x: at, text, ...(layer.tones.length > 1 ? { plate: long } : {}) };
}

export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

type Along = {
  readonly x: number;
  readonly wide: number;
  readonly y: number;
  readonly height: number;
  /** From where to where a line behind the word goes. */
  readonly after: number;
  readonly until: number;
};

function addLine(lines: Map<Tone, string[]>, tone: Tone, along: Along): void {
  const { x, wide, y, height, after, until } = along;
  let d = '';
  if (tone === 'motion') d = `M${tenth(x)} ${tenth(y + 1)}h${tenth(wide)}`;
  else if (tone === 'survives') d = `M${tenth(x)} ${tenth(y + height - 1.5)}h${tenth(wide)}`;
  else if (tone === 'filed') d = rectangle(x + 0.5, y + 0.5, Math.max(0, wide - 1), height - 1);
  else if (TRAILING.has(tone) && until > after + 6) {
    const middle = y + height / 2;
    d =
      tone === 'settled'
        ? `M${tenth(after)} ${tenth(middle - 2)}H${tenth(until)}M${tenth(after)} ${tenth(middle + 2)}H${tenth(until)}`
        : `M${tenth(after)} ${tenth(middle)}H${tenth(until)}`;
  }
  if (d === '') return;
  const known = lines.get(tone);
  if (known) known.push(d);
  else lines.set(tone, [d]);
}

const tenth = (value: number): string => value.toFixed(1);

const rectangle = (x: number, y: number, width: number, height: number): string =>
  `M${tenth(x)} ${tenth(y)}h${tenth(width)}v${tenth(height)}h${tenth(-width)}z`;

const joined = (paths: ReadonlyMap<Tone, readonly string[]>): ReadonlyMap<Tone, string> =>
  new Map([...paths].map(([tone, all]) => [tone, all.join('')]));
