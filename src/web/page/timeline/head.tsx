import { computed } from '@preact/signals';
import { dayAt, isoDay } from '../model/days.ts';
import { place, view } from '../model/state.ts';
import { AXIS_HEIGHT, HEAD_HEIGHT, MARK_LINE, plotWidth } from './layout.ts';
import { lineY, type MarkKind, placeMarks, shapeOf } from './marks.ts';
import { axisScale, toPixels } from './scale.ts';
import { pixelsWide } from './text-width.ts';

export const marks = computed(() =>
  placeMarks(view.answer.value?.entries ?? [], toPixels.value, plotWidth.value),
);

const ticks = computed(() => {
  const scale = axisScale.value;
  const many = Math.max(2, Math.floor(plotWidth.value / 74));
  const format = scale.tickFormat(many);
  let free = -Infinity;
  return scale.ticks(many).map((date) => {
    const x = scale(date);
    const text = format(date);
    // A label that would lie on the one before it, or be cut at the edge, is left out; its line stays.
    const fits = x >= free && x + pixelsWide(text, '14px sans-serif') <= plotWidth.value;
    if (fits) free = x + pixelsWide(text, '14px sans-serif') + 10;
    return { x, text: fits ? text : '', day: dayAt(date) };
  });
});

const KINDS: readonly MarkKind[] = ['other', 'law', 'pleading', 'motion', 'order'];
const TALLEST = 15;

/** The date axis, and under it the entries as marks. The entries stand in words on the docket. */
export function Head() {
  const { marks: placed, undated, weeks } = marks.value;
  const chosen = placed.find(({ entry }) => entry.id === place.value.entry);
  const most = Math.max(1, ...(weeks ?? []).map(({ entries }) => entries));
  return (
    <svg class="axis" width={plotWidth.value} height={HEAD_HEIGHT} aria-hidden="true" focusable="false">
      {ticks.value.map(({ x, text, day }) => (
        <g key={isoDay(day)} transform={`translate(${x.toFixed(1)} 0)`}>
          <path class="tick" d={`M0 ${AXIS_HEIGHT - 4}V${HEAD_HEIGHT}`} />
          <text class="tick-word" x="3" y={AXIS_HEIGHT - 6}>
            {text}
          </text>
        </g>
      ))}
      <g transform={`translate(0 ${AXIS_HEIGHT})`}>
        {weeks?.map(({ x, entries }) => {
          const tall = Math.max(3, (entries / most) * TALLEST);
          return <rect key={x} class="mark-week" x={x - 1} y={16 - tall} width="2" height={tall} />;
        })}
        {undated.map(({ x, end, line, entries }) => (
          <g key={`${x} ${line}`}>
            <rect
              class="undated"
              x={Math.max(1, x)}
              y={lineY(line, MARK_LINE) - 7.5}
              width={Math.max(10, Math.min(end, plotWidth.value - 1) - Math.max(1, x))}
              height="15"
              rx="7.5"
            />
            {Math.min(end, plotWidth.value) - Math.max(1, x) > 84 && (
              <text
                class="undated-word"
                x={(Math.max(1, x) + Math.min(end, plotWidth.value)) / 2}
                y={lineY(line, MARK_LINE)}
              >
                {entries.length} undated
              </text>
            )}
          </g>
        ))}
        {KINDS.map((kind) => (
          <path key={kind} class={`mark mark-${kind}`} d={shapeOf(placed, kind, MARK_LINE)} />
        ))}
        {chosen && <circle class="mark-chosen" cx={chosen.end} cy={lineY(chosen.line, MARK_LINE)} r="8" />}
      </g>
    </svg>
  );
}
