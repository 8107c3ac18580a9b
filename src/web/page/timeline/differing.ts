import type { WireDay, WireLane } from '../../wire.ts';
import { statesWords, stretchAt } from '../model/stretch.ts';

/** Days over which a lane stands otherwise than another of the same claim; `end` is the day after the last. */
export function differingSpans(
  lane: WireLane,
  other: WireLane,
): readonly { readonly from: WireDay; readonly end: WireDay }[] {
  const starts = [
    ...new Set([...(lane.stretches ?? []), ...(other.stretches ?? [])].map(({ from }) => from ?? EARLIEST)),
  ].sort((a, b) => a - b);
  const spans: { from: WireDay; end: WireDay }[] = [];
  for (const [index, start] of starts.entries()) {
    if (statesWords(stretchAt(lane, start)) === statesWords(stretchAt(other, start))) continue;
    const from = start === EARLIEST ? null : start;
    const end = starts[index + 1] ?? null;
    const last = spans.at(-1);
    if (last !== undefined && last.end === from) last.end = end;
    else spans.push({ from, end });
  }
  return spans;
}

const EARLIEST = Number.NEGATIVE_INFINITY;
