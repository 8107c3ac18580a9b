import { computed } from '@preact/signals';
import { place, view } from '../model/state.ts';
import { ABSENT } from '../model/stretch.ts';
import { drawBars } from './bars.ts';
import { narrow, plotWidth, rowsHeight, rowsInSight } from './layout.ts';
import { PATTERNED, Patterns } from './patterns.tsx';
import { toPixels } from './scale.ts';

const drawing = computed(() => {
  const bars = rowsInSight.value.flatMap((row) =>
    row.kind === 'group'
      ? []
      : row.bars.map((bar) => ({
          stretches: bar.lane.stretches ?? [],
          absent: ABSENT[bar.lane.kind],
          y: row.y + bar.top,
          height: bar.height,
        })),
  );
  return drawBars(bars, toPixels.value, plotWidth.value);
});

/** Orders as lines through the lanes that they touch, dashed where their day is not certain. */
const orderLines = computed(() => {
  const seen = view.answer.value;
  const at = Map.groupBy(
    rowsInSight.value.filter((row) => row.kind === 'lane'),
    (row) => row.lane.id,
  );
  let sure = '';
  let unsure = '';
  for (const { order, from, to, touches } of seen?.entries ?? []) {
    if (!order) continue;
    for (const row of touches.flatMap((id) => at.get(id) ?? []))
      for (const day of from === to ? [from] : [from, to]) {
        if (day === null) continue;
        // Under its name, on a phone, a lane has the line to itself.
        const above = narrow.value ? (row.bars[0]?.top ?? 0) - 3 : 0;
        const line = `M${toPixels.value(day).toFixed(1)} ${row.y + above}v${row.height - above}`;
        if (from === to) sure += line;
        else unsure += line;
      }
  }
  return { sure, unsure };
});

/** The entry that is selected, as a line through every lane. */
function SelectedEntry() {
  const entry = view.answer.value?.entries.find(({ id }) => id === place.value.entry);
  if (entry === undefined) return null;
  return [...new Set([entry.from, entry.to])].map((day) =>
    day === null ? null : (
      <path key={day} class="selected-entry" d={`M${toPixels.value(day).toFixed(1)} 0v${rowsHeight.value}`} />
    ),
  );
}

/** Every lane through time. What it shows stands in words in the table beside it. */
export function Lanes() {
  const { sure, maybe, hatched, words } = drawing.value;
  return (
    <svg class="lanes" width={plotWidth.value} height={rowsHeight.value} aria-hidden="true" focusable="false">
      <Patterns />
      {[...maybe].map(([tone, d]) => (
        <path key={`maybe ${tone}`} class={`tone-${tone} maybe`} d={d} />
      ))}
      {[...sure].map(([tone, d]) => (
        <path key={tone} class={`tone-${tone}`} d={d} />
      ))}
      {[...sure].map(([tone, d]) =>
        PATTERNED.has(tone) ? <path key={`pattern ${tone}`} fill={`url(#pattern-${tone})`} d={d} /> : null,
      )}
      <path fill="url(#pattern-hatch)" d={hatched} />
      <path class="order-line" d={orderLines.value.sure} />
      <path class="order-line unsure" d={orderLines.value.unsure} />
      <SelectedEntry />
      {words.map(({ x, y, text }) => (
        <text key={`${x} ${y}`} x={x} y={y} class="lane-word">
          {text}
        </text>
      ))}
    </svg>
  );
}
