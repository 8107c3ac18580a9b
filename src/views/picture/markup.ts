/** Markup for SVG and HTML: everything that comes from a docket is escaped, and is text, never a name or id. */
import { printable } from '../printable.ts';

/** What XML 1.0 (section 2.2) has no place for. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: those are what is taken out.
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu;

/** Text as it may stand between tags and in quoted attributes, without what a reader would not see of it. */
export const escaped = (text: string): string =>
  printable(text.replace(FORBIDDEN, '\ufffd'))
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');

type Attributes = Readonly<Record<string, string | number | undefined>>;

/** An element; `content` is markup already. Numbers are kept to a tenth. */
export function tag(name: string, attributes: Attributes, content?: string): string {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => ` ${key}="${typeof value === 'number' ? tenth(value) : escaped(String(value))}"`)
    .join('');
  return content === undefined ? `<${name}${written}/>` : `<${name}${written}>${content}</${name}>`;
}

/** A coordinate, to a tenth. */
export const tenth = (value: number): number => Math.round(value * 10) / 10;

/** An element with text in it. */
export const textElement = (name: string, attributes: Attributes, text: string): string =>
  tag(name, attributes, escaped(text));
