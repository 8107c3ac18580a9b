import type { Draft } from '../../../events/index.ts';
import type { PlannedClaim } from './planned-claim.ts';

/** A claim that a case file describes already. */
export type KeptClaim = Omit<PlannedClaim, 'from'>;

const COUNT = /^count-(\d{1,2})(?:-|$)/;

/** The claims of a case file, however they were drawn: what is imported again is drafted against them. */
export function keptClaims(drafts: Iterable<Draft>): readonly KeptClaim[] {
  const described = new Map<string, KeptClaim>();
  const counter = new Set<string>();
  for (const draft of drafts) {
    if (
      draft.type === 'CounterclaimFiled' ||
      draft.type === 'CrossclaimFiled' ||
      draft.type === 'ThirdPartyComplaintFiled'
    )
      for (const claim of draft.data.asserts) counter.add(claim);
    if (draft.type !== 'ClaimDescribed') continue;
    const { claim, title, claimant, against = [], cause, note } = draft.data;
    const count = COUNT.exec(claim)?.[1];
    described.set(claim, {
      claim,
      title,
      claimant,
      against,
      ...(cause === undefined ? {} : { cause }),
      ...(note === undefined ? {} : { note }),
      ...(count === undefined ? {} : { count: Number(count) }),
      counterclaim: claim.startsWith('counterclaims-of-'),
    });
  }
  return [...described.values()].map((claim) =>
    counter.has(claim.claim) ? { ...claim, counterclaim: true } : claim,
  );
}
