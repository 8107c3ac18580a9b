import { heading } from './heading.ts';
import { opens, type TextRule } from './rule.ts';
import type { EntryKind } from './vocabulary.ts';

/** Pleadings, and the papers that begin or end a case without a judge. */
export const PLEADING_RULES: readonly TextRule<EntryKind>[] = [
  opens(
    'notice-of-removal',
    'notice',
    heading('(?:notice|petition) (?:of|for) removal'),
    'A notice of removal brings a case; the complaint is the one below.',
  ),
  opens(
    'voluntary-dismissal',
    'voluntary-dismissal',
    heading(
      String.raw`notice (?:of )?(?:by [^.]{0,80} of )?(?!(?:impending|intent|intended|intention|proposed|possible|pending|potential|contemplated|future|forthcoming|anticipated)\b)(?:\w+ )?(?:voluntary )?dismissal(?! (?:deadline|date|hearing))|voluntary dismissal|notice (?:of )?(?:voluntary )?non-?suit|non-?suit|notice (?:of|to) discontinu(?:e|ance)|notice to dismiss|notice of (?:withdrawal of|voluntary withdrawal of) (?:the )?(?:complaint|action|petition)`,
    ),
    'A plaintiff’s own notice ends its claims.',
  ),
  opens(
    'answer-to-a-motion',
    'brief',
    heading(
      String.raw`answer(?:ing)?(?: brief|(?: in opposition)? (?:to|re)[^.]{0,20}\b(?:motion|order|objection|request|petition for (?:attorney|fees)))`,
    ),
    'An answering brief, or an answer to a motion, argues.',
  ),
  opens(
    'answer-to-counterclaim',
    'answer',
    heading(
      String.raw`(?:answer|reply)[^.]{0,30}\bto\b(?:(?! (?:and|with) |; ).){0,120}\b(?:counter-?claim|cross-?claim)s?\b(?! against)(?!.{0,160}\bcounter-?claims? (?:against|by))`,
    ),
    'An answer to a counterclaim pleads none of its own.',
  ),
  opens(
    'answer-with-counterclaim',
    'counterclaim',
    heading(
      String.raw`answer\b.{0,300}\b(?:counter-?claim|cross-?claim)s?|(?:counter-?claim|cross-?claim)s?`,
    ),
    'An answer that pleads a counterclaim is known by the counterclaim.',
  ),
  opens(
    'answer',
    'answer',
    heading('answers?(?! due|ing)|affirmative defenses?|general denial'),
    'An answer responds to a pleading.',
  ),
  opens(
    'amended-complaint',
    'amended-complaint',
    heading(
      String.raw`(?:amended|supplemental|superseding|consolidated)(?: (?!motion|order|answer|notice|summons)[\w'’-]+){0,6}? (?:complaint|petition|indictment|information)`,
    ),
    'An amended or supplemental complaint replaces or adds to the one before.',
  ),
  opens(
    'complaint',
    'complaint',
    heading(
      String.raw`complaints?|indictment|felony information|information\b[^.]{0,40}\b(?:as to|filed|count|by usa)|petition\b[^.]{0,120}\b(?:writ|habeas|chapter|fee|against|bankruptcy|2254|2241|under|missing|review)`,
    ),
    'A complaint, petition, indictment or information opens the case.',
  ),
];
