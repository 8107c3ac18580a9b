import { computed, signal } from '@preact/signals';
import { type ScaleTime, scaleUtc } from 'd3-scale';
import { asDate } from '../model/days.ts';
import { cursorDay, view } from '../model/state.ts';
import { plotWidth } from './layout.ts';

/** How far the timeline is zoomed in, and how far its left end is from there, in pixels. */
export const zoom = signal({ k: 1, x: 0 });

/** The room after the last entry, in pixels. */
const TAIL = 116;

/** The first and last day in sight when nothing is zoomed: the record with some room on both sides. */
const extent = computed(() => {
  const seen = view.answer.value;
  if (seen === null) return { first: 0, last: 365 };
  const days = Math.max(30, seen.last - seen.first);
  const first = seen.first - Math.ceil(days * 0.01);
  // What came last is to be read: there is room for a few words after it.
  const tail = Math.min(0.4, TAIL / plotWidth.value);
  return { first, last: seen.first + Math.ceil(days / (1 - tail)) };
});

/** The most it can be zoomed in: a day is then some 60 pixels wide. */
export const closest = computed(() =>
  Math.max(2, ((extent.value.last - extent.value.first) * 60) / plotWidth.value),
);

/** From a day to pixels from the left end of the lanes, and back. */
export const toPixels = computed(() => {
  const { first, last } = extent.value;
  const { k, x } = zoom.value;
  const perDay = (plotWidth.value / (last - first)) * k;
  return (day: number): number => (day - first) * perDay + x;
});

export const toDay = computed(() => {
  const { first, last } = extent.value;
  const { k, x } = zoom.value;
  const perDay = (plotWidth.value / (last - first)) * k;
  return (pixels: number): number => Math.floor((pixels - x) / perDay + first);
});

/** The scale of the axis, for its ticks. */
export const axisScale = computed((): ScaleTime<number, number> => {
  const width = plotWidth.value;
  const day = toDay.value;
  return scaleUtc([asDate(day(0)), asDate(day(width))], [0, width]);
});

/** Where the cursor is, or the middle where the cursor is out of sight: what keys and buttons zoom about. */
function middle(): number {
  const x = toPixels.peek()(cursorDay.peek());
  return x >= 0 && x <= plotWidth.peek() ? x : plotWidth.peek() / 2;
}

/** Changes the zoom about a point, within bounds. */
export function zoomBy(factor: number, about = middle()): void {
  const { k, x } = zoom.peek();
  const next = Math.min(Math.max(k * factor, 1), closest.peek());
  zoom.value = bounded({ k: next, x: about - ((about - x) * next) / k });
}

export function panBy(pixels: number): void {
  const { k, x } = zoom.peek();
  zoom.value = bounded({ k, x: x + pixels });
}

export function bounded({ k, x }: { k: number; x: number }): { k: number; x: number } {
  const width = plotWidth.peek();
  return { k, x: Math.min(0, Math.max(width - width * k, x)) };
}
