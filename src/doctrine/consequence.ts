import type { Disposition, ElementId } from '../../events/index.ts';
import { decidesTheGround } from './derive.ts';
import type { Outcome } from './outcome.ts';

/**
 * What follows from how a ground's test comes out, as the end of a sentence: for the claim where the court decided
 * the ground, for what it would have come to where it did not; where it disposed of the ground otherwise, that the
 * findings do not bear it out (Fed. R. Civ. P. 12(b)(6), 56(a)).
 */
export function consequenceOf(
  { movantWins, next, found }: Outcome,
  { byClaimant, disposition }: { readonly byClaimant: boolean; readonly disposition: Disposition },
): string {
  const decided = decidesTheGround(disposition);
  if (!found) return decided ? 'the recorded ruling stands' : 'so that the ground is not decided';
  if (movantWins === null) {
    if (!decided) return `so that the ground is not decided: ${wouldComeNext(next)}`;
    return disposition === 'denied'
      ? `since it hangs on ${named(next)}; the recorded ruling stands`
      : `since it hangs on ${named(next)}, which does not bear the ruling out`;
  }
  if (decided && movantWins !== (disposition !== 'denied')) return 'which does not bear the ruling out';
  const not = movantWins ? '' : ' not';
  if (byClaimant)
    return `so the claimant ${decided ? 'is' : 'would'}${not}${decided ? '' : ' be'} entitled to judgment`;
  if (!decided) return `so the ground would${not} defeat the claim`;
  return movantWins ? 'so the ground defeats the claim' : 'so the ground does not defeat the claim';
}

/** What a court would have had to decide next, as a clause. */
export const wouldComeNext = (next: readonly ElementId[]): string =>
  `next would come ${next.join(', then ')}`;

const named = (next: readonly ElementId[]): string => next.join(' and ');
