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
  for (const [at, entry] of entries.entries()) {
    const before = entries[at - 1];
    const [one, other] = [before?.filed ?? before?.entered ?? null, entry.filed ?? entry.entered];
    if (one === null || other === null || one === other) continue;
    if (one < other) up++;
    else down++;
  }
  return down > up;
}
