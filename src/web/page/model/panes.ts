import { computed, signal } from '@preact/signals';
import type { Tab } from './address.ts';
import { go, place } from './state.ts';

const NARROWEST = 360;
const WIDEST = 900;

const wanted = signal<number | null>(null);

/** How wide the reader has made the inspector, in pixels; null: as wide as the window suggests. */
export const inspectorWidth = {
  get value(): number | null {
    return wanted.value;
  },
  set value(width: number | null) {
    wanted.value = width === null ? null : Math.min(WIDEST, Math.max(NARROWEST, Math.round(width)));
  },
};

/** Whether the inspector, where it lies over the lanes, is open: it is for who came to see something in it. */
export const sheetOpen = signal(
  place.peek().claim !== null || place.peek().entry !== null || place.peek().tab !== 'why',
);

/** What a claim was chosen for is to be seen. */
const chosen = computed(() => place.value.claim ?? place.value.entry);
chosen.subscribe((id) => {
  if (id !== null) sheetOpen.value = true;
});

/** Opens a tab of the inspector, and the inspector where it is a sheet. */
export function openTab(tab: Tab): void {
  sheetOpen.value = true;
  go({ tab }, true);
}
