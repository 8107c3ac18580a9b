import { telltalesOf } from './telltale.ts';

/**
 * A pattern that is tried only on texts that hold one of its telltales.
 * One scan of a text answers for every pattern there is, so that of two hundred rules a handful are tried.
 */
export class Phrase {
  readonly pattern: RegExp;
  /** Its place among all phrases, or -1 where it has no telltales and is always tried. */
  private readonly place: number;

  constructor(pattern: RegExp) {
    this.pattern = pattern;
    this.place = enrol(telltalesOf(pattern));
  }

  /** Whether a text of these words may match: false is certain, true is not. Without words it may. */
  mayBeIn(words: Words | undefined): boolean {
    if (words === undefined || this.place < 0) return true;
    return (((words[this.place >> 5] ?? FULL) >>> (this.place & 31)) & 1) === 1;
  }

  /** Whether the pattern matches; `words` are those of `text` itself or of a text that it is a part of. */
  test(text: string, words: Words | undefined): boolean {
    return this.mayBeIn(words) && this.pattern.test(text);
  }

  /** The first match, or null; `words` as for `test`. */
  exec(text: string, words: Words | undefined): RegExpExecArray | null {
    return this.mayBeIn(words) ? this.pattern.exec(text) : null;
  }
}

/** Which phrases a text may hold, so far as its words tell: a bit for each. */
export type Words = Readonly<Uint32Array>;

const FULL = 0xffff_ffff;
const LETTERS = 64;
/** From 1 on for letters, great and small, and figures; 0 for what parts words. */
const LETTER = new Uint8Array(128);
for (const [at, letter] of [...'abcdefghijklmnopqrstuvwxyz0123456789'].entries()) {
  LETTER[letter.charCodeAt(0)] = at + 1;
  LETTER[letter.toUpperCase().charCodeAt(0)] = at + 1;
}

/** The telltales of every phrase, in the order in which the phrases were made. */
const enrolled: (readonly string[])[] = [];
let finder: Finder | null = null;

function enrol(telltales: readonly string[] | null): number {
  if (telltales === null) return -1;
  finder = null;
  return enrolled.push(telltales) - 1;
}

/** The words of a text, read in one pass. Letters and figures only: what parts two words parts them for every phrase. */
export function wordsIn(text: string): Words {
  finder ??= new Finder(enrolled);
  return finder.read(text);
}

/** Aho and Corasick's automaton over the telltales (CACM 18:6, 1975): all of them, in one pass over a text. */
class Finder {
  /** From a state and a letter to the next state. */
  readonly #next: Uint16Array;
  /** For each state where `#tells` has what it tells, or 0 where no telltale ends there. */
  readonly #ends: Uint16Array;
  /** How much is told, then where among the words' bits and which bits, as often. */
  readonly #tells: Uint32Array;
  readonly #width: number;

  constructor(telltales: readonly (readonly string[])[]) {
    this.#width = Math.ceil(telltales.length / 32);
    const states = spell(telltales);
    this.#next = new Uint16Array(states.length * LETTERS);
    this.#ends = new Uint16Array(states.length);
    const tells: number[] = [0];
    const told: (Uint32Array | null)[] = [];
    const fallback = new Uint16Array(states.length);
    // States are numbered by depth within each word, so breadth first: a fallback is settled before its users.
    const queue = [0];
    for (const state of queue) {
      const own = bitsOf(states[state]?.ends ?? [], told[fallback[state] ?? 0] ?? null, this.#width);
      told[state] = own;
      if (own !== null) {
        const bits = [...own.entries()].filter(([, some]) => some !== 0);
        this.#ends[state] = tells.length;
        tells.push(bits.length, ...bits.flat());
      }
      for (let letter = 1; letter < LETTERS; letter++) {
        const child = states[state]?.children[letter];
        const behind = state === 0 ? 0 : (this.#next[(fallback[state] ?? 0) * LETTERS + letter] ?? 0);
        this.#next[state * LETTERS + letter] = child ?? behind;
        if (child === undefined) continue;
        fallback[child] = behind;
        queue.push(child);
      }
    }
    this.#tells = Uint32Array.from(tells);
  }

  read(text: string): Uint32Array {
    const [next, ends, tells] = [this.#next, this.#ends, this.#tells];
    const told = new Uint32Array(this.#width);
    let state = 0;
    for (let at = 0; at < text.length; at++) {
      const code = text.charCodeAt(at);
      state = next[state * LETTERS + (code < 128 ? (LETTER[code] ?? 0) : 0)] ?? 0;
      let tell = ends[state] ?? 0;
      if (tell === 0) continue;
      for (let left = tells[tell] ?? 0; left > 0; left--) {
        const place = tells[tell + 1] ?? 0;
        told[place] = (told[place] ?? 0) | (tells[tell + 2] ?? 0);
        tell += 2;
      }
    }
    return told;
  }
}

interface State {
  readonly children: (number | undefined)[];
  /** The phrases that have the word that ends here for a telltale. */
  readonly ends: number[];
}

/** The telltales as a tree of letters. */
function spell(telltales: readonly (readonly string[])[]): readonly State[] {
  const states: State[] = [{ children: [], ends: [] }];
  for (const [phrase, words] of telltales.entries()) {
    for (const word of words) {
      let state = 0;
      for (let at = 0; at < word.length; at++) {
        const letter = LETTER[word.charCodeAt(at)] ?? 0;
        const known = states[state]?.children[letter];
        const next = known ?? states.push({ children: [], ends: [] }) - 1;
        const here = states[state];
        if (here !== undefined) here.children[letter] = next;
        state = next;
      }
      states[state]?.ends.push(phrase);
    }
  }
  return states;
}

function bitsOf(places: readonly number[], behind: Uint32Array | null, width: number): Uint32Array | null {
  if (places.length === 0 && behind === null) return null;
  const bits = new Uint32Array(width);
  if (behind !== null) bits.set(behind);
  for (const place of places) bits[place >> 5] = (bits[place >> 5] ?? 0) | (1 << (place & 31));
  return bits;
}
