import { printable } from '../printable.ts';

/** Text as Markdown shows it (CommonMark 0.31): what would be markup, or an entity, is escaped, lines are joined. */
export const markdownText = (plain: string): string =>
  printable(plain)
    .replace(/\s+/g, ' ')
    .replace(/[\\`*_[\]<>#|~&]/g, '\\$&');
