import type { ClaimId, EntryOf, PartyId } from '../../../events/index.ts';
import { auditWord } from '../../../machines/index.ts';
import type { JournalLine } from '../../docket/index.ts';
import type { Loss } from './loss.ts';

/** The claims that an order ended, and as to whom; null: as to all. */
export type Ends = ReadonlyMap<ClaimId, readonly PartyId[] | null>;

export function endsIn(line: JournalLine | undefined): Ends {
  const ends = new Map<ClaimId, readonly PartyId[] | null>();
  for (const move of line?.moves ?? []) {
    if (move.kind !== 'claim') continue;
    const id = move.id as ClaimId;
    const word = auditWord('claim', move.to);
    if (word !== 'dismissed' && word !== 'judgment') continue;
    const known = ends.get(id);
    ends.set(id, move.against === undefined || known === null ? null : [...(known ?? []), ...move.against]);
  }
  return ends;
}

/**
 * What is left of a judgment that rests on an order: it stands so far as the order still ends what it ended in the
 * record (Fed. R. Civ. P. 54(b), 58).
 */
export function lossOfJudgment(judgment: EntryOf<'JudgmentEntered'>, inRecord: Ends, now: Ends): Loss {
  const { claims, order } = judgment.data;
  const lost = claims.filter((claim) => inRecord.has(claim) && !now.has(claim));
  const left = claims.filter((claim) => !lost.includes(claim));
  const narrower = left.flatMap((claim) => {
    const parties = now.get(claim);
    return inRecord.has(claim) && parties && parties.length < (inRecord.get(claim)?.length ?? Infinity)
      ? [parties]
      : [];
  });
  if (lost.length === 0 && narrower.length === 0) return { kind: 'untouched' };
  const reason = `${order} no longer ends ${(lost.length > 0 ? lost : left).join(', ')}`;
  if (left.length === 0) return { kind: 'moot', reason };
  const [first, ...others] = narrower;
  const against = first?.filter((party) => others.every((parties) => parties.includes(party)));
  const data = { ...judgment.data, claims: left, ...(against && { against }) };
  return { kind: 'less', entry: { ...judgment, data }, reason };
}
