import { computed, signal } from '@preact/signals';
import type { OpinionFound, OpinionView } from '../../wire.ts';
import type { Tab } from './address.ts';
import { followed } from './ask.ts';
import { go, place, view } from './state.ts';

/** The place in the opinion that is open: a cite, or a page by its number. */
export const openedCite = computed(() => place.value.cite);

export const passage = followed<OpinionView>(
  computed(() =>
    openedCite.value === null || view.answer.value?.opinion !== true
      ? null
      : `opinion?${new URLSearchParams({ cite: openedCite.value })}`,
  ),
);

/** From which tab a cite was followed: the way back leads there. */
export const cameFrom = signal<Tab>('why');

/** Where the window has room for two, the opinion stands beside the reasons. */
export const besideReasons = signal(false);
const wide = matchMedia('(min-width: 112.5rem)');
besideReasons.value = wide.matches;
wide.addEventListener('change', () => {
  besideReasons.value = wide.matches;
});

/** Opens the opinion at a cite. */
export function openCite(cite: string): void {
  const { tab } = place.peek();
  if (tab !== 'opinion') cameFrom.value = tab;
  go(besideReasons.peek() && tab === 'why' ? { cite } : { cite, tab: 'opinion' }, true);
}

/** What is looked for in the opinion. */
export const sought = signal('');
export const found = followed<readonly OpinionFound[]>(
  computed(() =>
    sought.value.trim().length < 3 ? null : `opinion/find?${new URLSearchParams({ q: sought.value.trim() })}`,
  ),
  150,
);
