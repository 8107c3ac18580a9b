import type { WireEntry } from '../../wire.ts';

/** Entries as marks in the strip above the lanes, in as many tiers as there is room for. */

export type MarkKind = 'pleading' | 'motion' | 'order' | 'other';

export type PlacedMark = {
  readonly entry: WireEntry;
  readonly kind: MarkKind;
  readonly x: number;
  /** Where its span ends; the same as `x` for a certain day. */
  readonly end: number;
  readonly tier: number;
};

export const TIERS = 3;

const KINDS: Readonly<Record<string, MarkKind>> = {
  ComplaintFiled: 'pleading',
  CounterclaimFiled: 'pleading',
  CrossclaimFiled: 'pleading',
  ThirdPartyComplaintFiled: 'pleading',
  PleadingAmended: 'pleading',
  AnswerFiled: 'pleading',
  MotionFiled: 'motion',
};

export const markKindOf = (entry: WireEntry): MarkKind =>
  entry.order ? 'order' : (KINDS[entry.type] ?? 'other');

/** Places the marks in sight; where it is crowded, the last tier takes what is left. */
export function placeMarks(
  entries: readonly WireEntry[],
  toPixels: (day: number) => number,
  width: number,
): readonly PlacedMark[] {
  const free = Array.from({ length: TIERS }, () => -Infinity);
  const marks: PlacedMark[] = [];
  for (const entry of entries.toSorted((a, b) => (a.from ?? -Infinity) - (b.from ?? -Infinity))) {
    if (entry.from === null && entry.to === null) continue;
    const x = entry.from === null ? -10 : toPixels(entry.from);
    const end = entry.to === null ? width + 10 : toPixels(entry.to);
    if (end < -10 || x > width + 10) continue;
    const found = free.findIndex((until) => until < x - 7);
    const tier = found < 0 ? TIERS - 1 : found;
    free[tier] = Math.max(free[tier] ?? -Infinity, end + 6);
    marks.push({ entry, kind: markKindOf(entry), x, end, tier });
  }
  return marks;
}

/** All the marks of a kind as one shape: a square for a pleading, a triangle for a motion, a diamond for an order. */
export function shapeOf(marks: readonly PlacedMark[], kind: MarkKind, tierHeight: number): string {
  return marks
    .filter((mark) => mark.kind === kind)
    .map(
      ({ x, end, tier }) =>
        `${glyph(kind, end, tierY(tier, tierHeight))}${spanOf(x, end, tierY(tier, tierHeight))}`,
    )
    .join('');
}

export const tierY = (tier: number, tierHeight: number): number => tierHeight * (tier + 0.5) + 1;

function glyph(kind: MarkKind, x: number, y: number): string {
  const at = `M${x.toFixed(1)} `;
  if (kind === 'order') return `${at}${y - 5}l5 5l-5 5l-5 -5z`;
  if (kind === 'motion') return `${at}${y - 4.5}l4.6 8.4h-9.2z`;
  if (kind === 'pleading') return `M${(x - 3.8).toFixed(1)} ${y - 3.8}h7.6v7.6h-7.6z`;
  return `M${(x - 2).toFixed(1)} ${y}a2 2 0 1 0 4 0a2 2 0 1 0 -4 0z`;
}

/** An uncertain date: from its first possible day, a line to its last, where the mark is. */
const spanOf = (x: number, end: number, y: number): string =>
  end - x < 2
    ? ''
    : `M${x.toFixed(1)} ${y - 3}h1.4v2.3h${(end - x - 1.4).toFixed(1)}v1.4h${(-(end - x - 1.4)).toFixed(1)}v2.3h-1.4z`;
