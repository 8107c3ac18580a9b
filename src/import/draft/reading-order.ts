import type { Row } from '../classify/rows.ts';
import { inTimeOrder } from '../classify/time-order.ts';

/**
 * The rows in the order in which they are to be understood: that of time, but a motion before the order of the
 * same day that decides it, which clerks sometimes enter first.
 */
export function inReadingOrder(rows: readonly Row[]): readonly Row[] {
  const found: Row[] = [];
  let day: Row[] = [];
  let last: string | null = null;
  for (const row of inTimeOrder(rows)) {
    if (row.on !== null && row.on !== last) {
      found.push(...motionsFirst(day));
      day = [];
      last = row.on;
    }
    day.push(row);
  }
  return [...found, ...motionsFirst(day)];
}

function motionsFirst(day: readonly Row[]): readonly Row[] {
  if (!day.some(({ rulings }) => rulings.length > 0)) return day;
  const numbered = new Map(day.flatMap((row) => (row.number === null ? [] : [[row.number, row] as const])));
  const placed = new Set<Row>();
  for (const row of day) {
    for (const { motion } of row.rulings) {
      const decided = motion === null ? undefined : numbered.get(motion);
      if (decided !== undefined && decided.rulings.length === 0) placed.add(decided);
    }
    placed.add(row);
  }
  return [...placed];
}
