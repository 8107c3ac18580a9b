import { printable } from '../../../views/printable.ts';

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text as it stands in HTML and XML, so that a docket's words are only ever words. */
export const escaped = (text: string): string =>
  printable(text).replace(/[&<>"']/g, (letter) => ESCAPES[letter] ?? letter);
