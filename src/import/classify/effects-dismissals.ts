import { type Scope, scopeOf } from './dismissal-scope.ts';
import { CASE, type EffectRule, IS, states } from './effect-rule.ts';
import type { CaseEffect } from './vocabulary.ts';
import { TextPattern } from './words.ts';

const NOT_FOR_ALL = '(?! (?:with(?:out)? prejudice )?(?:only )?(?:as to|as against|against) (?!all))';

/** Whether a judge signed what the parties filed: the entry then opens as their paper. */
const SIGNED =
  /^(?:so ordered[\s:.-]*)?(?:joint |agreed |\w+ )?(?:stipulat|notice of (?:voluntary )?dismissal|voluntary dismissal)/i;
const ENDS = new TextPattern(/\b(?:dismiss|discontinu|non-?suit)/i);

/** A rule about the scope of a dismissal that the parties made: Fed. R. Civ. P. 41(a)(1). */
function byTheParties(name: string, says: CaseEffect, scope: Scope, because: string): EffectRule {
  return {
    name,
    says,
    because,
    phrase: ENDS,
    test: ({ text, kind }) =>
      (kind === 'voluntary-dismissal' ||
        kind === 'stipulation' ||
        (kind === 'order' &&
          SIGNED.test(text.lead) &&
          !/\bproposed\b|\bdismissing\b/i.test(text.lead.slice(0, 80)))) &&
      scopeOf(text.lead) === scope,
  };
}

