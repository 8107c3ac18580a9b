import { batch, computed, effect, signal } from '@preact/signals';
import type { CaseView, CompareView, MotionsAudit, Why } from '../../wire.ts';
import { addressOf, type PagePlace, pagePlaceOf, questionOf } from './address.ts';
import { followed } from './ask.ts';
import { fillIn } from './rest-of-lanes.ts';

/** Where the reader is. Everything on the page follows from it and from what the server answers. */
export const place = signal<PagePlace>(pagePlaceOf(location.pathname, location.search));

/** The day at the cursor, which moves many times a second while it is dragged; null: the end of the record. */
export const cursor = signal<number | null>(place.value.at);

/** Goes to another view; `step` makes it one that the browser's back button leaves again. */
export function go(change: Partial<PagePlace>, step = false): void {
  const next = { ...place.value, ...change };
  batch(() => {
    place.value = next;
    if ('at' in change) cursor.value = next.at;
  });
  history[step ? 'pushState' : 'replaceState'](null, '', addressOf(next));
}

addEventListener('popstate', () => {
  batch(() => {
    place.value = pagePlaceOf(location.pathname, location.search);
    cursor.value = place.value.at;
  });
});

// The address follows the cursor once it rests: browsers refuse hundreds of changes a second.
effect(() => {
  const at = cursor.value;
  const timer = setTimeout(() => {
    if (place.peek().at !== at) go({ at });
  }, 150);
  return () => clearTimeout(timer);
});

const caseId = computed(() => place.value.case);
const branchAsked = computed(() => questionOf(place.value));

const path = (id: string, rest: string, query: string): string =>
  `cases/${encodeURIComponent(id)}${rest}${query === '' ? '' : `?${query}`}`;

const viewAsked = computed(() => (caseId.value === null ? null : path(caseId.value, '', branchAsked.value)));

/** The case in the branch that is looked at. */
export const view = followed<CaseView>(viewAsked);

/**
 * Whether the case has something in the branch, and as known when, it is asked for now. Undefined until that is
 * answered: what another branch has is no reason to ask for it here.
 */
export const caseHas = (has: (seen: CaseView) => boolean): boolean | undefined =>
  view.answer.value === null || view.answered.value !== viewAsked.value ? undefined : has(view.answer.value);

/** Whether it has the chosen claim. */
export const hasClaim = computed(() =>
  caseHas(({ lanes }) => lanes.some(({ kind, id }) => kind === 'claim' && id === place.value.claim)),
);

/** Whether two futures are on the page: a branch, or something tried out, beside what it is compared with. */
export const comparing = computed(
  () => place.value.edits.length > 0 || place.value.branch !== place.value.against,
);

/** What it is compared with. */
export const base = followed<CaseView>(
  computed(() => {
    const { known, against } = place.value;
    if (caseId.value === null || !comparing.value) return null;
    return path(caseId.value, '', questionOf({ branch: against, edits: [], known }));
  }),
);

const lanesFrom = (query: string, from: number): string | null =>
  caseId.peek() === null
    ? null
    : path(caseId.peek() ?? '', '/lanes', [query, `from=${from}`].filter(Boolean).join('&'));

fillIn(view, (from) => lanesFrom(branchAsked.peek(), from));
fillIn(base, (from) => {
  const { known, against } = place.peek();
  return lanesFrom(questionOf({ branch: against, edits: [], known }), from);
});

export const comparison = followed<CompareView>(
  computed(() => {
    if (caseId.value === null || !comparing.value) return null;
    const query = new URLSearchParams(branchAsked.value);
    query.set('against', place.value.against);
    return path(caseId.value, '/compare', query.toString());
  }),
);

/** The day at the cursor as a number; the day after the last entry where the cursor is at the end. */
export const cursorDay = computed(() => cursor.value ?? view.answer.value?.last ?? 0);

const atCursor = computed(() => questionOf(place.value, cursor.value));

export const reasons = followed<Why>(
  computed(() => {
    const { claim } = place.value;
    if (caseId.value === null || claim === null || hasClaim.value === false) return null;
    if (hasClaim.value === undefined) return undefined;
    return path(caseId.value, `/why/${encodeURIComponent(claim)}`, atCursor.value);
  }),
  120,
);

export const motionsAnswer = followed<MotionsAudit>(
  computed(() => (caseId.value === null ? null : path(caseId.value, '/motions', atCursor.value))),
  160,
);

export const moveTo = (to: number | null): void => {
  const seen = view.answer.value;
  cursor.value = to === null || seen === null ? to : Math.min(Math.max(to, seen.first - 30), seen.last + 365);
};
