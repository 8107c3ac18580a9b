import type { ClaimId, Relief } from '../../../events/index.ts';
import type { ClaimMark, MarkWord } from '../../../machines/index.ts';
import type { DecidedPart } from '../decided-part.ts';
import { bothReach, type Group, type Reach } from '../groups.ts';
import type { Hearing } from '../hearing.ts';
import { moversOf } from '../parts.ts';
import { reachOfMotion, type Side, sideOf } from '../sides.ts';
import { reachesClaim, reachIn } from './affected.ts';
import type { Undoing } from './judgments.ts';

/** Relief that, granted to the claimant, leaves a mark on its claims (Fed. R. Civ. P. 23(c)(1), 65). */
const LEAVES: { readonly [R in Relief]?: MarkWord } = {
  'class-certification': 'class-certified',
  injunction: 'enjoined',
};

/** Relief that, granted, takes marks away: a default is set aside, a verdict is tried again (55(c), 59(a)). */
const TAKES: { readonly [R in Relief]?: readonly MarkWord[] } = {
  'set-aside-default': ['in-default'],
  'new-trial': ['verdict-for-claimant', 'verdict-for-opponent'],
};

/**
 * The marks that an order's rulings leave and take away. A class or an injunction that is refused where an earlier
 * order had allowed it, or given up on the motion of the other side, is there no longer (23(c)(1)(C)).
 */
export function markAsRuled(hearing: Hearing, parts: readonly DecidedPart[], again: boolean): void {
  for (const asked of parts) {
    if (asked.conditional) continue;
    // A class is certified on a claim, whoever asked.
    const part = asked.relief === 'class-certification' ? { ...asked, against: null } : asked;
    const granted = part.disposition === 'granted';
    // Liability alone leaves damages to be tried (Fed. R. Civ. P. 56(a), (g)).
    if (granted && part.extent === 'liability' && part.byClaimant)
      leave(hearing, part, 'liability-established');
    const what = LEAVES[part.relief];
    if (granted) takeAway(hearing, part, TAKES[part.relief] ?? []);
    if (what === undefined) continue;
    const refused = part.disposition === 'denied' && again;
    if (refused || (granted && isAskedAgainst(hearing, part))) takeAway(hearing, part, [what]);
    else if (granted || part.disposition === 'granted-in-part') leave(hearing, part, what);
  }
}

/** The marks that an order made go with it, as far as it is set aside. */
export function loseMarksOf(hearing: Hearing, { by, order, extent }: Undoing): void {
  for (const [claim, groups] of hearing.docket.claims)
    for (const group of groups)
      for (const mark of group.context.marks) {
        if (mark.entry !== order || !reachesClaim(extent, claim)) continue;
        const reach = reachIn(hearing, claim, group, extent);
        if (reach?.length !== 0) hearing.tellClaim(claim, { type: 'unmarked', by, mark }, reach);
      }
}

function leave(hearing: Hearing, part: DecidedPart, what: MarkWord): void {
  const by = hearing.entry.id;
  if (part.claim !== null) hearing.tellClaim(part.claim, { type: 'marked', by, what }, part.against);
  else
    for (const claim of hearing.docket.claims.keys())
      if (movesOn(hearing, part, claim) === 'claimant')
        hearing.tellClaim(claim, { type: 'marked', by, what });
}

function takeAway(hearing: Hearing, part: DecidedPart, what: readonly MarkWord[]): void {
  const by = hearing.entry.id;
  if (what.length === 0) return;
  for (const [claim, groups] of hearing.docket.claims)
    for (const group of groups)
      for (const mark of group.context.marks) {
        if (!what.includes(mark.what)) continue;
        const reach = reachedOf(hearing, part, claim, group, mark);
        if (reach?.length !== 0) hearing.tellClaim(claim, { type: 'unmarked', by, mark }, reach);
      }
}

const NOBODY: readonly never[] = [];

/** As to whom a part is about a mark: what it names, else what the movant stands against. */
function reachedOf(
  hearing: Hearing,
  part: DecidedPart,
  claim: ClaimId,
  { against }: Group,
  mark: ClaimMark,
): Reach {
  const { caption, orders } = hearing.docket;
  if (part.claim !== null) return part.claim === claim ? bothReach(part.against, against) : NOBODY;
  if (part.order === mark.entry) return against;
  const named = part.order === null ? undefined : orders.get(part.order)?.entry;
  if (named?.type === 'JudgmentEntered') return named.data.claims.includes(claim) ? against : NOBODY;
  const side = movesOn(hearing, part, claim);
  // A party asks that its own default be set aside, and not that of whom it sues.
  if (side !== 'opponent' && (side !== 'claimant' || mark.what === 'in-default')) return NOBODY;
  return bothReach(reachOfMotion(caption, claim, moversIn(hearing, part), undefined), against);
}

const moversIn = ({ docket }: Hearing, { motion }: DecidedPart) => {
  const filed = motion === null ? undefined : docket.motions.get(motion)?.filed;
  return filed === undefined ? [] : moversOf(filed.data);
};

const movesOn = (hearing: Hearing, part: DecidedPart, claim: ClaimId): Side =>
  sideOf(hearing.docket.caption, claim, moversIn(hearing, part));

const isAskedAgainst = (hearing: Hearing, part: DecidedPart): boolean =>
  part.motion !== null &&
  part.claim !== null &&
  !part.byClaimant &&
  movesOn(hearing, part, part.claim) === 'opponent';