/** Who is dismissed, and of what: the case, a party, some claims. */
export const DISMISSAL_RULES: readonly EffectRule[] = [
  states(
    'case-dismissed',
    'dismisses-case',
    new RegExp(
      String.raw`\b(?:${CASE})${IS} ?(?:dismissed|discontinued)\b${NOT_FOR_ALL}|\bthat (?:the |this )?(?:\w+ ){0,3}(?:case|action|matter|complaint|petition)s?(?: (?!may|might|could|would|should|will|can|cannot|must|not)\w+){0,3}? be (?:hereby )?(?:dismissed|discontinued)\b${NOT_FOR_ALL}|\b(?:case|complaint|petition|action) (?:is )?dismissed\b${NOT_FOR_ALL}|\bdismissed in (?:its|their) entirety\b|\ball (?:of )?(?:(?:the )?(?:plaintiff|petitioner)\S* )?(?:remaining )?claims(?:(?! (?:\w{0,20}between|against|by|of|as to)\b)[^.;]){0,80}(?:are|be)(?: hereby)? dismissed\b|\b(?:plaintiffs?['’]?s?['’]?|petitioners?['’]?s?['’]?|his|her) (?:remaining |entire |federal )*claims? (?:against (?:the |all )?(?:defendants?|respondents?) )?(?:are|is|be)(?: hereby)? dismissed\b|^(?:\w+ ){0,2}(?:order|judgment)[\s:.-]+(?:\(\w+\) )?dismissed\b|\bnon-?suit(?:ed)?\b(?!.{0,40}\bdenied)|^(?:[\w()]+ ){0,3}dismissal order\b|^dismissed (?:for|with|without|as|by|pursuant|under)\b(?! to)|\b(?:directed|ordered|instructed|requested) to (?:dismiss|enter (?:an? )?(?:order of )?dismissal of) (?:${CASE})\b${NOT_FOR_ALL}`,
      'i',
    ),
    'The text says that the case, action or complaint, or all that is claimed, is dismissed.',
  ),
  states(
    'order-dismissing-case',
    'dismisses-case',
    new RegExp(
      String.raw`\b(?:order|judgment|opinion)\b[^.;]{0,60}?\b(?:dismissing (?:${CASE})${NOT_FOR_ALL}|(?:of|for|granting|re|on) (?:voluntary |stipulated |joint |agreed |summary |final |conditional |unconditional )*(?:dismissal|discontinuance)(?! (?:with(?:out)? prejudice )?(?:only )?(?:as to|against) (?!all)| of (?:defendant|plaintiff|count|claim|part|third|cross|counter)|[^.;]{0,60}? (?:is|are|be) (?:hereby )?(?:vacated|set aside|rescinded|stricken|withdrawn|amended|corrected)))\b|\bdismiss(?:ing|es) (?:${CASE})\b${NOT_FOR_ALL}|\bvoluntary dismissal of the entire\b|\bdismissal of (?:the )?(?:entire )?(?:case|action)\b(?=[^.]{0,200}\bjudge\b)`,
      'i',
    ),
    'An order dismissing the case, or of dismissal, dismisses it.',
  ),
  byTheParties(
    'voluntary-dismissal-of-case',
    'dismisses-case',
    'case',
    'A notice or stipulation of dismissal that names no party and no part dismisses the case.',
  ),
  states(
    'party-dismissed',
    'dismisses-party',
    /\b(?:[Dd]ismiss(?:ed|ing|al)|DISMISS(?:ED|ING|AL)|discontinu(?:ed|ing))\b[^.;]{0,60}\b(?:as to|as against|against|of)(?: all claims against)? (?:only )?(?:(?:the )?(?:defendants?|plaintiffs?|parties|party|third[- ]party|respondents?)\b|[A-Z][\w.,'&]+ )(?! action| case| complaint)|\bdismissing (?:the )?(?:defendants?|plaintiffs?|party|parties)\b(?!['’])|\b(?:defendants?|plaintiffs?|respondents?) [A-Z][^.;]{0,120}(?:is|are)(?: hereby)? (?:DISMISSED|dismissed|terminated|TERMINATED)\b|\b[Cc]laims?\b[^;]{0,80} (?:against|between|by) (?!(?:the )?(?:defendants?|respondents?) (?:is|are|be)\b)[^;]{1,160}?(?:is|are|be)(?: hereby| ?here\s?by)? ?dismissed\b|\b(?:he|she|it|who|which) (?:is|are)(?: hereby)? (?:dismissed|DISMISSED|terminated)\b[^.;]{0,60}\b(?:as a (?:party|defendant)|from (?:this|the) (?:case|action))\b|\b(?:action|complaint)[^.;]{0,40} against [^.;]{1,120}(?:is|are|be)(?: hereby)? dismissed\b|\b[A-Z][\w.&]+(?:,? (?:Inc|LLC|Corp|Ltd|Co)\.?)? (?:is|are) (?:hereby )?dismissed (?:from|as (?:a )?(?:defendant|party))/,
    'The text says which party is dismissed, or the claims against which party.',
  ),
  byTheParties(
    'voluntary-dismissal-of-party',
    'dismisses-party',
    'party',
    'A notice or stipulation of dismissal as to a party dismisses that party.',
  ),
  byTheParties(
    'voluntary-dismissal-in-part',
    'dismisses-some-claims',
    'claims',
    'A notice or stipulation of dismissal in part, or of counts or counterclaims, dismisses those.',
  ),
  states(
    'claims-dismissed',
    'dismisses-some-claims',
    /\b(?:counts?|claims? (?:for (?!relief)|under|\d|[ivx]+\b)|causes? of action|(?<!\bor |\/or )counter-?claims?|cross-?claims?)\b[^.;]{0,160}?\b(?:is|are|be|were)(?: hereby)? dismissed\b|\bdismiss(?:ing|es) (?:plaintiff['’]?s? |the |defendant['’]?s? |certain |remaining )*(?:counts?|claims? (?:for|under|of|\d|[ivx]+\b)|causes? of action|counter-?claims?|cross-?claims?|(?:[\w-]+ ){1,5}claims?\b(?! against))|\b(?:counts?|claims?) [\divxlc, and&]{1,40}(?:is|are)? ?(?:hereby )?dismissed\b|\bgranted as to (?:plaintiff['’]?s? )?(?:counts?|claims?|causes? of action)\b|\b(?:plaintiff['’]?s?|his|her|the) (?!remaining claims?\b|entire\b|federal claims?\b)(?:[\w-]+ ){1,5}claims? (?:is|are)(?: hereby)? dismissed\b/i,
    'The text says which counts or claims are dismissed.',
  ),
];
