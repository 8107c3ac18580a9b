import { CASE, type EffectRule, grants, IS, states } from './effect-rule.ts';

/** `all deadlines in this case are stayed`: the case goes on. */
const OF_THE_CALENDAR = String.raw`\b(?:deadlines?|discovery|briefing|dates?|hearings?|conferences?|depositions?)(?: \w+){0,3} (?:in|of|for|on) (?:the |this |above |instant |captioned |entire |civil ){0,3}`;

/** The course of a case: stayed, closed, opened again, moved, settled, brought to judgment. */
export const COURSE_RULES: readonly EffectRule[] = [
  states(
    'case-stayed',
    'stays-case',
    new RegExp(
      String.raw`(?<!${OF_THE_CALENDAR})\b(?:${CASE}|proceedings)${IS} ?stayed\b|\b(?:court|judge)[^.;]{0,40} stays (?:${CASE}|proceedings)\b|\border\b[^.;]{0,40}\b(?:staying|to stay|of stay|for stay|imposing stay)\b(?! (?:discovery|deadlines?|execution|briefing|enforcement|of (?:discovery|execution|judgment)))|\bstaying (?:${CASE}|proceedings)\b|\b(?:case|action) stayed\b`,
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
    /\b(?:case|action|matter|proceeding)s?\b[^.;]{0,40}\b(?:is|are|be)?(?: hereby)? ?(?:re-?opened|reinstated)\b|\b(?:re-?open(?:ing|s|ed)|(?:clerk|directed|ordered)(?: \w+){0,5} to re-?open) (?:the |this )?(?:\w+ )?(?:case|action|matter)\b|\breinstat(?:ing|es) (?:the |this )?(?:\w+ )?(?:case|action|matter|complaint)\b|\b(?:returned|restored) to (?:the )?(?:active|civil) (?:docket|calendar)\b|\bcase re-?opened\b|\b(?:case|action|matter)\b[^.;]{0,40}\brestored to (?:the |this )?(?:court['’]?s )?(?:active )?(?:docket|calendar|trial)\b/i,
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
    /^(?:\w+ )?order of transfer\b(?! of (?:judge|related))|\bcase (?:is |has been |was )?transferred\b|\b(?:case|action|matter|petition|complaint)s?\b[^.;]{0,80}\b(?:is|are|be|shall be)(?: hereby)? transferred\b|\border\b[^.;]{0,30}\btransferring\b|\btransferring (?:the |this )?(?:\w+ )?(?:case|action|matter)\b|\b(?:conditional )?(?:transfer order|order of transfer)\b(?=.{0,80}\b(?:MDL|CTO|panel|to (?:the )?(?:\w+ ){0,3}district)\b)|\binterdistrict transfer\b|\btransfer of case to\b|\btransferred (?:in )?(?:from|to) (?:the )?(?:another|united states|u\.?s\.?|district|\w+ district)\b/i,
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
    /\bnotice of (?:\w+ )?settlement\b(?! conf)|\b(?:case|action|matter|parties|dispute|claims?)\b[^.;]{0,60}\b(?:has|have|having|been|is|was) (?:been )?(?:fully )?settled\b|(?<!\bwhether the parties )(?<!\bif the parties )\b(?:have|has) (?:reached|agreed to) (?:an? )?(?:agreement in principle|(?:\w+ ){0,2}settlement)|(?<!\bno )(?<!\bif )(?<!\bif a )\bsettlement (?:has been |was )?reached\b|\bcase (?:has |is )?settled\b|\b(?:proposed )?settlement is approved\b|\breported (?:as )?settled\b/i,
    'The text says that the case is settled.',
  ),
];
