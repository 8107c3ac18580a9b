import { computed, signal } from '@preact/signals';
import type { WireLane } from '../../wire.ts';
import { base, comparing, comparison, view } from '../model/state.ts';
import { isShown } from './claims-shown.tsx';

/** Where everything stands in the timeline, in pixels from its top. */

/** The width of the window's part that the timeline has. */
export const width = signal(1000);

/** How many pixels a rem has, over the sixteen that all is measured for: a reader's larger text makes larger rows. */
export const unit = signal(1);

/** The height of the window's part that the lanes have: where there is room, rows are higher. */
export const sightHeight = signal(700);

const NARROW = 560;

/** On a phone a lane stands under its name, elsewhere beside it. */
export const narrow = computed(() => width.value / unit.value < NARROW);

const clamped = (least: number, value: number, most: number): number =>
  Math.min(most, Math.max(least, value));

/** How wide the column of names is, and that of states. */
export const nameWidth = computed(() =>
  Math.round(clamped(150 * unit.value, width.value * 0.32, 330 * unit.value)),
);
export const stateWidth = computed(() => Math.round(clamped(132, width.value * 0.16, 158) * unit.value));
export const namesWidth = computed(() => (narrow.value ? 0 : nameWidth.value + stateWidth.value));

/** How wide the column of lanes is. */
export const plotWidth = computed(() =>
  Math.max(120, width.value - (narrow.value ? 32 : namesWidth.value + 8)),
);

const FLAG = 24;
const YEARS = 20;
/** Lines of marks: pleadings and the law, motions and papers, orders. */
export const MARK_LINE = 18;
export const AXIS_HEIGHT = FLAG + YEARS;
export const HEAD_HEIGHT = AXIS_HEIGHT + 3 * MARK_LINE;

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
      /** Its own among the rows: a claim that stands differently as to several has a row as to each, below its own. */
      readonly key: string;
      /** Whether it is a row as to some of a claim's defendants. */
      readonly part: boolean;
      /** The same claim in what the branch is compared with. */
      readonly other: WireLane | null;
      readonly differs: boolean;
      /** Where its bars begin, from the row's top: the base's first, where there are two. */
      readonly bars: readonly {
        readonly lane: WireLane;
        readonly top: number;
        readonly height: number;
        readonly strip: boolean;
      }[];
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
    seen.lanes.filter((lane) => lane.kind !== 'motion' && isShown(lane)),
    ({ whose }) => whose,
  );
  let y = 0;
  const made: TimelineRow[] = [];
  for (const [name, lanes] of groups) {
    const height = Math.round((narrow.value ? 34 : 28) * unit.value);
    made.push({ kind: 'group', y, height, name, claims: lanes.length });
    y += height;
    for (const lane of lanes) {
      const base = two ? (others.get(`${lane.kind} ${lane.id}`) ?? null) : null;
      // Where both futures are the same, one lane says it.
      const other = base !== null && !sameLane(base, lane) ? base : null;
      for (const [index, [mine, beside]] of [
        [lane, other] as const,
        ...partsOf(lane, two ? base : null),
      ].entries()) {
        const part = index > 0;
        const row = rowOf(mine, beside, y, narrow.value);
        const key = part ? `${lane.id} ${index}` : lane.id;
        made.push({ ...row, key, part, differs: part ? beside !== null : differing.has(lane.id) });
        y += row.height;
      }
    }
  }
  return made;
});

type Beside = readonly [lane: WireLane, other: WireLane | null];

/** A claim's lanes as to its defendants, those together as to whom it went alike; with the base's where they differ. */
function partsOf(lane: WireLane, base: WireLane | null): readonly Beside[] {
  const named = lane.asTo ?? base?.asTo;
  if (named === undefined) return [];
  const pairs = named.map(({ party, name }) => {
    const throughOf = (one: WireLane): WireLane => ({
      ...one,
      asTo: [],
      stretches: one.asTo?.find((row) => row.party === party)?.stretches ?? one.stretches,
    });
    return { name, mine: throughOf(lane), other: base === null ? null : throughOf(base) };
  });
  const alike = Map.groupBy(pairs, ({ mine, other }) => JSON.stringify([mine.stretches, other?.stretches]));
  return [...alike.values()].flatMap((group): readonly Beside[] => {
    const [first] = group;
    if (first === undefined) return [];
    const title = `as to ${listed(group.map(({ name }) => name))}`;
    const { mine, other } = first;
    return [[{ ...mine, title }, other !== null && !sameLane(other, mine) ? { ...other, title } : null]];
  });
}

/** The first few names, and how many more. */
const listed = (names: readonly string[]): string => {
  const more = names.length - 4;
  return new Intl.ListFormat('en-US').format(more > 1 ? [...names.slice(0, 4), `${more} more`] : names);
};

const sameLane = (one: WireLane, other: WireLane): boolean =>
  one.stretches?.length === other.stretches?.length &&
  (one.stretches ?? []).every((stretch, index) => {
    const beside = other.stretches?.[index];
    return stretch.from === beside?.from && stretch.states.join() === beside?.states.join();
  });

type LaneRow = Omit<Extract<TimelineRow, { kind: 'lane' }>, 'differs' | 'key' | 'part'>;

function rowOf(lane: WireLane, other: WireLane | null, y: number, stacked: boolean): LaneRow {
  const tall = sightHeight.value > 780 * unit.value;
  const size = (pixels: number): number => Math.round(pixels * unit.value);
  if (stacked) {
    const bars = [
      ...(other === null ? [] : [{ lane: other, top: size(33), height: 3, strip: true }]),
      { lane, top: size(37), height: 8, strip: false },
    ];
    return { kind: 'lane', y, height: size(54), lane, other, bars };
  }
  const [height, bar] = tall ? [size(34), size(24)] : [size(30), size(22)];
  const top = Math.floor((height - bar) / 2);
  if (other === null)
    return { kind: 'lane', y, height, lane, other, bars: [{ lane, top, height: bar, strip: false }] };
  const bars = [
    { lane: other, top, height: 4, strip: true },
    { lane, top: top + 7, height: bar, strip: false },
  ];
  return { kind: 'lane', y, height: height + 9, lane, other, bars };
}

export const rowsHeight = computed(() => {
  const last = rows.value.at(-1);
  return last === undefined ? 0 : last.y + last.height;
});

/** How far the rows are scrolled, and how much of them is in sight. */
export const scrolled = signal(0);

/** Rows in sight, with one screen more above and below. */
export const rowsInSight = computed(() => {
  const [top, bottom] = [scrolled.value - sightHeight.value, scrolled.value + 2 * sightHeight.value];
  return rows.value.filter((row) => row.y + row.height >= top && row.y <= bottom);
});
