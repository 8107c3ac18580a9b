/** What a way of naming entries asks of the place before its numbers. */
export interface Behind {
  /** The words of which one stands last before the numbers; or a bracket does, somewhere. */
  readonly behind: readonly string[] | 'a bracket';
  /** Or else the text begins there, or punctuation parts the numbers from what came before. */
  readonly also: readonly ('start' | 'punctuation')[];
  /** Whether something must follow the numbers: then they are no date. */
  readonly followed: boolean;
}

/**
 * Tells from what stands before the numbers of a text which ways of naming entries it may use: most numbers
 * are days and sums, and no pattern need be tried on them. It may name a way too many, never one too few.
 */
export class BeforeNumbers {
  readonly #behind = new Map<string, number>();
  readonly #start: number;
  readonly #punctuation: number;
  readonly #bracket: number;
  readonly #followed: number;

  /** A way of naming is known by its place in `forms`, and told as a bit. */
  constructor(forms: readonly Behind[]) {
    this.#start = bitsOf(forms, ({ also }) => also.includes('start'));
    this.#punctuation = bitsOf(forms, ({ also }) => also.includes('punctuation'));
    this.#bracket = bitsOf(forms, ({ behind }) => behind === 'a bracket');
    this.#followed = bitsOf(forms, ({ followed }) => followed);
    for (const [at, { behind }] of forms.entries()) {
      if (behind === 'a bracket') continue;
      for (const word of behind) this.#behind.set(word, (this.#behind.get(word) ?? 0) | (1 << at));
    }
  }

  /** Where the numbers of a text begin that may name an entry, and in which ways: a bit for each. */
  numbersIn(text: string): readonly { readonly at: number; readonly forms: number }[] {
    let numbers: { at: number; forms: number }[] | null = null;
    const first = text.search(DIGIT);
    if (first < 0) return NONE;
    const everywhere = text.includes('[') ? this.#bracket : 0;
    let before = 0;
    for (let at = first; at < text.length; at++) {
      const code = text.charCodeAt(at);
      // The digits of one number are read once, and what stands behind a slash is the rest of a day.
      if (isDigit(code) && !isDigit(before) && before !== SLASH) {
        const forms = (this.#formsAt(text, at) | everywhere) & (isDay(text, at) ? ~this.#followed : ~0);
        if (forms !== 0) {
          // A list that grows from nothing makes room for many, and most texts have one.
          if (numbers === null) numbers = [{ at, forms }];
          else numbers.push({ at, forms });
        }
      }
      before = code;
    }
    return numbers ?? NONE;
  }

  #formsAt(text: string, number: number): number {
    let forms = 0;
    let at = number - 1;
    for (; at >= 0; at--) {
      const code = text.charCodeAt(at);
      if (isLetter(code)) break;
      if (isDigit(code)) return forms;
      if (code === PARENTHESIS || code === SEMICOLON || code === COMMA) forms |= this.#punctuation;
    }
    if (at < 0) return forms | this.#start;
    const end = at + 1;
    while (at >= 0 && end - at <= LONGEST && isLetter(text.charCodeAt(at))) at--;
    return forms | (this.#behind.get(text.slice(at + 1, end).toLowerCase()) ?? 0);
  }
}

const NONE: readonly never[] = [];
const DIGIT = /\d/;
const LONGEST = 16;
const SLASH = 0x2f;
const PARENTHESIS = 0x28;
const SEMICOLON = 0x3b;
const COMMA = 0x2c;

function bitsOf(forms: readonly Behind[], is: (form: Behind) => boolean): number {
  return forms.reduce((bits, form, at) => (is(form) ? bits | (1 << at) : bits), 0);
}

function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39;
}

function isLetter(code: number): boolean {
  return (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a);
}

/** Whether the number that begins here is followed by a slash, as months are. */
function isDay(text: string, number: number): boolean {
  let at = number + 1;
  while (isDigit(text.charCodeAt(at))) at++;
  return text.charCodeAt(at) === SLASH;
}
