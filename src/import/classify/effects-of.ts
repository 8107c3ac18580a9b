import { remembered } from '../../docket/faster/remembered.ts';
import type { Effective } from './effect-rule.ts';
import { EFFECT_RULES } from './effects.ts';
import type { EntryText } from './entry-text.ts';
import { withoutPoints } from './initials.ts';
import type { RulingRow } from './rows.ts';
import type { CaseEffect, EntryKind } from './vocabulary.ts';
import { TextPattern } from './words.ts';

/** Which effects a kind of entry can have at all: a motion to dismiss dismisses nothing. */
const CAN: Readonly<Partial<Record<EntryKind, ReadonlySet<CaseEffect> | 'any'>>> = {
  order: 'any',
  judgment: 'any',
  'voluntary-dismissal': new Set<CaseEffect>(['dismisses-case', 'dismisses-party', 'dismisses-some-claims']),
  stipulation: new Set<CaseEffect>(['dismisses-case', 'dismisses-party', 'dismisses-some-claims']),
  notice: new Set<CaseEffect>(['settled', 'transfers', 'consolidates', 'reopens-case', 'closes-case']),
  hearing: new Set<CaseEffect>(['settled', 'closes-case', 'dismisses-case', 'stays-case']),
  other: new Set<CaseEffect>([
    'consolidates',
    'transfers',
    'closes-case',
    'reopens-case',
    'remands',
    'settled',
    'lifts-stay',
    'stays-case',
  ]),
};

const TITLES = new TextPattern(
  /\[?\b(?!\d{1,3} ?-?days?\b)\d{1,5}\b\]?,? (?:\w+ ){0,4}(?:motion|application|letter|stipulation|notice|order|report|request|petition|mandate)\b(?:(?! and (?:this |the |hereby |further |it |its )*(?:dismiss|order|clos|remand|transfer|stay|terminat|direct|enter|plaintiff|petitioner|action|case|complaint|adopt))[^.;,]){0,160}|\b(?:motions?|applications?|requests?|petitions?|stipulations?(?= (?:to|for|of)\b(?![^.]{0,80}\border))) (?:to|for|of|seeking)(?:(?! (?:is|are) (?:hereby )?(?:granted|denied|dismissed)| and (?:hereby |the |this )*(?:dismissing|closing|staying|terminating|remanding|transferring|entering|dismisses|stays|closes)\b)[^.;,]){0,100}|\bproposed order[^.;,]{0,100}/gi,
);
const SENTENCES = / (?<=[a-z)\]]{2}[.;] ) *(?=[A-Z(])/;
const SHOW_CAUSE = /^\W*(?:[\w'-]+ ){0,5}order to show cause\b|\b(?:shall|must|to|ordered to) show cause\b/i;
/** What a party was asked to show a reason against, told in an order that decides. */
const CAUSE_TO_SHOW =
  /\b(?:(?:respon\w+|answer\w*|reply|compl\w+|return|objection) (?:to|with) |under |following |after |fil\w+ (?:in response )?to )(?:the |an? |this |court['’]s |its )*(?:\w+ )?order to show cause\b(?:[^.;,]{0,120}?\bshould not be \w+)?/gi;
const PROSPECTS =
  /\b(?:show cause|fail(?:s|ure|ing)? to|may (?:be|result)|will (?:be|result)|would|should|if (?:the|no|any|plaintiff|defendant|either|they)|unless|recommend\w*|to be (?:dismissed|closed|filed|submitted)|until|whether|advised that|in the event)\b/i;

/** What happens only if, or has happened before: `as this case is closed, the motions are moot`. */
const CONDITIONS =
  /\b(?:if|unless|absent|should (?:plaintiff|defendant|the|any|either))\b[^.;]{0,160}?\b(?:dismiss\w*|clos(?:ed|ing)|remanded|transferred|stayed)|\b(?:as|since|because|given that|inasmuch as|once|when|after|until|while|before) (?:this |the |plaintiff\S* |that )*(?:\w+ ){0,4}?(?:is|was|has been|are|were|had been)(?: \w+){0,2}? (?:closed|dismissed|stayed|remanded|transferred|settled|terminated)\b|\b(?:dismissed|closed) (?:unless|if)\b/gi;

/** What an entry does to the case, with the rule that saw each effect. */
export function effectsOf(
  text: EntryText,
  kind: EntryKind,
  rulings: readonly RulingRow[],
): readonly { readonly effect: CaseEffect; readonly rule: string }[] {
  const can = CAN[kind];
  if (can === undefined) return [];
  const entry = new Doing(text, kind, rulings);
  // What the parties dismiss themselves is told from how their paper opens, and from nothing else.
  const byTheParties = kind === 'voluntary-dismissal' || kind === 'stipulation';
  const found: { effect: CaseEffect; rule: string }[] = [];
  for (const rule of EFFECT_RULES) {
    if (rule.phrase !== undefined && !rule.phrase.mayBeIn(text.words)) continue;
    if (can !== 'any' && !can.has(rule.says)) continue;
    if (byTheParties && rule.says.startsWith('dismisses') && !rule.name.startsWith('voluntary')) continue;
    if (isAmong(found, rule.says) || !rule.test(entry)) continue;
    found.push({ effect: rule.says, rule: rule.name });
  }
  if (found.length < 2) return found;
  // A case dismissed and closed leaves no party to dismiss apart from it.
  const whole = isAmong(found, 'dismisses-case') && isAmong(found, 'closes-case');
  return whole ? found.filter((one) => one.effect !== 'dismisses-party') : found;
}

function isAmong(found: readonly { readonly effect: CaseEffect }[], effect: CaseEffect): boolean {
  for (const one of found) if (one.effect === effect) return true;
  return false;
}

class Doing implements Effective {
  readonly text: EntryText;
  readonly kind: EntryKind;
  readonly rulings: readonly RulingRow[];
  #deeds: string | null = null;

  constructor(text: EntryText, kind: EntryKind, rulings: readonly RulingRow[]) {
    this.text = text;
    this.kind = kind;
    this.rulings = rulings;
  }

  get deeds(): string {
    this.#deeds ??= deedsOf(this.text);
    return this.#deeds;
  }
}

/** The sentences that do something now: titles of papers, prospects and conditions are left out. */
export const deedsOf = remembered(({ body, words }: EntryText): string => {
  const text = withoutPoints(body).replace(CAUSE_TO_SHOW, ' · ');
  return (TITLES.mayBeIn(words) ? text.replace(TITLES.pattern, ' · ') : text)
    .replace(CONDITIONS, ' · ')
    .split(SENTENCES)
    .filter((sentence, at) => (at === 0 ? !SHOW_CAUSE.test(sentence) : !PROSPECTS.test(sentence)))
    .join(' ');
});
