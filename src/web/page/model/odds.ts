import { computed, effect, signal } from '@preact/signals';
import type { FlipView, SimulationView, SwingView } from '../../wire.ts';
import { questionOf } from './address.ts';
import { AnswerRefused, followed, send } from './ask.ts';
import { go, hasClaim, place } from './state.ts';

const about = (rest: string): string | null => {
  const { case: id } = place.value;
  if (id === null) return null;
  const query = questionOf(place.value);
  return `cases/${encodeURIComponent(id)}/${rest}${query === '' ? '' : `?${query}`}`;
};

/** Whether the reader has opened the part of the page that needs these: they cost more than a lookup. */
const wanted = computed(() => place.value.tab === 'change');

/** Findings that alone would give the chosen claim another end. */
export const flips = followed<FlipView>(
  computed(() => {
    const { claim } = place.value;
    if (claim === null || hasClaim.value === false || !wanted.value) return null;
    return hasClaim.value === undefined ? undefined : about(`pivotal/${encodeURIComponent(claim)}`);
  }),
);

/** Findings that, changed alone, move any claim: those that odds can be given on. */
export const swings = followed<SwingView>(computed(() => (wanted.value ? about('swings') : null)));

/** The reader's odds that a finding is satisfied; none are made up for the reader. */
export const odds = computed(() => place.value.odds);

export const setOdds = (given: Readonly<Record<string, number>>, step = false): void =>
  go({ odds: given }, step);

/** Gives odds on a finding, or takes them back. */
export function giveOdds(finding: string, chance: number | null): void {
  const { [finding]: _before, ...others } = odds.peek();
  setOdds(chance === null ? others : { ...others, [finding]: chance });
}

export const outlook = signal<SimulationView | null>(null);
export const outlookProblem = signal<string | null>(null);

effect(() => {
  const given = odds.value;
  const path = about('simulate');
  if (path === null || Object.keys(given).length === 0) {
    outlook.value = null;
    return;
  }
  let stale = false;
  const timer = setTimeout(async () => {
    try {
      const answer = await send<SimulationView>(path, { odds: given });
      if (stale) return;
      outlook.value = answer;
      outlookProblem.value = null;
    } catch (error) {
      outlookProblem.value = error instanceof AnswerRefused ? error.message : 'The studio does not answer.';
    }
  }, 120);
  return () => {
    stale = true;
    clearTimeout(timer);
  };
});
