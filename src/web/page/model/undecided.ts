import { computed, signal } from '@preact/signals';
import type { UndecidedView } from '../../wire.ts';
import { AnswerRefused, followed, send } from './ask.ts';
import { announced, askAgain, changed } from './live.ts';
import { place } from './state.ts';

/** The case that was dropped on the start page last. */
export const justImported = signal<string | null>(null);

const about = computed(() => place.value.case ?? justImported.value);

/** What is left to decide about the case on the page, or the one that was just dropped on it. */
export const undecided = followed<UndecidedView>(
  computed(() => (about.value === null ? null : `cases/${encodeURIComponent(about.value)}/undecided`)),
);
changed.subscribe(() => undecided.again());

/** How many entries were decided since the page was opened. */
export const decidedHere = signal(0);
export const refused = signal<string | null>(null);

/** A decision as the server takes it. */
export type DecisionSent = { readonly is: string } & Readonly<Record<string, string>>;

/** Records a decision and draws the case again. Gives whether it was taken. */
export async function decide(entry: string, decision: DecisionSent): Promise<boolean> {
  const id = about.peek();
  if (id === null) return false;
  try {
    const left = await send<UndecidedView>(`cases/${encodeURIComponent(id)}/decisions`, { entry, decision });
    refused.value = null;
    undecided.answer.value = left;
    decidedHere.value += 1;
    const kept = left.keeps === 'store' ? 'recorded in the store' : 'kept in memory for this run';
    announced.value = `Decided, and ${kept}. ${left.all === 0 ? 'Nothing is left to decide.' : `${left.all} left to decide.`}`;
    askAgain();
    return true;
  } catch (error) {
    refused.value =
      error instanceof AnswerRefused ? error.message : 'The studio does not answer; nothing was decided.';
    return false;
  }
}
