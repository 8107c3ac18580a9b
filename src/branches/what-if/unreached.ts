import { type ClaimId, DISPOSITIVE } from '../../../events/index.ts';
import type { Part } from '../../../machines/index.ts';
import type { Docket } from '../../docket/index.ts';
import type { DecidedPart } from '../../doctrine/index.ts';
import type { Order } from '../order.ts';
import type { Redecided } from './regroup.ts';

/** A decided part's name on the docket: `motion/request/claim/ground`. */
export const partName = ({ motion, request, claim, ground }: DecidedPart): string =>
  motion === null ? '' : `${motion}/${request}/${claim}/${ground ?? '-'}`;

/**
 * What an order left undecided without saying so, because the claims fell on other grounds: every part of the
 * motions it ruled on that was open, is aimed at one of these claims and is touched by none of its rulings.
 * Only dispositive requests: where one is refused, an alternative that nobody ruled on stays as it was.
 */
export function leftUnreached(
  order: Order,
  decided: readonly Redecided[],
  claims: ReadonlySet<ClaimId>,
  { before }: { readonly before: Docket },
): readonly Redecided[] {
  if (claims.size === 0) return [];
  const touched = new Set(decided.map(partName));
  const motions = new Set(
    [...(order.data.rulings ?? []).map(({ motion }) => motion), ...(order.data.decides ?? [])].filter(
      (motion) => motion !== undefined,
    ),
  );
  const undone = ordersDoneAgain(order);
  const isOpen = (part: Part): boolean =>
    part.status === 'pending' ||
    part.status === 'deferred' ||
    (part.decidedBy !== null && undone.has(part.decidedBy));
  return [...motions].flatMap((motion) => {
    const standing = before.motions.get(motion);
    return (standing?.context.parts ?? []).flatMap((part): readonly Redecided[] => {
      const { claim, request, ground, relief } = part;
      if (claim === null || !claims.has(claim) || !isOpen(part) || !DISPOSITIVE.has(relief)) return [];
      const found = {
        motion,
        request,
        claim,
        ground,
        relief,
        alternative: part.alternativeTo !== null,
        byClaimant: before.caption.claims.get(claim)?.claimant === standing?.filed.data.movant,
        disposition: 'not-reached' as const,
        was: 'not-reached' as const,
        ruling: -1,
      };
      return touched.has(partName(found)) ? [] : [found];
    });
  });
}

const ordersDoneAgain = (order: Order): ReadonlySet<string> =>
  new Set(order.type === 'OrderAmended' ? [order.data.order] : (order.data.reconsiders ?? []));
