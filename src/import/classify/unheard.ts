import { deedsOf } from './effects-of.ts';
import type { EntryText } from './entry-text.ts';
import type { Mark, RulingRow } from './rows.ts';
import type { CaseEffect, EntryKind } from './vocabulary.ts';
import { TextPattern } from './words.ts';

/** Words by which claims end. */
const ENDING = new TextPattern(
  /\b(?:dismiss(?:ed|es|ing|als?)|discontinu(?:ed|es|ing|ance)|non-?suit\w*|drop(?:ped|ping)|sever(?:ed|ing)|(?:enters?|entry of|entering|directed to enter)(?: \w+){0,2} judgment|judgment (?:is|be|shall be)(?: hereby)? (?:entered|granted|rendered)|(?:complaint|pleading|petition)s? (?:is|are) (?:hereby )?(?:stricken|struck)|(?:strik\w+|stricken) (?:the |this |\d+ |\[\d+\] ?|his |her |plaintiff\S* |amended )*complaint|(?:claims?|defendants?|part(?:y|ies)|plaintiffs?)\b[^.;]{0,80} terminated|terminat(?:es|ing) (?:the )?(?:claims?|defendants?|part(?:y|ies)|plaintiffs?))\b/i,
);
/** A petition is the claim itself: whoever grants or denies it ends the case. */
const PETITION =
  /\b(?:deny|den(?:ies|ying)|grant(?:s|ing)?) (?:the |this |\[?\d+\]? ?|his |her |petitioner\S* |amended )*petition\b(?! (?:for (?:attorney|fees|leave|appoint|rehear|extension|permission)|to (?:proceed|appear|appoint|extend|file|intervene|seal)))|\bpetitions?\b(?! (?:for (?:attorney|fees|leave|appoint|rehear|extension|permission)|to (?:proceed|appear|appoint|extend|file|intervene|seal)))[^.;]{0,80}\b(?:is|are|be)(?: hereby)? (?:denied|granted)\b/i;
const NOT_YET = /\b(?:not|may|should|whether|if|unless|recommend\w*|would)\b/i;
const SAID_OF_IT =
  /\b(?:not|may|might|could|would|should|whether|if|unless|in lieu of|den(?:y|ied|ies|ying)|declin\w+|refus\w+|vacat\w+|set(?:ting)? aside|oppos\w+|proposed|fail\w*|warn\w*|recommend\w*|as (?:being )?moot|shall (?:file|submit|notify)|to (?:file|submit)|(?:will|to) be|moved? (?:for|to)|seek\w*|request\w*|in support|show cause|previously|earlier|already|has been|had been|were|was)\b/i;
const PAPERS =
  /\b(?:stipulations?|notices?|motions?|papers?|documents?|requests?|letters?|proposed|objections?|grounds?|appeal|mandate|response|reply|opposition|brief|memorandum|argument)s? (?:(?:of|for|to|re:?|on|regarding|against|from|seeking) (?:\w+ ){0,3})?dismiss\w*|dismissal (?:papers?|documents?|pleadings|paperwork|motions?|notices?|dates?|deadlines?)/gi;
/** A motion that is dismissed ends no claim; its title is blanked out already. */
const A_MOTION = /\bdismiss(?:ing|es|ed)(?: (?:with(?:out)? prejudice|as moot))* +·/gi;
const CLERK =
  /\b(?:counsel|attorneys?|deadlines?|hearings?|motions?|referral|judge|conference)\b[^.;]{0,40} terminated\b/i;

/** `ORDER on Stipulation of Dismissal`: it does what was stipulated, or does not. */
const SIGNS =
  /^\W*(?:\w+ ){0,3}order (?:on|re:?|regarding|approving|adopting|granting)(?: \d+)? (?:joint |agreed )?stipulat\w+ (?:of|for) (?:\w+ )?dismiss/i;
/** It ends what it settles; which claims those are stands in the paper. */
const CONSENT_DECREE = new TextPattern(
  /^\W*(?:\w+ ){0,3}consent decree\b(?!.{0,60}\b(?:proposed|modif|compliance|motion))/i,
);
const TAKES_BACK_CLAIMS =
  /^\W*(?:\w+ ){0,2}notice (?:of|by .{2,80}? of) withdraw\w* (?:of )?(?:\w+ )?(?:claims?|causes? of action|complaint)\b(?! exhibit)/i;

const LISTENS: ReadonlySet<EntryKind> = new Set(['order', 'hearing', 'other', 'notice']);
const ENDS: ReadonlySet<string> = new Set(['granted', 'granted-in-part', 'adopted']);
const TELLS: ReadonlySet<CaseEffect> = new Set<CaseEffect>([
  'dismisses-case',
  'dismisses-party',
  'dismisses-some-claims',
  'judgment-for-plaintiff',
  'judgment-for-defendant',
  'remands',
  'transfers',
]);

/**
 * Whether an entry speaks of an end of claims, as of something that it does, and no rule says what ends. Where this
 * is so nobody can tell from the docket where they stand.
 */
