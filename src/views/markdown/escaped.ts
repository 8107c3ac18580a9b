/** Text as Markdown shows it: what would be markup is escaped, lines are joined. */
export const markdownText = (plain: string): string =>
  plain.replace(/\s+/g, ' ').replace(/[\\`*_[\]<>#|~]/g, '\\$&');
