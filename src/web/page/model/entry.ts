import { computed } from '@preact/signals';
import type { EntryView } from '../../wire.ts';
import { questionOf } from './address.ts';
import { followed } from './ask.ts';
import { place, view } from './state.ts';

/** The chosen entry, told in full. */
export const told = followed<EntryView>(
  computed(() => {
    const { case: id, entry } = place.value;
    const known = view.answer.value?.entries.some((one) => one.id === entry);
    if (id === null || entry === null || !known) return null;
    const query = questionOf(place.value);
    return `cases/${encodeURIComponent(id)}/entries/${encodeURIComponent(entry)}${query === '' ? '' : `?${query}`}`;
  }),
);
