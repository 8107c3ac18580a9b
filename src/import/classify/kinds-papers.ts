import { heading } from './heading.ts';
import { opens, type TextRule } from './rule.ts';
import type { EntryKind } from './vocabulary.ts';

/** Papers about a motion that are not the motion. */
export const ABOUT_MOTION_RULES: readonly TextRule<EntryKind>[] = [
  opens(
    'notice-of-presentment',
    'notice',
    /^(?:\w+ |\([^()]{0,30}\) ){0,2}(?:re-?)?notice (?:of )?(?:(?!motion)\w+ ){0,2}(?:(?:motion|hearing)s?\b(?! and(?: \w+){0,2} motion)(?!;)(?! (?:by|of) [^.;]{2,80} for (?:an? )?(?:order|judgment|summary|default|leave))|presentment)/i,
    'A notice that a motion will be presented or heard is not the motion.',
  ),
  opens(
    'about-a-motion',
    'brief',
    heading(
      String.raw`(?:letter )?(?:responses?|oppositions?|repl(?:y|ies)|sur-?repl(?:y|ies)|memorand(?:um|a)|briefs?|objections?|declarations?|affidavits?|affirmations?|non-?opposition)(?! (?:(?:and|&) )?(?:opinion|order|decision))(?= [^;]{0,400}\bmotions?\b)`,
    ),
    'A paper that answers or supports a motion is a brief, though it names the motion.',
  ),
];

/** Motions under all the names by which relief is asked. */
export const MOTION_RULES: readonly TextRule<EntryKind>[] = [
  opens(
    'motion',
    'motion',
    heading(
      String.raw`(?:letter[- ])?(?:cross[- ]?)?motions?(?! (?:hearing|conference|picture|due|for hearing))|notice of (?:\w+ )?motion(?:(?: and|;)[^.]{0,60}motion|(?= (?:by|of) [^.;]{2,80} for (?:an? )?(?:order|judgment|summary|default|leave)))|(?:ex parte )?applications?|ex parte`,
    ),
    'An entry that opens with the word motion or application asks for something.',
  ),
  opens(
    'request',
    'motion',
    heading(
      'requests? (?:for|to|that)(?! (?:issuance|production|admissions?|notice of electronic|copies|summons|the clerk to issue|clerk to issue))|petition (?:for|to)|stipulated (?:request|motion)|demand for (?!jury|trial)',
    ),
    'A request or petition for relief is a motion by another name.',
  ),
  opens(
    'letter-that-asks',
    'motion',
    heading(
      String.raw`letter\b.{0,200}\b(?:(?:re|regarding|for)\b.{0,40}\b(?:letter )?motion|request(?:s|ing)?(?! (?:for|to) (?:produc|admission)))`,
    ),
    'A letter to the judge that requests something is a motion.',
  ),
];

/** Papers that argue, agree or announce. */
export const PAPER_RULES: readonly TextRule<EntryKind>[] = [
  opens(
    'correction-notice',
    'notice',
    /^(?:(?:clerk['’]?s? )?(?:notice|note) (?:to|of|re|regarding) (?:\w+ ){0,3}(?:attorney|counsel|filer|correction|deficien|error|docket)|deficien|errat|corrections?\b|quality control|notice of (?:non-?compliance|deficien|docket|correct))/i,
    'Deficiencies and corrections are announced, not decided.',
  ),
  opens(
    'stipulation',
    'stipulation',
    heading('stipulat(?:ions?|ed)'),
    'A stipulation is an agreement of the parties.',
  ),
  opens(
    'notice',
    'notice',
    heading(
      'notices?|re-?notice|(?:attorney |entry of )?appearance|substitution of (?:counsel|attorney)|suggestion of (?:bankruptcy|death)|change of address|withdrawal (?:of|as)|designation of (?:lead )?(?:attorney|counsel)',
    ),
    'Notices and appearances tell the court something.',
  ),
  opens(
    'brief',
    'brief',
    heading(
      '(?:opening |answering |reply |trial |amicus )?briefs?|memorand(?:um|a)|oppositions?|responses?|responsive|repl(?:y|ies)|sur-?repl(?:y|ies)|rejoinder|traverse|(?:supplemental |corrected )?(?:declarations?|affidavits?|affirmations?)|objections?|points and authorities|statements?|(?:local )?(?:civil )?rule (?:56|7)|counter ?statement|exhibits?|supplement(?:s|al)?|appendi(?:x|ces)|joinder|clarification|non-?opposition|certificat(?:e|ion) of (?:conference|good faith|conferral|counsel|compliance)',
    ),
    'Oppositions, replies, memoranda and what supports them argue a point.',
  ),
  opens(
    'notified',
    'notice',
    /^in accordance with .{0,120}\bparties are (?:hereby )?notified\b/i,
    'Text that notifies the parties is a notice.',
  ),
];
