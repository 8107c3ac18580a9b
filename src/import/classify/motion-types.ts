import type { MotionType } from './vocabulary.ts';
import { TextPattern, type Words, wordsIn } from './words.ts';

/** A phrase by which a motion says what it asks for. */
export interface ReliefRule {
  readonly name: string;
  readonly because: string;
  readonly says: MotionType;
  readonly phrase: TextPattern;
  readonly found: ReliefFound;
}

/** What a rule that spoke says. */
export interface ReliefFound {
  readonly type: MotionType;
  readonly rule: string;
}

function relief(name: string, says: MotionType, pattern: RegExp, because: string): ReliefRule {
  return { name, says, phrase: new TextPattern(pattern), found: { type: says, rule: name }, because };
}

/**
 * What motions ask for. The phrase that comes first in the title wins, because a title names its relief
 * before its reasons; where two begin at the same word, the rule higher up wins.
 */
export const RELIEF_RULES: readonly ReliefRule[] = [
  relief(
    'leave-to-amend',
    'amend',
    /\bleave (?:of court )?to (?:to )?(?:file |submit )?(?:an? |its |their |his |her |plaintiffs?['’]?s? |proposed |the )*(?:\w+ )?(?:amend|supplement(?:al)? (?:the )?(?:class action )?complaint|(?:\w+[- ]){0,3}amended|counter-?claim|third[- ]party complaint|answer\b)/i,
    'Leave to file an amended pleading is leave to amend.',
  ),
  relief(
    'leave-to-reconsider',
    'reconsider',
    /\bleave to (?:file|seek|move for)[^.]{0,40}\breconsider/i,
    'Leave to seek reconsideration is the first half of it.',
  ),
  relief(
    'leave-under-seal',
    'seal',
    /\bleave to file [^.]{0,60}\b(?:under seal|sealed|redacted)\b/i,
    'Leave to file under seal asks to seal.',
  ),
  relief(
    'leave-pro-hac-vice',
    'pro-hac-vice',
    /\b(?:leave )?(?:to )?(?:appear|admit\w*|admission)\b[^.;]{0,60}\bpro hac\b/i,
    'A lawyer from elsewhere asks to appear.',
  ),
  relief(
    'pro-hac-vice',
    'pro-hac-vice',
    /\bpro hac\b|\bphv\b|\b(?:limited|temporary) admission\b|\badmission (?:of attorney|to practice)\b/i,
    'Pro hac vice, for this case only.',
  ),
  relief(
    'leave-late-or-long',
    'other',
    /\bleave to file (?:an? |the |its |their )*(?:sur-?reply|reply|brief|memorandum|response|over-?(?:sized?|length)|excess|late|out of time|document|exhibit|supplemental (?:brief|auth|memo|decl)|notice|amicus|motion|declaration)/i,
    'Leave to file a paper that is long, late or extra is none of the listed relief.',
  ),
  relief(
    'papers-and-conduct',
    'other',
    /\bstrike\b|\bsanctions?\b|\bexcess (?:of )?pages?\b|\bpage limit|\bin excess\b|\bforma pauperis\b|\bifp\b|\bwithdraw\b|\bwithdrawal\b|\bsubstitut\w+|\bsubpoena\b|\bquash\b|\bcontempt\b/i,
    'Striking, sanctions, page limits, poverty and counsel are outside the list.',
  ),
  relief(
    'default',
    'other',
    /\b(?:default judgment|entry of default|judgment by default|default\b|vacate (?:entry of )?default|set aside (?:the )?(?:entry of )?default)/i,
    'Default is outside the list.',
  ),
  relief(
    'reconsider',
    'reconsider',
    /\breconsider\w*|\breargu\w+|\brehear\w*|\b(?:alter|amend)(?:\/| or |\/or | )?(?:amend |correct )?(?:the )?(?:final )?judgment\b|\brelief from (?:a |the |final )*(?:judgment|order)\b|\bvacate (?:the |this |its )?(?:\w+ )?(?:judgment|order|dismissal)\b|\brule 5?9\(e\)|\brule 60\b|\bset aside (?:the )?(?:judgment|order|verdict)\b|\bnew trial\b/i,
    'A motion that asks the court to undo what it decided.',
  ),
  relief(
    'settled-dismissal',
    'dismiss',
    /\bsettlement\b(?:,)? (?:and|&) (?:(?:for|to) )?(?:\w+ ){0,2}dismiss\w*/i,
    'A motion to settle and to dismiss asks for the dismissal.',
  ),
  relief(
    'judgment-on-pleadings',
    'other',
    /\bjudgment on (?:the )?pleadings\b|\bjudgment as a matter of law\b|\bclass cert\w*|\bcertify (?:the )?class\b|\bpreliminary approval\b|\bfinal approval\b|\bsettlement\b|\battorney['’]?s?['’]? fees?\b|\bbill of costs\b|\bappoint\w*|\bmore definite\b|\bconsolidat\w+|\btransfer\b|\bchange (?:of )?venue\b|\bbifurcat\w+|\bprotective order\b|\bdiscovery\b(?! deadline)|\bservice\b|\bserve\b|\bby telephone\b|\btelephonic\w*|\bexpedit\w+|\bpre-?motion\b|\bshorten\w*|\bsuppress\b|\bdetain\b|\bdetention\b|\bbond\b|\bbail\b|\brelease\b|\bjoin(?:der)?\b|\bsever\b|\bwrit\b|\binterpleader\b|\brecus\w+|\bdisqualif\w+|\barbitrator\b|\bturnover\b|\bsentenc\w+|\bvariance\b|\bforfeit\w+/i,
    'Relief with a name of its own that the list does not have.',
  ),
  relief(
    'summary-judgment',
    'summary-judgment',
    /\b(?:partial )?summary (?:judgment|adjudication)\b|\bjudgment as to (?:non)?infringement\b/i,
    'Judgment without trial.',
  ),
  relief(
    'dismiss',
    'dismiss',
    /\bdismiss\w*\b|\b12\(b\)|\bfailure to state a claim\b/i,
    'Dismissal, voluntary, joint or for failure to state a claim.',
  ),
  relief(
    'compel',
    'compel',
    /\bcompel\w*|\bto enforce (?:subpoena|discovery)\b/i,
    'A motion to compel discovery or arbitration.',
  ),
  relief(
    'extension',
    'extension',
    /\bexten(?:d|sion|ding)\w*|\benlarge\w*|\bcontinu(?:e|ance|ing)\b|\badjourn\w*|\bpostpone\w*|\breschedul\w*|\breset\b|\b(?:additional|further|more) time\b|\btime to (?:file|answer|respond|serve|complete)\b/i,
    'More time, a continuance or an adjournment.',
  ),
  relief(
    'stay',
    'stay',
    /\bstay\w*\b|\bhold (?:the )?(?:case|proceedings?|action) in abeyance\b/i,
    'A stay, or the end of one.',
  ),
  relief('remand', 'remand', /\bremand\w*/i, 'Back to the court from which the case was removed.'),
  relief(
    'injunction',
    'injunction',
    /\binjuncti(?:on|ve)\b|\brestraining order\b|\btro\b|\benjoin\w*/i,
    'An injunction or a restraining order.',
  ),
  relief(
    'seal',
    'seal',
    /\bseal(?:ing)?\b|\bsealed\b(?! (?:\w+ )?(?:motions?|events?|applications?)\b)|\bredact\w*|\brestrict (?:public )?access\b/i,
    'Keeping papers from the public.',
  ),
  relief(
    'limine',
    'limine',
    /\blimine\b|\bdaubert\b|\bexclude (?:the )?(?:expert |certain |any )?(?:\w+ )?(?:testimony|evidence|opinions?|report)|\bpreclude\b/i,
    'What may be put before the jury.',
  ),
  relief('intervene', 'intervene', /\binterven\w+/i, 'A stranger to the case asks to come in.'),
  relief(
    'amend',
    'amend',
    /\b(?:amend|supplement)(?:\/correct|\/supplement| and correct)?(?:ed|ing)?\b(?! (?:the |its |this )*(?:scheduling|order|judgment|protective|docket|pretrial|case management|caption|brief|motion))[^.;]{0,60}\b(?:complaint|pleadings?|answer|petition|counter-?claim)\b|\bamend pleadings\b/i,
    'Amending a pleading; other amendments are outside the list.',
  ),
];

/**
 * The relief that a title names, with the rule that saw it, or null where none does.
 * `words` are those of the title, or of a text that it is a part of.
 */
export function reliefIn(title: string, words: Words = wordsIn(title)): ReliefFound | null {
  let best: ReliefFound | null = null;
  let first = title.length + 1;
  for (const rule of RELIEF_RULES) {
    const at = rule.phrase.search(title, words);
    if (at < 0 || at >= first) continue;
    best = rule.found;
    first = at;
  }
  return best;
}

const ASKS = /\b(?:motions?|applications?|requests?|letter|petition|ex parte)\b/i;
const CALENDAR = /\b(?:motion hearing|motions? set for hearing|responses? due|replies due|motion ripe)\b.*$/i;

/** The title of a motion in the text of its entry: from the word that asks, as far as a title goes. */
export function motionTitle(lead: string): string {
  const at = lead.search(ASKS);
  return lead.slice(Math.max(0, at), Math.max(0, at) + 500).replace(CALENDAR, '');
}
