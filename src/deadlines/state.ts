import type { Day } from '../../events/dates.ts';
import type { Happened } from './facts.ts';
import type { DeadlineState } from './running.ts';

/** How a deadline stands, in every way that the dates allow, and what made it stand so. */
export type Stands = {
  readonly states: readonly DeadlineState[];
  readonly by: Happened | null;
};

type Limits = { readonly earliest: Day; readonly latest: Day };

/**
 * How a deadline stands at the end of a day: met by what was done on its last day or before, late where that was done
 * after it; missed where its last day is over and nothing was done; open until then. Both where the dates do not say.
 */
export function deadlineStateAt(at: Day, limits: Limits, acts: readonly Happened[]): Stands {
  const told = acts.map((act) => ({ act, states: statesOf(act, at, limits) }));
  const best =
    told.find(({ states }) => states.length === 1 && states[0] === 'met') ??
    told.find(({ states }) => states.includes('met')) ??
    told[0];
  return best ? { states: best.states, by: best.act } : { states: whereNothingIsDone(at, limits), by: null };
}

/** How a deadline stands for which nothing was done. */
export function whereNothingIsDone(at: Day, { earliest, latest }: Limits): readonly DeadlineState[] {
  if (at > latest) return ['missed'];
  return at <= earliest ? ['open'] : ['open', 'missed'];
}

function statesOf({ when }: Happened, at: Day, limits: Limits): readonly DeadlineState[] {
  const done: DeadlineState[] = [];
  if (when.from <= limits.latest) done.push('met');
  if (Math.min(when.to, at) > limits.earliest) done.push('late');
  // What may not have happened yet leaves it open, or missed, besides.
  return when.to <= at ? done : [...done, ...whereNothingIsDone(at, limits)];
}
