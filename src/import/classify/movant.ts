import type { EntryText } from './entry-text.ts';
import { TextPattern } from './words.ts';

/** Before a point that ends no sentence: an initial, a suffix, a form of company. */
const NO_ABBREVIATION = String.raw`(?<!\b(?:[A-Z]|Jr|Sr|Inc|Corp|Co|Ltd|Cos|Dr|Mr|Ms|Mrs|St|No|al|vs|Bros|Mfg|Assn|Esq))`;

const FILED_BY = new TextPattern(
  new RegExp(
    String.raw`\b(?:document )?filed ?by:?(?: the)? ?((?:(?:plaintiff|defendant|petitioner|respondent|movant|intervenor|interested party|third[- ]party)s?['’]? )?[A-Z][^;]{1,300}?)(?=${NO_ABBREVIATION}\. |\.$|\.\.|\(|;| \[|, (?:Motion|Response|Attachments)|$)`,
    'i',
  ),
);
const BY = new RegExp(
  String.raw`\bby (?!counsel\b|the undersigned\b|telephone\b|phone\b|video)((?:[A-Z][\w.'’&,-]*|all|of|the|and|for|d\/b\/a) ?(?:[^\s(;:]+ ){0,20}?[^\s(;:]*?)(?=${NO_ABBREVIATION}\. |\.$|\.\.|\(|;|:| as to | to | for | re | regarding | against |$)`,
);

/** Who filed a motion, as the text names them, or null. */
export function movantOf(text: EntryText): string | null {
  return named(FILED_BY.exec(text.body, text.words)?.[1] ?? BY.exec(text.body)?.[1]);
}

/** Who filed a paper, as its text names them, or null. */
export function filerIn(text: string): string | null {
  return named(FILED_BY.pattern.exec(text)?.[1] ?? BY.exec(text)?.[1]);
}

function named(found: string | undefined): string | null {
  const name = found?.trim().replace(/[,.\s]+$/, '') ?? '';
  return name.length > 1 && name.length <= 300 ? name : null;
}
