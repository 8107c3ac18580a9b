import type { Prejudice } from '../events/index.ts';
import type { ClaimRuling, Grant, PrejudiceBy } from './claim-events.ts';

/** Whether a dismissal is with prejudice, and whence that is known. */
export type OnPrejudice = { readonly prejudice: Prejudice; readonly prejudiceBy: PrejudiceBy | null };

const byOrder = (prejudice: 'with' | 'without'): OnPrejudice => ({ prejudice, prejudiceBy: 'order' });
const NOT_SAID: OnPrejudice = { prejudice: 'unknown', prejudiceBy: null };

/** Whether a claim fell on the claimant's own motion to dismiss it (Fed. R. Civ. P. 41(a)(2)). */
export const isOnOwnMotion = ({
  motion,
  relief,
  byClaimant,
}: Pick<ClaimRuling, 'motion' | 'relief' | 'byClaimant'>): boolean =>
  motion !== null && byClaimant && relief === 'dismiss';

/**
 * What one ruling against a claim comes to. Where the order is silent: a dismissal on the claimant's own motion is
 * without prejudice (Fed. R. Civ. P. 41(a)(2)); one with leave to amend, too; any other is on the merits, unless its
 * ground is jurisdiction or a precondition to suit, venue, a required party or service (41(b), 4(m)). Of a ground
 * that is not recorded nothing is known, save that summary judgment is on the merits.
 */
function ofGrant(grant: Grant): OnPrejudice {
  if (grant.prejudice === 'unknown') return NOT_SAID;
  if (grant.prejudice !== null) return byOrder(grant.prejudice);
  if (isOnOwnMotion(grant)) return { prejudice: 'without', prejudiceBy: 'rule-41a' };
  if (grant.leaveToAmend) return byOrder('without');
  const { about, relief } = grant;
  if (about !== null && about !== 'merits') return { prejudice: 'without', prejudiceBy: 'rule-41b' };
  return about === 'merits' || relief === 'summary-judgment'
    ? { prejudice: 'with', prejudiceBy: 'rule-41b' }
    : NOT_SAID;
}

/**
 * What the rulings by which a claim fell come to together. What an order says in terms goes before what a Rule
 * supplies; of several grounds that each suffice, one that is not on the merits leaves the dismissal without prejudice.
 */
export function prejudiceOf(grants: readonly Grant[]): OnPrejudice {
  if (grants.some(({ prejudice }) => prejudice === 'with')) return byOrder('with');
  const each = grants.map(ofGrant);
  const without = each.filter(({ prejudice }) => prejudice === 'without');
  if (without.length > 0)
    return without.find(({ prejudiceBy }) => prejudiceBy !== 'order') ?? byOrder('without');
  return each.find(({ prejudice }) => prejudice === 'unknown') ?? each[0] ?? NOT_SAID;
}
