/** "Did you mean": the known word nearest to one that is not known. */

/**
 * How many single-letter slips (left out, put in, changed, two swapped) lie between two words:
 * the optimal string alignment distance of Damerau and Levenshtein. Gives `limit + 1` for anything more.
 */
function slips(one: string, other: string, limit: number): number {
  if (Math.abs(one.length - other.length) > limit) return limit + 1;
  let [before, last] = [[] as number[], Array.from({ length: other.length + 1 }, (_, column) => column)];
  for (let row = 1; row <= one.length; row++) {
    const next = [row];
    for (let column = 1; column <= other.length; column++) {
      const same = one[row - 1] === other[column - 1];
      const swapped = one[row - 1] === other[column - 2] && one[row - 2] === other[column - 1];
      next[column] = Math.min(
        (last[column] ?? 0) + 1,
        (next[column - 1] ?? 0) + 1,
        (last[column - 1] ?? 0) + (same ? 0 : 1),
        swapped ? (before[column - 2] ?? 0) + 1 : Infinity,
      );
    }
    if (Math.min(...next) > limit) return limit + 1;
    [before, last] = [last, next];
  }
  return last[other.length] ?? limit + 1;
}

/** Longer words are never typed by hand, and comparing them would cost more than it helps. */
const LONGEST_WORD = 120;

/** Of more words than this, only those that begin alike are compared: slips are seldom in the first letter. */
const MOST_COMPARED = 1_000;

/**
 * The one of `known` that `written` most likely stands for; undefined where none is near. Upper and lower case,
 * blanks and underscores count for nothing; of words equally near, the first.
 */
export function nearest(written: string, known: Iterable<string>): string | undefined {
  if (written.length > LONGEST_WORD) return undefined;
  const plain = (word: string) => word.toLowerCase().replace(/[\s_-]+/g, '-');
  const sought = plain(written);
  let best: string | undefined;
  let limit = Math.max(1, Math.floor(sought.length / 3));
  for (const word of comparable(sought, [...known], plain)) {
    const distance = slips(sought, plain(word), limit);
    if (distance > limit) continue;
    if (distance === 0) return word;
    best = word;
    limit = distance - 1;
  }
  return best ?? startingWith(sought, known, plain);
}

function comparable(
  sought: string,
  known: readonly string[],
  plain: (word: string) => string,
): readonly string[] {
  if (known.length <= MOST_COMPARED) return known;
  return known.filter((word) => plain(word)[0] === sought[0]).slice(0, MOST_COMPARED);
}

/** The one known word that begins as what was written does: `order` for `order-1987`, where no other does. */
function startingWith(
  sought: string,
  known: Iterable<string>,
  plain: (word: string) => string,
): string | undefined {
  if (sought.length < 3) return undefined;
  const found = [...known].filter(
    (word) => plain(word).startsWith(sought) || sought.startsWith(`${plain(word)}-`),
  );
  return found.length === 1 ? found[0] : undefined;
}

/** `; did you mean "breach"?`, or nothing where no known word is near. */
export function didYouMean(written: unknown, known: Iterable<string>): string {
  const found = typeof written === 'string' ? nearest(written, known) : undefined;
  return found === undefined ? '' : `; did you mean "${found}"?`;
}
