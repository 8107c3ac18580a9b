import { computed, signal } from '@preact/signals';
import type { WireLane } from '../../wire.ts';
import { base, comparing, comparison, view } from '../model/state.ts';

/** Where everything stands in the timeline, in pixels from its top. */

/** The width of the window's part that the timeline has. */
export const width = signal(1000);

const NARROW = 720;

/** On a phone a lane stands under its name, elsewhere beside it. */
export const narrow = computed(() => width.value < NARROW);

/** How wide the column of names and states is. */
export const namesWidth = computed(() =>
  narrow.value ? 0 : Math.min(580, Math.max(330, width.value * (width.value < 1500 ? 0.42 : 0.38))),
);

/** How wide the column of lanes is. */
export const plotWidth = computed(() => Math.max(120, width.value - namesWidth.value - 2));

export const AXIS_HEIGHT = 34;
export const STRIP_HEIGHT = 38;
export const HEAD_HEIGHT = AXIS_HEIGHT + STRIP_HEIGHT;

export type TimelineRow =
  | {
      readonly kind: 'group';
      readonly y: number;
      readonly height: number;
      readonly name: string;
      readonly claims: number;
    }
  | {
      readonly kind: 'lane';
      readonly y: number;
      readonly height: number;
      readonly lane: WireLane;
      /** The same claim in what the branch is compared with. */
      readonly other: WireLane | null;
      readonly differs: boolean;
      /** Where its bars begin, from the row's top: the base's first, where there are two. */
      readonly bars: readonly { readonly lane: WireLane; readonly top: number; readonly height: number }[];
    };

/** What is shown: every claim and matter, grouped by whose they are. */
export const rows = computed((): readonly TimelineRow[] => {
  const seen = view.answer.value;
  if (seen === null) return [];
  const others = new Map(base.answer.value?.lanes.map((lane) => [`${lane.kind} ${lane.id}`, lane]));
  const differing = new Set(
    comparison.answer.value?.claims.filter(({ changed }) => changed).map(({ id }) => id),
  );
  const two = comparing.value && base.answer.value !== null;
  const groups = Map.groupBy(
    seen.lanes.filter(({ kind }) => kind !== 'motion'),
    ({ whose }) => whose,
  );
  let y = 0;
  const made: TimelineRow[] = [];
  for (const [name, lanes] of groups) {
    const height = narrow.value ? 34 : 36;
    made.push({ kind: 'group', y, height, name, claims: lanes.length });
    y += height;
    for (const lane of lanes) {
      const base = two ? (others.get(`${lane.kind} ${lane.id}`) ?? null) : null;
      // Where both futures are the same, one lane says it.
      const other = base !== null && !sameLane(base, lane) ? base : null;
      const row = rowOf(lane, other, y, narrow.value);
      made.push({ ...row, differs: differing.has(lane.id) });
      y += row.height;
    }
  }
  return made;
});

const sameLane = (one: WireLane, other: WireLane): boolean =>
  one.stretches?.length === other.stretches?.length &&
  (one.stretches ?? []).every((stretch, index) => {
    const beside = other.stretches?.[index];
    return stretch.from === beside?.from && stretch.states.join() === beside?.states.join();
  });

type LaneRow = Omit<Extract<TimelineRow, { kind: 'lane' }>, 'differs'>;

function rowOf(lane: WireLane, other: WireLane | null, y: number, stacked: boolean): LaneRow {
  const top = stacked ? 30 : 6;
  const height = stacked ? 16 : 18;
  const bars =
    other === null
      ? [{ lane, top, height }]
      : [
          { lane: other, top, height: height - 2 },
          { lane, top: top + height, height: height - 2 },
        ];
  const last = bars.at(-1);
  return { kind: 'lane', y, height: (last ? last.top + last.height : top) + 6, lane, other, bars };
}

export const rowsHeight = computed(() => {
  const last = rows.value.at(-1);
  return last === undefined ? 0 : last.y + last.height;
});

/** How far the rows are scrolled, and how much of them is in sight. */
export const scrolled = signal(0);
export const sightHeight = signal(900);

/** Rows in sight, with one screen more above and below. */
export const rowsInSight = computed(() => {
  const [top, bottom] = [scrolled.value - sightHeight.value, scrolled.value + 2 * sightHeight.value];
  return rows.value.filter((row) => row.y + row.height >= top && row.y <= bottom);
});
