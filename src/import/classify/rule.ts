import type { EntryText } from './entry-text.ts';
import { TextPattern } from './words.ts';

/** A named reason to call an entry something. */
export interface TextRule<Says> {
  readonly name: string;
  /** What the rule claims, in a sentence a clerk could check. */
  readonly because: string;
  readonly says: Says;
  /** What the text must hold for the rule to be asked at all; a rule without is always asked. */
  readonly phrase?: TextPattern;
  /** True where the rule speaks. Patterns are linear: bounded gaps, no nested repetition. */
  readonly test: (text: EntryText) => boolean;
}

/**
 * The first rule of an ordered list that speaks, or null.
 * Order is the whole of the precedence: a rule higher up is the more specific one.
 */
export function firstRule<Says>(rules: readonly TextRule<Says>[], text: EntryText): TextRule<Says> | null {
  for (const rule of rules) {
    if (rule.phrase !== undefined && !rule.phrase.mayBeIn(text.words)) continue;
    if (rule.test(text)) return rule;
  }
  return null;
}

/** A rule that looks at how the entry opens. */
export function opens<Says>(name: string, says: Says, pattern: RegExp, because: string): TextRule<Says> {
  const phrase = new TextPattern(pattern);
  return { name, says, because, phrase, test: (text) => pattern.test(text.lead) };
}

/** A rule that looks anywhere in the text. */
export function holds<Says>(name: string, says: Says, pattern: RegExp, because: string): TextRule<Says> {
  const phrase = new TextPattern(pattern);
  return { name, says, because, phrase, test: (text) => pattern.test(text.body) };
}
