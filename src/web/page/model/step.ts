import { computed } from '@preact/signals';
import type { WireEntry } from '../../wire.ts';
import { cursor, cursorDay, go, moveTo, place, view } from './state.ts';

/** What one steps by: any entry, rulings only, or what moved the chosen claim. */
export type StepBy = 'entry' | 'ruling' | 'claim';

/** The place on the docket: the chosen entry, where it is on the day that is looked at, or the last one by then. */
export const placeOnDocket = computed((): number => {
  const entries = view.answer.value?.entries ?? [];
  const chosen = entries.findIndex(({ id }) => id === place.value.entry);
  const entry = entries[chosen];
  if (entry !== undefined && dayReached(entry) === (cursor.value ?? dayReached(entry))) return chosen;
  return entries.findLastIndex(({ to, from }) => (to ?? from ?? Number.POSITIVE_INFINITY) <= cursorDay.value);
});

/** The entry that the day stands at. */
export const entryHere = computed(() => view.answer.value?.entries[placeOnDocket.value]);

/** The day on which an entry has surely come: the cursor goes there. */
export const dayReached = ({ from, to }: WireEntry): number | null => to ?? from;

const STEPS: Readonly<Record<StepBy, (entry: WireEntry) => boolean>> = {
  entry: () => true,
  ruling: ({ order }) => order,
  claim: ({ touches }) => place.peek().claim !== null && touches.includes(place.peek().claim ?? ''),
};

/** The next or previous entry, in the order of the docket, undated ones included; undefined where there is none. */
export function entryBeside(direction: 1 | -1, by: StepBy = 'entry'): WireEntry | undefined {
  const entries = view.answer.value?.entries ?? [];
  for (let at = placeOnDocket.value + direction; at >= 0 && at < entries.length; at += direction) {
    const entry = entries[at];
    if (entry !== undefined && STEPS[by](entry)) return entry;
  }
  return undefined;
}

/** Goes to it. */
export function stepBy(direction: 1 | -1, by: StepBy = 'entry'): WireEntry | undefined {
  const entry = entryBeside(direction, by);
  if (entry === undefined) return undefined;
  const day = dayReached(entry);
  if (day === null) go({ entry: entry.id });
  else {
    moveTo(day);
    go({ entry: entry.id, at: cursor.peek() });
  }
  return entry;
}
