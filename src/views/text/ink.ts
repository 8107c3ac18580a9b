import pc from 'picocolors';
import type { Line, Style } from './styled.ts';

/** How text looks: what each style does to a piece of it. */
export type Ink = (text: string, style: Style) => string;

/** No colour at all: for files, pipes and people who said NO_COLOR. */
export const plainInk: Ink = (text) => text;

/** The sixteen colours that every terminal has, as its owner has set them. */
export function colouredInk(): Ink {
  const colours = pc.createColors(true);
  const looks: Readonly<Record<Style, (text: string) => string>> = {
    plain: (text) => text,
    strong: colours.bold,
    faint: colours.dim,
    id: colours.cyan,
    date: colours.bold,
    good: colours.green,
    bad: colours.red,
    held: colours.yellow,
    pending: colours.blue,
    ended: colours.magenta,
    warning: colours.yellow,
  };
  return (text, style) => (text.trim() === '' ? text : looks[style](text));
}

/** Control characters, which a case file from elsewhere could use to write over the reader's screen. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const CONTROL = /[\u0000-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;

/** Lines as they are written out: inked, without trailing blanks or control characters. */
export function printed(lines: readonly Line[], ink: Ink): readonly string[] {
  return lines.map((line) =>
    trimmed(line)
      .map(({ text, style }) => ink(text.replace(CONTROL, ''), style))
      .join(''),
  );
}

function trimmed(line: Line): Line {
  const last = line.findLastIndex((span) => span.text.trim() !== '');
  return line
    .slice(0, last + 1)
    .map((span, index) => (index === last ? { ...span, text: span.text.trimEnd() } : span));
}
