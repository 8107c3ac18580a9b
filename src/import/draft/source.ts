import type { Row } from '../classify/rows.ts';

/** The longest text of a source that an entry keeps; see `LongText` of the events. */
const LONGEST_TEXT = 200_000;

/** Where an entry came from: its place, number, text, the days filed, entered and modified, the rule that decided. */
export function sourceOf(row: Row, full: boolean): Readonly<Record<string, unknown>> {
  const raw = row.raw === '' ? row.short : row.raw;
  return {
    index: row.index,
    ...(row.number === null ? {} : { number: /^\d{1,9}$/.test(row.number) ? Number(row.number) : null }),
    ...(full && raw !== '' ? { text: readable(raw).slice(0, LONGEST_TEXT) } : {}),
    ...(row.filed === null ? {} : { filed: row.filed }),
    ...(row.entered === null ? {} : { entered: row.entered }),
    ...(row.modified === null ? {} : { modified: row.modified }),
    ...(full && row.address !== null ? { address: row.address } : {}),
    rule: row.rule.slice(0, 120),
  };
}

/** Control characters, which a case file does not hold, as blanks. */
const readable = (text: string): string =>
  text.replace(/(?![\t\n\r])[\p{Cc}\ufeff\ufffe\uffff]/gu, ' ').toWellFormed();

export const isCut = (row: Row): boolean => row.raw.length > LONGEST_TEXT;

const CORRECTS =
  /\bModified (?:on )?\d{1,2}\/\d{1,2}\/\d{2,4} (?:\([^()]{1,40}\) ?)?(?:to |: ?|- ?|\()((?:correct|add|edit|link|remove|chang|reflect|fix|replace|amend|includ|delet|updat|modif|incorrect|text|docket)[^()]{3,300}?)(?:\)|\.(?: |$)|\(|$)/i;

/** What the clerk says was wrong with the entry, where the note of the edit says it; null where it does not. */
export function correctionIn(row: Row): string | null {
  const at = row.text.search(/\bModified (?:on )?\d/i);
  if (at < 0) return null;
  return CORRECTS.exec(row.text.slice(at, at + 600))?.[1]?.trim() ?? null;
}
