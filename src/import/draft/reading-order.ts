import type { Row } from '../classify/rows.ts';
import { inTimeOrder } from '../classify/time-order.ts';

/**
 * The rows in the order in which they are to be understood: by day, on one day as the docket lists them, but a
 * motion before the order of the same day that decides it, which clerks sometimes enter first. A row without a
 * day stays after the one it follows on the docket.
 */
export function inReadingOrder(rows: readonly Row[]): readonly Row[] {
  const days = new Map<string, Row[]>();
  let last = '';
  for (const row of inTimeOrder(rows)) {
    last = row.on ?? last;
    const day = days.get(last) ?? [];
    day.push(row);
    days.set(last, day);
  }
  return [...days.keys()].sort().flatMap((day) => motionsFirst(days.get(day) ?? []));
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
