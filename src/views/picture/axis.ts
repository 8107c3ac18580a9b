import { scaleLinear } from 'd3-scale';
import { type Day, formatDay, parseDay } from '../../../events/dates.ts';

/** A place on paper for every day. Days are whole numbers here; `Date` and its time zones have no part in it. */
export type Axis = {
  readonly from: Day;
  readonly to: Day;
  readonly left: number;
  readonly right: number;
  /** Where a day begins; days beyond the axis are at its ends. */
  readonly x: (day: Day) => number;
  readonly ticks: readonly Tick[];
};

export type Tick = { readonly x: number; readonly label: string; readonly major: boolean };

/** How near to each other ticks may stand. */
const NEAREST = 46;

export function axisFor([first, last]: readonly [Day, Day], left: number, right: number): Axis {
  const margin = Math.max(1, Math.ceil((last - first) * 0.02));
  const [from, to] = [first - margin, last + margin];
  const scale = scaleLinear([from, to], [left, right]).clamp(true);
  const x = (day: Day): number => (Number.isFinite(day) ? scale(day) : day < 0 ? left : right);
  return { from, to, left, right, x, ticks: ticksFor(from, to, x) };
}

/** Steps in months; days alone are shown where even a month is too wide. */
const STEPS = [1, 3, 6, 12, 24, 60, 120, 240, 600, 1200, 6000, 12000] as const;

function ticksFor(from: Day, to: Day, x: (day: Day) => number): readonly Tick[] {
  const pixelsPerDay = (x(to) - x(from)) / (to - from);
  const step = STEPS.find((months) => months * 30.4 * pixelsPerDay >= NEAREST) ?? 120_000;
  if (step === 1 && 30.4 * pixelsPerDay > NEAREST * 6) return dayTicks(from, to, x, pixelsPerDay);
  const ticks: Tick[] = [];
  const [year = 1] = formatDay(from).split('-').map(Number);
  const start = Math.floor((year * 12) / step) * step;
  for (let month = start; ; month += step) {
    const day = firstOfMonth(month);
    if (day === undefined || day > to) break;
    if (day < from) continue;
    const january = month % 12 === 0;
    ticks.push({
      x: x(day),
      label: january ? String(Math.floor(month / 12)) : (MONTHS[month % 12] ?? ''),
      major: january || step >= 12,
    });
  }
  return ticks;
}

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

function firstOfMonth(month: number): Day | undefined {
  const year = Math.floor(month / 12);
  if (year < 1) return -Infinity;
  const read = parseDay(`${String(year).padStart(4, '0')}-${String((month % 12) + 1).padStart(2, '0')}-01`);
  return read.ok ? read.day : undefined;
}

function dayTicks(from: Day, to: Day, x: (day: Day) => number, pixelsPerDay: number): readonly Tick[] {
  const step = [1, 2, 5, 7, 14].find((days) => days * pixelsPerDay >= NEAREST * 1.5) ?? 14;
  const ticks: Tick[] = [];
  for (let day = Math.ceil(from); day <= to; day += step)
    ticks.push({ x: x(day), label: formatDay(day), major: ticks.length === 0 });
  return ticks;
}
