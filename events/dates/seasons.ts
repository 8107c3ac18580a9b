/**
 * The divisions of a year that EDTF writes in the month's place, 21 to 41: seasons, quarters,
 * quadrimesters and semestrals (Library of Congress EDTF, level 2, "Sub-year groupings").
 */
import { dayOf } from './day.ts';
import type { Span, Spans } from './spans.ts';

type Named = 'spring' | 'summer' | 'autumn' | 'winter';

/** What a code means; undefined when there is no such division. */
export function seasonName(code: number): string | undefined {
  return SEASONS[code] ?? DIVISIONS[code]?.name;
}

/**
 * The days of a season. EDTF gives seasons no bounds. We take the widest reading in use, so that an
 * audit says "possibly" and never a wrong "certainly": from the first day of the meteorological season
 * (NOAA: 1 March, 1 June, 1 September, 1 December) to the last day on which the solstice or equinox that
 * ends the astronomical one can fall (22 June, 24 September, 23 December, 21 March). "Winter 1987" is
 * used both for the winter that begins in 1987 and for the one that ends in it; both are kept.
 * Codes 21 to 24, which name no hemisphere, are read as northern: the courts are.
 */
export function seasonSpans(year: number, code: number): Spans {
  const season = SEASONS[code];
  if (season !== undefined) return namedSpans(year, code >= 29 ? OPPOSITE[season] : season);
  const division = DIVISIONS[code];
  return division === undefined ? [] : [monthsOf(year, division.first, division.months)];
}

function namedSpans(year: number, season: Named): Spans {
  switch (season) {
    case 'spring':
      return [[dayOf(year, 3, 1), dayOf(year, 6, 22)]];
    case 'summer':
      return [[dayOf(year, 6, 1), dayOf(year, 9, 24)]];
    case 'autumn':
      return [[dayOf(year, 9, 1), dayOf(year, 12, 23)]];
    case 'winter':
      return [
        [dayOf(year, 1, 1), dayOf(year, 3, 21)],
        [dayOf(year, 12, 1), dayOf(year + 1, 3, 21)],
      ];
  }
}

function monthsOf(year: number, first: number, months: number): Span {
  const after = first + months;
  const end = after > 12 ? dayOf(year + 1, 1, 1) : dayOf(year, after, 1);
  return [dayOf(year, first, 1), end - 1];
}

const OPPOSITE = { spring: 'autumn', summer: 'winter', autumn: 'spring', winter: 'summer' } as const;

/** 21 to 24 anywhere, 25 to 28 northern, 29 to 32 southern. */
const SEASONS: Readonly<Record<number, Named>> = Object.fromEntries(
  [21, 25, 29].flatMap((base) =>
    (['spring', 'summer', 'autumn', 'winter'] as const).map((name, i) => [base + i, name]),
  ),
);

/** The first month and the number of months. */
const DIVISIONS: Readonly<Record<number, { name: string; first: number; months: number }>> = {
  33: { name: 'the first quarter of', first: 1, months: 3 },
  34: { name: 'the second quarter of', first: 4, months: 3 },
  35: { name: 'the third quarter of', first: 7, months: 3 },
  36: { name: 'the fourth quarter of', first: 10, months: 3 },
  37: { name: 'the first four months of', first: 1, months: 4 },
  38: { name: 'the middle four months of', first: 5, months: 4 },
  39: { name: 'the last four months of', first: 9, months: 4 },
  40: { name: 'the first half of', first: 1, months: 6 },
  41: { name: 'the second half of', first: 7, months: 6 },
};
