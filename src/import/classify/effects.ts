import type { EntryText } from './entry-text.ts';
import type { Ruling } from './rows.ts';
import type { Effect, Kind } from './vocabulary.ts';
import { Phrase } from './words.ts';

/** Everything an effect may be read from. */
export interface Effective {
  readonly text: EntryText;
  /** The body with the titles of motions and of other orders blanked out: what the entry itself does. */
  readonly deeds: string;
  readonly kind: Kind;
  readonly rulings: readonly Ruling[];
}

/** A named reason to say that an entry does something to the case. */
export interface EffectRule {
  readonly name: string;
  readonly because: string;
  readonly says: Effect;
  /** What the text must hold for the rule to be asked at all; a rule without is always asked. */
  readonly phrase?: Phrase;
  readonly test: (entry: Effective) => boolean;
}

const CASE =
  '(?:(?:this|the|above|entire|civil|instant|present|member|lead|consolidated|captioned|above-captioned|above-entitled|entitled|styled|and|all|any|said|adversary|underlying|criminal)[ -]+){0,5}(?:case|action|matter|suit|lawsuit|proceeding|litigation|cause|complaint|petition|cases|actions|claims in this (?:case|action|matter)|claims (?:and counterclaims )?in their entirety)';
const IS = String.raw`(?: (?:\(?[\w#.-]+\)?,? ){0,4}?)?(?:is|are|be and (?:the same )?(?:hereby )?(?:is|are)|shall be|stands?|was|has been|be and is)(?: and)?(?: (?:hereby|therefore|thus|now|also|and|all|is|are))*`;

function states(name: string, says: Effect, pattern: RegExp, because: string): EffectRule {
  const phrase = new Phrase(pattern);
  return { name, says, because, phrase, test: ({ deeds }) => pattern.test(deeds) };
}

function opens(
  name: string,
  says: Effect,
  kinds: readonly Kind[],
  pattern: RegExp,
  because: string,
): EffectRule {
  const phrase = new Phrase(pattern);
  return {
    name,
    says,
    because,
    phrase,
    test: ({ text, kind }) => kinds.includes(kind) && pattern.test(text.lead),
  };
}

function grants(name: string, says: Effect, title: RegExp, not: RegExp, because: string): EffectRule {
  return {
    name,
    says,
    because,
    phrase: new Phrase(title),
    test: ({ rulings }) =>
      rulings.some((one) => one.disposition === 'granted' && title.test(one.title) && !not.test(one.title)),
  };
}

