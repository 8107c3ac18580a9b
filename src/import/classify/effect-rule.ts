import type { EntryText } from './entry-text.ts';
import type { RulingRow } from './rows.ts';
import type { CaseEffect, EntryKind } from './vocabulary.ts';
import { TextPattern } from './words.ts';

/** Everything an effect may be read from. */
export interface Effective {
  readonly text: EntryText;
  /** The body with the titles of motions and of other orders blanked out: what the entry itself does. */
  readonly deeds: string;
  readonly kind: EntryKind;
  readonly rulings: readonly RulingRow[];
}

/** A named reason to say that an entry does something to the case. */
export interface EffectRule {
  readonly name: string;
  readonly because: string;
  readonly says: CaseEffect;
  /** What the text must hold for the rule to be asked at all; a rule without is always asked. */
  readonly phrase?: TextPattern;
  readonly test: (entry: Effective) => boolean;
}

/** A case, in the words by which orders name it: the inside of a pattern. */
export const CASE =
  '(?:(?:this|the|above|entire|civil|instant|present|member|lead|consolidated|captioned|above-captioned|above-entitled|entitled|styled|and|all|any|said|adversary|underlying|criminal)[ -]+){0,5}(?:case|action|matter|suit|lawsuit|proceeding|litigation|cause|complaint|petition|cases|actions|claims in this (?:case|action|matter)|claims (?:and counterclaims )?in their entirety)';
/** `is hereby`, `be and is`: what stands between a case and what becomes of it. */
export const IS = String.raw`(?: (?:\(?[\w#.-]+\)?,? ){0,4}?)?(?:is|are|be and (?:the same )?(?:hereby )?(?:is|are)|shall be|stands?|was|has been|be and is)(?: and)?(?: (?:hereby|therefore|thus|now|also|and|all|is|are))*`;

/** A rule that looks anywhere in what the entry itself does. */
export function states(name: string, says: CaseEffect, pattern: RegExp, because: string): EffectRule {
  const phrase = new TextPattern(pattern);
  return { name, says, because, phrase, test: ({ deeds }) => pattern.test(deeds) };
}

/** A rule that looks at the titles of motions that are granted. */
export function grants(
  name: string,
  says: CaseEffect,
  title: RegExp,
  not: RegExp,
  because: string,
): EffectRule {
  return {
    name,
    says,
    because,
    phrase: new TextPattern(title),
    test: ({ rulings }) =>
      rulings.some((one) => one.disposition === 'granted' && title.test(one.title) && !not.test(one.title)),
  };
}