function speaksOfAnEnding(
  text: EntryText,
  kind: EntryKind,
  rulings: readonly RulingRow[],
  effects: readonly CaseEffect[],
): boolean {
  if (!LISTENS.has(kind)) return false;
  const decree = kind === 'order' && CONSENT_DECREE.test(text.lead, text.words);
  const petition = kind === 'order' && PETITION.test(text.body.slice(0, 2_000));
  if (!petition && !decree && kind !== 'notice' && !ENDING.mayBeIn(text.words)) return false;
  if (effects.some((effect) => TELLS.has(effect))) return false;
  if (rulings.some((one) => ENDS.has(one.disposition) && isDispositive(one))) return false;
  if (decree || (kind === 'order' && SIGNS.test(text.lead))) return true;
  if (kind === 'notice' && TAKES_BACK_CLAIMS.test(text.lead)) return true;
  if (petition && !NOT_YET.test(text.body.slice(0, 400))) return true;
  // A notice tells of what its filer wants; only the name of a paper that dismisses by itself counts.
  if (kind === 'notice' || kind === 'other')
    return /^\W*(?:\w+ ){0,2}dismissal\b(?! (?:motion|deadline|paper|date))/i.test(text.lead);
  return deedsOf(text)
    .split(/(?<=[.;]) /)
    .some((sentence, at) => {
      const acts = sentence.replace(A_MOTION, ' ');
      const says = at === 0 ? acts : acts.replace(PAPERS, ' ');
      return ENDING.pattern.test(says.replace(PAPERS, ' ')) && !SAID_OF_IT.test(says) && !CLERK.test(says);
    });
}

const UNDOES = new TextPattern(
  /\b(?:vacat(?:es|ed|ing)|sets? aside|setting aside|rescind(?:s|ed|ing)|revok(?:es|ed|ing)|withdraw(?:s|n|ing|al)?|reinstat(?:es|ed|ing)|strik(?:es|ing)|stricken|re-?open(?:s|ed|ing))\b[^.;]{0,80}?\b(?:dismissals?|judgments?|orders?|opinions?|decisions?|case|action|claims?|complaint)\b|\b(?:dismissals?|judgments?|orders?|opinions?|decisions?|case|action|matter|complaint|claims?)\b[^.;]{0,60}?\b(?:is|are|be|stands?)(?: hereby)? (?:vacated|set aside|rescinded|reinstated|withdrawn|stricken|re-?opened)\b/i,
);
const OF_THE_CALENDAR =
  /\b(?:hearings?|conferences?|deadlines?|trial|schedul\w+|dates?|referral|show cause|stay|protective|briefing|pretrial|seal\w*|appearance|counsel|attorney|administrativ\w+|statistical\w*)\b/i;
const ASKS_TO_UNDO =
  /\b(?:reconsider\w*|set aside|vacate|relief from|re-?open|reinstate|rehear\w*|new trial|alter|amend (?:the )?judgment)\b/i;

/** Whether an entry takes back a dismissal, a judgment or an order, or grants a motion that asks for it. */
function undoesAnEnding(text: EntryText, kind: EntryKind, rulings: readonly RulingRow[]): boolean {
  if (kind !== 'order' && kind !== 'notice' && kind !== 'judgment') return false;
  const granted = rulings.filter(
    ({ disposition }) => disposition === 'granted' || disposition === 'granted-in-part',
  );
  if (granted.some(({ type, title }) => type === 'reconsider' || ASKS_TO_UNDO.test(title))) return true;
  if (!UNDOES.mayBeIn(text.words)) return false;
  const refused = rulings.some(
    ({ disposition, title }) => disposition === 'denied' && ASKS_TO_UNDO.test(title),
  );
  if (refused) return false;
  return deedsOf(text)
    .split(/(?<=[.;]) /)
    .concat(
      kind === 'notice' ||
        /\b(?:vacating|rescinding|striking|setting aside|withdrawing)\b/i.test(text.lead.slice(0, 80))
        ? [text.lead.slice(0, 160)]
        : [],
    )
    .some(
      (sentence) =>
        UNDOES.pattern.test(sentence) &&
        !OF_THE_CALENDAR.test(sentence) &&
        !/\b(?:should|whether|not|den(?:y|ied|ying|ies)|moot|may|would|mandate|appeal)\b/i.test(sentence),
    );
}

const isDispositive = ({ type, motion }: RulingRow): boolean =>
  motion !== null || type === 'dismiss' || type === 'summary-judgment';

/** What an entry says of endings that no effect of it tells. */
export function endingMarks(
  text: EntryText,
  kind: EntryKind,
  rulings: readonly RulingRow[],
  effects: readonly { readonly effect: CaseEffect }[],
): readonly Mark[] {
  const told = effects.map(({ effect }) => effect);
  return [
    ...(speaksOfAnEnding(text, kind, rulings, told) ? (['unheard-ending'] as const) : []),
    ...(undoesAnEnding(text, kind, rulings) ? (['undoes-ending'] as const) : []),
  ];
}
