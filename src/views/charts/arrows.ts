import type { Chart } from '../../../machines/index.ts';

/** One arrow of a drawing: all the transitions from one state to another. */
export type Arrow = { readonly from: string; readonly to: string; readonly labels: readonly string[] };

/**
 * The transitions of a chart as arrows, one for each pair of states. What leaves the state as it is is left
 * out of a drawing, where it would hide the rest; the text has it.
 */
export function arrowsOf(chart: Chart): readonly Arrow[] {
  const found = new Map<string, { from: string; to: string; labels: Map<string, boolean> }>();
  for (const { from, to, event, guard } of chart.transitions) {
    if (from === to) continue;
    const key = `${from} ${to}`;
    const arrow = found.get(key) ?? { from, to, labels: new Map() };
    found.set(key, arrow);
    // An event with a guard on every way is marked: whether it leads here is up to the guard.
    arrow.labels.set(event, (arrow.labels.get(event) ?? true) && guard !== null);
  }
  return [...found.values()].map(({ from, to, labels }) => ({
    from,
    to,
    labels: [...labels].map(([event, guarded]) => (guarded ? `${event}?` : event)),
  }));
}
