/** What is known of when an entry was put on the docket. */
interface Dated {
  readonly filed: string | null;
  readonly entered: string | null;
}

/** The entries in the order of time: a docket printed newest first is read from its end. */
export function inTimeOrder<Entry extends Dated>(entries: readonly Entry[]): readonly Entry[] {
  return isNewestFirst(entries) ? [...entries].reverse() : entries;
}

function isNewestFirst(entries: readonly Dated[]): boolean {
  let up = 0;
  let down = 0;
  let one: string | null = null;
  for (const entry of entries) {
    const before: string | null = one;
    one = entry.filed ?? entry.entered;
    if (before === null || one === null || before === one) continue;
    if (before < one) up++;
    else down++;
  }
  return down > up;
}
