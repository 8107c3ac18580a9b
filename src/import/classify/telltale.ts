/**
 * The words that a pattern cannot do without: every text in which it matches holds one of them.
 * Read off the pattern itself, so that a rule is written once, in the words of the field, and its
 * telltales follow it. Null where the pattern can match without any word worth looking for.
 */
export function telltalesOf(pattern: RegExp): readonly string[] | null {
  // Under `u` and `v` letters fold that are not of the alphabet.
  if (pattern.unicode || pattern.unicodeSets) return null;
  runs.clear();
  const found = new Reader(pattern.source.toLowerCase(), pattern.source).alternatives();
  const words = better(found.exact, found.need);
  return words === null ? null : [...new Set(words.map(bestRun))];
}

/** What is known of a part of a pattern; both lists are lower case and may say too much, never too little. */
interface Known {
  /** All that the part can match, where that is a short list. */
  readonly exact: readonly string[] | null;
  /** Words of which every match of the part holds one. */
  readonly need: readonly string[] | null;
}

const ANYTHING: Known = { exact: null, need: null };
const NOTHING: Known = { exact: [''], need: null };
const MOST = 160;

/** Words on so many entries that looking for them saves little. */
const COMMON = new Set(
  'motion order filed case plaintiff defendant judge the and for with document entry notice from that court action judgment leave time attorney complaint answer'.split(
    ' ',
  ),
);

/** Stretches are weighed again and again while one pattern is read. */
const runs = new Map<string, string>();

/** The word of a stretch that is most worth looking for; a word of two letters is not. */
function bestRun(stretch: string): string {
  const known = runs.get(stretch);
  if (known !== undefined) return known;
  let best = '';
  for (const [run] of stretch.matchAll(/[a-z\d]{2,}/g)) {
    if (run.length < 3 && !/\d/.test(run)) continue;
    if (best === '' || cost(run) < cost(best) || (cost(run) === cost(best) && run.length > best.length))
      best = run;
  }
  runs.set(stretch, best);
  return best;
}

function cost(run: string): number {
  if (COMMON.has(run)) return 20;
  return run.length === 3 ? 4 : run.length === 4 ? 2 : 1;
}

function costOf(words: readonly string[] | null): number {
  if (words === null) return Number.POSITIVE_INFINITY;
  let sum = 0;
  for (const run of new Set(words.map(bestRun))) sum += run === '' ? Number.POSITIVE_INFINITY : cost(run);
  return sum;
}

function better(one: readonly string[] | null, other: readonly string[] | null): readonly string[] | null {
  const [first, second] = [costOf(one), costOf(other)];
  if (first === Number.POSITIVE_INFINITY && second === Number.POSITIVE_INFINITY) return null;
  return first <= second ? one : other;
}

/** Reads the source of a pattern: alternatives of sequences of pieces, each perhaps repeated. */
class Reader {
  readonly #source: string;
  readonly #written: string;
  #at = 0;

  constructor(source: string, written: string) {
    this.#source = source;
    this.#written = written;
  }

  alternatives(): Known {
    const all = [this.#sequence()];
    while (this.#source[this.#at] === '|') {
      this.#at++;
      all.push(this.#sequence());
    }
    const [only] = all;
    if (all.length === 1 && only !== undefined) return only;
    const exact = all.flatMap((one) => one.exact ?? []);
    if (all.every((one) => one.exact !== null) && exact.length <= MOST) return { exact, need: null };
    const need = all.map((one) => better(one.exact, one.need));
    return { exact: null, need: need.every((one) => one !== null) ? need.flat() : null };
  }

  #sequence(): Known {
    let running: readonly string[] = [''];
    let need: readonly string[] | null = null;
    let whole = true;
    while (this.#at < this.#source.length && !'|)'.includes(this.#source[this.#at] ?? '')) {
      const piece = this.#repeated(this.#piece());
      if (piece.exact !== null && running.length * piece.exact.length <= MOST) {
        const next = piece.exact;
        running = running.flatMap((start) => next.map((end) => start + end));
        continue;
      }
      whole = false;
      need = better(better(need, running), better(piece.exact, piece.need));
      running = piece.exact ?? [''];
    }
    return whole ? { exact: running, need: null } : { exact: null, need: better(need, running) };
  }

  /** A piece with what stands behind it: `?`, `*`, `+`, `{2,5}`, each perhaps lazy. */
  #repeated(piece: Known): Known {
    const found = /^(?:[*+?]|\{(\d+)(,?)(\d*)\})\??/.exec(this.#source.slice(this.#at, this.#at + 12));
    if (found === null) return piece;
    this.#at += found[0].length;
    const sign = found[0][0];
    const least = sign === '{' ? Number(found[1]) : sign === '+' ? 1 : 0;
    const once = sign === '?' || (found[3] === '1' && least <= 1);
    if (once && piece.exact !== null)
      return least === 0 ? { exact: ['', ...piece.exact], need: null } : piece;
    return least === 0 ? ANYTHING : { exact: null, need: better(piece.exact, piece.need) };
  }

  #piece(): Known {
    const sign = this.#source[this.#at++] ?? '';
    if (sign === '(') return this.#group();
    if (sign === '[') return this.#letters();
    if (sign === '.') return ANYTHING;
    if (sign === '^' || sign === '$') return NOTHING;
    if (sign !== '\\') return { exact: [sign], need: null };
    const escaped = this.#source[this.#at++] ?? '';
    if (/[bB]/.test(escaped)) return NOTHING;
    return /[a-z0-9]/.test(escaped) ? this.#unread(escaped) : { exact: [escaped], need: null };
  }

  /** An escape that stands for many characters, or for one that is no letter. */
  #unread(escaped: string): Known {
    if (escaped === 'u') this.#at += 4;
    if (escaped === 'x') this.#at += 2;
    return ANYTHING;
  }

  #group(): Known {
    const opening = /^\?(?:[:=!]|<[=!]|<\w+>)/.exec(this.#source.slice(this.#at, this.#at + 40))?.[0] ?? '';
    this.#at += opening.length;
    const inside = this.alternatives();
    this.#at++;
    // What is looked at and not taken adds nothing to the match.
    return /[=!]/.test(opening) ? NOTHING : inside;
  }

  #letters(): Known {
    const from = this.#at;
    while (this.#source[this.#at] !== ']') this.#at += this.#source[this.#at] === '\\' ? 2 : 1;
    const inside = this.#written.slice(from, this.#at++);
    if (inside.length > 6 || /^\^|\\|.-./.test(inside)) return ANYTHING;
    return { exact: [...new Set(inside.toLowerCase())], need: null };
  }
}
