import type { Day } from '../../../events/dates.ts';
import type { DocketDate } from '../../../events/index.ts';
import { type Links, unlink } from './links.ts';

/** The first and the last day possible of each position. */
export type Limits = { readonly from: Day[]; readonly to: Day[] };

/** A link that the dates rule out: the position, what it is said to follow, and the first day of that. */
export type Impossible = { readonly position: number; readonly earlier: number; readonly notBefore: Day };

/**
 * Tightens limits along links, in an order in which each position comes after those it is linked to. A link
 * that the dates rule out is taken away and given back, so that no entry is left without a day.
 */
export function tighten(
  links: Links,
  order: readonly number[],
  { from, to }: Limits,
  dateAt: (position: number) => DocketDate,
): readonly Impossible[] {
  const impossible: Impossible[] = [];
  for (const position of order)
    for (const earlier of links[position] ?? []) {
      const notBefore = from[earlier] ?? -Infinity;
      if (notBefore <= (from[position] ?? -Infinity)) continue;
      const first = firstDayFrom(dateAt(position), notBefore);
      if (first !== undefined) {
        from[position] = first;
        continue;
      }
      unlink(links, position, earlier);
      impossible.push({ position, earlier, notBefore });
    }
  for (let index = order.length - 1; index >= 0; index -= 1) {
    const position = order[index] ?? 0;
    for (const earlier of links[position] ?? []) {
      const notAfter = to[position] ?? Infinity;
      if (notAfter < (to[earlier] ?? Infinity)) to[earlier] = lastDayUntil(dateAt(earlier), notAfter);
    }
  }
  return impossible;
}

function firstDayFrom({ spans }: DocketDate, day: Day): Day | undefined {
  const span = spans.find(([, last]) => last >= day);
  return span && Math.max(span[0], day);
}

function lastDayUntil({ spans }: DocketDate, day: Day): Day {
  const span = spans.findLast(([first]) => first <= day);
  return span ? Math.min(span[1], day) : day;
}
