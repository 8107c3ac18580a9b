import type { EntryId } from '../../../events/index.ts';
import type { Hearing } from '../hearing.ts';
import { isUnlimited, reachesClaim, reachIn } from './affected.ts';
import type { Undoing } from './judgments.ts';

/**
 * What a decision undid is done again, so far as the decision is itself undone: claims, motions and orders stand where
 * they stood before it (28 U.S.C. § 2106).
 */
export function reinstate(hearing: Hearing, { by, order: decision, extent }: Undoing): void {
  const { docket } = hearing;
  if (isUnlimited(extent))
    for (const [order, { context }] of docket.orders)
      if (context.by === decision) hearing.tellOrder(order, { type: 'reinstated', by });
  for (const [motion, { context }] of docket.motions) {
    const keys = context.parts
      .filter(
        ({ claim, against, was }) =>
          isChangedBy(was, decision) &&
          (claim === null
            ? isUnlimited(extent)
            : reachesClaim(extent, claim) && reachIn(hearing, claim, { against }, extent)?.length !== 0),
      )
      .map(({ key }) => key);
    if (keys.length > 0) hearing.tellMotion(motion, { type: 'reinstated', by, entry: decision, keys });
  }
  reinstateClaims(hearing, { by, order: decision, extent });
}

/** Claims stand again where an entry found them that set an end of theirs aside, and is itself set aside. */
export function reinstateClaims(hearing: Hearing, { by, order, extent }: Undoing): void {
  for (const [claim, groups] of hearing.docket.claims) {
    if (!reachesClaim(extent, claim)) continue;
    for (const group of groups) {
      const reach = reachIn(hearing, claim, group, extent);
      if (reach?.length === 0 || !isUndoneBy(group.context.undone, order)) continue;
      const event = { type: 'reinstated', by, entry: order, reopened: [], decided: [] } as const;
      if (hearing.wouldHear(claim, event, reach)) hearing.tellClaim(claim, event, reach);
    }
  }
}

/** Whether what set something aside, then or before, is this entry. */
function isUndoneBy(kept: Kept | null | undefined, entry: EntryId): boolean {
  if (!kept) return false;
  return kept.by === entry || isUndoneBy(kept.was.undone, entry);
}

type Kept = { readonly by: EntryId; readonly was: { readonly undone: Kept | null } };

type Was = { readonly by: EntryId; readonly was?: Was };

/** Whether a part was decided again, or opened, by this entry. */
const isChangedBy = (was: Was | undefined, entry: EntryId): boolean =>
  was !== undefined && (was.by === entry || isChangedBy(was.was, entry));
