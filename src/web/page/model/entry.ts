import { computed } from '@preact/signals';
import type { EntryView } from '../../wire.ts';
import { questionOf } from './address.ts';
import { followed } from './ask.ts';
import { caseHas, place } from './state.ts';

/** The chosen entry, told in full. */
export const told = followed<EntryView>(
  computed(() => {
    const { case: id, entry } = place.value;
    const known = caseHas(({ entries }) => entries.some((one) => one.id === entry));
    if (id === null || entry === null || known === false) return null;
    if (known === undefined) return undefined;
    const query = questionOf(place.value);
    return `cases/${encodeURIComponent(id)}/entries/${encodeURIComponent(entry)}${query === '' ? '' : `?${query}`}`;
  }),
);
