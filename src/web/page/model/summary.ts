import { computed } from '@preact/signals';
import { cursorDay, view } from './state.ts';
import { statesWords, stretchAt } from './stretch.ts';

/** How many claims stand in each state at the cursor. */
export const summary = computed(() => {
  const counts = new Map<string, number>();
  for (const lane of view.answer.value?.lanes ?? []) {
    if (lane.kind !== 'claim') continue;
    const words = statesWords(stretchAt(lane, cursorDay.value));
    counts.set(words, (counts.get(words) ?? 0) + 1);
  }
  return counts;
});

/** `5 dismissed, 1 survives, 7 not asserted yet`. */
export const summaryWords = (): string =>
  [...summary.value].map(([state, claims]) => `${claims} ${state}`).join(', ');
