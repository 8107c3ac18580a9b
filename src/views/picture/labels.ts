/** Rows for labels, so that no two touch and no line runs through one. */

export type Wanted = { readonly x: number; readonly width: number };

/**
 * Rows above a chart for labels that begin at their lines and run to the right; row 0 is nearest to the chart.
 * A label stands above all those whose lines rise within its width, so that none of them crosses it.
 */
export function staircase(wanted: readonly Wanted[]): readonly number[] {
  const rows: number[] = wanted.map(() => 0);
  const fromRight = [...wanted.keys()].sort((a, b) => (wanted[b]?.x ?? 0) - (wanted[a]?.x ?? 0) || b - a);
  for (const [order, index] of fromRight.entries()) {
    const { x = 0, width = 0 } = wanted[index] ?? {};
    const within = fromRight
      .slice(0, order)
      .filter((other) => (wanted[other]?.x ?? 0) < x + width)
      .map((other) => rows[other] ?? 0);
    rows[index] = within.length === 0 ? 0 : Math.max(...within) + 1;
  }
  return rows;
}

/** The first free row for each, from the left; what is in one row never touches. */
export function packed(wanted: readonly Wanted[]): readonly number[] {
  const rows: number[] = wanted.map(() => 0);
  const ends: number[] = [];
  const fromLeft = [...wanted.keys()].sort((a, b) => (wanted[a]?.x ?? 0) - (wanted[b]?.x ?? 0) || a - b);
  for (const index of fromLeft) {
    const { x = 0, width = 0 } = wanted[index] ?? {};
    const free = ends.findIndex((end) => end <= x);
    const row = free === -1 ? ends.length : free;
    ends[row] = x + width;
    rows[index] = row;
  }
  return rows;
}
