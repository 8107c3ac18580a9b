import type { EntryText } from './entry-text.ts';
import { Phrase } from './words.ts';

const FILED_BY = new Phrase(
  /\b(?:document )?filed ?by:?(?: the)? ?((?:(?:plaintiff|defendant|petitioner|respondent|movant|intervenor|interested party|third[- ]party)s?['’]? )?[A-Z][^;]{1,300}?)(?=\. |\.$|\.\.|\(|;| \[|, (?:Motion|Response|Attachments)|$)/i,
);
const BY =
  /\bby (?!counsel\b|the undersigned\b|telephone\b|phone\b|video)((?:[A-Z][\w.'’&,-]*|all|of|the|and|for|d\/b\/a) ?(?:[^\s(;:]+ ){0,20}?[^\s(;:]*?)(?=\. |\.$|\.\.|\(|;|:| as to | to | for | re | regarding | against |$)/;

/** Who filed a motion, as the text names them, or null. */
export function movantOf(text: EntryText): string | null {
  const found = FILED_BY.exec(text.body, text.words)?.[1] ?? BY.exec(text.body)?.[1] ?? null;
  const name = found?.trim().replace(/[,.\s]+$/, '') ?? '';
  return name.length > 1 && name.length <= 300 ? name : null;
}
