import { EFFECT_RULES, type Effective } from './effects.ts';
import type { EntryText } from './entry-text.ts';
import type { Ruling } from './rows.ts';
import type { Effect, Kind } from './vocabulary.ts';

/** Which effects a kind of entry can have at all: a motion to dismiss dismisses nothing. */
const CAN: Readonly<Partial<Record<Kind, ReadonlySet<Effect> | 'any'>>> = {
  order: 'any',
  judgment: 'any',
  'voluntary-dismissal': new Set<Effect>(['dismisses-case', 'dismisses-party', 'dismisses-some-claims']),
  notice: new Set<Effect>(['settled', 'transfers', 'consolidates', 'reopens-case']),
  hearing: new Set<Effect>(['settled', 'closes-case', 'dismisses-case', 'stays-case']),
  other: new Set<Effect>([
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

const TITLES =
  /\[?\b\d{1,5}\b\]?,? (?:\w+ ){0,4}(?:motion|application|letter|stipulation|notice|order|report|request|petition|mandate)\b[^.;,]{0,160}|\b(?:motions?|applications?|requests?|petitions?|stipulations?(?= (?:to|for|of)\b(?![^.]{0,80}\border))) (?:to|for|of|seeking)(?:(?! (?:is|are) (?:hereby )?(?:granted|denied|dismissed))[^.;,]){0,100}|\bproposed order[^.;,]{0,100}/gi;
const PROSPECTS =
  /\b(?:show cause|fail(?:s|ure|ing)? to|may (?:be|result)|will (?:be|result)|would|should|if (?:the|no|any|plaintiff|defendant|either|they)|unless|recommend\w*|to be (?:dismissed|closed|filed|submitted)|until|whether|advised that|in the event)\b/i;

/** What an entry does to the case, with the rule that saw each effect. */
export function effectsOf(
  text: EntryText,
  kind: Kind,
  rulings: readonly Ruling[],
): readonly { readonly effect: Effect; readonly rule: string }[] {
  const can = CAN[kind];
  if (can === undefined) return [];
  const entry: Effective = { text, deeds: deedsOf(text.body), kind, rulings };
  const found: { effect: Effect; rule: string }[] = [];
  for (const rule of EFFECT_RULES) {
    if (can !== 'any' && !can.has(rule.says)) continue;
    if (found.some((one) => one.effect === rule.says) || !rule.test(entry)) continue;
    found.push({ effect: rule.says, rule: rule.name });
  }
  const has = (effect: Effect): boolean => found.some((one) => one.effect === effect);
  // A case dismissed and closed leaves no party to dismiss apart from it.
  const whole = has('dismisses-case') && has('closes-case');
  return whole ? found.filter((one) => one.effect !== 'dismisses-party') : found;
}

/** The sentences that do something now: titles of papers, prospects and conditions are left out. */
export function deedsOf(body: string): string {
  return body
    .replace(TITLES, ' · ')
    .split(/(?<=[a-z)\]]{2}[.;]) +(?=[A-Z(])/)
    .filter((sentence, at) =>
      at === 0 ? !/\border to show cause\b|\bshow cause why\b/i.test(sentence) : !PROSPECTS.test(sentence),
    )
    .join(' ');
}
