import { heading } from './heading.ts';
import { opens, type TextRule } from './rule.ts';
import type { EntryKind } from './vocabulary.ts';

/** The clerk's lines about motions: they repeat a motion's words, and ask for nothing. Asked before motions are. */
export const MOTION_LINE_RULES: readonly TextRule<EntryKind>[] = [
  opens(
    'motion-line',
    'other',
    /^(?:\W*(?:docket annotation|remark|action required by [\w ]{0,30}|reminder|tickler|note|clerk['’]?s note)[: -]+)?(?:the )?(?:motions?(?:\(s\))?|pending motions?) (?:no longer |has been |have been |now |are |is )*(?:referr(?:ed|al)|ripe|submitted|under (?:advisement|submission)|taken under|reassigned|forwarded|transferred|due|pending before|for consideration)\b(?! by )|^(?:submission|referral|forwarding|reminder|tickler|pending motions?|action required by [\w ]{0,30})\b[^.]{0,30}\bmotions?\b(?!.{0,80}\bfiled by\b)/i,
    'A line that refers a motion, reminds of it or sends it to a judge repeats its words and asks for nothing.',
  ),
  opens(
    'motion-notice',
    'notice',
    /^(?:\w+ ){0,2}motion notice\b/i,
    'A notice that says when and how a motion is heard is the court’s calendar.',
  ),
  opens(
    'summons-requested',
    'other',
    /^(?:\w+ )?requests? (?:to|for) (?:the )?clerk(?: of court)? (?:to )?(?:re-?)?(?:issue|issuance|sign|seal)\b.{0,60}\b(?:summons|subpoena|writ)/i,
    'Asking the clerk for a summons asks nothing of the judge.',
  ),
];

/** What keeps a docket in order and decides nothing. */
export const LINE_RULES: readonly TextRule<EntryKind>[] = [
  opens('letter', 'other', heading('letters?'), 'A letter that asks for nothing tells the judge something.'),
  opens(
    'redaction',
    'other',
    heading('redact(?:ion|ed)(?! (?:motion|brief|complaint|answer|order))'),
    'A redacted copy shows less of a paper that is on the docket.',
  ),
  opens(
    'admission-line',
    'other',
    /^(?:pro hac vice\b|phv\b|attorney admission|admission fee|\w+ ?admitted pro hac)/i,
    'A line about a lawyer’s admission or its fee keeps the roll of counsel.',
  ),
  opens(
    'conference-line',
    'other',
    /^(?:\w+ ){0,3}(?:mediation|settlement|status|scheduling|pretrial|case management|telephone) conferences?\b(?! order)|^in light of .{0,160}\b(?:conference|hearing|trial|deadline)s?\b.{0,80}\b(?:cancel|adjourn|vacat|moot|terminat)|^mediat(?:ion|or)\b|^adr\b/i,
    'A line about a conference or a mediation keeps the calendar.',
  ),
  opens(
    'scheduling-line',
    'other',
    /^(?:scheduling|calendar(?:ed|ing)?|rescheduled?|continued|adjourned)\b(?! order)/i,
    'A line that only moves a date keeps the calendar.',
  ),
  opens(
    'transfer-line',
    'other',
    /^(?:case |action |file |cases |original file )?(?:electronically )?(?:transferred|received|originating|transfer(?! order))\b|^(?:inter|intra)-?dist(?:rict|\.) transfer|^transfer (?:of )?(?:case|document|in|out)\b|^(?:certified |true |enclosed |attested )*cop(?:y|ies) of .{0,60}\b(?:transfer|panel|MDL|CTO)|^(?:original )?(?:state court )?(?:record|file)s? (?:received|transferred|sent)/i,
    'Papers that came from another court, or went to it, with a case.',
  ),
  opens(
    'parties-line',
    'other',
    /^(?:add(?:ed)?|terminate[ds]?|remove[ds]?|change[ds]?|correct(?:ed|ion)?|update[ds]?|edited?)(?:(?: and |\/| or )(?:add(?:ed)?|terminate[ds]?|remove[ds]?))*[ /](?:\w+ ){0,2}(?:part(?:y|ies)|defendants?|plaintiffs?|counsel|attorneys?|names?|aliases|caption)\b|^part(?:y|ies) (?:added|terminated|removed)/i,
    'Adding and taking off names keeps the caption; the order that let a party go is another entry.',
  ),
  opens(
    'deleted-document',
    'other',
    /^\W*(?:deleted (?:document|entry)|(?:document|entry|docket entry)s? (?:number )?(?:\w+ )?(?:deleted|removed|withdrawn by clerk)|intentionally (?:left )?blank|error\b)/i,
    'A line in place of an entry that the clerk took off the docket.',
  ),
  opens(
    'bare-report',
    'other',
    /^(?:\w+ )?reports?\b(?! and rec)|^miscellaneous|^other document|^document(?:s)?\b/i,
    'A report or paper of no further name asks for nothing.',
  ),
];
