import type { WireEntry } from '../../wire.ts';

/** Entries as marks above the lanes, on three lines: pleadings and the law, motions and papers, orders. */

export type MarkKind = 'pleading' | 'motion' | 'order' | 'law' | 'other';

export type PlacedMark = {
  readonly entry: WireEntry;
  readonly kind: MarkKind;
  readonly x: number;
  /** Where its span ends; the same as `x` for a certain day. */
  readonly end: number;
  readonly line: MarkLine;
};

/** Several entries whose days are not known, and lie within the same two. */
export type Undated = {
  readonly x: number;
  readonly end: number;
  readonly line: MarkLine;
  readonly entries: readonly WireEntry[];
};

export type MarkLine = 0 | 1 | 2;
export const MARK_LINES = ['Pleadings, law', 'Motions, papers', 'Orders'] as const;

/** With more entries than this the first line is how many there are, week by week. */
export const MOST_MARKS = 40;

const KINDS: Readonly<Record<string, MarkKind>> = {
  ComplaintFiled: 'pleading',
  CounterclaimFiled: 'pleading',
  CrossclaimFiled: 'pleading',
  ThirdPartyComplaintFiled: 'pleading',
  PleadingAmended: 'pleading',
  AnswerFiled: 'pleading',
  MotionFiled: 'motion',
  LawChanged: 'law',
};

const LINES: Readonly<Record<MarkKind, MarkLine>> = { pleading: 0, law: 0, motion: 1, other: 1, order: 2 };

export const markKindOf = (entry: WireEntry): MarkKind =>
  entry.order ? 'order' : (KINDS[entry.type] ?? 'other');

export type PlacedMarks = {
  readonly marks: readonly PlacedMark[];
  readonly undated: readonly Undated[];
  /** How many entries there are in each week in sight, where there are too many for a mark each. */
  readonly weeks: readonly { readonly x: number; readonly entries: number }[] | null;
};

/** Places the marks that are in sight. */
export function placeMarks(
  entries: readonly WireEntry[],
  toPixels: (day: number) => number,
  width: number,
): PlacedMarks {
  const many = entries.length > MOST_MARKS;
  const marks: PlacedMark[] = [];
  const unsure = new Map<string, PlacedMark[]>();
  const weeks = new Map<number, number>();
  for (const entry of entries) {
    if (entry.from === null && entry.to === null) continue;
    const x = entry.from === null ? -10 : toPixels(entry.from);
    const end = entry.to === null ? width + 10 : toPixels(entry.to);
    if (end < -10 || x > width + 10) continue;
    const kind = markKindOf(entry);
    if (many && entry.from === entry.to && entry.from !== null) {
      const week = Math.floor(entry.from / 7);
      weeks.set(week, (weeks.get(week) ?? 0) + 1);
      if (kind === 'other' || kind === 'law') continue;
    }
    const line = many && LINES[kind] === 0 ? 1 : LINES[kind];
    const mark: PlacedMark = { entry, kind, x, end, line };
    if (end - x < 24) marks.push(mark);
    else {
      const key = `${line} ${entry.from} ${entry.to}`;
      const known = unsure.get(key);
      if (known) known.push(mark);
      else unsure.set(key, [mark]);
    }
  }
  const undated: Undated[] = [];
  for (const together of unsure.values()) {
    const [first] = together;
    if (first === undefined) continue;
    if (together.length === 1) {
      const pill = [...unsure.values()].some(
        (others) =>
          others.length > 1 &&
          others[0]?.line === first.line &&
          others[0].end > first.x &&
          others[0].x < first.end,
      );
      // A line through several that are undated would read as one of them.
      marks.push(pill ? { ...first, x: first.end } : first);
    } else
      undated.push({
        x: first.x,
        end: first.end,
        line: first.line,
        entries: together.map(({ entry }) => entry),
      });
  }
  return {
    marks,
    undated,
    weeks: many ? [...weeks].map(([week, count]) => ({ x: toPixels(week * 7), entries: count })) : null,
  };
}

/** All the marks of a kind as one shape: a square for a pleading, a triangle for a motion, a diamond for an order. */
export function shapeOf(marks: readonly PlacedMark[], kind: MarkKind, line: number): string {
  return marks
    .filter((mark) => mark.kind === kind)
    .map(
      (mark) =>
        `${glyph(kind, mark.end, lineY(mark.line, line))}${spanOf(mark.x, mark.end, lineY(mark.line, line))}`,
    )
    .join('');
}

export const lineY = (line: number, height: number): number => height * (line + 0.5);

function glyph(kind: MarkKind, x: number, y: number): string {
  const at = `M${x.toFixed(1)} `;
  if (kind === 'order') return `${at}${y - 5}l5 5l-5 5l-5 -5z`;
  if (kind === 'motion') return `${at}${y - 4.5}l4.6 8.4h-9.2z`;
  if (kind === 'pleading') return `M${(x - 3.8).toFixed(1)} ${y - 3.8}h7.6v7.6h-7.6z`;
  if (kind === 'law')
    return `${at}${y - 4}l4 4l-4 4l-4 -4zM${x.toFixed(1)} ${y - 1.6}l1.6 1.6l-1.6 1.6l-1.6 -1.6z`;
  return `M${(x - 2).toFixed(1)} ${y}a2 2 0 1 0 4 0a2 2 0 1 0 -4 0z`;
}

/** An uncertain date: from its first possible day, a line to its last, where the mark is. */
const spanOf = (x: number, end: number, y: number): string =>
  end - x < 2
    ? ''
    : `M${x.toFixed(1)} ${y - 3}h1.2v2.4h${(end - x - 1.2).toFixed(1)}v1.2h${(-(end - x - 1.2)).toFixed(1)}v2.4h-1.2z`;
