import type { ClaimId, EntryId, PartyId } from '../../events/index.ts';
import { auditWord } from '../../machines/index.ts';
import { groupsOf, standingAt } from '../audit/index.ts';
import { isParty } from '../docket/index.ts';
import type { Facts, Happened } from './facts.ts';

/** Whether a motion may be pending at the end of the day. */
export const pendingAt = ({ record, at }: Facts, motion: EntryId): boolean =>
  standingAt(record, { kind: 'motion', id: motion }, at).states.includes('pending');

/** The orders by which the parts of a motion were decided by the end of the day, the last first. */
export function decidedLast(facts: Facts, motion: EntryId): Happened | undefined {
  const { most } = standingAt(facts.record, { kind: 'motion', id: motion }, facts.at);
  const parts = most.motions.get(motion)?.context.parts ?? [];
  return [...new Set(parts.flatMap(({ decidedBy }) => decidedBy ?? []))]
    .flatMap((id) => facts.find(id) ?? [])
    .toSorted((a, b) => b.when.to - a.when.to)[0];
}

/** What a claim has ended in when nothing more is to be pleaded on it. */
const OVER: ReadonlySet<string> = new Set(['dismissed', 'judgment', 'settled', 'withdrawn']);

/** Whether a claim goes on, as to a defendant or as to anyone, at the end of the day. */
export function goesOn(
  { record, at }: Pick<Facts, 'record' | 'at'>,
  id: ClaimId,
  against?: PartyId,
): boolean {
  const { most } = record.about({ kind: 'claim', id }).course.at(at);
  return groupsOf(most, id, against).some(({ value }) => !OVER.has(auditWord('claim', value)));
}

/** Whether any claim still stands against a party at the end of the day, so that there is something to answer. */
export function hasToAnswer(facts: Facts, party: PartyId, claims?: readonly ClaimId[]): boolean {
  const { caption } = facts;
  const asked = claims ?? [...caption.claims.keys()];
  return asked.some((id) => {
    const named = caption.claims.get(id)?.against ?? [];
    const against = named.find((one) => isParty(caption, one, party) || isParty(caption, party, one));
    if (named.length > 0 && against === undefined) return false;
    return goesOn(facts, id, against);
  });
}