/** What entries do to the case. Each rule is asked; the order is only that of the answer. */
export const EFFECT_RULES: readonly EffectRule[] = [
  states(
    'case-dismissed',
    'dismisses-case',
    new RegExp(
      String.raw`\b(?:${CASE})${IS} ?(?:dismissed|discontinued)\b(?! (?:with(?:out)? prejudice )?(?:only )?(?:as to|against) (?!all))|\bcase (?:is )?dismissed\b|\bdismissed in (?:its|their) entirety\b|\ball claims(?:(?! (?:\w{0,20}between|against|by|of|as to)\b)[^.;]){0,80}(?:are|be)(?: hereby)? dismissed\b`,
      'i',
    ),
    'The text says that the case, action or complaint is dismissed.',
  ),
  states(
    'order-dismissing-case',
    'dismisses-case',
    new RegExp(
      String.raw`\b(?:order|judgment|opinion)\b[^.;]{0,60}?\b(?:dismissing (?:${CASE})|(?:of|for|granting|re|on) (?:voluntary |stipulated |joint |agreed )*(?:dismissal|discontinuance)(?! (?:with(?:out)? prejudice )?(?:only )?(?:as to|against) (?!all)| of (?:defendant|count|claim|part|third|cross|counter)))\b|\bdismiss(?:ing|es) (?:${CASE})\b|\bvoluntary dismissal of the entire\b|\bdismissal of (?:the )?(?:entire )?(?:case|action)\b(?=[^.]{0,200}\bjudge\b)`,
      'i',
    ),
    'An order dismissing the case, or of dismissal, dismisses it.',
  ),
  opens(
    'voluntary-dismissal-of-case',
    'dismisses-case',
    ['voluntary-dismissal'],
    /^(?!.{0,200}\b(?:as to|of (?:claims against|defendants? [A-Z]\w*|(?:only )?party)|against (?!all)|only|certain|with respect to)\b)/i,
    'A notice of voluntary dismissal that names no party dismisses the case.',
  ),
  states(
    'party-dismissed',
    'dismisses-party',
    /\b(?:[Dd]ismiss(?:ed|ing|al)|DISMISS(?:ED|ING|AL)|discontinu(?:ed|ing))\b[^.;]{0,60}\b(?:as to|as against|against|of)(?: all claims against)? (?:only )?(?:(?:the )?(?:defendants?|plaintiffs?|parties|party|third[- ]party|respondents?)\b|[A-Z][\w.,'&]+ )(?! action| case| complaint)|\bdismissing (?:the )?(?:defendants?|plaintiffs?|party|parties)\b|\b(?:defendants?|plaintiffs?|respondents?) [A-Z][^.;]{0,120}(?:is|are)(?: hereby)? (?:dismissed|terminated)\b|\b[Cc]laims?\b[^;]{0,80} (?:against|between|by) [^;]{1,160}?(?:is|are|be)(?: hereby| ?here\s?by)? ?dismissed\b|\b(?:he|she|it|who|which) (?:is|are)(?: hereby)? (?:dismissed|terminated)\b[^.;]{0,60}\b(?:as a (?:party|defendant)|from (?:this|the) (?:case|action))\b|\b(?:action|complaint)[^.;]{0,40} against [^.;]{1,120}(?:is|are|be)(?: hereby)? dismissed\b|\b[A-Z][\w.&]+(?:,? (?:Inc|LLC|Corp|Ltd|Co)\.?)? (?:is|are) (?:hereby )?dismissed (?:from|as (?:a )?(?:defendant|party))/,
    'The text says which party is dismissed, or the claims against which party.',
  ),
  opens(
    'voluntary-dismissal-of-party',
    'dismisses-party',
    ['voluntary-dismissal'],
    /\b(?:as to|against|of (?:claims against |party |only )*(?:defendants?|part(?:y|ies))|with respect to) (?!all (?:defendants|parties|claims)\b)/i,
    'A notice of voluntary dismissal as to a party dismisses that party.',
  ),
  states(
    'claims-dismissed',
    'dismisses-some-claims',
    /\b(?:counts?|claims? (?:for (?!relief)|under|\d|[ivx]+\b)|causes? of action|(?<!\bor |\/or )counter-?claims?|cross-?claims?)\b[^.;]{0,160}?\b(?:is|are|be|were)(?: hereby)? dismissed\b|\bdismiss(?:ing|es) (?:plaintiff['’]?s? |the |defendant['’]?s? |certain |remaining )*(?:counts?|claims? (?:for|under|of|\d|[ivx]+\b)|causes? of action|counter-?claims?|cross-?claims?|(?:[\w-]+ ){1,5}claims?\b(?! against))|\b(?:counts?|claims?) [\divxlc, and&]{1,40}(?:is|are)? ?(?:hereby )?dismissed\b|\bgranted as to (?:plaintiff['’]?s? )?(?:counts?|claims?|causes? of action)\b/i,
    'The text says which counts or claims are dismissed.',
  ),
  states(
    'case-stayed',
    'stays-case',
    new RegExp(
      String.raw`\b(?:${CASE}|proceedings)${IS} ?stayed\b|\border\b[^.;]{0,40}\b(?:staying|to stay|of stay|for stay|imposing stay)\b(?! (?:discovery|deadlines?|execution|briefing|enforcement|of (?:discovery|execution|judgment)))|\bstaying (?:${CASE}|proceedings)\b|\b(?:case|action) stayed\b`,
      'i',
    ),
    'The text says that the case is stayed; a stay of discovery is another thing.',
  ),
  {
    name: 'stay-granted',
    says: 'stays-case',
    because: 'A granted motion to stay stays the case, unless the order stays only deadlines or discovery.',
    test: ({ rulings, text }) =>
      rulings.some(
        (one) =>
          one.disposition === 'granted' &&
          /\bmotions? (?:for (?:an? )?)?(?:to )?stay\b|\bstay (?:of )?(?:the )?(?:case|action|proceedings)\b/i.test(
            one.title,
          ) &&
          !/\bdiscovery\b|\bexecution\b|\bjudgment\b|\blift\b|\bdeadlines?\b|\bbriefing\b|\benforcement\b|\brelief from\b|\bvacate\b/i.test(
            one.title,
          ),
      ) && !/\bdeadlines?\b[^;]{0,200}\bstayed\b/i.test(text.body),
  },
  states(
    'stay-lifted',
    'lifts-stay',
    /\bstay\b[^.;]{0,60}\b(?:is|are|be)(?: hereby)? (?:lifted|vacated|terminated|dissolved|modified|annulled)\b|\b(?:lifting|vacating|dissolving|terminating) (?:the )?(?:\w+ )?stay\b|\bstay lifted\b/i,
    'The text says that the stay is lifted.',
  ),
  grants(
    'stay-lift-granted',
    'lifts-stay',
    /\b(?:lift|vacate|dissolve|terminate)(?:ing)? (?:the )?(?:\w+ )?stay\b|\brelief from (?:the )?(?:automatic )?stay\b/i,
    /\bdiscovery\b/i,
    'A granted motion to lift the stay lifts it.',
  ),
  states(
    'case-closed',
    'closes-case',
    new RegExp(
      String.raw`\b(?:${CASE})${IS} ?(?:administratively |statistically )?(?:closed|terminated)\b(?! as moot)|\b(?:civil |criminal |adversary )?case (?:administratively )?(?:closed|terminated)\b(?! (?:date|event))|\b(?:clos(?:e|ing)|terminat(?:e|ing)) (?:${CASE})\b|\bcase clos(?:ing|ure)\b|\bclosing order\b|\b(?:clos(?:e|ing)) (?:the )?(?:\w+ )?file\b|\bmade js-?6\b|\bfinal decree\b`,
      'i',
    ),
    'The text says that the case is closed, or directs the clerk to close it.',
  ),
  states(
    'case-reopened',
    'reopens-case',
    /\b(?:case|action|matter|proceeding)s?\b[^.;]{0,40}\b(?:is|are|be)?(?: hereby)? ?(?:re-?opened|reinstated)\b|\bre-?open(?:ing|s) (?:the )?(?:\w+ )?(?:case|action|matter)\b|\bcase re-?opened\b|\b(?:case|action|matter)\b[^.;]{0,40}\brestored to (?:the |this )?(?:court['’]?s )?(?:active )?(?:docket|calendar|trial)\b/i,
    'The text says that the case is open again.',
  ),
  grants(
    'reopening-granted',
    'reopens-case',
    /\b(?:re-?open|reinstate) (?:the )?(?:\w+ )?(?:case|action)\b/i,
    /$^/,
    'A granted motion to reopen opens the case again.',
  ),
  states(
    'consolidated',
    'consolidates',
    /\border of consolidation\b|\border\b[^.;]{0,40}\bconsolidating\b|\bconsolidating (?:the )?(?:\w+ )?(?:cases?|actions?|matters?)\b|\b(?:cases?|actions?|matters?)\b[^.;]{0,80}\b(?:is|are|be|shall be|has been|have been)(?: hereby)? consolidated\b|\bconsolidated (?:with|into) (?:cause|case|civil|lead|\d)|\bcases? consolidated\b/i,
    'The text says that cases are consolidated.',
  ),
  grants(
    'consolidation-granted',
    'consolidates',
    /\bconsolidat(?:e|ion)\b/i,
    /\bbrief|\bcomplaint\b|\bhearing/i,
    'A granted motion to consolidate consolidates.',
  ),
  states(
    'transferred',
    'transfers',
    /\bcase (?:is |has been |was )?transferred\b|\b(?:case|action|matter|petition|complaint)s?\b[^.;]{0,80}\b(?:is|are|be|shall be)(?: hereby)? transferred\b|\border\b[^.;]{0,30}\btransferring\b|\btransferring (?:the |this )?(?:\w+ )?(?:case|action|matter)\b|\b(?:conditional )?(?:transfer order|order of transfer)\b(?=.{0,80}\b(?:MDL|CTO|panel|to (?:the )?(?:\w+ ){0,3}district)\b)|\binterdistrict transfer\b|\btransfer of case to\b|\btransferred (?:in )?(?:from|to) (?:the )?(?:another|united states|u\.?s\.?|district|\w+ district)\b/i,
    'The text says that the case goes to, or comes from, another court.',
  ),
  grants(
    'transfer-granted',
    'transfers',
    /\b(?:transfer|change (?:of )?venue)\b/i,
    /\bdeny|\bfunds\b/i,
    'A granted motion to transfer transfers.',
  ),
  states(
    'remanded',
    'remands',
    /\b(?:case|action|matter|decision)s?\b[^.;]{0,80}\b(?:is|are|be|shall be)?(?: hereby)? ?remanded\b|\bremanding (?!.{0,20}custody)|\border of remand\b|\bremanded to (?:the )?(?:[\w.]+ ){0,6}(?:court|commissioner|agency|board|state)\b/i,
    'The text says that the case is remanded.',
  ),
  grants(
    'remand-granted',
    'remands',
    /\bremand\b/i,
    /\breconsider|\bdiscovery\b/i,
    'A granted motion to remand remands.',
  ),
  states(
    'judgment-for-plaintiff',
    'judgment-for-plaintiff',
    /\bjudge?ment\b[^.;]{0,80}\b(?:in favor of|for|on behalf of)(?: the)?(?: \w+){0,1} ?(?:plaintiffs?|petitioners?|united states of america|government)\b/i,
    'Judgment in favor of the plaintiff.',
  ),
  states(
    'judgment-for-defendant',
    'judgment-for-defendant',
    /\bjudge?ment\b[^.;]{0,80}\b(?:in favor of|for|on behalf of)(?: the)?(?: \w+){0,1} ?(?:defendants?|respondents?|commissioner)\b/i,
    'Judgment in favor of the defendant.',
  ),
  states(
    'settled',
    'settled',
    /\bnotice of (?:\w+ )?settlement\b(?! conf)|\b(?:case|action|matter|parties|dispute|claims?)\b[^.;]{0,60}\b(?:has|have|having|been|is|was) (?:been )?(?:fully )?settled\b|\b(?:have|has) (?:reached|agreed to) (?:an? )?(?:agreement in principle|(?:\w+ ){0,2}settlement)|\bsettlement (?:has been |was )?reached\b|\bcase (?:has |is )?settled\b|\b(?:proposed )?settlement is approved\b|\breported (?:as )?settled\b/i,
    'The text says that the case is settled.',
  ),
];
