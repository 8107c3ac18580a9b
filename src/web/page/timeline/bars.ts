import type { LaneStretch } from '../../wire.ts';
import { lookOf, type Tone } from '../model/looks.ts';
import { statesWords } from '../model/stretch.ts';

/** Lanes as a few paths: however many stretches there are, the browser has one shape for each tone to draw. */

export type LaneBar = {
  readonly stretches: readonly LaneStretch[];
  /** What is said of it where it may not be on the docket yet. */
  readonly absent: string;
  readonly y: number;
  readonly height: number;
};

export type Drawing = {
  /** Certain stretches, by tone. */
  readonly sure: ReadonlyMap<Tone, string>;
  /** Uncertain stretches, each possible state a band of its tone. */
  readonly maybe: ReadonlyMap<Tone, string>;
  /** What is hatched over: every uncertain stretch. */
  readonly hatched: string;
  readonly words: readonly { readonly x: number; readonly y: number; readonly text: string }[];
};

/** The narrowest stretch that its state is written in, in pixels for a letter. */
const LETTER = 6.4;

export function drawBars(
  bars: readonly LaneBar[],
  toPixels: (day: number) => number,
  width: number,
): Drawing {
  const sure = new Map<Tone, string[]>();
  const maybe = new Map<Tone, string[]>();
  const hatched: string[] = [];
  const words: { x: number; y: number; text: string }[] = [];
  for (const { stretches, absent, y, height } of bars)
    for (const stretch of stretches) {
      if (stretch.states.length === 0) continue;
      const x = Math.max(-4, stretch.from === null ? -4 : toPixels(stretch.from));
      // A stretch runs to the end of its last day.
      const end = Math.min(width + 4, stretch.to === null ? width + 4 : toPixels(stretch.to + 1));
      if (end < 0 || x > width) continue;
      const wide = Math.max(1, end - x - (stretch.to === null ? 0 : 1));
      const [only] = stretch.states;
      if (stretch.certain && only !== undefined) add(sure, lookOf(only).tone, rectangle(x, y, wide, height));
      else {
        const bands = stretch.states.length + Number(stretch.mayBeAbsent);
        for (const [index, state] of stretch.states.entries())
          add(maybe, lookOf(state).tone, rectangle(x, y + (height * index) / bands, wide, height / bands));
        hatched.push(rectangle(x, y, wide, height));
      }
      const text = statesWords(stretch, absent);
      const seen = Math.min(end, width) - Math.max(x, 0);
      const told = seen >= text.length * LETTER + 10 ? text : stretch.certain ? '' : seen > 24 ? '?' : '';
      if (told !== '') words.push({ x: Math.max(x, 0) + 6, y: y + height / 2, text: told });
    }
  return { sure: joined(sure), maybe: joined(maybe), hatched: hatched.join(''), words };
}

const rectangle = (x: number, y: number, width: number, height: number): string =>
  `M${x.toFixed(1)} ${y.toFixed(1)}h${width.toFixed(1)}v${height.toFixed(1)}h${(-width).toFixed(1)}z`;

function add(paths: Map<Tone, string[]>, tone: Tone, path: string): void {
  const known = paths.get(tone);
  if (known) known.push(path);
  else paths.set(tone, [path]);
}

const joined = (paths: ReadonlyMap<Tone, readonly string[]>): ReadonlyMap<Tone, string> =>
  new Map([...paths].map(([tone, all]) => [tone, all.join('')]));
