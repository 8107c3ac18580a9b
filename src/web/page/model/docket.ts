import { computed, signal } from '@preact/signals';
import type { DocketEntry, WireEntry } from '../../wire.ts';
import { markKindOf } from '../timeline/marks.ts';
import { questionOf } from './address.ts';
import { followed } from './ask.ts';
import { caseHas, place, view } from './state.ts';

/** The docket as it reads. It is asked for where somebody reads it. */
export const docketAnswer = followed<readonly DocketEntry[]>(
  computed(() => {
    const { case: id, tab } = place.value;
    if (id === null || tab !== 'docket') return id === null ? null : undefined;
    if (caseHas(() => true) === undefined) return undefined;
    const query = questionOf(place.value);
    return `cases/${encodeURIComponent(id)}/docket${query === '' ? '' : `?${query}`}`;
  }),
);

export const KINDS = [
  { kind: '', name: 'All', mark: '' },
  { kind: 'motion', name: 'Motions', mark: '▲' },
  { kind: 'order', name: 'Orders', mark: '◆' },
  { kind: 'pleading', name: 'Pleadings', mark: '■' },
  { kind: 'other', name: 'Papers', mark: '●' },
] as const;

/** Filters beside what is looked for and the kind, which are in the address. */
export const byParty = signal('');
export const byClaim = signal('');
export const byMotion = signal('');

/** An entry as the timeline knows it, with its words. */
export type Listed = WireEntry & { readonly place: number; readonly told: DocketEntry | undefined };

const kindOf = (entry: WireEntry): string => {
  const kind = markKindOf(entry);
  return kind === 'law' ? 'other' : kind;
};

const everything = computed((): readonly Listed[] => {
  const told = new Map(docketAnswer.answer.value?.map((one) => [one.id, one]));
  return (view.answer.value?.entries ?? []).map((entry, place) => ({
    ...entry,
    place,
    told: told.get(entry.id),
  }));
});

const fits = computed(() => {
  const words = place.value.q.toLowerCase().split(/\s+/).filter(Boolean);
  const [party, claim, motion] = [byParty.value, byClaim.value, byMotion.value];
  return ({ title, label, id, told, touches }: Listed): boolean => {
    const text =
      `${told?.number ?? ''} ${title ?? ''} ${label} ${told?.text ?? ''} ${told?.by ?? ''}`.toLowerCase();
    return (
      words.every((word) => text.includes(word)) &&
      (party === '' || (told?.by ?? '').includes(party) || (told?.text ?? '').includes(party)) &&
      (claim === '' || touches.includes(claim)) &&
      (motion === '' || id === motion || (told?.about.includes(motion) ?? false))
    );
  };
});

const fitting = computed(() => everything.value.filter(fits.value));

/** The entries that answer to the filters. */
export const listedEntries = computed(() =>
  place.value.type === '' ? fitting.value : fitting.value.filter((one) => kindOf(one) === place.value.type),
);

/** How many of each kind answer to the other filters. */
export const countsByKind = computed(() => {
  const counts = new Map<string, number>([['', fitting.value.length]]);
  for (const one of fitting.value) counts.set(kindOf(one), (counts.get(kindOf(one)) ?? 0) + 1);
  return counts;
});

export const filtered = computed(
  () =>
    place.value.q !== '' ||
    place.value.type !== '' ||
    byParty.value !== '' ||
    byClaim.value !== '' ||
    byMotion.value !== '',
);
