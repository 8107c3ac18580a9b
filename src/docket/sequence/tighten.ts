import { type Day, firstDayFrom } from '../../../events/dates.ts';
import type { DocketDate } from '../../../events/index.ts';
import type { Limits } from './limits.ts';
import { type Links, NONE, unlinkAll } from './links.ts';

/** A link that the dates rule out: the position, what it is said to follow, and the first day of that. */
export type Impossible = { readonly position: number; readonly earlier: number; readonly notBefore: Day };

/**
 * Tightens limits along links, in an order in which each position comes after those it is linked to (null for
 * the order of recording). A link that the dates rule out is taken away and given back, so that no entry is left
 * without a day.
 */
export function tighten(
  links: Links,
  order: readonly number[] | null,
  { from, to }: Limits,
  dateAt: (position: number) => DocketDate,
): readonly Impossible[] {
  const impossible: Impossible[] = [];
  const size = links.length;
  for (let index = 0; index < size; index += 1) {
    const position = order ? (order[index] ?? 0) : index;
    let ruledOut: Set<number> | undefined;
    for (const earlier of links[position] ?? NONE) {
      const notBefore = from[earlier] ?? -Infinity;
      if (notBefore <= (from[position] ?? -Infinity)) continue;
      const first = firstDayFrom(dateAt(position).spans, notBefore);
      if (first !== undefined) {
        from[position] = first;
        continue;
      }
      ruledOut = (ruledOut ?? new Set()).add(earlier);
      impossible.push({ position, earlier, notBefore });
    }
    if (ruledOut) unlinkAll(links, position, ruledOut);
  }
  for (let index = size - 1; index >= 0; index -= 1) {
    const position = order ? (order[index] ?? 0) : index;
    for (const earlier of links[position] ?? NONE) {
      const notAfter = to[position] ?? Infinity;
      if (notAfter < (to[earlier] ?? Infinity)) to[earlier] = lastDayUntil(dateAt(earlier), notAfter);
    }
  }
  return impossible;
}

/** The last day of a date that is not after a day. */
export function lastDayUntil({ spans }: DocketDate, day: Day): Day {
  const span = spans.findLast(([first]) => first <= day);
  return span ? Math.min(span[1], day) : day;
}
