import type { ClaimId } from '../../../events/index.ts';
import type { DecidedPart } from '../decided-part.ts';
import { bothReach, groupsReached, type Reach } from '../groups.ts';
import type { Hearing } from '../hearing.ts';
import { moversOf } from '../parts.ts';
import { sideOf } from '../sides.ts';

/**
 * Leave to amend that is given after a dismissal opens the door that the dismissal left shut, until judgment is
 * entered on it (Fed. R. Civ. P. 15(a)(2), 54(b)).
 */
export function giveLeave(hearing: Hearing, parts: readonly DecidedPart[]): void {
  for (const part of parts) {
    if (part.relief !== 'amend' || part.disposition !== 'granted') continue;
    if (part.claim !== null) open(hearing, part.claim, part.against);
    // Leave that names no claim is none for one that an order dismissed with prejudice in so many words.
    // Leave that names no claim is none for one that an order dismissed with prejudice in so many words.
    else
      for (const claim of claimsOfMovant(hearing, part))
        for (const { context, against } of hearing.docket.claims.get(claim) ?? [])
          if (context.dismissal?.prejudice !== 'with' || context.dismissal.prejudiceBy !== 'order')
            open(hearing, claim, against);
  }
}

function open(hearing: Hearing, claim: ClaimId, reach: Reach): void {
  const event = { type: 'leaveGiven', by: hearing.entry.id } as const;
  for (const { value, against } of groupsReached(hearing.docket.claims, claim, reach))
    if (value === 'dismissed.withoutLeave' && hearing.wouldHear(claim, event, against))
      hearing.tellClaim(claim, event, bothReach(against, reach));
}

function claimsOfMovant({ docket }: Hearing, { motion }: DecidedPart): readonly ClaimId[] {
  const filed = motion === null ? undefined : docket.motions.get(motion)?.filed;
  if (filed === undefined) return [];
  const movers = moversOf(filed.data);
  return [...docket.claims.keys()].filter((claim) => sideOf(docket.caption, claim, movers) === 'claimant');
}
