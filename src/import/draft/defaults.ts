import type { Row } from '../classify/rows.ts';
import { type DraftingContext, type EntrySketch, entryTitle } from './drafting-context.ts';

const ENTERED =
  /^\W*(?:(?:the )?clerk['’]?s?,? )?(?:entry of default|default entered)\b(?: (?:as to|against|by clerk as to)(?: defendants?)? ([A-Z][^;()]{1,200}?)(?=[;(]|\. |\.?$))?/i;

/** The clerk's entry of default, for each defendant that the line names and against whom a claim stands. */
export function entryOfDefault(context: DraftingContext, row: Row): readonly EntrySketch[] | null {
  const found = ENTERED.exec(row.text);
  if (found?.[1] === undefined) return null;
  const standing = new Set(context.standings.live().flatMap(({ against }) => against));
  const parties = context.caption.names.called(found[1]).filter(({ party }) => standing.has(party));
  if (parties.length === 0) return null;
  return parties.map(({ party }, index) => ({
    type: 'DefaultEntered',
    ...(index === 0 ? {} : { suffix: `default-${index + 1}` }),
    fields: { party, title: entryTitle(row) },
  }));
}

const VERDICT = /^\W*(?:(?:sealed|unredacted|redacted|special|general) )?(?:jury )?verdict\b(?! form)/i;
const FOR = /\b(?:for|in favou?r of)(?: the)? (plaintiffs?|defendants?)\b/i;

/**
 * A jury's verdict. For whom it is is taken from the line only where one claim stands, since nothing else says which of
 * several it is about.
 */
export function verdict(context: DraftingContext, row: Row): readonly EntrySketch[] | null {
  const claims = [...new Set(context.standings.live().map(({ claim }) => claim))];
  if (!VERDICT.test(row.text) || claims.length === 0) return null;
  const side = FOR.exec(row.text)?.[1]?.toLowerCase() ?? '';
  const favours = side.startsWith('p') ? 'claimant' : side.startsWith('d') ? 'opponent' : 'unknown';
  return [
    {
      type: 'VerdictReturned',
      fields: { claims, favours: claims.length === 1 ? favours : 'unknown', title: entryTitle(row) },
      doubts: claims.length === 1 ? [] : ['The text does not say which claims were tried'],
    },
  ];
}
