import type { ApiPage } from './courtlistener-page.ts';
import { type LenientFields, recordOf } from './fields.ts';

type Value = string | number;
type Key = (entry: LenientFields) => Value | null;

/** What CourtListener can list a docket's entries by. What a page is listed by is not written on it. */
const KEYS: readonly Key[] = [
  (entry) => wordsIn(entry, 'recap_sequence_number'),
  (entry) => numberIn(entry, 'entry_number'),
  (entry) => numberIn(entry, 'id'),
  (entry) => wordsIn(entry, 'date_filed'),
  (entry) => wordsIn(entry, 'date_created'),
  (entry) => wordsIn(entry, 'date_modified'),
];

function wordsIn(entry: LenientFields, name: string): string | null {
  const value = entry.value(name);
  return typeof value === 'string' && value !== '' ? value : null;
}

function numberIn(entry: LenientFields, name: string): number | null {
  const value = entry.value(name);
  const number = typeof value === 'string' && /^\d{1,16}$/.test(value) ? Number(value) : value;
  return typeof number === 'number' && Number.isFinite(number) ? number : null;
}

/** Pages laid one after the other, and how often an entry of them then stands on the wrong side of the next. */
type Layout = { readonly pages: readonly ApiPage[]; readonly against: number };

/**
 * Puts pages of one list in the order of that list, whatever order they come in: by what their entries are
 * listed by, oldest or newest first. Where nothing tells, they stay as they are. Pages without entries come first.
 */
export function inPageOrder(pages: readonly ApiPage[]): readonly ApiPage[] {
  const listed = pages.filter(({ entries }) => entries.length > 0);
  if (listed.length < 2) return pages;
  const layouts = KEYS.map((key) => laidOut(listed, key)).filter((layout) => layout !== null);
  const [first, ...others] = layouts;
  if (first === undefined) return pages;
  const best = others.reduce((one, other) => (other.against < one.against ? other : one), first);
  return [...pages.filter(({ entries }) => entries.length === 0), ...best.pages];
}

function laidOut(pages: readonly ApiPage[], key: Key): Layout | null {
  const runs = pages.map((page) => runOf(page, key));
  if (runs.some(({ values }) => values.length === 0)) return null;
  const steps = runs.map(({ values }) => stepsIn(values));
  const up = steps.reduce((sum, step) => sum + step.up, 0);
  const down = steps.reduce((sum, step) => sum + step.down, 0);
  const newestFirst = down > up;
  const inOrder = runs.toSorted((a, b) => (newestFirst ? compareRuns(b, a) : compareRuns(a, b)));
  const whole = stepsIn(inOrder.flatMap(({ values }) => values));
  // Two pages that this key cannot tell apart stand in no order at all.
  const level = inOrder.filter((run, at) => {
    const next = inOrder[at + 1];
    return next !== undefined && compareRuns(run, next) === 0;
  }).length;
  const all = whole.up + whole.down + level;
  const against = all === 0 ? 1 : ((newestFirst ? whole.up : whole.down) + level) / all;
  return { pages: inOrder.map(({ page }) => page), against };
}

type Run = { readonly page: ApiPage; readonly values: readonly Value[]; readonly middle: Value | undefined };

function runOf(page: ApiPage, key: Key): Run {
  const values = page.entries.flatMap((value) => {
    const entry = recordOf(value);
    return (entry === null ? null : key(entry)) ?? [];
  });
  return { page, values, middle: values.toSorted(compare)[values.length >> 1] };
}

/** By the middle of each, since one entry out of place may stand at either end; then by the ends. */
function compareRuns(a: Run, b: Run): number {
  return (
    compare(a.middle, b.middle) ||
    compare(a.values[0], b.values[0]) ||
    compare(a.values.at(-1), b.values.at(-1))
  );
}

function compare(a: Value | undefined, b: Value | undefined): number {
  if (a === b || a === undefined || b === undefined) return 0;
  return a < b ? -1 : 1;
}

function stepsIn(values: readonly Value[]): { readonly up: number; readonly down: number } {
  let [up, down] = [0, 0];
  for (const [at, value] of values.entries()) {
    const step = at === 0 ? 0 : compare(values[at - 1], value);
    if (step < 0) up++;
    if (step > 0) down++;
  }
  return { up, down };
}
