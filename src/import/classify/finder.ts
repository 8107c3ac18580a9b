const LETTERS = 64;
/** From 1 on for letters, great and small, and figures; 0 for what parts words. */
const LETTER = new Uint8Array(128);
for (const [at, letter] of [...'abcdefghijklmnopqrstuvwxyz0123456789'].entries()) {
  LETTER[letter.charCodeAt(0)] = at + 1;
  LETTER[letter.toUpperCase().charCodeAt(0)] = at + 1;
}

/** How many places share a number; what a place is within its number; in which number it is. */
const BITS = 30;
export const EVERY = 2 ** BITS - 1;
export const bitOf = (place: number): number => 1 << (place % BITS);
export const slotOf = (place: number): number => Math.floor(place / BITS);

/**
 * Finds many words in one pass over a text: Aho and Corasick's automaton (CACM 18:6, 1975).
 * A word is found wherever its letters stand, in a longer word too; what is no letter or figure parts words.
 */
export class Finder {
  /** From a state and a letter to the next state. */
  readonly #next: Uint16Array;
  /** For each state where in `#tells` is written what it tells, or 0 where no word ends. */
  readonly #ends: Uint16Array;
  /** How many numbers are told, then each number's slot and bits. */
  readonly #tells: Uint32Array;
  readonly #always: readonly number[];

  /** For each place the words that tell of it; a place without (null) is told of every text. */
  constructor(telling: readonly (readonly string[] | null)[]) {
    const nodes = inBreadth(spelled(telling));
    this.#next = new Uint16Array(nodes.length * LETTERS);
    this.#ends = new Uint16Array(nodes.length);
    const tells: number[] = [0];
    for (const { at, children, fallback, places } of nodes) {
      const behind = (fallback?.at ?? 0) * LETTERS;
      for (let letter = 1; letter < LETTERS; letter++)
        this.#next[at * LETTERS + letter] = children.get(letter)?.at ?? this.#next[behind + letter] ?? 0;
      if (places.size === 0) continue;
      const bits = [...numbered(places)];
      this.#ends[at] = tells.length;
      tells.push(bits.length, ...bits.flat());
    }
    this.#tells = Uint32Array.from(tells);
    const slots = slotOf(telling.length) + 1;
    const untold = Array.from({ length: slots * BITS }, (_, place) => place).filter(
      (place) => (telling[place] ?? null) === null,
    );
    const always = numbered(new Set(untold));
    this.#always = Array.from({ length: slots }, (_, slot) => always.get(slot) ?? 0);
  }

  /** The places that the words of `text` tell of, thirty to a number. */
  read(text: string): readonly number[] {
    const next = this.#next;
    const ends = this.#ends;
    const tells = this.#tells;
    const told = this.#always.slice();
    let state = 0;
    for (let at = 0; at < text.length; at++) {
      const code = text.charCodeAt(at);
      state = next[state * LETTERS + (code < 128 ? (LETTER[code] ?? 0) : 0)] ?? 0;
      let tell = ends[state] ?? 0;
      if (tell === 0) continue;
      for (let left = tells[tell] ?? 0; left > 0; left--) {
        const slot = tells[tell + 1] ?? 0;
        told[slot] = (told[slot] ?? 0) | (tells[tell + 2] ?? 0);
        tell += 2;
      }
    }
    return told;
  }
}

/** A beginning of words. */
interface Node {
  /** Its number among all, the shorter beginnings first. */
  at: number;
  readonly children: Map<number, Node>;
  /** The longest other beginning with which this one ends; null for the empty one. */
  fallback: Node | null;
  /** What is told where this has been read. */
  readonly places: Set<number>;
}

function spelled(telling: readonly (readonly string[] | null)[]): Node {
  const root = node();
  for (const [place, words] of telling.entries()) {
    for (const word of words ?? []) {
      let end = root;
      for (let at = 0; at < word.length; at++) {
        const letter = LETTER[word.charCodeAt(at)] ?? 0;
        const known = end.children.get(letter) ?? node();
        end.children.set(letter, known);
        end = known;
      }
      end.places.add(place);
    }
  }
  return root;
}

function node(): Node {
  return { at: 0, children: new Map(), fallback: null, places: new Set() };
}

/** All beginnings, each with its fallback and with what that tells: a fallback is shorter, so it comes first. */
function inBreadth(root: Node): readonly Node[] {
  const nodes = [root];
  for (const parent of nodes) {
    for (const [letter, child] of parent.children) {
      child.at = nodes.push(child) - 1;
      let behind = parent.fallback;
      while (behind !== null && !behind.children.has(letter)) behind = behind.fallback;
      child.fallback = behind?.children.get(letter) ?? root;
      for (const place of child.fallback.places) child.places.add(place);
    }
  }
  return nodes;
}

function numbered(places: ReadonlySet<number>): ReadonlyMap<number, number> {
  const numbers = new Map<number, number>();
  for (const place of places) {
    const slot = slotOf(place);
    numbers.set(slot, (numbers.get(slot) ?? 0) | bitOf(place));
  }
  return numbers;
}
