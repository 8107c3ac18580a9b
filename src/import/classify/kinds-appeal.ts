import { opens, type TextRule } from './rule.ts';
import type { EntryKind } from './vocabulary.ts';

/** Appeals, and what the court of appeals sends down. */
export const APPEAL_RULES: readonly TextRule<EntryKind>[] = [
  opens(
    'appeal-transcript',
    'other',
    /^appeal transcript\b|^transcript (?:order|request|designation|information)[^.]{0,60}\bappeal/i,
    'An order for the transcript is a transcript paper, even on an appeal.',
  ),
  opens(
    'notice-of-appeal',
    'appeal',
    /^(?:\w+[ -]){0,3}notice of (?:\w+[ -]){0,2}appeal\b|^appeal (?:of|from) (?:the )?(?:magistrate|order|judgment|decision|bankruptcy)|^(?:\w+ )?petition for (?:permission to|leave to) appeal\b/i,
    'A notice of appeal takes a decision to the court above.',
  ),
  opens(
    'court-of-appeals-number',
    'appeal',
    /^(?:USCA|U\.?S\.?C\.?A\.?)\b(?! fee)|^(?:notice of docketing|appeal number|case number)[^.]{0,60}\b(?:USCA|appeals?|circuit)\b/i,
    'Papers that open with the court of appeals come from it.',
  ),
  opens(
    'order-on-mandate',
    'order',
    /^(?:\w+ ){0,2}order\b(?! (?:of|by|from) (?:the )?(?:USCA|U\.?S\.? ?C|court of appeals))[^.]{0,160}\b(?:reopen|re-open|reinstat|schedul|conference|spread|vacat|dismiss|direct|remand(?:ed|ing) (?:to|from))\w*\b.{0,120}\bmandate|^(?:\w+ ){0,2}order\b.{0,60}\bmandate\b.{0,160}\b(?:case|action|matter) (?:is|be|shall be)?[\w ]{0,20}(?:reopened|reinstated|set)|^(?:[\w-]+ ){0,3}order\b[^.]{0,120}\b(?:upon|on|after|following|having been|in light of|pursuant to)(?: \w+)? (?:remand|remanded|the (?:decision|opinion|ruling))\b[^.]{0,20}\b(?:from|by|of) (?:the )?(?:USCA|U\.?S\.? ?C|court of appeals|(?:\w+|\d+\w\w) circuit)/i,
    'What the district judge orders once the mandate is there is the district court’s order.',
  ),
  opens(
    'court-of-appeals-paper',
    'appeal',
    /^(?:\w+ ){0,3}(?:order|opinion|judgment|mandate|letter|notice|decision|memorandum|certified copy|copy|true copy)\b[^.]{0,60}\b(?:of|from|by) (?:the )?(?:USCA|U\.?S\.? ?C(?:ourt|t)\.? of Appeals|United States Court of Appeals|court of appeals|(?:\w+|\d+\w\w) circuit|(?:U\.?S\.? |United States )?supreme court)/i,
    'An order, opinion or letter of the court of appeals is its paper, whoever dockets it.',
  ),
  opens(
    'order-from-court-of-appeals',
    'appeal',
    /^(?:\w+ ){0,2}(?:order|opinion|judgment|mandate)\b[^.]{0,140}\bfrom (?:the )?(?:USCA\b|U\.?S\.? ?C(?:ourt|t)\.? of Appeals|United States Court of Appeals)/i,
    'An order that comes from the court of appeals is that court’s, however long its title.',
  ),
  opens(
    'mandate',
    'appeal',
    /^(?:\w+ ){0,4}mandate\b(?! hearing)/i,
    'A mandate carries the judgment of the court of appeals.',
  ),
  opens(
    'appeal-record',
    'appeal',
    /^(?:transmission|transmittal|transmitted|certificate|certified|acknowledge?ment|electronic|first supplemental|supplemental|appeal|notice|designation|statement|index|record|clerk)\b[^.]{0,80}\b(?:of appeal|on appeal|appeal record|record on|to (?:the )?(?:U\.?S\.? )?(?:USCA|court of appeals|\w+ circuit)|USCA|to be presented on appeal)\b|^appeal (?:record|remark|instructions)|^record (?:on|of) appeal/i,
    'The record, and its transmission, belong to the appeal.',
  ),
];
