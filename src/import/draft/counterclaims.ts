import type { PartyId } from '../../../events/index.ts';
import type { Row } from '../classify/rows.ts';
import { claimId, slugOf, unused } from './ids.ts';
import type { Party, PartyNames } from './parties.ts';
import { type PlannedClaim, shortName } from './planned-claim.ts';

const MOST_COUNTERCLAIMANTS = 12;

/** The counterclaims that a docket shows, one for each party who pleads any. */
export function counterclaims(
  rows: readonly Row[],
  names: PartyNames,
  parties: readonly Party[],
  claimants: readonly Party[],
  taken: Set<string>,
): readonly PlannedClaim[] {
  const known = new Set<PartyId>();
  return rows.flatMap((row) => {
    if (row.kind !== 'counterclaim' || known.size >= MOST_COUNTERCLAIMANTS) return [];
    const from = counterclaimant(row, names, parties);
    if (from === null || known.has(from.party)) return [];
    known.add(from.party);
    const against = names
      .called(/\bagainst ([^;()]{1,300})/i.exec(row.text)?.[1] ?? '')
      .filter(({ party }) => party !== from.party);
    const to = against.length > 0 ? against : claimants;
    const id = unused(`counterclaims-of-${slugOf(from.name, 40) || 'party'}`, taken);
    taken.add(id);
    const whom = to.length === 1 && to[0] ? shortName(to[0]) : 'those named';
    return [
      {
        claim: claimId(id),
        title: `All counterclaims of ${shortName(from)} against ${whom} (the docket names no counts)`,
        claimant: from.party,
        against: to.map(({ party }) => party),
        from: row.index,
        counterclaim: true,
      },
    ];
  });
}

/** Who counterclaims: who filed it, as the text says, else the only opponent there is. */
export function counterclaimant(row: Row, names: PartyNames, parties: readonly Party[]): Party | null {
  const by = /\b(?:filed )?by ([^;()]{1,300}?)(?= against\b|[;(]|\.$|$)/i.exec(row.text)?.[1] ?? '';
  const [named] = names.called(by);
  if (named !== undefined) return named;
  const opponents = parties.filter(({ side }) => side === 'opponents');
  return opponents.length === 1 ? (opponents[0] ?? null) : null;
}
