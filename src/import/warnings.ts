import { exactDay } from '../../events/dates.ts';
import type { Imported, Row } from './classify/rows.ts';

export const WARNING_KINDS = ['gap', 'out-of-order', 'vanished', 'terminated', 'repeated'] as const;

/** Something about the docket itself, as it was given, that a reader has to know. */
export interface Warning {
  readonly kind: (typeof WARNING_KINDS)[number];
  /** Document numbers, those that are missing for a gap; `#INDEX` for an entry without one. */
  readonly entries: readonly string[];
  readonly what: string;
}

/** Most entries that one warning names; it says how many more there are. */
const MOST_NAMED = 500;
/** By how many days what is only dated by its filing may lie before what has a lower number: clerks enter late. */
const LATE = 60;

/** What the rows alone show: numbers missing, numbers against days, entries that are there twice. */
export function warningsOf({ entries }: Imported): readonly Warning[] {
  return [...gaps(entries), ...againstDays(entries), ...repeated(entries)];
}

export const nameOf = ({ number, index }: Pick<Row, 'number' | 'index'>): string => number ?? `#${index}`;

/** A warning, with as many of its entries as are named. */
export function warningOf(kind: Warning['kind'], entries: readonly string[], what: string): Warning {
  const more = entries.length - MOST_NAMED;
  return {
    kind,
    entries: entries.slice(0, MOST_NAMED),
    what: more > 0 ? `${what} (${more.toLocaleString('en-US')} more are not named here)` : what,
  };
}

const numberOf = ({ number }: Row): number | null =>
  number !== null && /^\d{1,6}$/.test(number) ? Number(number) : null;

function gaps(rows: readonly Row[]): readonly Warning[] {
  const there = new Set(rows.flatMap((row) => numberOf(row) ?? []));
  const missing: string[] = [];
  const last = Math.max(0, ...there);
  for (let number = 1; number < last; number++) if (!there.has(number)) missing.push(String(number));
  if (missing.length === 0) return [];
  const what =
    missing.length === 1
      ? `Number ${missing[0]} is not among the entries: the docket as given may lack it, or it is sealed`
      : `${missing.length.toLocaleString('en-US')} numbers up to ${last} are not among the entries: the docket as given may lack them, or they are sealed`;
  return [warningOf('gap', missing, what)];
}

/** Entries whose number says that they came later than their day does. */
function againstDays(rows: readonly Row[]): readonly Warning[] {
  const dated = rows.flatMap((row) => {
    const number = numberOf(row);
    const day = exactDay(row.entered ?? row.filed ?? '');
    return number === null || day === undefined ? [] : [{ row, number, day, sure: row.entered !== null }];
  });
  const inOrder = [...dated].sort((one, other) => one.number - other.number || one.day - other.day);
  const kept = longestRise(inOrder.map(({ day }) => day));
  const wrong = inOrder.filter(({ day, sure }, at) => {
    if (kept.has(at)) return false;
    const before = inOrder.findLast((_, place) => place < at && kept.has(place));
    const after = inOrder.find((_, place) => place > at && kept.has(place));
    const off = Math.max((before?.day ?? day) - day, day - (after?.day ?? day));
    return off > (sure ? 0 : LATE);
  });
  const restarts = sameNumberApart(dated);
  return [
    ...(wrong.length === 0
      ? []
      : [
          warningOf(
            'out-of-order',
            wrong.map(({ row }) => nameOf(row)),
            'Numbers and days do not agree: a day may be wrong, or an entry be of another docket',
          ),
        ]),
    ...(restarts.length < 3
      ? []
      : [
          warningOf(
            'out-of-order',
            restarts,
            'Numbers begin again on other days: the file may hold two dockets in one',
          ),
        ]),
  ];
}

/** The places of a longest run of days that never fall. */
function longestRise(days: readonly number[]): ReadonlySet<number> {
  const ends: number[] = [];
  const before: (number | undefined)[] = [];
  for (const [at, day] of days.entries()) {
    let [low, high] = [0, ends.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((days[ends[middle] ?? 0] ?? 0) <= day) low = middle + 1;
      else high = middle;
    }
    before[at] = low === 0 ? undefined : ends[low - 1];
    ends[low] = at;
  }
  const kept = new Set<number>();
  for (let at = ends.at(-1); at !== undefined; at = before[at]) kept.add(at);
  return kept;
}

function sameNumberApart(
  dated: readonly { readonly row: Row; readonly number: number; readonly day: number }[],
) {
  const first = new Map<number, number>();
  const apart = new Set<string>();
  for (const { row, number, day } of dated) {
    const known = first.get(number);
    if (known === undefined) first.set(number, day);
    else if (Math.abs(known - day) > LATE) apart.add(nameOf(row));
  }
  return [...apart];
}

/** Entries that are there again, word for word, on the same day and under the same number. */
function repeated(rows: readonly Row[]): readonly Warning[] {
  const seen = new Set<string>();
  const again: string[] = [];
  for (const row of rows) {
    if (row.text === '' && row.short === '') continue;
    const key = JSON.stringify([row.number, row.filed, row.text === '' ? row.short : row.text]);
    // History reports and short lines say the same of several papers of a day.
    if (seen.has(key) && (row.number !== null || row.text.length > 60)) again.push(nameOf(row));
    seen.add(key);
  }
  if (again.length === 0) return [];
  return [warningOf('repeated', [...new Set(again)], 'Entries are there more than once, in the same words')];
}
