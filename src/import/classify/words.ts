import { bitOf, EVERY, Finder, slotOf } from './finder.ts';
import { telltalesOf } from './telltale.ts';

/**
 * A pattern that is tried only on texts that hold one of its telltales.
 * One scan of a text answers for every pattern there is, so that of two hundred rules a handful are tried.
 */
export class TextPattern {
  readonly pattern: RegExp;
  readonly #slot: number;
  readonly #bit: number;

  constructor(pattern: RegExp) {
    this.pattern = pattern;
    // Phrases are made as modules load; their telltales wait for the first text.
    finder = null;
    const place = enrolled.push(this) - 1;
    this.#slot = slotOf(place);
    this.#bit = bitOf(place);
  }

  /** Whether a text of these words may match: false is certain, true is not. Without words it may. */
  mayBeIn(words: Words | undefined): boolean {
    return words === undefined || ((words[this.#slot] ?? EVERY) & this.#bit) !== 0;
  }

  /** Whether the pattern matches; `words` are those of `text` itself or of a text that it is a part of. */
  test(text: string, words: Words | undefined): boolean {
    return this.mayBeIn(words) && this.pattern.test(text);
  }

  /** Where the first match begins, or -1; `words` as for `test`. */
  search(text: string, words: Words | undefined): number {
    return this.mayBeIn(words) ? text.search(this.pattern) : -1;
  }

  /** The first match, or null; `words` as for `test`. */
  exec(text: string, words: Words | undefined): RegExpExecArray | null {
    return this.mayBeIn(words) ? this.pattern.exec(text) : null;
  }
}

/** Which phrases a text may hold, so far as its words tell: a bit for each. */
export type Words = readonly number[];

/** Every phrase there is, in the order in which they were made. */
const enrolled: TextPattern[] = [];
let finder: Finder | null = null;

/** Words that tell nothing: every phrase may be in a text that nobody has read. */
export const UNTOLD: Words = [];

/** Every phrase that has been made, for whoever holds what words tell against the patterns themselves. */
export function everyPhrase(): readonly TextPattern[] {
  return enrolled;
}

/** The words of a text, read in one pass. */
export function wordsIn(text: string): Words {
  finder ??= new Finder(enrolled.map(({ pattern }) => telltalesOf(pattern)));
  return finder.read(text);
}
