import type { EntryText } from './entry-text.ts';
import { heading } from './heading.ts';
import { holds, opens, type TextRule } from './rule.ts';
import type { EntryKind } from './vocabulary.ts';

const JUDGE =
  /\b(?:so ordered|(?:signed|ordered|approved|entered|granted|issued) by|by (?:the )?(?:hon|mag|chief|senior|district|u\.?s\.?|honorable|magistrate|bankruptcy)?[a-z.]* ?(?:mag\w* |district )?judge)\b/i;

/** Minutes of any court: whether they decide is asked of the rulings, not of the heading. */
export function isMinutes(text: EntryText): boolean {
  return MINUTES.test(text.lead);
}
const MINUTES =
  /^(?:(?:\w+|\([^()]{0,30}\)) ){0,4}(?:minutes?\b(?! order)|minute (?:entry|sheet)|courtroom (?:minutes|proceedings)|clerk['’]?s? (?:notes|minutes)|(?:electronic )?notes for|proceedings? held|court proceedings|hearing (?:held|minutes))|^(?!(?:\w+ ){0,4}(?:order|notice|motion|transcript|stipulation|letter|renotice|not held)\b)(?!.{0,80}\bnot held\b)(?:\w+[ -]){0,6}(?:conference|hearing|trial|arraignment|proceedings?|sentencing|argument|selection|appearance|mediation|voir dire)s?\b[^.]{0,80}\b(?:held|began|begun|completed|conducted)\b/i;

/** What judges write: judgments first, then minutes, then orders of every name. */
export const ORDER_RULES: readonly TextRule<EntryKind>[] = [
  opens(
    'judgment',
    'judgment',
    heading(
      String.raw`judge?ment(?! (?:debtor|creditor|roll|proof|lien))|orders? (?:and|&) (?:\w+ ){0,3}judge?ment|(?:opinion|memorandum|decision)[^.]{0,40} and (?:final )?judge?ment`,
    ),
    'A judgment opens with the word, alone or with the order that directs it.',
  ),
  opens(
    'minute-order',
    'order',
    /^(?:\w+ ){0,3}minute(?:s of)? orders?\b|^minutes? \((?:in chambers|order)/i,
    'A minute order is an order that the clerk wrote down.',
  ),
  {
    name: 'minutes',
    says: 'hearing',
    because: 'Minutes record a hearing; they are an order only where something in them is decided.',
    test: isMinutes,
  },
  opens(
    'report-and-recommendation',
    'order',
    heading(
      String.raw`reports? (?:and|&) recommendations?|r ?& ?r|findings?(?: of fact)?,?(?: conclusions)?(?: of law)?,?(?: and|&) recommendations?|proposed findings of fact and recommend\w+|recommendation (?:by|of|that|re)`,
    ),
    'A magistrate judge’s report and recommendation is an order that rules on nothing.',
  ),
  opens(
    'stipulated-order',
    'order',
    heading(
      String.raw`(?:stipulat(?:ion|ed)|consent|agreed)\b[^.]{0,140}\b(?:and|&) order|stipulated (?:(?!motion|request|proposed)\w+ ){0,3}order`,
    ),
    'A stipulation and order is the judge’s once signed.',
  ),
  {
    name: 'stipulation-signed',
    says: 'order',
    because: 'A stipulation that a judge signed directs what it says.',
    test: (text) =>
      /^(?:[\w']+ ){0,4}stipulat(?:ion|ed)\b/i.test(text.lead) &&
      !/\bproposed\b|\bfiled by\b/i.test(text.body) &&
      JUDGE.test(text.body),
  },
  opens(
    'notice-that-orders',
    'order',
    /^(?:\w+ ){0,2}notice\b.{0,400}\bhereby ordered\b/i,
    'A notice in which the judge orders is an order.',
  ),
  opens(
    'motion-ruled-on',
    'order',
    /^[^.:]{0,160}\b(?:motion|application|request|stipulation)s?\b[^.:]{0,160}? (?:is|are) (?:hereby )?(?:granted|denied|approved)\b/i,
    'A motion of which the text says that it is granted or denied has been ruled on.',
  ),
  opens(
    'opinion',
    'order',
    heading(
      String.raw`memorandum,? (?:(?:and|&|of) )?(?:opinion|decision|order|ruling)|memorandum/\w+|memo(?:randum)?[- ]?(?:endorse(?:ment|d)|order)|memorandum (?:by|signed|entered)|opinions?|decisions?|rulings?|findings of fact|conclusions of law|endorsements?|endorsed`,
    ),
    'Opinions, decisions, rulings and endorsements are how a judge decides.',
  ),
  opens(
    'order',
    'order',
    heading('(?:letter )?orders?|(?:preliminary|permanent) injunction'),
    'An entry that opens with the word order is one, with whatever adjectives before it.',
  ),
  opens(
    'case-sent-on',
    'order',
    /^(?:this|the above|above)[\w -]{0,30}? ?(?:case|action|matter) is (?:hereby )?(?:referred|set|continued|stayed|dismissed|remanded|transferred|reassigned|closed|reopened|administratively closed)\b/i,
    'A case that is hereby referred, stayed or sent somewhere is so by order.',
  ),
  opens(
    'case-dismissed-line',
    'order',
    /^(?:(?:civil )?case|action|complaint|petition) (?:is )?(?:hereby )?dismissed\b|^dismissed (?:for|with|without|as|by|pursuant|under)\b|^(?:rule \d+\S* )?(?:dismissal order|order of dismissal)\b/i,
    'A line that says that the case is dismissed, or is named an order of dismissal, is the order.',
  ),
  opens('decree', 'order', heading('decree'), 'A decree is an order in equity.'),
  holds(
    'so-ordered',
    'order',
    /\b(?:so ordered|it is (?:hereby |further |therefore )*ordered|(?:signed|ordered|approved) by (?:the )?(?:hon\w*\.? |magistrate |district |chief |senior |bankruptcy |u\.?s\.? )*judge|(?:the )?court (?:hereby )?(?:grants|denies|orders|directs|finds|takes .{0,80}under (?:advisement|submission))|(?:is|are) (?:hereby )?(?:granted|denied))\b/i,
    'Text that a judge signed, or in which something is granted or denied, is an order whatever its heading.',
  ),
];
