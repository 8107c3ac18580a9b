import { matchesOf } from './matches.ts';
import type { Reach } from './rows.ts';

const COUNTS =
  /\b(?:counts?|claims?|causes? of action) ((?:(?:\d{1,3}|[IVXL]{1,7}|one|two|three|four|five|six|seven|eight|nine|ten)\b(?: through |, and |, | and | & |-)?){1,30})/gi;
const PARTIES =
  /\b(?:as to|against|dismissing|dismissal of)(?: all claims against)? (?:(?:the )?(?:defendants?|plaintiffs?|part(?:y|ies)) )?([A-Z][^;()]{1,600}?)(?=(?<!\b(?:Inc|Corp|Co|Ltd|Jr|Sr|Cos|No))\. |\.$|;|\(| with(?:out)? prejudice| is | are | only\b| pursuant|$)/g;

/** The counts and parties that a dismissal names, in the words of the text. */
export function reachOf(body: string): Reach | null {
  const counts = matchesOf(COUNTS, body)
    .flatMap((found) => (found[1] ?? '').split(/,? and |, | & /))
    .map((one) => one.trim())
    .filter((one) => one !== '');
  const parties = matchesOf(PARTIES, body).flatMap((found) => namesIn(found[1] ?? ''));
  if (counts.length === 0 && parties.length === 0) return null;
  return { counts: [...new Set(counts)], parties: [...new Set(parties)] };
}

/** A list of names; a comma before Inc., LLC and the like belongs to the name. */
function namesIn(list: string): readonly string[] {
  return list
    .split(/,(?! ?(?:inc|llc|l\.l\.c|ltd|corp|co|lp|llp|jr|sr|individually|n\.a)\b)| and (?=[A-Z])/i)
    .map((name) => name.trim().replace(/^and /, ''))
    .filter((name) => /^[A-Z]/.test(name) && name.length <= 160);
}
