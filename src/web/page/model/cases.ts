import { computed, signal } from '@preact/signals';
import MiniSearch from 'minisearch';
import type { CaseCard, CasesView, FoundView } from '../../wire.ts';
import { followed } from './ask.ts';
import { courtName } from './court.ts';
import { isoDay } from './days.ts';
import { changed } from './live.ts';
import { place } from './state.ts';

export const cases = followed<CasesView>(
  computed(() => {
    if (place.value.case !== null) return null;
    const { at } = place.value;
    return at === null ? 'cases' : `cases?at=${isoDay(at)}`;
  }),
);
changed.subscribe(() => cases.again());

/** In which court, and how the cases are sorted; what is looked for and the state are in the address. */
export const inCourt = signal('');
export const sorting = signal<'last' | 'title' | 'entries'>('last');
/** How many are shown: more of them are asked for. */
export const PAGE = 24;
export const pages = signal(1);

const index = computed(() => {
  const search = new MiniSearch<CaseCard & { readonly id: string }>({
    fields: ['title', 'id', 'number', 'judge', 'court', 'names'],
    extractField: (card, field) => {
      if (field === 'court') return `${card.court ?? ''} ${courtName(card.court ?? '')}`;
      const value = (card as unknown as Readonly<Record<string, unknown>>)[field];
      return Array.isArray(value) ? value.join(' ') : String(value ?? '');
    },
  });
  search.addAll((cases.answer.value?.cases ?? []).map((card) => ({ ...card, id: card.case })));
  return search;
});

const byWords = computed((): readonly CaseCard[] => {
  const all = cases.answer.value?.cases ?? [];
  const words = place.value.q.trim();
  if (words === '') return all;
  const known = new Map(all.map((card) => [card.case, card]));
  return index.value
    .search(words, { prefix: true, fuzzy: 0.25, combineWith: 'AND' })
    .flatMap(({ id }) => known.get(String(id)) ?? []);
});

const hasState = (card: CaseCard, state: string): boolean =>
  state === '' || card.states.some((one) => one.state.split(' or ').includes(state));

const inThatCourt = computed(() =>
  byWords.value.filter(({ court }) => inCourt.value === '' || court === inCourt.value),
);

/** How many of them have a claim in each state. */
export const countsByState = computed(() => {
  const counts = new Map<string, number>();
  for (const card of inThatCourt.value)
    for (const state of new Set(card.states.flatMap((one) => one.state.split(' or '))))
      counts.set(state, (counts.get(state) ?? 0) + 1);
  return counts;
});

const SORTS = {
  last: (a: CaseCard, b: CaseCard) => b.last - a.last,
  title: (a: CaseCard, b: CaseCard) => a.title.localeCompare(b.title, 'en'),
  entries: (a: CaseCard, b: CaseCard) => b.entries - a.entries,
} as const;

/** The cases that answer to search and filters; what was looked for by words stands as it fits. */
export const foundCases = computed(() => {
  const found = inThatCourt.value.filter((card) => hasState(card, place.value.type));
  return place.value.q.trim() === '' ? found.toSorted(SORTS[sorting.value]) : found;
});

export const courts = computed(() => [
  ...new Set((cases.answer.value?.cases ?? []).flatMap(({ court }) => court ?? [])),
]);

/** The words that are looked for in the text of every docket: only when that is asked. */
export const inDockets = signal('');
export const foundInDockets = followed<readonly FoundView[]>(
  computed(() =>
    place.value.case === null && inDockets.value !== ''
      ? `found?${new URLSearchParams({ q: inDockets.value })}`
      : null,
  ),
);
