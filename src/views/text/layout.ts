import stringWidth from 'fast-string-width';
import type { Line, Phrase, Style, StyledText } from './styled.ts';

/** Laying text out in columns of a terminal: every line that leaves here is as wide as was asked, or less. */

/** How many columns it takes on a terminal; wide characters take two. */
export const widthOf = (text: Phrase): number => stringWidth(text.map((span) => span.text).join(''));

type Word = { readonly spans: readonly StyledText[]; readonly width: number };

/** Breaks running text into lines at its spaces; a word that is wider than a line is cut. */
export function wrap(text: Phrase, width: number): readonly Line[] {
  const room = Math.max(width, 1);
  const lines: StyledText[][] = [];
  let line: StyledText[] = [];
  let used = 0;
  for (const word of wordsOf(text).flatMap((word) => cut(word, room))) {
    if (used > 0 && used + 1 + word.width > room) {
      lines.push(line);
      line = [];
      used = 0;
    }
    if (used > 0) {
      line.push({ text: ' ', style: spaceStyle(line.at(-1)?.style, word.spans[0]?.style) });
      used += 1;
    }
    line.push(...word.spans);
    used += word.width;
  }
  if (line.length > 0) lines.push(line);
  return lines.map(merged);
}

/** A space between two pieces of one style belongs to them, so that the colour need not be set again. */
const spaceStyle = (before: Style | undefined, after: Style | undefined): Style =>
  before === after && before !== undefined ? before : 'plain';

function wordsOf(text: Phrase): readonly Word[] {
  const words: StyledText[][] = [];
  let open = false;
  for (const { text: content, style } of text)
    for (const part of content.split(/(\s+)/)) {
      if (part === '') continue;
      if (part.trim() === '') {
        open = false;
        continue;
      }
      if (open) words.at(-1)?.push({ text: part, style });
      else words.push([{ text: part, style }]);
      open = true;
    }
  return words.map((spans) => ({ spans, width: widthOf(spans) }));
}

/** Made when the first word has to be cut, which is seldom: it takes as long as all the rest of the layout. */
let segmenter: Intl.Segmenter | undefined;
const graphemes = (text: string): Iterable<Intl.SegmentData> => {
  segmenter ??= new Intl.Segmenter('en', { granularity: 'grapheme' });
  return segmenter.segment(text);
};

/** What a reader takes for one character stays whole, but where it alone is wider than a line. */
function* fitting(text: string, width: number): Iterable<string> {
  for (const { segment } of graphemes(text))
    if (stringWidth(segment) <= width) yield segment;
    else yield* segment;
}

function cut(word: Word, width: number): readonly Word[] {
  if (word.width <= width) return [word];
  const pieces: { spans: StyledText[]; width: number }[] = [{ spans: [], width: 0 }];
  for (const { text, style } of word.spans)
    for (const segment of fitting(text, width)) {
      const wide = stringWidth(segment);
      const last = pieces.at(-1);
      if (last && last.width + wide <= width) {
        last.spans.push({ text: segment, style });
        last.width += wide;
      } else pieces.push({ spans: [{ text: segment, style }], width: wide });
    }
  return pieces.filter((piece) => piece.spans.length > 0);
}

/** Neighbours of one style as one piece. */
function merged(line: Line): Line {
  const spans: StyledText[] = [];
  for (const span of line) {
    const last = spans.at(-1);
    if (last?.style === span.style)
      spans[spans.length - 1] = { text: last.text + span.text, style: span.style };
    else spans.push(span);
  }
  return spans;
}

const blank = (count: number): StyledText => ({ text: ' '.repeat(Math.max(count, 0)), style: 'plain' });

/** The line, filled with blanks to a width. */
export const padded = (line: Line, width: number): Line => [...line, blank(width - widthOf(line))];

/** Every line further to the right. */
export const indented = (lines: readonly Line[], by: number): readonly Line[] =>
  lines.map((line) => (line.length === 0 ? line : [blank(by), ...line]));

/** Two blocks side by side; the left one is `leftWidth` wide, with what is between them. */
export function beside(left: readonly Line[], right: readonly Line[], leftWidth: number): readonly Line[] {
  return Array.from({ length: Math.max(left.length, right.length) }, (_, row) => [
    ...padded(left[row] ?? [], leftWidth),
    ...(right[row] ?? []),
  ]);
}

/** Running text behind a label, its further lines below its first and not below the label. */
export function hanging(label: Phrase, text: Phrase, width: number, labelWidth: number): readonly Line[] {
  const body = wrap(text, width - labelWidth);
  if (widthOf(label) <= labelWidth) return beside([label], body, labelWidth);
  // A label too long for its column has a line of its own.
  return [...wrap(label, width), ...indented(body, labelWidth)];
}

/** Something at each end of a line; what stands right goes below where there is no room for both. */
export function ends(left: Phrase, right: Phrase, width: number): readonly Line[] {
  const gap = width - widthOf(left) - widthOf(right);
  if (gap >= 2) return [[...left, blank(gap), ...right]];
  const lines = wrap(left, width);
  const last = lines.at(-1) ?? [];
  const room = width - widthOf(last) - widthOf(right);
  if (room >= 2) return [...lines.slice(0, -1), [...last, blank(room), ...right]];
  return [...lines, ...wrap(right, width)];
}
