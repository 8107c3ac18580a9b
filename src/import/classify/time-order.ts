/** What is known of when an entry was put on the docket. */
interface Dated {
  readonly filed: string | null;
  readonly entered: string | null;
  readonly number: string | null;
}

/**
 * The entries in the order of time: by day, and on one day as the docket lists them. A docket printed newest first
 * is read from its last day; on one day its numbers tell which way it runs, since history reports list their days
 * downwards and the entries of each upwards. An entry without a day stays after the one it follows.
 */
export function inTimeOrder<Entry extends Dated>(entries: readonly Entry[]): readonly Entry[] {
  const newestFirst = isNewestFirst(entries);
  const days = daysOf(newestFirst ? turned(entries) : entries);
  if (isSorted(days.map(({ on }) => on))) return days.flatMap((day) => day.entries);
  return days.toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0)).flatMap((day) => day.entries);
}

const dayOf = (entry: Dated): string | null => entry.filed ?? entry.entered;

interface Day<Entry> {
  readonly on: string;
  readonly entries: Entry[];
}

/** Runs of entries of one day, as they are listed; before the first day that is told stands the empty one. */
function daysOf<Entry extends Dated>(entries: readonly Entry[]): Day<Entry>[] {
  const days: Day<Entry>[] = [];
  let last: Day<Entry> | undefined;
  for (const entry of entries) {
    const on = dayOf(entry) ?? last?.on ?? '';
    if (last === undefined || last.on !== on) {
      last = { on, entries: [] };
      days.push(last);
    }
    last.entries.push(entry);
  }
  return days;
}

function isSorted(days: readonly string[]): boolean {
  return days.every((day, at) => at === 0 || (days[at - 1] ?? '') <= day);
}

function turned<Entry extends Dated>(entries: readonly Entry[]): readonly Entry[] {
  if (!ascendsWithinDays(entries)) return [...entries].reverse();
  return daysOf(entries)
    .reverse()
    .flatMap((day) => day.entries);
}

/** Whether more neighbours of one day have rising numbers than falling ones. */
function ascendsWithinDays(entries: readonly Dated[]): boolean {
  let up = 0;
  let down = 0;
  let last: { readonly on: string | null; readonly number: number } | undefined;
  for (const entry of entries) {
    const number = Number(entry.number);
    if (entry.number === null || !Number.isFinite(number)) continue;
    const on = dayOf(entry);
    if (last !== undefined && last.on === on && on !== null) {
      if (last.number < number) up++;
      if (last.number > number) down++;
    }
    last = { on, number };
  }
  return up > down;
}

function isNewestFirst(entries: readonly Dated[]): boolean {
  let up = 0;
  let down = 0;
  let one: string | null = null;
  for (const entry of entries) {
    const before: string | null = one;
    one = dayOf(entry);
    if (before === null || one === null || before === one) continue;
    if (before < one) up++;
    else down++;
  }
  return down > up;
}
