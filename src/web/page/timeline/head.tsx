import { computed } from '@preact/signals';
import { dayAt, isoDay } from '../model/days.ts';
import { place, view } from '../model/state.ts';
import { AXIS_HEIGHT, HEAD_HEIGHT, plotWidth, STRIP_HEIGHT } from './layout.ts';
import { type MarkKind, placeMarks, shapeOf, TIERS, tierY } from './marks.ts';
import { axisScale, toPixels } from './scale.ts';

const TIER = STRIP_HEIGHT / TIERS;

export const marks = computed(() =>
  placeMarks(view.answer.value?.entries ?? [], toPixels.value, plotWidth.value),
);

const ticks = computed(() => {
  const scale = axisScale.value;
  const many = Math.max(2, Math.floor(plotWidth.value / 110));
  const format = scale.tickFormat(many);
  return scale.ticks(many).map((date) => ({ x: scale(date), text: format(date), day: dayAt(date) }));
});

const KINDS: readonly MarkKind[] = ['other', 'pleading', 'motion', 'order'];

/** The date axis, and under it the entries as marks. The entries stand in words in the docket list. */
export function Head() {
  const chosen = marks.value.find(({ entry }) => entry.id === place.value.entry);
  return (
    <svg class="axis" width={plotWidth.value} height={HEAD_HEIGHT} aria-hidden="true" focusable="false">
      {ticks.value.map(({ x, text, day }) => (
        <g key={isoDay(day)} transform={`translate(${x.toFixed(1)} 0)`}>
          <path class="tick" d={`M0 ${AXIS_HEIGHT - 8}v8`} />
          <text class="tick-word" y={AXIS_HEIGHT - 13}>
            {text}
          </text>
        </g>
      ))}
      <path class="axis-line" d={`M0 ${AXIS_HEIGHT + 0.5}H${plotWidth.value}`} />
      <g transform={`translate(0 ${AXIS_HEIGHT})`}>
        {KINDS.map((kind) => (
          <path key={kind} class={`mark mark-${kind}`} d={shapeOf(marks.value, kind, TIER)} />
        ))}
        {chosen && <circle class="mark-chosen" cx={chosen.end} cy={tierY(chosen.tier, TIER)} r="8" />}
      </g>
    </svg>
  );
}
