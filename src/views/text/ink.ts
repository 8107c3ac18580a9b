import pc from 'picocolors';
import { printableInLine } from '../printable.ts';
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

/** Lines as they are written out: inked, without trailing blanks or what is hidden in them. */
export function printed(lines: readonly Line[], ink: Ink): readonly string[] {
  return lines.map((line) =>
    trimmed(line)
      .map(({ text, style }) => ink(printableInLine(text), style))
      .join(''),
  );
}

function trimmed(line: Line): Line {
  const last = line.findLastIndex((span) => span.text.trim() !== '');
  return line
    .slice(0, last + 1)
    .map((span, index) => (index === last ? { ...span, text: span.text.trimEnd() } : span));
}
