import type { PartyNames } from '../draft/parties.ts';
import { EXCEPT, goneByShortName } from './dismissal-of-named.ts';
import { withoutInitials } from './initials.ts';
import { matchesOf } from './matches.ts';
import type { DismissalReach } from './rows.ts';

const COUNTS =
  /\b(?:counts?|claims?|causes? of action) ((?:(?:\d{1,3}|[IVXL]{1,7}|one|two|three|four|five|six|seven|eight|nine|ten)\b(?: through |, and |, | and | & |-)?){1,30})/gi;
const PARTIES =
  /\b(?:as to|AS TO|as against|AS AGAINST|against|AGAINST|re:?|dismissing|DISMISSING|terminating|TERMINATING|dismissal of|DISMISSAL OF)(?: all claims against| ALL CLAIMS AGAINST)? (?:(?:the )?(?:[Dd]efendants?|DEFENDANTS?|[Pp]laintiffs?|PLAINTIFFS?|[Pp]art(?:y|ies)|PART(?:Y|IES)),? )?([A-Z][^;()]{1,600}?)(?=(?<!\b(?:Inc|Corp|Co|Ltd|Jr|Sr|Cos|No|[A-Z]))\. |\.$|;|\(| with(?:out)? prejudice| WITH(?:OUT)? PREJUDICE| is | are | only\b| ONLY\b| pursuant| by | filed |$)/g;
/** Of `all claims between plaintiff Roe and defendant Acme` it is Acme who leaves. */
const BETWEEN =
  /\b(?:between|by|of) (?:the )?plaintiffs?\b[^;]{0,120}?\band (?=(?:the )?defendants?\b)|\bbetween\b[^;]{2,160}? and (?=(?:the )?(?:defendants? )?[A-Z])/i;
/** What ends a party's part in a case, in the clause that says so. */
const LEAVES =
  /\b(?:dismiss(?:ed|ing|es|al)|terminat(?:ed|ing|es)|discontinu(?:ed|ing|ance)|drop(?:ped|ping))\b|\b(?:stipulation|notice|agreement)\b[^.;]{0,40} to (?:dismiss|discontinue)\b/i;
const CLAUSES =
  /(?<=[a-z)\]A-Z]{2}[.;])(?<!\b(?:Inc|Corp|Co|Ltd|Jr|Sr|Cos|No|Bros|Ass'n|Dept|Univ|St|Mr|Ms|Mrs|Dr)\.) +(?=[A-Z(])|; |[.,] +(?=(?:This|The) (?:action|case|matter|lawsuit)\b)/;
const PREJUDICE = /\bw(?:ith|\/)(out|o)? ?prej(?:udice|\b)/i;
/** Words that a name cannot be: what is dismissed is a case or a paper. */
const NO_NAME =
  /^(?:this|the|each|all|any|case|action|complaint|petition|motion|order|count|claim|counterclaim|cross|third|amended|first|second|indictment|rule|fed|frcp|pursuant|parties|party|defendants?|plaintiffs?|with|without|judge|voluntary|stipulat\w*|notice|civil|and|fewer|less|some|certain|several|one|two|remaining|other|multiple|specific|only|named)\b/i;

/** The counts and parties that a dismissal names, each party with the prejudice that its own clause states. */
export function dismissalReach(body: string, names: PartyNames, filedBy: RegExp): DismissalReach | null {
  const counts = matchesOf(COUNTS, body)
    .flatMap((found) => (found[1] ?? '').split(/,? and |, | & /))
    .map((one) => one.trim())
    .filter((one) => one !== '');
  const parties = new Map<string, DismissalReach['parties'][number]['prejudice']>();
  for (const clause of withoutInitials(body.slice(0, 6_000)).split(CLAUSES)) {
    if (!LEAVES.test(clause)) continue;
    const says = prejudiceOf(clause);
    if (EXCEPT.test(clause)) continue;
    const told = clause.replace(BETWEEN, 'as to ').replace(filedBy, ' ');
    const whole = names.within(told);
    const known = whole.length > 0 ? whole : goneByShortName(told, names);
    for (const { name } of known) parties.set(name, says);
    if (known.length > 0) continue;
    for (const name of matchesOf(PARTIES, told).flatMap((found) => namesIn(found[1] ?? '')))
      parties.set(name, says);
  }
  if (counts.length === 0 && parties.size === 0) return null;
  return {
    counts: [...new Set(counts)],
    parties: [...parties].map(([name, prejudice]) => ({ name, prejudice })),
  };
}

function prejudiceOf(clause: string): 'with' | 'without' | null {
  const found = PREJUDICE.exec(clause);
  // With and without in one breath: whose is which is not told.
  const other = found === null ? null : PREJUDICE.exec(clause.slice(found.index + found[0].length));
  if (found !== null && other !== null && found[1] !== other[1]) return null;
  return found === null ? null : found[1] === undefined ? 'with' : 'without';
}

/** A list of names; a comma before Inc., LLC and the like belongs to the name. */
function namesIn(list: string): readonly string[] {
  return list
    .split(/,(?! ?(?:inc|llc|l\.l\.c|ltd|corp|co|lp|llp|jr|sr|individually|n\.a)\b)| and (?=[A-Z])/i)
    .map((name) => name.trim().replace(/^and /, ''))
    .filter((name) => /^[A-Z]/.test(name) && name.length <= 160 && !NO_NAME.test(name));
}
