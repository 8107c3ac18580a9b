import { type ClaimId, type FindingKey, findingKey } from '../../../events/index.ts';
import type { Part } from '../../../machines/index.ts';
import { type Docket, isByClaimant, isOpen } from '../../docket/index.ts';
import { apartByFindings, findingsOnceReached, outcomeOf, turnsOnATest } from '../../doctrine/index.ts';
import { isOrder } from '../order.ts';

/** A part of a motion that an order left to be decided. */
export type LeftToDecide = {
  readonly part: Part;
  /** The findings on which it hangs, the first of which would have come next; none where no test decides it. */
  readonly next: readonly FindingKey[];
};

/** What orders took up of a claim and left undecided, in the order in which it was asked. */
export function leftToDecide(docket: Docket, claim: ClaimId): readonly LeftToDecide[] {
  const { tests } = docket.caption;
  return [...docket.motions.values()].flatMap(({ filed, context }) =>
    context.parts.flatMap((part): readonly LeftToDecide[] => {
      const order = part.decidedBy === null ? undefined : docket.orders.get(part.decidedBy)?.entry;
      if (part.claim !== claim || !isOpen(part) || order === undefined || !isOrder(order)) return [];
      const test = part.ground === null ? undefined : tests.get(part.ground);
      if (test === undefined || !turnsOnATest(part)) return [{ part, next: [] }];
      const byClaimant = isByClaimant(docket.caption, claim, filed.data);
      const findings = order.data.findings ?? [];
      return apartByFindings({ ...part, claim }, findings, docket.caption).map((apart) => {
        const { next } = outcomeOf(test, findingsOnceReached(findings, test.test, apart), byClaimant);
        return { part, next: next.map((element) => findingKey(test.test, element)) };
      });
    }),
  );
}

/** The findings that a court would have had to make next about a claim; none where nothing of it hangs on one. */
export const nextFor = (docket: Docket, claim: ClaimId): readonly FindingKey[] => [
  ...new Set(leftToDecide(docket, claim).flatMap(({ next }) => next)),
];
