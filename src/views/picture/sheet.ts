import { tag, tenth, textElement } from './markup.ts';
import { EDGE, FAINT, FONT, INK, type PicturePart } from './page.ts';
import { fitted, textWidth } from './text-width.ts';

/** A drawing on white paper: SVG 1.1, no scripts, no style sheet, so that a word processor takes it as it is. */
export function sheet(
  size: { readonly width: number; readonly height: number },
  about: string,
  parts: readonly string[],
): string {
  const [width, height] = [tenth(size.width), tenth(size.height)];
  return `${tag(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      width,
      height,
      viewBox: `0 0 ${width} ${height}`,
      'font-family': FONT,
      role: 'img',
    },
    [
      '',
      textElement('title', {}, about),
      tag('rect', { width, height, fill: '#ffffff' }),
      ...parts.filter((part) => part !== ''),
      '',
    ].join('\n'),
  )}\n`;
}

/** The name of the case in bold, and below it what is shown, in as many lines as it takes. */
export function sheetHeading(title: string, below: readonly string[], width: number): PicturePart {
  const room = width - EDGE * 2;
  const lines = below.flatMap((text) => brokenInto(text, room, 11));
  return {
    markup: [
      words(fitted(title, room * 0.94, 16), EDGE, EDGE + 12, { size: 16, bold: true }),
      ...lines.map((text, index) => words(text, EDGE, EDGE + 30 + index * 15, { size: 11, fill: FAINT })),
    ].join('\n'),
    height: EDGE + 30 + lines.length * 15,
  };
}

export type Lettering = {
  readonly size: number;
  readonly bold?: boolean;
  readonly fill?: string;
  readonly anchor?: 'start' | 'middle' | 'end';
  /** White around the letters, so that a line behind them does not strike them out. */
  readonly clear?: boolean;
};

const CLEAR = {
  stroke: '#ffffff',
  'stroke-width': 3.2,
  'stroke-linejoin': 'round',
  'paint-order': 'stroke',
} as const;

/** One line of text; `y` is where its letters stand. */
export const words = (
  text: string,
  x: number,
  y: number,
  { size, bold, fill = INK, anchor, clear }: Lettering,
): string =>
  textElement(
    'text',
    {
      x,
      y,
      'font-size': size,
      'font-weight': bold ? 'bold' : undefined,
      'text-anchor': anchor === 'start' ? undefined : anchor,
      fill,
      ...(clear ? CLEAR : {}),
    },
    text,
  );

/** A finding's TEST/ELEMENT in bold, broken at its slash where it is too wide for one line, and never cut off. */
export function brokenKey(key: string, room: number, size: number): readonly string[] {
  // Bold letters are wider.
  const bold = room * 0.94;
  const slash = key.indexOf('/') + 1;
  return textWidth(key, size) <= bold || slash === 0
    ? brokenName(key, bold, size)
    : [key.slice(0, slash), key.slice(slash)].flatMap((part) => brokenName(part, bold, size));
}

/** An id in as many lines as it takes, broken at its hyphens: what somebody may have to type is never cut off. */
export function brokenName(name: string, room: number, size: number): readonly string[] {
  const fits = (text: string): boolean => textWidth(text, size) <= room;
  const lines: string[] = [''];
  for (const part of name.split(/(?<=[-/])/))
    for (const piece of fits(part) ? [part] : part) {
      const longer = `${lines.at(-1)}${piece}`;
      if (fits(longer)) lines[lines.length - 1] = longer;
      else lines.push(piece);
    }
  return lines;
}

/** Text broken at its spaces into lines about as long as each other, so that no last word stands alone. */
export function evenlyBroken(text: string, room: number, size: number): readonly string[] {
  let lines = brokenInto(text, room, size);
  const narrowest = textWidth(text, size) / Math.max(1, lines.length);
  for (let less = room - STEP; less >= narrowest; less -= STEP) {
    const narrower = brokenInto(text, less, size);
    // A word that a narrower line would cut off is what makes it narrow.
    if (narrower.length > lines.length || narrower.join(' ') !== lines.join(' ')) break;
    lines = narrower;
  }
  return lines;
}

const STEP = 6;

/** Text broken at its spaces into lines that fit; a word wider than a line is cut off. */
export function brokenInto(text: string, room: number, size: number): readonly string[] {
  const lines: string[] = [];
  for (const word of text.split(/\s+/).filter((part) => part !== '')) {
    const last = lines.at(-1);
    const longer = last === undefined ? word : `${last} ${word}`;
    if (last !== undefined && textWidth(longer, size) <= room) lines[lines.length - 1] = longer;
    else lines.push(fitted(word, room, size));
  }
  return lines;
}
