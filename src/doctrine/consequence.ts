import type { Disposition, Holding } from '../../events/index.ts';
import { decidesTheGround } from './derive.ts';
import { movantWins } from './findings.ts';

/**
 * What follows from how a ground's test comes out, as the end of a sentence; where the court disposed of the ground
 * otherwise, that the findings do not bear it out (Fed. R. Civ. P. 12(b)(6), 56(a)).
 */
export function consequenceOf(
  value: Holding,
  { byClaimant, disposition }: { readonly byClaimant: boolean; readonly disposition: Disposition },
): string {
  const wins = movantWins(value, byClaimant);
  if (decidesTheGround(disposition) && wins !== (disposition !== 'denied'))
    return 'which does not bear the ruling out';
  if (byClaimant)
    return wins ? 'so the claimant is entitled to judgment' : 'so the claimant is not entitled to judgment';
  return wins ? 'so the ground defeats the claim' : 'so the ground does not defeat the claim';
}
