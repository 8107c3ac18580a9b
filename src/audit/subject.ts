import type { ClaimId, EntryId, MatterId } from '../../events/index.ts';
import {
  auditWord,
  type ClaimWord,
  claimWords,
  type MatterWord,
  type StateWord,
} from '../../machines/index.ts';
import type { Docket } from '../docket/index.ts';

/** Something whose standing can be asked about at a date. */
export type Subject =
  | { readonly kind: 'claim'; readonly id: ClaimId }
  | { readonly kind: 'matter'; readonly id: MatterId }
  | { readonly kind: 'motion'; readonly id: EntryId };

/** The words for where a subject stands on a docket; none where it is not on it yet. */
export function standingOf(docket: Docket, subject: Subject): readonly StateWord[] {
  if (subject.kind === 'claim') return claimStanding(docket, subject.id);
  if (subject.kind === 'matter') return matterStanding(docket, subject.id);
  const motion = docket.motions.get(subject.id);
  if (!motion) return [];
  return [auditWord('motion', motion.value)];
}

export function claimStanding(docket: Docket, id: ClaimId): readonly ClaimWord[] {
  const claim = docket.claims.get(id);
  return claim ? claimWords(claim.value, claim.context) : [];
}

export function matterStanding(docket: Docket, id: MatterId): readonly MatterWord[] {
  const matter = docket.matters.get(id);
  return matter ? [auditWord('matter', matter.value)] : [];
}
