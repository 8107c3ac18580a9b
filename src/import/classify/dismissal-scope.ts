/** What a notice or stipulation of dismissal is for: the whole case, some parties, some claims. */
export type Scope = 'case' | 'party' | 'claims';

const DISMISSES = /\b(?:dismiss|discontinu|non-?suit)/i;
/** A stipulation about a motion to dismiss, or about time, dismisses nothing. */
const ABOUT_ANOTHER =
  /\b(?:exten(?:d|sion|ding)|respon[ds]e?|motions?|oppos\w+|repl(?:y|ies)|brief\w*|hearing|stay|answer|continu\w+)\b.{0,80}\b(?:dismiss|discontinu)|\b(?:vacat\w+|trial|dates?|deadlines?|conference|pending|in lieu of|forthcoming|anticipated|schedul\w+)\b.{0,40}\bdismiss|\bmotions? to dismiss/i;
/** `dismissal of the appeal`, `dismissal deadline`: no claim is dismissed. */
const OF_A_PAPER =
  /\bdismiss(?:al|ing)? (?:of )?(?:the |said |his |her |its |their |\d{1,5} )*(?:\w+ )?(?:motions?|appeals?|subpoenas?|deadlines?|dates?|hearings?)\b/i;
const BY =
  /\b(?:filed )?by:? [^.;()]{1,160}?(?= as to | as against | against | re:? | of | with | without |\(|;|\. |$)/gi;
const CLAIMS =
  /\b(?:partial(?:ly)?|in part|(?:certain|some|remaining) (?:of (?:the|his|her|its) )?claims|counts?|causes? of action|(?:counter|cross)-?claims?|third[- ]party|claims? (?:for|under|\d|[ivx]+\b))/i;
const PARTY =
  /\bas (?:to|against) (?!(?:all|each|every|counts?|claims?|causes?|certain claims)\b)|\bagainst (?!(?:all|each|every)\b)|\b(?:re:?|of|regarding) (?:the |all |claims? (?:against|of) |voluntary |certain |party |one |only )*(?:defendants?|plaintiffs?|respondents?|petitioners?|part(?:y|ies))\b|\bdismiss(?:ing)? (?:the |all claims against |claims against )*(?:defendants?|plaintiffs?|respondents?|part(?:y|ies))\b(?!['’]s?\b)|\bpart(?:y|ies)\(s?\)|\bcertain (?:defendants?|plaintiffs?|parties)|\bonly\b|\bwith respect to (?!all\b)/i;
/** A name behind `of` or `re`: capitals that begin none of the words by which a case is called. */
const NAME =
  /\b(?:re:?|of|regarding|[Dd]ismiss(?:ing)?|DISMISS(?:ING)?) (?!The\b|This\b|THE\b|THIS\b|All\b|ALL\b|Case\b|CASE\b|Action\b|ACTION\b|Claims?\b|CLAIMS?\b|Complaint\b|COMPLAINT\b|Counts?\b|COUNTS?\b|Dismissal\b|DISMISSAL\b|Voluntary\b|VOLUNTARY\b|Discontinuance\b|DISCONTINUANCE\b|Lawsuit\b|Rule\b|Entire\b|ENTIRE\b|Civil\b|Adversary\b|Proceedings?\b|Certain\b|Petition\b|Partial\b|PARTIAL\b|Stipulat|STIPULAT|Notice\b|NOTICE\b|Court\b|Record\b|Fed|FED|FRCP|F\.R|Nonsuit|NONSUIT|Prosecution|With|WITH|Without|WITHOUT|Pursuant|PURSUANT|Under|UNDER|Lawsuit|LAWSUIT|Suit|SUIT|Counter|COUNTER|Cross|CROSS|Third|THIRD|Plaintiff|PLAINTIFF|Defendant|DEFENDANT|And|AND|Matter|MATTER|Appeal|APPEAL)[A-Z][A-Za-z]/;

const SOME_CLAIMS = /\b(?:certain|some) (?:of )?(?:the |his |her |its |their )?claims\b/i;
const BETWEEN = /\bbetween\b[^.;]{2,120}? and (?!all\b)[A-Z]/;
/** Whoever dismisses all defendants, or all claims, dismisses the case. */
const OF_ALL =
  /\b(?:of|re:?|as to|against)(?: the defendant\(s\))? all (?:of )?(?:the )?(?:named |remaining )*(?:defendants|plaintiffs|parties|claims(?! (?:against|by|of|asserted|as to)\b))\b/gi;

/** The scope of a dismissal by the parties, as its text opens; null where it dismisses nothing. */
export function scopeOf(lead: string): Scope | null {
  const head = lead.slice(0, 260).replace(BY, ' ').replace(OF_ALL, ' ');
  if (!DISMISSES.test(head.slice(0, 140)) || ABOUT_ANOTHER.test(head.slice(0, 160)) || OF_A_PAPER.test(head))
    return null;
  if (SOME_CLAIMS.test(head)) return 'claims';
  if (BETWEEN.test(head) || PARTY.test(head) || NAME.test(head)) return 'party';
  return CLAIMS.test(head) ? 'claims' : 'case';
}
