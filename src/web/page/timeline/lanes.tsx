import { computed } from '@preact/signals';
import type { Tone } from '../model/looks.ts';
import { base, cursor, cursorDay, place, view } from '../model/state.ts';
import { type Drawing, drawBars, type LaneBar } from './bars.ts';
import { differingSpans } from './differing.ts';
import { narrow, plotWidth, rowsHeight, rowsInSight, unit } from './layout.ts';
import { Patterns, stripesOf } from './patterns.tsx';
import { toPixels } from './scale.ts';
import { fontsHere, pixelsWide } from './text-width.ts';

const wordSize = computed(() => 14 * unit.value);

const drawing = computed((): Drawing => {
  fontsHere.value;
  const font = `${wordSize.value}px "Source Sans 3", sans-serif`;
  const bars = rowsInSight.value.flatMap((row): readonly LaneBar[] =>
    row.kind === 'group'
      ? []
      : row.bars.map(({ lane, top, height, strip }) => ({
          stretches: lane.stretches ?? [],
          y: row.y + top,
          height,
          strip: strip || narrow.value,
        })),
  );
  const size = wordSize.value;
  const measure = (text: string): number => pixelsWide(text, font);
  return drawBars(bars, { toPixels: toPixels.value, width: plotWidth.value, size, measure, dated });
});

/** Entries of which the record knows the day. */
const datedEntries = computed(
  () =>
    new Set(
      [view.answer.value, base.answer.value]
        .flatMap((seen) => seen?.entries ?? [])
        .filter(({ from, to }) => from !== null && from === to)
        .map(({ id }) => id),
    ),
);
export const dated = (entry: string): boolean => datedEntries.value.has(entry);

/** Where a lane is not as the record has it: in violet dashes, which mean that and nothing else. */
const hypothetical = computed(() => {
  let d = '';
  for (const row of rowsInSight.value) {
    if (row.kind === 'group' || row.other === null) continue;
    const bar = row.bars.at(-1);
    if (bar === undefined) continue;
    for (const { from, end } of differingSpans(row.lane, row.other)) {
      const x = Math.max(-4, from === null ? -4 : toPixels.value(from));
      const right = Math.min(plotWidth.value - 1, end === null ? plotWidth.value - 1 : toPixels.value(end));
      if (right > x + 1)
        d += `M${x.toFixed(1)} ${row.y + bar.top}H${right.toFixed(1)}v${bar.height}H${x.toFixed(1)}z`;
    }
  }
  return d;
});

const APART = 5;

/** Orders as lines through the lanes that they touch: doubled where they were amended, dashed where their day is not certain. */
const orderLines = computed(() => {
  const seen = view.answer.value;
  const at = Map.groupBy(
    rowsInSight.value.filter((row) => row.kind === 'lane'),
    (row) => row.lane.id,
  );
  const sure = new Set<string>();
  const unsure = new Set<string>();
  // Two that lie closer than this would be one black block.
  const last = new Map<string, number>();
  for (const { order, from, to, touches } of seen?.entries ?? []) {
    if (!order) continue;
    for (const row of touches.flatMap((id) => at.get(id) ?? [])) {
      const bar = row.bars.at(-1);
      if (bar === undefined) continue;
      for (const day of from === to ? [from] : [to]) {
        if (day === null) continue;
        const x = toPixels.value(day);
        if (x - (last.get(row.key) ?? Number.NEGATIVE_INFINITY) < APART) continue;
        last.set(row.key, x);
        const line = `M${Math.round(toPixels.value(day))} ${row.y + bar.top - 2}v${bar.height + 4}`;
        (from === to ? sure : unsure).add(line);
      }
    }
  }
  return { sure: [...sure].join(''), unsure: [...unsure].join('') };
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

/** What lies after the cursor recedes; at the end of the record nothing does. */
function Later() {
  if (cursor.value === null || cursorDay.value >= (view.answer.value?.last ?? 0)) return null;
  const x = Math.max(0, toPixels.value(cursorDay.value + 1));
  return <rect class="later" x={x} width={Math.max(0, plotWidth.value - x)} height={rowsHeight.value} />;
}

/** Words in their own ink up to the cursor, and in a quiet one after it. */
function Words({ words }: { words: Drawing['words'] }) {
  const at =
    cursor.value === null || cursorDay.value >= (view.answer.value?.last ?? 0)
      ? plotWidth.value + 10
      : toPixels.value(cursorDay.value + 1);
  return words.map(({ x, y, text, tone, plate }) => {
    const later = x > at ? 'later' : '';
    return (
      <g key={`${x} ${y}`}>
        {plate !== undefined && (
          <rect
            class="plate"
            x={x - 4}
            y={y - 9 * unit.value}
            width={plate + 8}
            height={18 * unit.value}
            rx="2"
          />
        )}
        <text x={x} y={y} class={`lane-word word-${tone} ${later}`}>
          {text}
        </text>
      </g>
    );
  });
}

const fillOf = (tones: readonly Tone[]): Record<string, string> =>
  tones.length > 1 ? { fill: `url(#${stripesOf(tones)})` } : { class: `tone-${tones[0]}` };

/** Every lane through time. What it shows stands in words in the table beside it. */
export function Lanes() {
  const { shapes, lines, slopes, words } = drawing.value;
  const pairs = shapes.filter(({ tones }) => tones.length > 1).map(({ tones }) => tones);
  return (
    <svg class="lanes" width={plotWidth.value} height={rowsHeight.value} aria-hidden="true" focusable="false">
      <Patterns pairs={pairs} />
      {shapes.map(({ key, tones, d }) => (
        <path key={key} {...fillOf(tones)} d={d} />
      ))}
      {shapes
        .filter(({ fill }) => fill === 'stayed' || fill === 'unknown')
        .map(({ key, fill, d }) => (
          <path key={`pattern ${key}`} fill={`url(#pattern-${fill})`} d={d} />
        ))}
      <path class="slopes" d={slopes} />
      {[...lines].map(([tone, d]) => (
        <path key={tone} class={`state-line line-${tone}`} d={d} />
      ))}
      <Later />
      <path class="hypothetical-edge" d={hypothetical.value} />
      <path class="order-line" d={orderLines.value.sure} />
      <path class="order-line unsure" d={orderLines.value.unsure} />
      <SelectedEntry />
      <Words words={words} />
    </svg>
  );
}
